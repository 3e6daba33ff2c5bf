"""What the finder answers: people, families and places from the store, and the pages of the program."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.kz.dates import age
from core.queries.find import Find, FoundRow
from core.queries.query import Rows
from ui.frame import Found, FoundGroup, PageEntry
from ui.jobs import Job
from ui.views.view import Destination
from ui.widgets.matches import match_plainly
from ui.wording import place_name
from ui.workspace import Workspace

Deliver = Callable[[Sequence[FoundGroup]], None]
_EACH = 5
_ICONS = {"person": "user", "household": "users", "place": "map-pin"}
_PAGES = {"person": "person", "household": "family", "place": "people"}


class Finding(QObject):
    """Searches at every key; a search that is overtaken by the next one is dropped before it starts."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        entries: Callable[[], Sequence[PageEntry]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._entries = workspace, entries
        self._asked: Job[object] | None = None

    def search(self, text: str, deliver: Deliver) -> None:
        """Deliver the pages at once, with what the store finds as soon as it is found."""
        if self._asked is not None:
            self._asked.cancel()
        wanted = text.strip()
        if not wanted:
            deliver([self._pages("")])
            return
        self._asked = self._workspace.ask(
            Find(text=wanted, limit=_EACH), done=lambda rows: deliver(self._groups(rows, wanted))
        )

    def _groups(self, rows: Rows[FoundRow], text: str) -> list[FoundGroup]:
        titles = {
            "person": self.tr("People"),
            "household": self.tr("Families"),
            "place": self.tr("Places"),
        }
        groups = [
            FoundGroup(title, tuple(self._found(row) for row in rows.rows if row.kind == kind))
            for kind, title in titles.items()
        ]
        return [*groups, self._pages(text)]

    def _found(self, row: FoundRow) -> Found:
        place = place_name(row.settlement or row.district, self._workspace.language)
        facts = [
            self._fact(row),
            place if row.kind != "place" else place_name(row.district, self._workspace.language),
        ]
        given = {"settlement": row.settlement} if row.kind == "place" else {}
        return Found(
            Destination(_PAGES[row.kind], row.id, given),
            place if row.kind == "place" else row.title,
            ", ".join(fact for fact in facts if fact),
            _ICONS[row.kind],
        )

    def _fact(self, row: FoundRow) -> str:
        if row.kind == "person" and row.birth_date:
            years = age(row.birth_date, self._workspace.store.today())
            return self.tr("%n year(s)", "", years)
        if row.kind == "household" and row.members:
            return self.tr("%n person(s)", "", row.members)
        return ""

    def _pages(self, text: str) -> FoundGroup:
        """Return the pages whose title has the text."""
        fitting = [
            Found(Destination(entry.name), entry.title(), icon=entry.icon)
            for entry in self._entries()
            if not entry.under and (not text or match_plainly(entry.title(), text))
        ]
        return FoundGroup(self.tr("Go to"), tuple(fitting))
