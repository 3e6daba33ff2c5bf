"""Courses are taught to who agreed, and certificates issued by the one rule, sealed so that they verify."""

from sqlalchemy import select

from core.model.office import Organisation
from core.model.people import Consent
from core.model.training import Certificate, Group, Lesson, LessonMark, Trainee
from core.queries.training import ATTENDED, attended_hours
from core.seal import verify_seal
from tests.core.synthetic.conftest import Filled


def test_groups_are_of_people_who_agreed_before(full: Filled) -> None:
    with full.store.read() as session:
        rows = session.execute(select(Trainee, Consent).join(Consent, Consent.person == Trainee.person)).all()
        assert len(rows) == len(session.scalars(select(Trainee)).all()) > 0
        assert all(consent.given_on < trainee.admitted_on for trainee, consent in rows)


def test_every_trainee_is_marked_at_every_lesson_of_the_group(full: Filled) -> None:
    with full.store.read() as session:
        for group in session.scalars(select(Group.id)):
            lessons = set(session.scalars(select(Lesson.id).where(Lesson.group == group)))
            trainees = set(session.scalars(select(Trainee.id).where(Trainee.group == group)))
            marks = session.execute(
                select(LessonMark.lesson, LessonMark.trainee).where(LessonMark.lesson.in_(lessons))
            ).all()
            assert len(marks) == len(lessons) * len(trainees)
        assert set(session.scalars(select(LessonMark.mark))) > set(ATTENDED)


def test_a_certificate_is_earned_numbered_and_sealed(full: Filled) -> None:
    with full.store.read() as session:
        office = session.scalars(select(Organisation)).one()
        certificates = session.scalars(select(Certificate).order_by(Certificate.number)).all()
        assert len(certificates) == full.counts["certificate"] > 0
        for number, one in enumerate(certificates, start=1):
            assert one.number.endswith(f"-{number:04d}")
            assert office.public_key
            assert verify_seal(one.seal or "", office_public_keys=[office.public_key]).number == one.number
            trainee = session.scalars(
                select(Trainee).where(Trainee.group == one.group, Trainee.person == one.person)
            ).one()
            assert attended_hours(session, one.group)[trainee.id] * 4 >= one.hours * 3
            assert trainee.exam_result != "failed"
