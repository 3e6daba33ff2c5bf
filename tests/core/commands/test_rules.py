"""A rule is asked when one of the fields is written between which it holds, and of what is made or restored."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, update

from core.commands.cases import EndEnrolment, EnrolPerson
from core.commands.command import Command, perform
from core.commands.people import ChangeMembership, ChangePerson
from core.commands.records import DeleteRecord, RestoreRecord
from core.commands.rules import RULES
from core.commands.training import ChangeGroup, ChangeTrainee, FormGroup
from core.commands.visits import ChangeRecipient, ChangeService, ChangeVisit
from core.errors import Refused
from core.identity import new_id
from core.model.cases import Enrolment
from core.model.people import Membership, Person
from core.model.record import Record, fields_of
from core.model.training import Group, Trainee
from core.model.visits import Service, ServiceRecipient, Visit
from core.programme import programmes
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, ELSEWHERE, Register, family, group_of, visit_of


@pytest.mark.parametrize("record", RULES, ids=lambda record: record.__name__)
def test_a_rule_names_fields_of_its_record(record: type[Record]) -> None:
    for rule in RULES[record]:
        assert rule.names
        assert rule.names <= fields_of(record).keys()


def test_a_service_apart_from_its_visit_is_changed_otherwise(store: Store) -> None:
    """It came so by sync or from an older release; only its district is asked about."""
    service = {"type": "consult_legal", "form": "group", "others": 3}
    made = perform(store, visit_of(store, services=[service])).all("service")[0]
    stands(store, Service, made, district=ELSEWHERE)
    perform(store, ChangeService(id=made, minutes=40))
    with pytest.raises(Refused, match=r"district_of_visit \(district\)"):
        perform(store, ChangeService(id=made, district="103200000"))
    perform(store, ChangeService(id=made, district=DISTRICT))


def test_a_form_may_send_what_has_not_changed(store: Store) -> None:
    """The value that stood there before is no change."""
    service = {"type": "consult_legal", "form": "group", "others": 3}
    made = perform(store, visit_of(store, services=[service])).all("service")[0]
    stands(store, Service, made, district=ELSEWHERE)
    perform(store, ChangeService(id=made, minutes=40, district=ELSEWHERE))


def test_a_service_for_nobody_is_changed_otherwise(store: Store) -> None:
    made = perform(store, group_of(store, others=3)).one("service")
    stands(store, Service, made, others=None)
    perform(store, ChangeService(id=made, minutes=40, form="group"))
    with pytest.raises(Refused, match="required"):
        perform(store, ChangeService(id=made, form="individual"))


def test_what_stands_against_a_rule_is_changed_otherwise(
    store: Store, course: UUID, register: Register
) -> None:
    """Two copies that met by sync may be at odds in one thing; the rest of them stays open to change."""
    today, yesterday = store.today(), store.today() - timedelta(days=1)
    person = register()
    visit = perform(store, visit_of(store)).one("visit")
    made = perform(store, FormGroup(course=course, name="Ш-1", starts_on=today, trainees=[register("Б")]))
    group, trainee = made.one("group"), made.all("trainee")[0]
    for record, id, wrong, change, refusal in (
        (Person, person, {"no_iin_reason": None}, ChangePerson(id=person, note="а"), "iin_or_reason"),
        (
            Visit,
            visit,
            {"started_at": "12:00", "ended_at": "11:00", "visited_on": today + timedelta(days=9)},
            ChangeVisit(id=visit, note="а"),
            "date_in_future",
        ),
        (
            Trainee,
            trainee,
            {"exam_on": today + timedelta(days=9), "exam_result": "good", "left_on": yesterday},
            ChangeTrainee(id=trainee, left_on=today),
            "date_in_future",
        ),
        (Group, group, {"ends_on": yesterday}, ChangeGroup(id=group, name="Ш-2"), "ends_before_start"),
    ):
        stands(store, record, id, **wrong)
        assert performed(store, change)
        delete = {"kind": record.__tablename__, "id": id}
        perform(store, DeleteRecord(**delete))
        with pytest.raises(Refused, match=refusal):
            perform(store, RestoreRecord(**delete))


def test_one_of_two_that_met_is_changed_otherwise(store: Store, register: Register) -> None:
    """Two laptops have written one fact: each row can be said more of, or be deleted."""
    head, one = register(), register("Омаров")
    household, programme = family(store, head, one), programmes()[0].code
    service = perform(store, group_of(store, head, form="individual")).one("service")
    enrol = EnrolPerson(person=one, programme=programme, enrolled_on=store.today())
    enrolment = perform(store, enrol).one("enrolment")
    member = {"household": household, "person": one, "relation": "son", "district": DISTRICT}
    membership = arrives(store, Membership, member)
    arrives(
        store,
        Enrolment,
        {"person": one, "programme": programme, "enrolled_on": store.today(), "ended_on": None},
    )
    recipient = arrives(store, ServiceRecipient, {"service": service, "person": one})
    assert performed(store, ChangeMembership(id=membership, relation="grandchild"))
    assert performed(store, ChangeRecipient(id=recipient, is_signed=True))
    assert performed(store, EndEnrolment(id=enrolment, programme=programme))
    with pytest.raises(Refused, match="already_in_programme"):
        perform(store, EndEnrolment(id=enrolment, enrolled_on=store.today() - timedelta(days=1)))


def performed(store: Store, command: Command) -> bool:
    """Tell that the command was not refused."""
    perform(store, command)
    return True


def stands(store: Store, record: type[Record], id: UUID, **values: object) -> None:
    """Write into a record what no command would write now, as a pull does."""
    with store.applying() as session:
        session.execute(update(record).where(record.id == id).values(**values))


def arrives(store: Store, record: type[Record], values: Mapping[str, Any]) -> UUID:
    """Bring a record that another laptop has made."""
    id = new_id()
    with store.applying() as session:
        bucket = f"d:{DISTRICT}"
        session.execute(insert(record).values(id=id, bucket=bucket, base_hlc=1, base_device=9, **values))
    return id
