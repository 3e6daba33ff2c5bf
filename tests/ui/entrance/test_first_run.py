"""The first run by keyboard: one question at a time, nothing goes on half answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.entrance import FirstRun, Sheet, Strength
from ui.widgets import Banner, Button, CheckBox, FieldBox, RadioButton

Key = Qt.Key
SHEET = Sheet(("7K4P", "29XM", "Q3TZ"), "Zhanar Ospanova", "Ayagoz-2")


def strength(text: str) -> Strength:
    return Strength(4) if len(text) >= 12 else Strength(1, "Use at least 12 characters.")


@pytest.fixture
def run(qtbot: QtBot) -> FirstRun:
    made = FirstRun(strength=strength)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def button(run: FirstRun, word: str) -> Button:
    return next(each for each in run.findChildren(Button) if each.text() == word)


def fields(run: FirstRun) -> list[QLineEdit]:
    return [each for each in run.findChildren(QLineEdit) if each.isVisible()]


def messages(run: FirstRun) -> list[str]:
    return [each.message() for each in run.findChildren(FieldBox) if each.isVisible() and each.message()]


def kept(run: FirstRun) -> CheckBox:
    (box,) = (each for each in run.findChildren(CheckBox) if each.isVisible())
    return box


def test_a_language_is_chosen_by_its_own_name(run: FirstRun, qtbot: QtBot) -> None:
    russian = next(each for each in run.findChildren(RadioButton) if each.text() == "Русский язык")
    with qtbot.waitSignal(run.language_wanted) as wanted:
        russian.click()
    assert wanted.args == ["ru"]


def test_joining_an_office_asks_for_server_and_code(run: FirstRun, qtbot: QtBot) -> None:
    run.go_on()
    QTest.keyClick(run, Key.Key_Return)
    assert messages(run) == ["This field is required"] * 2
    for field, text in zip(fields(run), ("https://abai.example", "K7-22"), strict=True):
        QTest.keyClicks(field, text)
    with qtbot.waitSignal(run.enrol_wanted) as wanted:
        QTest.keyClick(fields(run)[1], Key.Key_Return)
    assert wanted.args == ["https://abai.example", "K7-22", ""]
    assert not messages(run)


def test_a_new_office_needs_no_server(run: FirstRun, qtbot: QtBot) -> None:
    run.go_on()
    next(each for each in run.findChildren(RadioButton) if each.text() == "Start a new office").click()
    for field, text in zip(fields(run), ("Abai Joly", "Zhanar Ospanova"), strict=True):
        QTest.keyClicks(field, text)
    button(run, "Continue").click()
    assert messages(run) == ["Choose at least one district"]
    first = next(each for each in run.findChildren(CheckBox) if each.isVisible())
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Space)
    with qtbot.waitSignal(run.office_wanted) as wanted:
        QTest.keyClick(first, Key.Key_Return)
    assert wanted.args == ["Abai Joly", "Zhanar Ospanova", ["101000000"]]


def test_a_refusal_is_said_and_can_be_mended(run: FirstRun) -> None:
    run.go_on()
    run.set_busy(is_busy=True)
    run.refuse("The code has expired. Ask the coordinator for a new one.")
    (banner,) = run.findChildren(Banner)
    assert banner.isVisible()
    assert button(run, "Continue").isEnabled()
    assert run.step() == 1


def test_a_weak_passphrase_or_two_that_differ_do_not_go_on(run: FirstRun, qtbot: QtBot) -> None:
    run.go_on()
    run.go_on(note="Zhanar Ospanova")
    first, again = fields(run)
    said: list[str] = []
    run.passphrase_chosen.connect(said.append)
    assert first.echoMode() == QLineEdit.EchoMode.Password

    QTest.keyClicks(first, "short")
    QTest.keyClick(first, Key.Key_Return)
    assert messages(run) == ["Use at least 12 characters."]

    first.setText("golden wheat of autumn")
    QTest.keyClicks(again, "golden wheat")
    QTest.keyClick(again, Key.Key_Return)
    assert messages(run) == ["The two differ. Type it again."]
    assert not said

    again.setText("golden wheat of autumn")
    QTest.keyClick(again, Key.Key_Return)
    assert said == ["golden wheat of autumn"]
    assert not button(run, "Continue").isEnabled()


def test_the_sheet_must_be_kept_before_going_on(run: FirstRun, qtbot: QtBot) -> None:
    for _ in range(2):
        run.go_on()
    run.show_sheet(SHEET)
    assert not fields(run)
    assert not button(run, "Continue").isEnabled()
    with qtbot.waitSignal(run.print_wanted):
        button(run, "Print the sheet").click()
    kept(run).click()
    button(run, "Continue").click()
    assert run.step() == 3
    with qtbot.waitSignal(run.finished):
        button(run, "Open the program").click()


def test_the_passphrase_is_forgotten_once_the_sheet_is_shown(run: FirstRun) -> None:
    for _ in range(2):
        run.go_on()
    for field in fields(run):
        field.setText("golden wheat of autumn")
    run.show_sheet(SHEET)
    assert all(not field.text() for field in run.findChildren(QLineEdit))


@pytest.mark.parametrize("width", [960, 1366])
def test_the_sheet_is_whole_in_any_window(run: FirstRun, width: int) -> None:
    for _ in range(2):
        run.go_on()
    run.show_sheet(SHEET)
    run.resize(width, 540)
    QApplication.processEvents()
    print_ = button(run, "Print the sheet")
    assert kept(run).width() >= kept(run).sizeHint().width()
    assert print_.isVisible()
    assert print_.width() >= print_.sizeHint().width()
