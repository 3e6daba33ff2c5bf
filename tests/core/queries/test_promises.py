"""Promises: open until kept, and overdue by days."""

from tests.core.queries.casework import SEMEY, TODAY, Casework


def test_a_promised_step_is_listed_until_the_person_is_met_on_its_day(office: Casework) -> None:
    person = office.person()
    office.service(person, given_on="2026-05-05", next_on="2026-09-12", next_step="анықтама")
    row = office.one("PlannedVisits")
    assert (row.kind, row.title, row.step, row.days_overdue) == ("service", "Ахметова Айгүл", "анықтама", 3)
    office.service(person, given_on="2026-09-11")
    assert office.ask("PlannedVisits").total == 1
    office.do("RecordVisit", district=SEMEY, visited_on="2026-09-12", purpose="control", people=[person])
    assert office.ask("PlannedVisits").total == 0


def test_a_deleted_meeting_keeps_no_promise(office: Casework) -> None:
    person = office.person()
    office.service(person, given_on="2026-05-05", next_on="2026-09-12")
    later = office.service(person, given_on="2026-09-12")
    assert office.ask("PlannedVisits").total == 0
    office.do("DeleteRecord", kind="service", id=later)
    assert office.ask("PlannedVisits").total == 1


def test_a_household_visited_as_a_whole_is_promised_as_a_whole(office: Casework) -> None:
    household = office.family(office.person())
    facts = {"district": SEMEY, "purpose": "control", "household": household}
    office.do("RecordVisit", visited_on="2026-09-01", next_on="2026-09-20", next_at="14:30", **facts)
    row = office.one("PlannedVisits", from_on="2026-09-16")
    assert (row.kind, row.title, row.at, row.days_overdue, row.person) == (
        *("visit", "Ахметовтер", "14:30", 0, None),
    )


def test_each_person_of_a_visit_keeps_their_own_promise(office: Casework) -> None:
    mother, son = office.person(), office.person(given_name="Арман")
    office.do(
        "RecordVisit",
        district=SEMEY,
        visited_on="2026-09-01",
        purpose="control",
        people=[mother, son],
        next_on=TODAY,
    )
    office.service(mother, given_on=TODAY)
    assert [row.title for row in office.ask("PlannedVisits").rows] == ["Ахметова Арман"]


def test_promises_stand_by_day_and_fit_the_period(office: Casework) -> None:
    for given_name, next_on in (("Арман", "2026-09-20"), ("Болат", "2026-09-12"), ("Ғани", "2026-09-15")):
        office.service(office.person(given_name=given_name), next_on=next_on)
    days = [row.on.isoformat() for row in office.ask("PlannedVisits").rows]
    assert days == ["2026-09-12", "2026-09-15", "2026-09-20"]
    assert office.ask("PlannedVisits", from_on=TODAY, until_on=TODAY).total == 1
    assert office.ask("PlannedVisits", specialist=str(office.user)).total == 3
    assert office.ask("PlannedVisits", specialist="00000000-0000-0000-0000-000000000000").total == 0
