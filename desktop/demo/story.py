"""The day in order: what a worker does in a settlement, offline, with the commands that the pages use."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from core.commands.cases import EnrolPerson
from core.commands.certificates import IssueCertificate
from core.commands.people import AssignCategory, ChangePerson, FormHousehold, RecordConsent, RegisterPerson
from core.commands.training import AdmitTrainee, ChangeTrainee, FormGroup, OpenCourse, RecordLesson
from core.commands.visits import RecordService, RecordVisit
from core.programme import Programme, programmes
from desktop.demo.cast import CHILDREN, DISTRICT, FAMILY, MOTHER, Someone
from desktop.demo.laptops import Laptop

HOURS, LESSON_HOURS = 72, 8
RELATIONS = ("mother", "father", "son", "daughter", "son", "daughter")


def programme_for(category: str) -> Programme:
    """Return the programme that serves a category."""
    return next(one for one in programmes() if category in one.categories)


class Day:
    """A worker's day on one laptop. `people` are known by who they are in the cast."""

    def __init__(self, laptop: Laptop, *, first: int) -> None:
        """Number the people registered here from `first` on."""
        self._laptop = laptop
        self._number = first
        self._today = laptop.store.today()
        self.people: dict[Someone, UUID] = {}
        self.groups: list[UUID] = []

    def register(self, someone: Someone, *, has_agreed: bool = True) -> UUID:
        """Register a person, with consent, categories and a place in the programme for each."""
        self._number += 1
        card = someone.card(self._number) | {"settlement": self._laptop.place}
        person = self._laptop.do(RegisterPerson(**card)).one("person")
        self.people[someone] = person
        if has_agreed:
            self._agree(person)
            self._complete(someone)
        for category in someone.categories:
            self._assign(category, person=person)
        for code in {programme_for(category).code for category in someone.categories}:
            self._laptop.do(EnrolPerson(person=person, programme=code, enrolled_on=self._today))
        return person

    def register_family(self) -> UUID:
        """Register six people, the mother's consent covering the children, and form the household."""
        ids = [self.register(one, has_agreed=one not in (MOTHER, *CHILDREN)) for one in FAMILY]
        self._agree(ids[0], minors=ids[2:])
        for one in (MOTHER, *CHILDREN):
            self._complete(one)
        household = self._laptop.do(
            FormHousehold(
                name="Ахметовтар отбасы",
                district=DISTRICT,
                settlement=self._laptop.place,
                line="Абай көшесі, 14",
                members=[{"person": id, "relation": how} for id, how in zip(ids, RELATIONS, strict=True)],
            )
        ).one("household")
        self._assign("large_family", household=household)
        self.household = household
        return household

    def visit(self, people: Sequence[Someone], services: Sequence[tuple[str, str, int]], *, at: str) -> None:
        """Visit people at home: every service is for the first of them, the last for all."""
        ids = [self.people[one] for one in people]
        self._laptop.do(
            RecordVisit(
                district=DISTRICT,
                settlement=self._laptop.place,
                visited_on=self._today,
                started_at=at,
                ended_at=f"{int(at[:2]) + 1:02d}{at[2:]}",
                purpose="consult",
                people=ids,
                services=[
                    self._service(type_, topic, minutes, ids[:1]) for type_, topic, minutes in services
                ],
                next_on=self._today + timedelta(days=14),
                next_at="10:00",
            )
        )

    def consult_group(self, people: Iterable[Someone], *, others: int) -> None:
        """Hold a group consultation; who signed is named, the others are a number."""
        named = [{"person": self.people[one], "is_signed": True} for one in people]
        self._laptop.do(
            RecordService(
                district=DISTRICT,
                settlement=self._laptop.place,
                given_on=self._today,
                type="consult_psych",
                form="group",
                channel="group",
                topic="psy_adaptation",
                minutes=90,
                result="explained",
                recipients=named,
                others=others,
            )
        )

    def teach(self, people: Sequence[Someone], *, absences: Sequence[int]) -> list[UUID]:
        """Hold a course of nine days; `absences` are the days each trainee missed. Return the trainees."""
        first = self._today - timedelta(days=HOURS // LESSON_HOURS + 1)
        course = self._laptop.do(
            OpenCourse(
                district=DISTRICT,
                programme=programme_for("low_income_family").code,
                code="SEW-72",
                title_kk="Тігін ісінің негіздері",
                title_ru="Основы швейного дела",
                profession="seamstress",
                hours=HOURS,
            )
        ).one("course")
        group = self._laptop.do(
            FormGroup(
                course=course,
                name="Ш-2",
                settlement=self._laptop.place,
                starts_on=first,
                ends_on=self._today - timedelta(days=2),
                trainer="С. Б. Омарова",
                order_number="14",
                order_on=first,
            )
        ).one("group")
        self.groups.append(group)
        trainees = [
            self._laptop.do(AdmitTrainee(group=group, person=self.people[one], admitted_on=first)).one(
                "trainee"
            )
            for one in people
        ]
        for day in range(HOURS // LESSON_HOURS):
            self._lesson(group, first + timedelta(days=day), trainees, [day < missed for missed in absences])
        for trainee in trainees:
            exam_on = self._today - timedelta(days=2)
            self._laptop.do(ChangeTrainee(id=trainee, exam_on=exam_on, exam_result="excellent"))
        return trainees

    def certify(self, trainees: Iterable[UUID]) -> list[UUID]:
        """Issue a certificate to each."""
        return [
            self._laptop.do(IssueCertificate(trainee=one, issued_on=self._today)).one("certificate")
            for one in trainees
        ]

    def _lesson(self, group: UUID, day: object, trainees: Sequence[UUID], absent: Sequence[bool]) -> None:
        marks = [
            {"trainee": one, "mark": "absent" if missed else "present"}
            for one, missed in zip(trainees, absent, strict=True)
        ]
        self._laptop.do(RecordLesson(group=group, held_on=day, hours=LESSON_HOURS, marks=marks))

    def _service(self, type_: str, topic: str, minutes: int, people: Sequence[UUID]) -> dict[str, object]:
        return {
            "type": type_,
            "form": "individual",
            "channel": "home_visit",
            "topic": topic,
            "minutes": minutes,
            "result": "explained",
            "recipients": [{"person": one, "is_signed": True} for one in people],
        }

    def _agree(self, person: UUID, *, minors: Sequence[UUID] = ()) -> None:
        self._laptop.do(
            RecordConsent(
                person=person,
                given_on=self._today,
                form="paper",
                scopes=["processing", "third_parties"],
                minors=list(minors),
            )
        )

    def _complete(self, someone: Someone) -> None:
        """Write what waits for consent."""
        if someone.patronymic:
            self._laptop.do(ChangePerson(id=self.people[someone], patronymic=someone.patronymic))

    def _assign(self, category: str, **owner: UUID) -> None:
        since = self._today.replace(month=1, day=1)
        self._laptop.do(
            AssignCategory(
                **owner,
                category=category,
                from_on=since,
                proof="proven",
                document_type="large_family_cert" if owner.get("household") else "other",
                document_number="1024",
                document_on=since,
            )
        )
