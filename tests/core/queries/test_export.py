import json
from pathlib import Path

from core.queries.export import export_lines
from core.store.store import Store
from tests.laptops import DISTRICT, enrolled, register


def _lines(store: Store, **more: object) -> list[str]:
    with store.read() as session:
        return list(export_lines(session.connection(), **more))  # type: ignore[arg-type]


def test_records_are_sorted_and_plain(tmp_path: Path) -> None:
    store = enrolled(tmp_path)
    ids = sorted(str(register(store, surname=name)) for name in "БАВ")
    found = [json.loads(line) for line in _lines(store)]
    assert [one["id"] for one in found] == ids
    assert {one["kind"] for one in found} == {"person"}
    first = found[0]["fields"]
    assert (first["district"], first["deleted"], first["birth_date"]) == (DISTRICT, False, None)


def test_a_bucket_can_be_exported_alone(tmp_path: Path) -> None:
    store = enrolled(tmp_path)
    register(store)
    assert len(_lines(store, buckets=[f"d:{DISTRICT}"])) == 1
    assert _lines(store, buckets=["d:1"]) == []


def test_a_second_store_with_the_same_records_exports_the_same(tmp_path: Path) -> None:
    store = enrolled(tmp_path)
    register(store, surname="Ә", note='"quotes" and\nlines')
    assert _lines(store) == _lines(store)
    assert "Ә" in _lines(store)[0]
