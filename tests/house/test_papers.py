"""What the papers tell to type exists, and what they point at is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import check
from tests.house.tree import ROOT

PAPERS = sorted(ROOT.glob("*.md"))
BLOCK = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)")
COMMAND = re.compile(r"^\./(\S+)[ \t]*(.*)$", re.MULTILINE)


def commands() -> list[tuple[str, str]]:
    """Return every `./script arguments` of the papers, comments cut off."""
    blocks = [block for paper in PAPERS for block in BLOCK.findall(paper.read_text(encoding="utf-8"))]
    lines = [COMMAND.match(line) for block in blocks for line in block.splitlines()]
    return sorted({(line[1], line[2].split("#")[0].strip()) for line in lines if line})


def test_the_papers_tell_the_two_commands() -> None:
    assert {"run", "test"} <= {script for script, _ in commands()}


@pytest.mark.parametrize(("script", "arguments"), commands())
def test_a_command_exists(script: str, arguments: str) -> None:
    file = ROOT / script
    assert file.stat().st_mode & 0o111
    word = arguments.split()[:1]
    if script == "run" and word:
        subprocess.run(
            [sys.executable, "-m", "desktop", *word, "--help"], cwd=ROOT, check=True, capture_output=True
        )
    if script == "test" and word and word[0].startswith("--"):
        assert f"./test {word[0]} " in (check.__doc__ or "")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_leads_somewhere(paper: Path) -> None:
    links = LINK.findall(paper.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []
