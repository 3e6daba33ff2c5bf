"""The conflict desk: both values in words, who wrote them, and on which laptop."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain, read
from core.identity import part_ms
from core.kz.kato import place
from core.model import BY_KIND
from core.model.office import Conflict, Device, User
from core.model.record import field_term, fields_of, record_term
from core.queries.query import PAGE, Query, Rows
from core.queries.titles import title_of
from core.vocabulary import vocabulary
from core.wording import Term

Words = Term | Plain


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values: its words, who wrote it on which laptop, and when (milliseconds since 1970)."""

    value: Words
    author: str | None
    device: int
    device_name: str | None
    written_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """A clash in one field, or over one element of a set: there the values say whether it stays in."""

    id: UUID
    record_kind: str
    record: UUID
    record_label: Term
    title: str
    field: str
    label: Term
    element: Words
    kept: Side
    lost: Side
    policy: str
    state: str
    closed_by: str | None


class ListConflicts(Query[ConflictRow]):
    """List conflicts, the open ones first, then the newest."""

    fields = declared(state=Field(Kind.CHOICE, vocabulary="conflict_state"), **PAGE)

    def run(self, session: Session, *, today: date) -> Rows[ConflictRow]:
        """Answer with a page of them."""
        offset, limit = self.page()
        chosen = select(Conflict).where(Conflict.deleted.is_(False))
        if self.values.get("state"):
            chosen = chosen.where(Conflict.state == self.values["state"])
        total = session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        page = session.scalars(
            chosen.order_by(Conflict.state != "open", Conflict.kept_hlc.desc(), Conflict.id)
            .offset(offset)
            .limit(limit)
        ).all()
        devices = _devices(session, page)
        return Rows([_row(session, one, devices) for one in page], total)


class CountConflicts(Query[int]):
    """Count the open conflicts."""

    def run(self, session: Session, *, today: date) -> Rows[int]:
        """Answer with one number."""
        counted = select(func.count()).where(Conflict.state == "open", Conflict.deleted.is_(False))
        return Rows((session.scalar(counted) or 0,), 1)


def _row(session: Session, one: Conflict, devices: dict[int, tuple[str | None, str | None]]) -> ConflictRow:
    name, _, element = one.name.partition("/")
    closer = session.get(User, one.closed_by) if one.closed_by else None
    return ConflictRow(
        id=one.id,
        record_kind=one.record_kind,
        record=one.record,
        record_label=record_term(one.record_kind),
        title=title_of(session, one.record_kind, one.record),
        field=name,
        label=field_term(one.record_kind, name),
        element=_element(session, one.record_kind, name, element),
        kept=_side(session, one, one.kept, one.kept_by, one.kept_hlc, devices),
        lost=_side(session, one, one.lost, one.lost_by, one.lost_hlc, devices),
        policy=one.policy,
        state=one.state,
        closed_by=closer.name if closer else None,
    )


def _side(
    session: Session,
    one: Conflict,
    value: dict[str, Any],
    device: int,
    hlc: int,
    devices: dict[int, tuple[str | None, str | None]],
) -> Side:
    name, is_element, _ = one.name.partition("/")
    words = bool(value["value"]) if is_element else _said(session, one.record_kind, name, value["value"])
    device_name, author = devices.get(device, (None, None))
    return Side(words, author, device, device_name, part_ms(hlc))


def _element(session: Session, kind: str, name: str, element: str) -> Words:
    declared_ = fields_of(BY_KIND[kind])[name]
    if declared_.target and element:
        return title_of(session, declared_.target, UUID(element))
    return _coded(declared_, element) if element else None


def _said(session: Session, kind: str, name: str, value: Plain) -> Words:
    """Return a plain value as a person reads it: a Term for a code, the title of what is linked.

    What is none of the field's kind is shown as it came: one odd row must not hide the others.
    """
    declared_ = fields_of(BY_KIND[kind])[name]
    try:
        found = read(declared_.kind, value)
    except Refused:
        return str(value)
    if isinstance(found, UUID) and declared_.target:
        return title_of(session, declared_.target, found)
    return _coded(declared_, found) if isinstance(found, str) else value


def _coded(declared_: Field, code: str) -> Words:
    """Return the Term of a code, the code itself where nothing is known of it."""
    if declared_.vocabulary and code in vocabulary(declared_.vocabulary):
        return vocabulary(declared_.vocabulary).term(code)
    if declared_.kind not in (Kind.PLACE, Kind.DISTRICT):
        return code
    try:
        known = place(code)
    except Refused:
        return code
    return Term(known.name_kk, known.name_ru, known.name_kk)


def _devices(session: Session, page: Iterable[Conflict]) -> dict[int, tuple[str | None, str | None]]:
    """Return the name and the user's name of each device by its number."""
    numbers = {number for one in page for number in (one.kept_by, one.lost_by)}
    rows = session.execute(
        select(Device.number, Device.name.label("device"), User.name.label("user"))
        .outerjoin(User, User.id == Device.user)
        .where(Device.number.in_(numbers))
    )
    return {row.number: (row.device, row.user) for row in rows}
