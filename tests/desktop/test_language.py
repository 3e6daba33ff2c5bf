"""The language changes while the program runs, and is kept for the next start."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.vault import Vault
from tests.desktop.conftest import Desk
from tests.ui.views.looking import said
from ui.views.view import Destination


def test_everything_is_said_anew_at_once(desk: Desk, office: Vault) -> None:
    desk.program.speak("ru")
    session = desk.opened()
    session.go(Destination("settings"))
    assert "Настройки" in said(session.frame)
    session.frame.language_wanted.emit("kk")
    desk.settle(session)
    assert "Баптаулар" in said(session.frame)
    assert "Настройки" not in said(session.frame)
    assert desk.program.choices.now.language == "kk"


def test_dates_and_qt_itself_follow(desk: Desk) -> None:
    desk.program.speak("ru")
    assert QLocale().name() == "ru_KZ"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    desk.program.speak("en")
    assert QLocale().name() == "en_GB"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
