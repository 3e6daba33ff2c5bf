"""A second start over the same folder raises the first window; another folder is none of its business."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.single import SingleInstance


def test_the_second_start_asks_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.is_first()
    with qtbot.waitSignal(first.asked, timeout=5_000):
        assert not SingleInstance(tmp_path).is_first()
    first.close()


def test_another_folder_has_its_own_window(tmp_path: Path, qtbot: QtBot) -> None:
    first, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.is_first()
    assert other.is_first()
    first.close()
    other.close()


def test_once_closed_the_next_is_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path)
    assert first.is_first()
    first.close()
    again = SingleInstance(tmp_path)
    assert again.is_first()
    again.close()
