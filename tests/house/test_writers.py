"""On the server one module writes synced tables; every other writes the server's own tables only."""

import ast

from sync.server import tables
from sync.server.tables import SERVER
from tests.house.tree import sources

WRITER = "sync/server/writes.py"
BULK = {"add_rows", "stage_rows"}
OWN = {name for name, value in vars(tables).items() if value in SERVER.tables.values()}


def _server() -> dict[str, ast.Module]:
    return {
        source.name: source.tree
        for source in sources()
        if source.name.startswith("sync/server/") and source.name != WRITER
    }


def test_rows_go_in_bulk_from_one_module() -> None:
    found = [
        name
        for name, tree in _server().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and BULK & {one.name for one in node.names}
    ]
    assert found == []


def test_elsewhere_statements_write_own_tables_only() -> None:
    found = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, tree in _server().items()
        if not name.endswith("database.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in {"insert", "update", "delete"} and ast.unparse(node.args[0]) not in OWN
    ]
    assert found == []


def test_nothing_on_the_server_adds_through_a_session() -> None:
    found = [name for name, tree in _server().items() if "Session" in ast.unparse(tree)]
    assert found == []
