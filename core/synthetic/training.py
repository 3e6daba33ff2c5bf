"""Courses of worker professions: groups of people who agreed, their lessons and marks, and the certificates."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from core.commands.certificates import IssueCertificate, VoidCertificate
from core.errors import Refused
from core.model.training import Course, Group, Lesson, LessonMark, Trainee
from core.store.work import UnitOfWork
from core.synthetic.chance import Weighted
from core.synthetic.intakes import Office
from core.synthetic.papers import Filed
from core.synthetic.rows import Rows
from core.vocabulary import vocabulary

_OFFER = "vocational_training"
_TRAINED = 4  # percent of the grown people of a programme that offers it
_GROUP = 12
_LESSONS = 12
_LESSON_HOURS = 6
_EVERY = timedelta(2)
_LONGEST_WAIT = 70  # days for the group, so that some groups are still taught
_VOIDED = 5  # percent of the certificates
_MARKS: Weighted[str] = Weighted([("present", 88), ("absent", 7), ("excused", 3), ("late", 2)])
_RESULTS: Weighted[str] = Weighted([("good", 50), ("excellent", 30), ("satisfactory", 17), ("failed", 3)])


@dataclass(frozen=True, slots=True)
class Site:
    """Where courses are held: for one programme in one district."""

    programme: str
    district: str


class School:
    """Gathers people for training and teaches them as soon as they are a group."""

    def __init__(self, rows: Rows, office: Office) -> None:
        self._rows = rows
        self._office = office
        self._chance = office.chance
        self._waiting: dict[Site, list[tuple[UUID, date]]] = {}
        self._courses: dict[tuple[Site, str], UUID] = {}
        self._groups = 0
        self._graduates: list[UUID] = []

    def invite(self, filed: Filed) -> None:
        """Let some grown people of the intake wait for a group, and form it when it is full."""
        intake = filed.intake
        if intake.consented_on is None or _OFFER not in intake.programme.service_types:
            return
        site = Site(intake.programme.code, intake.district)
        waiting = self._waiting.setdefault(site, [])
        for person, one in zip(filed.people, intake.members, strict=True):
            if one.is_adult(self._office.starts_on) and self._chance.happens(_TRAINED):
                waiting.append((person, intake.consented_on))
        if len(waiting) >= _GROUP:
            self._teach(site, intake.settlement, waiting)
            waiting.clear()

    def close(self) -> None:
        """Teach those who still wait, however few they are."""
        for site, waiting in self._waiting.items():
            if waiting:
                self._teach(site, None, waiting)
        self._waiting.clear()

    def certify(self, work: UnitOfWork) -> int:
        """Issue certificates to whoever has earned one by the rules of the command, void a few, count them."""
        issued = [made for trainee in self._graduates if (made := self._issue(work, trainee))]
        for certificate in issued:
            if self._chance.happens(_VOIDED):
                reason = vocabulary("closure_reason").term("duplicate").kk
                VoidCertificate(id=certificate, voided_on=self._office.day, void_reason=reason).run(work)
        return len(issued)

    def _issue(self, work: UnitOfWork, trainee: UUID) -> UUID | None:
        """Issue a certificate and return its id; None to whoever has not earned one."""
        id = self._rows.next_id()
        try:
            IssueCertificate(id=id, trainee=trainee, issued_on=self._office.day).run(work)
        except Refused as error:
            if error.field != "trainee":
                raise
            return None
        return id

    def _teach(self, site: Site, settlement: str | None, waiting: list[tuple[UUID, date]]) -> None:
        self._groups += 1
        starts_on = max(since for _, since in waiting) + timedelta(self._chance.between(3, _LONGEST_WAIT))
        days = [starts_on + _EVERY * number for number in range(_LESSONS)]
        days = [day for day in days if day <= self._office.day]
        if not days:
            return
        group = self._rows.add(
            Group,
            course=self._course(site),
            name=f"{self._groups}",
            settlement=settlement,
            starts_on=starts_on,
            ends_on=starts_on + _EVERY * (_LESSONS - 1),
            trainer=self._trainer(),
        )
        trainees = [self._admit(group, person, starts_on, days) for person, _ in waiting]
        self._hold(group, days, trainees)
        if len(days) == _LESSONS:
            self._graduates += trainees

    def _course(self, site: Site) -> UUID:
        profession = self._chance.choice(vocabulary("working_profession").codes)
        if (site, profession) not in self._courses:
            title = vocabulary("working_profession").term(profession)
            self._courses[site, profession] = self._rows.add(
                Course,
                district=site.district,
                programme=site.programme,
                code=f"{profession.upper()[:12]}-{_LESSONS * _LESSON_HOURS}",
                title_kk=title.kk,
                title_ru=title.ru,
                profession=profession,
                hours=_LESSONS * _LESSON_HOURS,
            )
        return self._courses[site, profession]

    def _trainer(self) -> str:
        one = self._office.cradle.alone("female", self._chance.between(28, 55))
        return f"{one.surname.kk} {one.given.name.kk}"

    def _admit(self, group: UUID, person: UUID, starts_on: date, days: list[date]) -> UUID:
        is_over = len(days) == _LESSONS
        return self._rows.add(
            Trainee,
            group=group,
            person=person,
            admitted_on=starts_on,
            exam_on=days[-1] if is_over else None,
            exam_result=self._chance.draw(_RESULTS) if is_over else None,
        )

    def _hold(self, group: UUID, days: list[date], trainees: list[UUID]) -> None:
        for day in days:
            lesson = self._rows.add(Lesson, group=group, held_on=day, hours=_LESSON_HOURS)
            for trainee in trainees:
                self._rows.add(LessonMark, lesson=lesson, trainee=trainee, mark=self._chance.draw(_MARKS))
