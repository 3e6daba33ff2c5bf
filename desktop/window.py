"""Opening the window: the application object, one instance, the log, the hook for bugs, and the program on top."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from core.wording import Language
from desktop.choices import Choices
from desktop.credentials import find_secrets
from desktop.language import Speech, language_of_system
from desktop.logs import start_log, stop_log
from desktop.preferences import has_preferences
from desktop.program import Program
from desktop.single import SingleInstance
from desktop.starter import starter
from desktop.vault import Vault
from desktop.version import VERSION
from ui.theme import load_fonts


def open_window(folder: Path, *, language: Language | None) -> int:
    """Run the program over the folder until its window is closed; return the exit code."""
    app = make_application()
    first = SingleInstance(folder)
    if not first.is_first():
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    log = start_log(folder)
    try:
        program = make_program(app, folder, language=language)
        program.crash.install()
        first.asked.connect(program.shell.come_forward)
        program.start()
        code = app.exec()
    finally:
        stop_log(log)
        first.close()
    if program.wants_restart:
        itself, *arguments = starter(*sys.argv[1:])
        QProcess.startDetached(itself, arguments)
    return code


def make_application() -> QApplication:
    """Make the application object with our type."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Sapar")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("sapar")
    load_fonts()
    return app


def make_program(app: QApplication, folder: Path, *, language: Language | None) -> Program:
    """Build the program over a folder, in the language asked for, chosen before, or of this computer."""
    is_new = not has_preferences(folder)
    choices = Choices(folder)
    if language or is_new:
        choices.choose(language=language or language_of_system())
    vault = Vault(folder, find_secrets=find_secrets)
    return Program(app, vault=vault, choices=choices, speech=Speech(app))
