"""Reading certificates: the register, and the values that stand on the paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, literal, select
from sqlalchemy.orm import Session

from core.documents.language import Bilingual
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.kz.alphabet import sort_key
from core.kz.iin import Sex
from core.kz.names import fold
from core.model.office import Organisation
from core.model.people import Person
from core.model.training import Certificate, Course, Group, Lesson, Trainee
from core.programme import programme
from core.queries.journal import organisation_of, project_name
from core.queries.narrowing import narrowed
from core.queries.people import full_name
from core.queries.query import PAGE, PERIOD, Query, Rows
from core.queries.search import find_people
from core.vocabulary import vocabulary

_NOT_YET = "····"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    """A line of the register; `title_*` and `group_name` are of the course, and empty where it is not here.

    A certificate stands with its person, so the course may be of a district that this store does not see.
    """

    id: UUID
    number: str
    issued_on: date
    person: UUID
    name_printed: str
    programme: str | None
    course: UUID | None
    title_kk: str
    title_ru: str
    profession: str | None
    group: UUID
    group_name: str
    district: str | None
    hours: int
    result: str | None
    state: str
    voided_on: date | None
    void_reason: str | None
    reprints: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperValues:
    """What stands on one certificate; whether the centre has registered it, only sync knows."""

    organisation: Bilingual
    project: Bilingual
    number: str
    full_name: str
    sex: Sex | None
    course: Bilingual
    profession: Bilingual | None
    hours: int
    started: date
    ended: date
    result: Bilingual | None
    issued_on: date
    city: Bilingual
    director: str
    trainer: str
    seal: str
    is_reprint: bool


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A certificate and the values of its paper."""

    id: UUID
    state: str
    paper: PaperValues


