"""Qt without a screen, in our type and the light theme; a warning from Qt fails the test."""

import os

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, load_fonts, wear

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as it starts: bundled fonts, light theme."""
    load_fonts()
    wear(qapp, LIGHT)
    return qapp
