"""The list of seeded bugs keeps up with the code, and a bug that no test sees is reported as missed."""

import ast

import pytest

from tests.faults.seeded_bugs import Bug, bugs, is_caught
from tests.house.tree import ROOT

BUGS = bugs()


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_bug_can_be_planted(bug: Bug) -> None:
    planted = ast.dump(ast.parse(bug.planted()))
    assert planted != ast.dump(ast.parse((ROOT / bug.file).read_text(encoding="utf-8")))
    assert [test for test in bug.tests if not (ROOT / test.split("::")[0]).exists()] == []


def test_a_bug_that_no_test_sees_is_missed() -> None:
    harmless = Bug(
        "harmless", "core/identity.py", "_MS = 1_000_000", "_MS = 1000000", ["tests/core/test_identity.py"]
    )
    assert not is_caught(harmless)


def test_a_bug_stands_on_one_line_only() -> None:
    with pytest.raises(LookupError, match="times in core/identity"):
        Bug("vague", "core/identity.py", "def ", "", []).planted()
