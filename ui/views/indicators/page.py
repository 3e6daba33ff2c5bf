"""The indicators of a programme: what the grant asks for, how far it is, and the people behind each figure."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.programme import programme, programmes
from core.queries.indicators.figures import IndicatorRow, ListIndicators
from core.queries.indicators.kinds import KINDS
from core.queries.office import ShowPassport
from core.queries.passport import PassportRow
from core.queries.query import Rows
from sync.unsent import unsent_people
from ui.jobs import Job
from ui.views.indicators.card import TargetsCard
from ui.views.indicators.people import PeopleBehind
from ui.views.indicators.targets import Target
from ui.views.view import Destination, View
from ui.widgets import Page, PageHead, ScrollColumn, Segments
from ui.wording import day, programme_name
from ui.workspace import Workspace

_PEOPLE_LEAST = 260


class IndicatorsPage(View):
    """Opens at the first programme, at another by `given={"programme": code}`.

    Plans stand at once; the figures follow when they are counted, and stay while they are counted again.
    """

    kinds = frozenset(
        {
            *("person", "consent", "category_period", "household", "membership", "passport", "attachment"),
            *("visit", "service", "service_recipient", "evidence", "course", "group", "certificate"),
            *("lesson", "lesson_mark", "trainee"),
        }
    )

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._rows: dict[str, list[Target]] = {}
        self._unsent: dict[str, Mapping[str, int]] = {}
        self._counting: tuple[Job[Any], ...] = ()
        self._head, self._programme = PageHead(), Segments(height=36)
        self.targets, self.people = TargetsCard(), PeopleBehind(workspace)
        self.people.setMinimumHeight(_PEOPLE_LEAST)
        self._head.add_action(self._programme)
        self._programme.chosen.connect(lambda _: self._on_programme())
        self.targets.chosen.connect(self.people.show_target)
        self.people.wanted.connect(self.wanted)
        page, column = Page(self._head), ScrollColumn()
        column.body.addWidget(self.targets)
        column.body.addWidget(self.people, 1)
        page.body.addWidget(column, 1)
        self.column.addWidget(page)
        self.reword()

    def go(self, to: Destination) -> None:
        """Show the programme asked for."""
        if "programme" in to.given:
            self._programme.set_choice(str(to.given["programme"]))
            self._on_programme()

    def refresh(self) -> None:
        """Ask for the plan of the programme, then have its figures counted anew."""
        code = self._programme.choice()
        for job in self._counting:
            job.cancel()
        self.workspace.ask(ShowPassport(programme=code), done=partial(self._on_passport, code))
        self._counting = (
            self.workspace.ask(ListIndicators(programme=code), done=partial(self._on_counted, code)),
            self.workspace.read(partial(unsent_people, code=code), done=partial(self._on_unsent, code)),
        )

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language = self.workspace.language
        self._programme.set_options([(one.code, programme_name(one.code, language)) for one in programmes()])
        self.targets.reword(language, today=day(self.workspace.store.today()))
        self.people.reword()
        self._show()

    def _on_programme(self) -> None:
        self._show()
        self.refresh()

    def _on_passport(self, code: str, found: Rows[PassportRow]) -> None:
        """Show the plan; what was counted before stands until it is counted anew."""
        (passport,) = found.rows
        before = {row.indicator.id: row.counted for row in self._rows.get(code, ())}
        self._rows[code] = [
            Target(one, passport, before.get(one.id))
            for one in programme(code).indicators
            if one.kind in KINDS
        ]
        self._show()

    def _on_counted(self, code: str, found: Rows[IndicatorRow]) -> None:
        counted = {row.id: row for row in found.rows}
        self._rows[code] = [replace(row, counted=counted[row.indicator.id]) for row in self._rows[code]]
        self._show()

    def _on_unsent(self, code: str, found: Mapping[str, int]) -> None:
        self._unsent[code] = found
        self._show()

    def _show(self) -> None:
        code, language = self._programme.choice(), self.workspace.language
        unsent = self._unsent.get(code, {})
        rows = [replace(row, unsent=unsent.get(row.indicator.id, 0)) for row in self._rows.get(code, ())]
        self._head.set_words(self.tr("Indicators"), subtitle=self._subtitle(rows))
        self.targets.show_targets(rows)
        self.targets.show_waiting(
            [one for one in programme(code).indicators if one.kind not in KINDS], language
        )

    def _subtitle(self, rows: list[Target]) -> str:
        """Say the days of the project and how much of them has passed."""
        if not rows:
            return self.tr("Reading the plan…")
        starts, ends = rows[0].passport.starts_on, rows[0].passport.ends_on
        if starts is None or ends is None:
            return self.tr("The days of the project are not set: see Settings")
        whole = (ends - starts).days + 1
        passed = max(0, min(whole, (self.workspace.store.today() - starts).days + 1))
        return self.tr("{from_} – {until}, {share} % of the time has passed").format(
            from_=day(starts), until=day(ends), share=QLocale().toString(100 * passed // whole)
        )
