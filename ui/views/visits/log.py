"""The consultation log of a period: every service by day, with who received it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.queries.services import ListServices, ServiceRow
from core.wording import Language
from ui.tables import Column, Table
from ui.views.paging import show_query
from ui.views.view import Destination, View
from ui.widgets import Button, DateField, IconButton, Page, PageHead, Pill, PlainLabel
from ui.wording import capital, day, place_name, said
from ui.workspace import Workspace


def log_columns(language: Language) -> list[Column[ServiceRow]]:
    """Return the columns of the log."""
    return [*_given_columns(language), *_signed_columns()]


def _given_columns(language: Language) -> list[Column[ServiceRow]]:
    return [
        Column[ServiceRow](
            name="day",
            title=QCoreApplication.translate("Log", "Day"),
            text=lambda row: day(row.given_on),
            sub=lambda row: capital(said("consultation_channel", row.channel, language)),
            width=120,
        ),
        Column[ServiceRow](
            name="what",
            title=QCoreApplication.translate("Log", "Service"),
            text=lambda row: capital(said("service_type", row.type, language)),
            sub=lambda row: capital(said("consultation_topic", row.topic, language)),
            face="strong",
            width=260,
            stretches=True,
        ),
        Column[ServiceRow](
            name="who",
            title=QCoreApplication.translate("Log", "Who received it"),
            text=lambda row: row.recipients[0].full_name if row.recipients else _others(row),
            tail=lambda row: f"+ {_others(row)}" if row.recipients and _others(row) else "",
            sub=lambda row: place_name(row.settlement or row.district, language),
            width=236,
        ),
    ]


def _signed_columns() -> list[Column[ServiceRow]]:
    return [
        Column[ServiceRow](
            name="minutes",
            title=QCoreApplication.translate("Log", "Minutes"),
            text=lambda row: str(row.minutes or ""),
            width=88,
            align="right",
        ),
        Column[ServiceRow](
            name="signed",
            title=QCoreApplication.translate("Log", "Signature"),
            pills=_signatures,
            width=144,
        ),
    ]


def _others(row: ServiceRow) -> str:
    """Return how many more there were than the one who is named."""
    more = len(row.recipients[1:]) + (row.others or 0)
    return QCoreApplication.translate("Log", "%n more", "", more) if more else ""


def _signatures(row: ServiceRow) -> tuple[Pill, ...]:
    count, total = sum(one.is_signed for one in row.recipients), len(row.recipients)
    if total and count == total:
        return (Pill(QCoreApplication.translate("Log", "signed"), "ok", "circle-check"),)
    words = QCoreApplication.translate("Log", "signed {count} of {total}")
    return (Pill(words.format(count=count, total=total), "warn", "clock"),) if total else ()


class ConsultationsPage(View):
    """The log. Enter opens the visit a service was given in, Ctrl+N begins a consultation."""

    kinds = frozenset({"service", "service_recipient", "visit"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._head = PageHead()
        self._new = Button(kind="primary", icon="plus")
        self._new.clicked.connect(lambda: self.wanted.emit(Destination("consultation")))
        self._head.add_action(self._new)
        page = Page(self._head)
        page.body.addLayout(self._make_period())
        self.table = Table(
            log_columns(workspace.language),
            key=lambda row: row.id,
            memory=workspace.memory("consultations"),
        )
        self.table.opened.connect(self._on_opened)
        self.table.empty.pressed.connect(self._new.click)
        page.body.addWidget(self.table, 1)
        self.column.addWidget(page)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._new.click)
        today = workspace.store.today()
        self.first.set_value(today.replace(day=1))
        self.last.set_value(today)
        self.reword()

    def refresh(self) -> None:
        """Ask for the log of the period."""
        days = {"from_on": self.first.value(), "until_on": self.last.value()}
        given = {name: value.isoformat() for name, value in days.items() if value}
        show_query(
            self.table,
            self.workspace,
            lambda offset, limit: ListServices(offset=offset, limit=limit, **given),
        )

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._head.set_words(self.tr("Consultations"))
        self._new.setText(self.tr("New consultation"))
        self._from.setText(self.tr("From"))
        self._until.setText(self.tr("to"))
        self._columns.set_name(self.tr("Columns"))
        self.table.set_columns(log_columns(self.workspace.language))
        self.table.empty.set_words(
            self.tr("No service in this period"),
            text=self.tr("Consultations and everything done on visits stand here by day."),
            action=self.tr("New consultation"),
        )

    def _make_period(self) -> QHBoxLayout:
        self.first, self.last = DateField(), DateField()
        self._from, self._until = PlainLabel(face="label", ink="text2"), PlainLabel(face="label", ink="text2")
        self._columns = IconButton("columns-3", name="")
        self._columns.clicked.connect(
            lambda: self.table.open_chooser(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, field in ((self._from, self.first), (self._until, self.last)):
            label.setBuddy(field)
            field.setFixedWidth(150)
            field.changed.connect(lambda *_: self.refresh())
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self._columns)
        return row

    def _on_opened(self, row: ServiceRow) -> None:
        if row.visit:
            self.wanted.emit(Destination("visit", row.visit))
        elif row.recipients:
            self.wanted.emit(Destination("person", row.recipients[0].person))
