"""The program says the version of the project."""

import tomllib

from desktop.version import VERSION
from tests.house.tree import ROOT


def test_it_is_the_version_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION
