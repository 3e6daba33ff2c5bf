"""The album: takes a picture, keeps it where pictures were asked for, and gathers what is wrong with it."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.pictures import faults
from tests.pictures.stage import Look
from tests.pictures.words import wrong_words
from tests.pictures.writing import taken

_CHECKS = (
    faults.clipped,
    faults.outside,
    faults.overlapping,
    faults.nested,
    faults.unnamed,
    faults.small,
    faults.faint,
)


@dataclass
class Album:
    """The pictures of one test in one look; `faults` is what a person would mend."""

    look: Look
    folder: Path | None
    faults: list[str] = field(default_factory=list)

    def take(self, name: str, window: QWidget, *, data: str = "") -> None:
        """Take a picture under a name; `data` are words on it that belong to no language."""
        picture = taken(window)
        if self.folder is not None:
            picture.image.save(str(self.folder / f"{name}-{self.look}.png"))
        found = [fault for check in _CHECKS for fault in check(picture)]
        if self.look.language != "en":
            found += faults.foreign(picture, wrong=wrong_words(self.look.language), data=data)
        self.faults += [f"{name}: {fault}" for fault in found]

    def prove(self) -> None:
        """Fail with every fault that was found."""
        assert not self.faults, "\n".join(("", *self.faults))
