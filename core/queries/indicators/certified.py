"""Persons certified: how many people hold a certificate of a worker-profession course of the programme.

Counted is a distinct person with a certificate that is issued, not voided, of a course with a profession;
certificates of other courses and events never. On the day of issue, inside the project, they held a counted
category with a proof or one promised, and their consent was in force.

*Proven* is a certificate issued on a day when the category is proven by its paper, and either backed by an
attached file, or by our own papers together: the journal reaches the passport's share of hours, the order of
admission has its number and day, and the examination was passed.
"""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from core.model.training import Certificate, Course, Group, Trainee
from core.queries.history import evidence_of
from core.queries.indicators.counted import Counted, Counting, counts_on, held
from core.queries.training import FAILED, attended_hours, hours_needed


def persons_certified(session: Session, counting: Counting) -> Counted:
    """Return the certificates that count."""
    papers = list(_with_papers(session, counting))
    spans = held(counting, among=select(Certificate.person).where(Certificate.state == "issued"))
    acts = (
        select(
            spans.c.being,
            Certificate.person,
            Certificate.issued_on.label("day"),
            spans.c.category,
            Course.profession.label("type"),
            Certificate.id.label("paper"),
            and_(spans.c.is_proven, Certificate.id.in_(papers)).label("is_proven"),
        )
        .join(Group, Group.id == Certificate.group)
        .join(Course, Course.id == Group.course)
        .join(spans, spans.c.person == Certificate.person)
        .where(
            *_counts(counting),
            counts_on(spans, Certificate.issued_on),
        )
        .subquery("acts")
    )
    return Counted(acts)


def _counts(counting: Counting) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on the certificate itself, its group and its course."""
    yield and_(Certificate.state == "issued", Certificate.deleted.is_(False))
    yield and_(Group.deleted.is_(False), Course.deleted.is_(False))
    yield and_(Course.programme == counting.programme.code, Course.profession.is_not(None))


def _with_papers(session: Session, counting: Counting) -> Iterator[UUID]:
    """Yield the certificates that have an attached file, or all of our own papers."""
    rows = session.execute(
        select(Certificate, Group, Course)
        .join(Group, Group.id == Certificate.group)
        .join(Course, Course.id == Group.course)
        .where(*_counts(counting))
    ).all()
    attached = evidence_of(session, [certificate.id for certificate, _, _ in rows])
    earned: dict[UUID, set[UUID]] = {}
    for certificate, group, course in rows:
        if group.id not in earned:
            earned[group.id] = set(_earned(session, group, course))
        if attached.get(certificate.id) or certificate.person in earned[group.id]:
            yield certificate.id


def _earned(session: Session, group: Group, course: Course) -> Iterator[UUID]:
    """Yield the people of a group whose hours, order and examination are all on record."""
    if not group.order_number or not group.order_on:
        return
    hours, needed = attended_hours(session, group.id), hours_needed(session, course)
    for one in session.scalars(select(Trainee).where(Trainee.group == group.id, Trainee.deleted.is_(False))):
        if one.exam_result not in (None, FAILED) and hours.get(one.id, 0) >= needed:
            yield one.person
