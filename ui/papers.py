"""From the store to the values of a paper: what queries say, joined with what only sync knows. No Qt here."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from core.documents.attendance import AttendanceSheet, Attendee, SheetDay
from core.documents.certificate import Certificate
from core.documents.language import Bilingual
from core.queries.certificates import CertificatePaper, CertificatePreview, PaperValues
from core.queries.journal import AttendanceSheet as SheetQuery
from core.queries.query import ask
from core.store.store import Store
from sync.status import is_office, is_registered

_MARKS = {"present": "✓", "late": "✓", "absent": "–", "excused": "–"}


def certificates_of(store: Store, ids: Iterable[UUID]) -> list[Certificate]:
    """Return the values of certificates by number; each says whether the centre has registered it."""
    found = ask(store, CertificatePaper(ids=list(ids))).rows
    with store.read() as session:
        known = {row.id: is_registered(session, row.id) for row in found}
    return [Certificate(**_shallow(row.paper), is_registered=known[row.id]) for row in found]


def previews_of(store: Store, trainees: Iterable[UUID], *, issued_on: date) -> list[Certificate]:
    """Return the values of the certificates that trainees would get, by name, marked as samples."""
    papers = ask(store, CertificatePreview(trainees=list(trainees), issued_on=issued_on)).rows
    with store.read() as session:
        is_known = is_office(session)
    return [Certificate(**_shallow(paper), is_registered=is_known, watermark="sample") for paper in papers]


def sheet_of(store: Store, group: UUID) -> AttendanceSheet:
    """Return the values of a group's journal for paper, to be signed by hand."""
    (sheet,) = ask(store, SheetQuery(group=group)).rows
    return AttendanceSheet(
        kind="course",
        organisation=sheet.organisation,
        project=sheet.project,
        title=sheet.course,
        group=sheet.group,
        place=sheet.place or Bilingual("", ""),
        lead=sheet.trainer or "",
        days=tuple(SheetDay(lesson.held_on, lesson.hours) for lesson in sheet.lessons),
        attendees=tuple(
            Attendee(one.full_name, tuple(_MARKS.get(mark or "", "") for mark in one.marks))
            for one in sheet.trainees
        ),
    )


def _shallow(paper: PaperValues) -> dict[str, Any]:
    return {field.name: getattr(paper, field.name) for field in fields(paper)}
