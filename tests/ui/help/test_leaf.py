"""A leaf shows every word of its blocks; keys stand as caps, the one on the long bar by its name."""

from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.help.leaf import HelpLeaf
from ui.help.texts import Block
from ui.widgets import KeyCap, PlainLabel

BLOCKS = (
    Block("title", "Journal"),
    Block("text", "One group."),
    Block("heading", "Keys"),
    Block("step", "Begin a lesson.", "1"),
    Block("point", "Mark who was not."),
    Block("key", "present", "Space"),
    Block("key", "new lesson", "Ctrl+N"),
)


def test_every_word_is_shown(qtbot: QtBot) -> None:
    leaf = HelpLeaf(BLOCKS)
    opened(qtbot, leaf)
    assert [one.text() for one in leaf.findChildren(PlainLabel)] == [
        *("Journal", "One group.", "Keys", "1", "Begin a lesson.", "•", "Mark who was not."),
        *("present", "new lesson"),
    ]
    assert len(leaf.findChildren(KeyCap)) == 2


def test_long_sentences_are_wrapped_and_whole(qtbot: QtBot) -> None:
    leaf = HelpLeaf((Block("text", "a long sentence " * 20),))
    opened(qtbot, leaf, width=300)
    label = leaf.findChild(PlainLabel)
    assert label is not None
    assert label.height() >= label.heightForWidth(label.width()) > 5 * label.fontMetrics().height()
