"""The sizes of the house, measured; `python -m tests.house.sizes` prints the table."""

import ast
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.house.tree import ROOMS, Source, sources


@dataclass(frozen=True)
class Size:
    """The size of one thing and where it stands."""

    where: str
    size: int


@dataclass(frozen=True)
class Measure:
    """What is measured, what it should be around, and what it must not pass."""

    title: str
    aim: str
    limit: int
    of: Callable[[Source], Iterable[Size]]


def module_lines(source: Source) -> Iterable[Size]:
    """Measure a module in lines."""
    yield Size(source.name, source.lines)


def function_lines(source: Source) -> Iterable[Size]:
    """Measure each function in lines, its signature and docstring included."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Size(f"{source.name}::{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)


def public_methods(source: Source) -> Iterable[Size]:
    """Measure each class in public methods and properties of its own."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
            yield Size(f"{source.name}::{node.name}", sum(not part.name.startswith("_") for part in methods))


MEASURES = (
    Measure("lines of a module", "120", 300, module_lines),
    Measure("lines of a function", "6", 40, function_lines),
    Measure("public methods of a class", "few", 15, public_methods),
)


def sizes(measure: Measure, *, room: str = "") -> list[Size]:
    """Return every size of the room, or of the whole house, the greatest first."""
    found = [size for source in sources() if source.name.startswith(room) for size in measure.of(source)]
    return sorted(found, key=lambda size: -size.size)


def row(title: str, found: Sequence[Size]) -> str:
    """Return one line of the table."""
    if not found:
        return f"  {title:8} none"
    values = [size.size for size in found]
    median, ninth = statistics.median(values), values[len(values) // 20]
    return (
        f"  {title:8} {len(found):5}  median {median:4.0f}  95th percentile {ninth:4}"
        f"  most {values[0]:4}  {found[0].where}"
    )


def main() -> None:
    """Print the table of sizes."""
    for measure in MEASURES:
        print(f"{measure.title} (aim {measure.aim}, at most {measure.limit})")
        for room in ROOMS:
            print(row(room, sizes(measure, room=f"{room}/")))
        print(row("all", sizes(measure)))


if __name__ == "__main__":
    main()
