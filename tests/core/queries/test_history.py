"""A person's history: everything once, newest first, with evidence."""

from tests.core.queries.casework import SEMEY, Casework, with_indicator

A, _ = with_indicator("persons_served")


def test_everything_that_happened_is_there_newest_first(office: Casework) -> None:
    office.may_seal()
    person = office.person()
    office.category("large_family", person=person, from_on="2026-03-01")
    office.do("EnrolPerson", person=person, programme=A, enrolled_on="2026-03-02")
    office.service(person, given_on="2026-04-01")
    group, trainees = office.group(A, person)
    office.lesson(group, {trainees[person]: "present"})
    office.do("IssueCertificate", trainee=trainees[person], issued_on="2026-06-01")
    office.do(
        "AttachFile", person=person, media_type="a/b", title="Скан", content=b"x", taken_on="2026-07-01"
    )
    rows = office.ask("PersonHistory", person=person).rows
    assert [(row.kind, row.on.isoformat()) for row in rows] == [
        ("attachment", "2026-07-01"),
        ("certificate", "2026-06-01"),
        ("trainee", "2026-05-01"),
        ("service", "2026-04-01"),
        ("enrolment", "2026-03-02"),
        ("category_period", "2026-03-01"),
        ("consent", "2026-02-01"),
    ]
    assert rows[1].about["title_kk"] == "Тігінші"
    assert rows[3].about["specialist"] == "Жанар Оспанова"


def test_a_visit_holds_only_this_persons_services(office: Casework) -> None:
    mother, son = office.person(), office.person(given_name="Арман")
    office.do(
        "RecordVisit",
        district=SEMEY,
        visited_on="2026-05-05",
        purpose="consult",
        people=[mother, son],
        services=[
            {
                "type": "consult_legal",
                "form": "individual",
                "recipients": [{"person": mother, "is_signed": True}],
            },
            {"type": "consult_psych", "form": "individual", "recipients": [{"person": son}]},
        ],
    )
    (row,) = office.ask("PersonHistory", person=mother, kind="visit").rows
    assert [part.values.get("type") for part in row.parts] == ["consult_legal", None]
    assert row.is_signed
    (row,) = office.ask("PersonHistory", person=son, kind="visit").rows
    assert not row.is_signed


def test_a_person_taken_out_of_a_visit_has_it_no_more(office: Casework) -> None:
    mother, son = office.person(), office.person(given_name="Арман")
    visit = office.do(
        "RecordVisit", district=SEMEY, visited_on="2026-05-05", purpose="first", people=[mother, son]
    )
    assert office.ask("PersonHistory", person=son, kind="visit").total == 1
    office.do("ChangeVisit", id=str(visit["visit"]), people=[mother])
    assert office.ask("PersonHistory", person=son, kind="visit").total == 0
    assert office.ask("PersonHistory", person=mother, kind="visit").total == 1


def test_an_end_is_an_event_once_it_has_come(office: Casework) -> None:
    person = office.person()
    id = office.category("large_family", person=person)
    office.do("ChangeCategory", id=id, until_on="2026-09-16")
    assert [row.event for row in office.ask("PersonHistory", person=person, kind="category_period").rows] == [
        "began"
    ]
    office.do("ChangeCategory", id=id, until_on="2026-09-15")
    rows = office.ask("PersonHistory", person=person, kind="category_period").rows
    assert [row.event for row in rows] == ["ended", "began"]


def test_files_are_counted_at_what_they_prove(office: Casework) -> None:
    person = office.person()
    service = office.service(person)
    for content in (b"1", b"2"):
        office.do(
            "AttachFile",
            person=person,
            media_type="a/b",
            title="Скан",
            content=content,
            proven_kind="service",
            proven=service,
        )
    (row,) = office.ask("PersonHistory", person=person, kind="service").rows
    assert row.evidence == 2
