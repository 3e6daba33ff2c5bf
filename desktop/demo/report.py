"""The proof of the day: counts, indicators against an independent recount, and digests that must be equal."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from runpy import run_path
from typing import Any

import msgspec

from core.programme import programmes
from core.queries.export import export_lines
from core.queries.indicators.figures import ListIndicators
from desktop.demo.laptops import Laptop
from sync.status import status

RECOUNT = Path(__file__).parents[2] / "resources" / "recount" / "recount.py"


def exported(laptop: Laptop) -> list[str]:
    """Return the laptop's export, line by line."""
    with laptop.store.read() as session:
        return list(export_lines(session.connection()))


def digest_of(lines: Iterable[str]) -> str:
    """Return blake2b-16 over export lines, each with its line end."""
    hashed = blake2b(digest_size=16)
    for line in lines:
        hashed.update(f"{line}\n".encode())
    return hashed.hexdigest()


def laptop_line(laptop: Laptop) -> dict[str, Any]:
    """Return what the report says of a laptop."""
    lines = exported(laptop)
    return {
        "name": laptop.name,
        "rows": len(lines),
        "not_sent": status(laptop.store).not_sent,
        "digest": digest_of(lines),
    }


def counts(lines: Sequence[str]) -> dict[str, int]:
    """Count the kinds of the export that the report names."""
    kinds = [msgspec.json.decode(line)["kind"] for line in lines]
    names = {"people": "person", "families": "household", "visits": "visit", "services": "service"}
    return {name: kinds.count(kind) for name, kind in names.items()}


def indicators(laptop: Laptop, lines: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return every computed indicator with its recount from the raw records."""
    recounted = recount(lines)
    found = {}
    for programme in programmes():
        for row in laptop.ask(ListIndicators(programme=programme.code)).rows:
            if row.figure is not None:
                found[row.id] = {
                    "recorded": row.figure.recorded,
                    "proven": row.figure.proven,
                    "target": row.target,
                    "recount": recounted.get(row.id),
                }
    return found


def recount(lines: Sequence[str]) -> dict[str, int]:
    """Run the independent script over the export; it imports nothing of Sapar."""
    script = run_path(str(RECOUNT))
    found: dict[str, int] = script["count"](script["Office"](*script["read"](lines)))
    return found


def holds(report: dict[str, Any]) -> bool:
    """Tell whether everything that the day promised is so."""
    laptops: list[dict[str, Any]] = report["laptops"]
    return bool(
        report["digests_equal"]
        and report["conflicts"] == 1
        and report["certificates"]
        and report["pictures"]
        and all(one["not_sent"] == 0 for one in laptops)
        and all(one["recorded"] == one["recount"] > 0 for one in report["indicators"].values())
    )
