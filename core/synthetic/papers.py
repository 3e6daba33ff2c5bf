"""The papers of an intake: people, contacts, addresses, consents, household, categories and enrolments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from core.model.cases import Enrolment
from core.model.people import Address, CategoryPeriod, Consent, Contact, Household, Membership, Person
from core.synthetic.chance import Chance, Weighted
from core.synthetic.families import Human, Period
from core.synthetic.homes import draw_line_of_address
from core.synthetic.intakes import Intake, Office
from core.synthetic.rows import Rows

_CONSENT_YEARS = 3
_ENDED = 8  # percent of the enrolments
_END: Weighted[str] = Weighted([("goal_reached", 5), ("plan_done", 3), ("moved", 2), ("lost", 1)])
_PROOF: Weighted[str] = Weighted([("proven", 70), ("pending", 25), ("none", 5)])
_PROVEN_BY: Mapping[str, str] = {
    "large_family": "large_family_cert",
    "low_income_family": "asp_cert",
    "family_child_disability": "disability_cert",
    "person_with_disability": "disability_cert",
    "child_with_disability": "disability_cert",
    "released": "release_cert",
    "on_probation": "probation_cert",
}
_SCOPES: Weighted[frozenset[str]] = Weighted(
    [
        (frozenset({"processing"}), 2),
        (frozenset({"processing", "third_parties"}), 5),
        (frozenset({"processing", "third_parties", "photo"}), 3),
    ]
)
_GROUPS: Weighted[str] = Weighted([("group_1", 1), ("group_2", 4), ("group_3", 5)])
_SCHOOLING: Weighted[str] = Weighted([("secondary", 4), ("tvet", 4), ("basic", 1), ("higher", 2)])
_MARRIAGE: Weighted[str] = Weighted([("single", 3), ("married", 3), ("divorced", 3), ("widowed", 1)])
_WORK: Weighted[str] = Weighted(
    [("unemployed_unreg", 3), ("unemployed_reg", 3), ("employed", 2), ("informal", 2), ("self_employed", 1)]
)
_HOUSING: Weighted[str] = Weighted([("own", 5), ("rent", 3), ("relatives", 2), ("dormitory", 1)])
_RETIRED = 63


@dataclass(frozen=True, slots=True)
class Filed:
    """An intake that has its records: the ids of its members in their order, and of the household, if any."""

    intake: Intake
    people: Sequence[UUID]
    household: UUID | None


def file(rows: Rows, office: Office, intake: Intake, *, user: UUID) -> Filed:
    """Make the records of an intake; the user is responsible for its people."""
    people = [_person(rows, office, intake, one, user=user) for one in intake.members]
    for one in intake.again:
        rows.add(Person, **_card(intake, one), responsible=user, is_synthetic=True)
    filed = Filed(intake, people, _household(rows, office, intake, people) if intake.is_household else None)
    if intake.consented_on is not None:
        for id, one in zip(people, intake.members, strict=True):
            _agree(rows, office, filed, id, one)
            _particulars(rows, office, intake, id, one)
    return filed


def _person(rows: Rows, office: Office, intake: Intake, one: Human, *, user: UUID) -> UUID:
    details = {} if intake.consented_on is None else _details(office.chance, one, on=office.day)
    return rows.add(Person, **_card(intake, one), **details, responsible=user, is_synthetic=True)


def _card(intake: Intake, one: Human) -> dict[str, object]:
    return {
        "surname": one.surname.in_(one.spelling),
        "given_name": one.given.name.in_(one.spelling),
        "patronymic": one.patronymic.in_(one.spelling) if one.patronymic else None,
        "iin": one.iin,
        "no_iin_reason": one.no_iin_reason,
        "birth_date": one.born,
        "sex": one.sex,
        "phone": one.phone,
        "district": intake.district,
        "settlement": intake.settlement,
    }


def _details(chance: Chance, one: Human, *, on: date) -> dict[str, object]:
    language = "ru" if one.line.culture != "kk" or chance.happens(15) else "kk"
    if not one.is_adult(on):
        return {"language": language, "disability": _child_disability(one, on=on), **_childhood(one.age(on))}
    is_disabled = any(period.category == "person_with_disability" for period in one.categories)
    return {
        "language": language,
        "education": chance.draw(_SCHOOLING),
        "marital_status": "married" if one.relation == "wife" else chance.draw(_MARRIAGE),
        "employment": "pensioner" if one.age(on) >= _RETIRED else chance.draw(_WORK),
        "housing": chance.draw(_HOUSING),
        "disability": chance.draw(_GROUPS) if is_disabled else "none",
    }


def _childhood(years: int) -> dict[str, object]:
    if years < 6:
        return {"education": "preschool" if years > 2 else "none"}
    return {"education": "primary" if years < 11 else "basic", "employment": "pupil"}


def _child_disability(one: Human, *, on: date) -> str:
    if not one.categories:
        return "none"
    return "child_under_7" if one.age(on) < 7 else "child_7_18_g2"


def _household(rows: Rows, office: Office, intake: Intake, people: Sequence[UUID]) -> UUID:
    head = intake.head
    household = rows.add(
        Household,
        name=f"{head.surname.in_(head.spelling)} {head.given.name.in_(head.spelling)}",
        district=intake.district,
        settlement=intake.settlement,
    )
    for id, one in zip(people, intake.members, strict=True):
        rows.add(
            Membership,
            household=household,
            person=id,
            relation=one.relation,
            joined_on=max(one.born, intake.registered_on - timedelta(5 * 365)),
            district=intake.district,
        )
    for period in intake.shared:
        _category(rows, office.chance, period, household=household)
    return household


def _agree(rows: Rows, office: Office, filed: Filed, id: UUID, one: Human) -> None:
    """Write the consent: of the grown by themselves, of a child by the head."""
    given_on = filed.intake.consented_on
    if given_on is None:
        return
    is_adult = one.is_adult(given_on)
    rows.add(
        Consent,
        person=id,
        given_on=given_on,
        valid_until=given_on + timedelta(_CONSENT_YEARS * 365),
        form="paper" if is_adult else "representative",
        scopes=office.chance.draw(_SCOPES),
        representative=None if is_adult else filed.people[0],
        withdrawn_on=filed.intake.withdrawn_on,
    )


def _particulars(rows: Rows, office: Office, intake: Intake, id: UUID, one: Human) -> None:
    chance = office.chance
    for programme in filter(None, (intake.programme, intake.also)):
        ended_on = chance.day(intake.registered_on, office.day) if chance.happens(_ENDED) else None
        rows.add(
            Enrolment,
            person=id,
            programme=programme.code,
            enrolled_on=intake.registered_on,
            ended_on=ended_on,
            end_reason=chance.draw(_END) if ended_on else None,
        )
    for period in one.categories:
        _category(rows, chance, period, person=id)
    if one.is_adult(office.day):
        rows.add(
            Address,
            person=id,
            type="actual",
            settlement=intake.settlement,
            line=draw_line_of_address(chance).in_(one.spelling),
        )
    if one.phone and chance.happens(10):
        rows.add(Contact, person=id, type="whatsapp", value=one.phone)


def _category(rows: Rows, chance: Chance, period: Period, **owner: UUID) -> None:
    proof = chance.draw(_PROOF)
    paper = {
        "document_type": _PROVEN_BY.get(period.category),
        "document_number": f"{chance.between(10_000, 999_999)}",
        "document_on": period.from_on,
    }
    rows.add(
        CategoryPeriod,
        category=period.category,
        from_on=period.from_on,
        until_on=period.until_on,
        proof=proof,
        **(paper if proof == "proven" else {}),
        **owner,
    )
