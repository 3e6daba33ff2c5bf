"""The count of the program and the recount from its export agree, whatever the office did."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from core.queries.export import export_lines
from tests.core.queries.casework import Casework, iin, with_indicator

SCRIPT = Path(__file__).parents[4] / "resources" / "recount" / "recount.py"
A, REACHED = with_indicator("persons_served")
B, RELEASED = with_indicator("persons_served", number=1)
_, CERTIFIED = with_indicator("persons_certified")
DAYS = [f"2026-{month:02d}-{day:02d}" for month in range(1, 9) for day in (1, 10, 20)]


def test_both_counts_agree_on_a_random_office(office: Casework, seed: int) -> None:
    choose = random.Random(seed)
    office.passport(A, options={"served_reading": choose.choice(["total", "each_kind"])})
    office.passport(B, options={"released_within": choose.choice(["no_limit", "one_year"])})
    office.may_seal()
    people = [_somebody(office, choose, number) for number in range(30)]
    families = [office.family(*choose.sample(people, 3), joined_on=choose.choice(DAYS)) for _ in range(8)]
    for _ in range(40):
        _categorise(office, choose, people, families)
    services = [_serve(office, choose, people) for _ in range(60)]
    for service in choose.sample(services, 5):
        office.do("DeleteRecord", kind="service", id=service)
    _certify(office, choose, people)
    office.do("DeleteRecord", kind="person", id=people[0])
    counted = {
        one.id: one.figure.recorded
        for programme in (A, B)
        for one in office.ask("ListIndicators", programme=programme).rows
        if one.is_computed
    }
    assert recounted(office) == counted
    assert any(counted.values())


def recounted(office: Casework) -> dict[str, int]:
    """Run the script over the export."""
    with office.store.read() as session:
        lines = "\n".join(export_lines(session.connection()))
    run = subprocess.run(
        [sys.executable, "-I", str(SCRIPT)], input=lines, capture_output=True, text=True, check=True
    )
    found: dict[str, int] = json.loads(run.stdout)
    return found


def _somebody(office: Casework, choose: random.Random, number: int) -> str:
    card: dict[str, Any] = {"surname": f"Ахметов{number % 25}", "sex": choose.choice(["male", "female"])}
    if choose.random() < 0.6:
        card["iin"] = iin("1985-03-12", serial=9000 + 10 * (number % 20))
    if choose.random() < 0.6:
        card["birth_date"] = "1985-03-12"
    person = office.person(consent=None, **card)
    for given_on in sorted(choose.sample(DAYS, choose.choice([1, 2]))):
        scopes = choose.choice([["processing"], ["photo", "processing"], ["photo"]])
        consent = office.consent(person, given_on, scopes=scopes)
        if choose.random() < 0.2:
            office.do("WithdrawConsent", id=consent, withdrawn_on=choose.choice(DAYS[DAYS.index(given_on) :]))
    office.consent(person, "2026-09-01")
    return person


def _categorise(office: Casework, choose: random.Random, people: list[str], families: list[str]) -> None:
    from_on = choose.choice(["2024-06-01", *DAYS])
    until_on = choose.choice([None, None, "2026-06-30"])
    if until_on and until_on < from_on:
        until_on = None
    proof = choose.choice(["proven", "pending", "none"])
    if choose.random() < 0.4:
        owner, codes = {"household": choose.choice(families)}, ["large_family", "low_income_family"]
    else:
        owner = {"person": choose.choice(people)}
        codes = ["large_family", "person_with_disability", "released", "on_probation", "orphan"]
    id = office.category(choose.choice(codes), from_on=from_on, proof=proof, **owner)
    office.do("ChangeCategory", id=id, until_on=until_on)


def _serve(office: Casework, choose: random.Random, people: list[str]) -> str:
    form = choose.choice(["individual", "individual", "group"])
    return office.service(
        *choose.sample(people, 1 if form == "individual" else 4),
        given_on=choose.choice(DAYS),
        type=choose.choice(["consult_general", "consult_legal", "consult_psych", "referral"]),
        form=form,
        is_signed=choose.choice([True, False, None]),
        result=choose.choice(["explained", "refused_by_person", None]),
    )


def _certify(office: Casework, choose: random.Random, people: list[str]) -> None:
    group, trainees = office.group(A, *choose.sample(people, 15))
    office.lesson(group, dict.fromkeys(trainees.values(), "present"))
    issued = [
        office.do("IssueCertificate", trainee=trainee, issued_on=choose.choice(DAYS[12:]))["certificate"]
        for trainee in trainees.values()
    ]
    for certificate in choose.sample(issued, 3):
        office.do("VoidCertificate", id=str(certificate), voided_on="2026-09-10", void_reason="қате")
