"""The districts of the region to be ticked, a column after a column; down and up go through them."""

from PySide6.QtWidgets import QGridLayout, QWidget

from core.kz.kato import districts
from core.wording import Language
from ui.theme.tokens import ICON_GAP
from ui.widgets import CheckBox
from ui.wording import place_name

_COLUMNS = 2


class DistrictsField(QWidget):
    """Where an office works: none is ticked before a person ticks it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {one.code: CheckBox() for one in districts()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(ICON_GAP)
        grid.setVerticalSpacing(0)
        height = -(-len(self._boxes) // _COLUMNS)
        for at, box in enumerate(self._boxes.values()):
            grid.addWidget(box, at % height, at // height)
        self.setFocusProxy(next(iter(self._boxes.values())))
        self.set_language("kk")

    def codes(self) -> list[str]:
        """Return the KATO codes of those ticked."""
        return [code for code, box in self._boxes.items() if box.isChecked()]

    def set_language(self, language: Language) -> None:
        """Name the districts in a language."""
        for code, box in self._boxes.items():
            box.setText(place_name(code, language))
