"""The tab of the family: who lives with the person, how old they are, and the way to the family's card."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.queries.families import Member
from core.queries.person import Family, PersonCard
from ui.views.people.columns import years
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.views.view import Destination
from ui.widgets import Card, EmptyState, ScrollColumn
from ui.widgets.leaving import let_go
from ui.wording import capital, day, said
from ui.workspace import Workspace


def member_entry(
    one: Member, workspace: Workspace, *, left: str, actions: tuple[tuple[str, str], ...]
) -> Entry:
    """Return the line of a member; `left` is the sentence of one who left, with the place of its `{day}`."""
    gone = left.format(day=day(one.left_on)) if one.left_on else ""
    relation = capital(said("relation", one.relation, workspace.language))
    facts = (relation, years(one.birth_date, workspace.store.today()), gone)
    return Entry(
        key=one.person, title=one.full_name, detail="  ·  ".join(filter(None, facts)), actions=actions
    )


class FamilyTab(Tab):
    """The families a person lives in; without one, the way to form it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._families: list[QWidget] = []
        self._nobody, self._empty = Card(), EmptyState(icon="users")
        self._nobody.body.addWidget(self._empty)
        self._empty.pressed.connect(
            lambda: self.wanted.emit(
                Destination("families-new", given={"person": self._card.id if self._card else None})
            )
        )
        scroll = ScrollColumn()
        self._room = QVBoxLayout()
        self._room.setSpacing(12)
        scroll.body.addLayout(self._room)
        scroll.body.addWidget(self._nobody)
        scroll.body.addStretch(1)
        self.column.addWidget(scroll)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show the families of the card."""
        self._card = card
        for old in self._families:
            let_go(old)
        self._families = [self._family(family) for family in card.families]
        for shown in self._families:
            self._room.addWidget(shown)
        self._nobody.setVisible(not card.families)

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._empty.set_words(
            self.tr("No family is known"),
            text=self.tr("A family joins people who live together; their categories and visits go with it."),
            action=self.tr("Form a family"),
        )

    def _family(self, family: Family) -> RecordsCard:
        card = RecordsCard()
        card.set_words(family.name, add=self.tr("Open the family"))
        card.set_add_icon("users")
        card.add_wanted.connect(lambda: self.wanted.emit(Destination("family", family.id)))
        card.acted.connect(lambda key, _: self.wanted.emit(Destination("person", key)))
        left = self.tr("left on {day}")
        card.show_entries(
            [
                member_entry(
                    one,
                    self.workspace,
                    left=left,
                    actions=()
                    if self._card and one.person == self._card.id
                    else (("open", self.tr("Open")),),
                )
                for one in family.members
            ]
        )
        return card
