"""What is behind a figure: the people, with the papers that count, and cuts of the figure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, Subquery, cast, func, select
from sqlalchemy.orm import Session

from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.model.people import Person
from core.queries.indicators.counted import Figure
from core.queries.indicators.kinds import behind
from core.queries.people import PersonRow, person_rows
from core.queries.query import PAGE, Query, Rows
from core.store.tables import SEARCH_ENTRY

_ONE = {"programme": Field(Kind.TEXT, required=True), "indicator": Field(Kind.TEXT, required=True)}


@dataclass(frozen=True, slots=True)
class CountedPerson:
    """A counted person, the first day that counts, and whether a counted act is proven.

    `papers` are the records behind: recipients' lines of services, or certificates.
    """

    person: PersonRow
    first_on: date
    is_proven: bool
    papers: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class CutRow:
    """The figure of one part of a cut; parts may overlap, so that they need not add up."""

    value: str | None
    figure: Figure


class IndicatorPeople(Query[CountedPerson]):
    """List the people behind a figure by name, all or those of a cut: their number is the figure itself.

    `part` opens the figure of one part; `option` and `value` open that of another reading.
    """

    fields = declared(
        **_ONE,
        part=Field(Kind.TEXT, length=60),
        option=Field(Kind.TEXT, length=60),
        value=Field(Kind.TEXT, length=60),
        district=Field(Kind.DISTRICT),
        sex=Field(Kind.CHOICE, vocabulary="sex"),
        category=Field(Kind.CHOICE, vocabulary="beneficiary_category"),
        month=Field(Kind.TEXT, length=7),
        type=Field(Kind.TEXT, length=60),
        is_proven=Field(Kind.FLAG),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[CountedPerson]:
        """Raise Refused `not_in_vocabulary`, `not_computed`."""
        offset, limit = self.page()
        asked = self.values
        counted, condition = behind(
            session,
            asked["programme"],
            asked["indicator"],
            part=asked.get("part"),
            instead={asked["option"]: asked.get("value") or ""} if asked.get("option") else {},
        )
        conditions = [condition, *_within(counted.acts, asked)]
        everybody = [
            row
            for row in session.execute(_people(counted.acts, conditions))
            if asked.get("is_proven") in (None, bool(row.is_proven))
        ]
        page = everybody[offset : offset + limit]
        ids = [row.person for row in page]
        papers = _papers(session, counted.acts, conditions, [row.being for row in page])
        shown = person_rows(session, ids, today=today)
        rows = [
            CountedPerson(person, row.first_on, bool(row.is_proven), tuple(papers[row.being]))
            for person, row in zip(shown, page, strict=True)
        ]
        return Rows(rows, len(everybody))


class IndicatorCut(Query[CutRow]):
    """Cut a figure by district, sex, category, month or type."""

    fields = declared(**_ONE, by=Field(Kind.TEXT, required=True))

    def run(self, session: Session, *, today: date) -> Rows[CutRow]:
        """Raise Refused `not_in_vocabulary`, `not_computed`."""
        counted, condition = behind(session, self.values["programme"], self.values["indicator"], instead={})
        acts, by = counted.acts, self.values["by"]
        columns = _cut_columns(acts)
        if by not in columns:
            raise Refused("not_in_vocabulary", "by", value=by)
        each = (
            select(columns[by].label("value"), acts.c.being, _is_proven(acts).label("is_proven"))
            .join(Person, Person.id == acts.c.person)
            .where(condition)
            .group_by(columns[by], acts.c.being)
            .subquery()
        )
        rows = session.execute(
            select(each.c.value, func.count().label("recorded"), func.sum(each.c.is_proven).label("proven"))
            .group_by(each.c.value)
            .order_by(each.c.value)
        )
        cut = [CutRow(row.value, Figure(row.recorded, int(row.proven))) for row in rows]
        return Rows(cut, len(cut))


def _cut_columns(acts: Subquery) -> Mapping[str, ColumnElement[Any]]:
    return {
        "district": Person.__table__.c.district,
        "sex": Person.__table__.c.sex,
        "category": acts.c.category,
        "month": func.substr(acts.c.day, 1, 7),
        "type": acts.c.type,
    }


def _within(acts: Subquery, asked: Mapping[str, Any]) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of the cut that was asked for."""
    for name, column in _cut_columns(acts).items():
        if not asked.get(name):
            continue
        if name in ("district", "sex"):
            yield select(Person.id).where(Person.id == acts.c.person, column == asked[name]).exists()
        else:
            yield column == asked[name]


def _people(acts: Subquery, conditions: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Return the select of the counted people by name: being, person, first_on, is_proven."""
    each = (
        select(
            acts.c.being,
            func.min(acts.c.person).label("person"),
            func.min(acts.c.day).label("first_on"),
            _is_proven(acts).label("is_proven"),
        )
        .where(*conditions)
        .group_by(acts.c.being)
        .subquery()
    )
    entry = SEARCH_ENTRY.c
    return select(each).join(SEARCH_ENTRY, entry.id == each.c.person).order_by(entry.order_key, entry.owner)


def _is_proven(acts: Subquery) -> ColumnElement[int]:
    return func.max(cast(acts.c.is_proven, Integer))


def _papers(
    session: Session, acts: Subquery, conditions: Sequence[ColumnElement[bool]], beings: Sequence[str]
) -> Mapping[str, list[UUID]]:
    """Return the records behind each human being, the oldest first."""
    rows = session.execute(
        select(acts.c.being, acts.c.paper, acts.c.day)
        .where(*conditions, acts.c.being.in_(beings))
        .order_by(acts.c.day, acts.c.paper)
        .distinct()
    )
    papers: dict[str, list[UUID]] = defaultdict(list)
    for row in rows:
        papers[row.being].append(row.paper)
    return papers
