"""A handful of words in place of a catalogue, to see how a widget follows the language."""

from collections.abc import Mapping

from PySide6.QtCore import QTranslator


class Words(QTranslator):
    """Knows a few words; the rest stay as they are, with their numbers in place."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get(text, text).replace("%n", str(n))
