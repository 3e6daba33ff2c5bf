"""A new computer starts in its own language; one asked for by name holds from then on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.wording import LANGUAGES, Language
from desktop.preferences import read_preferences
from desktop.window import make_program


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_asked_for_is_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    program = make_program(qapp, tmp_path / "new", language=language)
    program.close()
    assert read_preferences(tmp_path / "new").language == language
    again = make_program(qapp, tmp_path / "new", language=None)
    assert again.choices.now.language == language
    again.close()
