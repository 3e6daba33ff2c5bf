"""The unlock page: Enter unlocks, a refusal is said, the recovery key brings a new passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from ui.entrance import Strength, UnlockPage
from ui.widgets import Banner, Button

Key = Qt.Key
GOOD = "golden wheat of autumn"


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    made = UnlockPage(strength=lambda text: Strength(4) if len(text) > 11 else Strength(1, "Too short."))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def fields(page: UnlockPage) -> list[QLineEdit]:
    return [each for each in page.findChildren(QLineEdit) if each.isVisible()]


def button(page: UnlockPage, word: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == word)


def test_enter_unlocks_once(page: UnlockPage, qtbot: QtBot) -> None:
    said: list[str] = []
    page.unlock_wanted.connect(said.append)
    (field,) = fields(page)
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, GOOD)
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Return)
    assert said == [GOOD]
    assert not button(page, "Unlock").isEnabled()


def test_a_wrong_passphrase_is_said_and_typed_over(page: UnlockPage) -> None:
    (field,) = fields(page)
    QTest.keyClicks(field, "wrong")
    QTest.keyClick(field, Key.Key_Return)
    page.refuse("The passphrase is wrong.")
    (banner,) = page.findChildren(Banner)
    assert banner.isVisible()
    assert field.hasFocus()
    QTest.keyClicks(field, "new")
    assert field.text() == "new"


def test_the_eye_shows_and_hides(page: UnlockPage) -> None:
    (field,) = fields(page)
    eye = field.findChildren(QAbstractButton)[0]
    assert (eye.accessibleName(), field.echoMode()) == ("Show", QLineEdit.EchoMode.Password)
    eye.click()
    assert (eye.accessibleName(), field.echoMode()) == ("Hide", QLineEdit.EchoMode.Normal)
    page.clear()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_the_recovery_key_comes_with_a_new_passphrase(page: UnlockPage, qtbot: QtBot) -> None:
    button(page, "Forgot the passphrase?").click()
    assert page.is_recovering()
    key, first, again = fields(page)
    QTest.keyClicks(key, "7K4P-29XM")
    first.setText(GOOD)
    button(page, "Unlock").click()
    again.setText(GOOD)
    with qtbot.waitSignal(page.recovery_wanted) as wanted:
        QTest.keyClick(again, Key.Key_Return)
    assert wanted.args == ["7K4P-29XM", GOOD]


def test_clearing_forgets_everything(page: UnlockPage) -> None:
    button(page, "Forgot the passphrase?").click()
    for field in fields(page):
        field.setText(GOOD)
    page.clear()
    assert not page.is_recovering()
    assert all(not field.text() for field in page.findChildren(QLineEdit))