class ListCertificates(Query[CertificateRow]):
    """List the register of certificates by number, voided ones too; `text` is part of a number or a person."""

    fields = declared(
        **PERIOD,
        text=Field(Kind.TEXT),
        programme=Field(Kind.TEXT),
        group=Field(Kind.LINK, target="group"),
        person=Field(Kind.LINK, target="person"),
        state=Field(Kind.CHOICE, vocabulary="certificate_state"),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[CertificateRow]:
        """Answer with a page of the register."""
        offset, limit = self.page()
        chosen = _joined(*self._conditions())
        if text := self.values.get("text"):
            hits = find_people(session, text)
            is_number = Certificate.number.icontains(text, autoescape=True)
            chosen = chosen.where(is_number | Certificate.person.in_(hits.ids()) | _is_printed(hits.query))
        total = session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        ordered = chosen.order_by(Certificate.number, Certificate.id).offset(offset).limit(limit)
        return Rows([CertificateRow(**row._mapping) for row in session.execute(ordered)], total)

    def _conditions(self) -> Iterator[ColumnElement[bool]]:
        day = Certificate.issued_on
        yield from narrowed(Certificate, self.values, "group", "person", "state", day=day)
        if self.values.get("programme"):
            yield Course.programme == self.values["programme"]


def _is_printed(text: str) -> ColumnElement[bool]:
    """Return the condition that the name on the paper has the words; only of deleted people, whom no index knows."""
    words = fold(text).split()
    is_deleted = exists().where(Person.id == Certificate.person, Person.deleted)
    printed = func.search_words(Certificate.name_printed)
    return and_(literal(bool(words)), is_deleted, *(func.instr(printed, word) > 0 for word in words))


def _joined(*conditions: ColumnElement[bool]) -> Any:
    return (
        select(
            *(Certificate.id, Certificate.number, Certificate.issued_on, Certificate.person),
            *(Certificate.name_printed, Certificate.group, Certificate.hours, Certificate.result),
            *(Certificate.state, Certificate.voided_on, Certificate.void_reason),
            *(Course.id.label("course"), Course.programme, Course.profession, Course.district),
            func.coalesce(Course.title_kk, "").label("title_kk"),
            func.coalesce(Course.title_ru, "").label("title_ru"),
            func.coalesce(Group.name, "").label("group_name"),
            func.coalesce(Certificate.reprints, 0).label("reprints"),
        )
        .outerjoin(Group, Group.id == Certificate.group)
        .outerjoin(Course, Course.id == Group.course)
        .where(*conditions)
    )


class CertificatePaper(Query[PaperRow]):
    """Give the values of certificates for printing, by number: of `ids`, or all in force of a `group`."""

    fields = declared(ids=Field(Kind.LINKS, target="certificate"), group=Field(Kind.LINK, target="group"))

    def run(self, session: Session, *, today: date) -> Rows[PaperRow]:
        """Read each certificate with its person, group and course."""
        chosen = select(Certificate, Person.sex, Group, Course).where(Certificate.deleted.is_(False))
        if self.values.get("group"):
            chosen = chosen.where(Certificate.group == self.values["group"], Certificate.state == "issued")
        else:
            chosen = chosen.where(Certificate.id.in_(self.values.get("ids") or ()))
        chosen = (
            chosen.join(Person, Person.id == Certificate.person)
            .join(Group, Group.id == Certificate.group)
            .join(Course, Course.id == Group.course)
            .order_by(Certificate.number, Certificate.id)
        )
        organisation = organisation_of(session)
        last_days = _last_days(session)
        rows = [
            PaperRow(
                certificate.id,
                certificate.state,
                _paper(certificate, sex, group, course, organisation, last_days.get(group.id)),
            )
            for certificate, sex, group, course in session.execute(chosen)
        ]
        return Rows(rows, len(rows))


class CertificatePreview(Query[PaperValues]):
    """Give the values that certificates of trainees would bear; number and seal come when they are issued."""

    fields = declared(
        trainees=Field(Kind.LINKS, required=True, target="trainee"), issued_on=Field(Kind.DAY, required=True)
    )

    def run(self, session: Session, *, today: date) -> Rows[PaperValues]:
        """Answer by printed name."""
        issued_on = self.values["issued_on"]
        chosen = (
            select(Trainee, Person, Group, Course)
            .join(Person, Person.id == Trainee.person)
            .join(Group, Group.id == Trainee.group)
            .join(Course, Course.id == Group.course)
            .where(Trainee.id.in_(self.values["trainees"]), Trainee.deleted.is_(False))
        )
        office, last_days = organisation_of(session), _last_days(session)
        rows = [
            _paper(
                _not_yet(trainee, person, course, issued_on),
                person.sex,
                group,
                course,
                office,
                last_days.get(group.id),
            )
            for trainee, person, group, course in session.execute(chosen)
        ]
        rows.sort(key=lambda row: sort_key(row.full_name))
        return Rows(rows, len(rows))


def _not_yet(trainee: Trainee, person: Person, course: Course, issued_on: date) -> Certificate:
    """Return a certificate that no store knows, as it would be issued."""
    prefix = programme(course.programme).certificate_prefix
    return Certificate(
        number=f"{prefix}-{issued_on.year}-{_NOT_YET}",
        issued_on=issued_on,
        hours=course.hours,
        result=trainee.exam_result,
        name_printed=full_name(person.surname, person.given_name, person.patronymic),
        seal=_NOT_YET,
    )


def _paper(
    certificate: Certificate,
    sex: str | None,
    group: Group,
    course: Course,
    organisation: Organisation | None,
    last_day: date | None,
) -> PaperValues:
    office = organisation or Organisation()
    return PaperValues(
        organisation=Bilingual(office.name_kk or "", office.name_ru or ""),
        project=project_name(course),
        number=certificate.number,
        full_name=certificate.name_printed,
        sex="male" if sex == "male" else "female" if sex == "female" else None,
        course=Bilingual(course.title_kk, course.title_ru),
        profession=_words("working_profession", course.profession),
        hours=certificate.hours,
        started=group.starts_on,
        ended=group.ends_on or last_day or certificate.issued_on,
        result=_words("exam_result", certificate.result),
        issued_on=certificate.issued_on,
        city=Bilingual(office.city_kk or "", office.city_ru or ""),
        director=office.director or "",
        trainer=group.trainer or "",
        seal=certificate.seal or "",
        is_reprint=bool(certificate.reprints),
    )


def _words(name: str, code: str | None) -> Bilingual | None:
    if code is None:
        return None
    term = vocabulary(name).term(code)
    return Bilingual(term.kk, term.ru)


def _last_days(session: Session) -> dict[UUID, date]:
    """Return the day of the last lesson of each group."""
    rows = session.execute(
        select(Lesson.group, func.max(Lesson.held_on).label("day"))
        .where(Lesson.deleted.is_(False))
        .group_by(Lesson.group)
    )
    return {row.group: row.day for row in rows}
