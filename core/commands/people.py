"""Commands about people and families; the rules of the contact card, consent, households and categories."""

from datetime import date
from typing import Any
from uuid import UUID

from core.commands.command import (
    Change,
    Command,
    Create,
    Ids,
    make,
    taken,
)
from core.commands.consent import consenting, require_consent
from core.errors import Refused
from core.fields.field import Field, declared, items
from core.fields.kinds import Kind
from core.identity import new_id
from core.kz.dates import age
from core.model.people import (
    Address,
    CategoryPeriod,
    Consent,
    Contact,
    Household,
    Membership,
    Person,
)
from core.programme import household_categories
from core.store.work import UnitOfWork

ADULT = 18


class RegisterPerson(Create):
    """Register a person. Without consent only the contact card may be filled; details come after it."""

    record = Person
    fields = declared(id=Field(Kind.LINK), **{n: f for n, f in taken(Person).items() if n in Person.card})

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Demand an IIN or the reason for none; the one who registers is responsible."""
        _require_iin_or_reason(values.get("iin"), values.get("no_iin_reason"))
        values.setdefault("responsible", work.author.user)


class ChangePerson(Change):
    """Change a person's card or details; details need a consent in force."""

    record = Person

    def prepare(self, work: UnitOfWork, found: Person, values: dict[str, Any]) -> None:
        """Keep an IIN or the reason for none, and ask for consent beyond the card."""
        _require_iin_or_reason(values.get("iin", found.iin), values.get("no_iin_reason", found.no_iin_reason))
        if any(name not in Person.card and value is not None for name, value in values.items()):
            require_consent(work, [found.id])


def _require_iin_or_reason(iin: str | None, reason: str | None) -> None:
    if not iin and not reason:
        raise Refused("iin_or_reason", "iin")


class AddContact(Create):
    """Add another way to reach a person."""

    record = Contact


class ChangeContact(Change):
    """Change a contact."""

    record = Contact


class AddAddress(Create):
    """Add an address of a person."""

    record = Address


class ChangeAddress(Change):
    """Change an address."""

    record = Address


class RecordConsent(Create):
    """Record a consent; a representative's own consent may cover the minors named with it."""

    record = Consent
    fields = declared(
        id=Field(Kind.LINK),
        **taken(Consent, without=("withdrawn_on", "withdrawal_reason")),
        minors=Field(Kind.LINKS, target="person"),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Write one consent for the person and one for each minor, by the person as representative."""
        values = dict(self.values)
        minors = values.pop("minors", None) or frozenset()
        _check_period(values["given_on"], values.get("valid_until"), "valid_until")
        if values["given_on"] > work.today:
            raise Refused("date_in_future", "given_on")
        made = [make(work, Consent, values.pop("id", None) or new_id(), values).id]
        for minor in sorted(minors):
            _require_minor(work, minor)
            covering = values | {"person": minor, "representative": values["person"]}
            made.append(make(work, Consent, new_id(), covering).id)
        return {"consent": made}


def _require_minor(work: UnitOfWork, id: UUID) -> None:
    if not _is_minor(work.get(Person, id), work.today):
        raise Refused("not_a_minor", "minors")


def _is_minor(person: Person, today: date) -> bool:
    return person.birth_date is not None and age(person.birth_date, today) < ADULT


def _check_period(start: date, end: date | None, name: str) -> None:
    if end is not None and end < start:
        raise Refused("ends_before_start", name)


class WithdrawConsent(Command):
    """Withdraw a person's consent: nothing more may name the person, counts stay."""

    record = Consent
    fields = declared(
        id=Field(Kind.LINK, required=True),
        withdrawn_on=Field(Kind.DAY, required=True),
        withdrawal_reason=Field(Kind.TEXT),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Write the day and the reason into the consent."""
        consent = work.get(Consent, self.values["id"])
        _check_period(consent.given_on, self.values["withdrawn_on"], "withdrawn_on")
        consent.withdrawn_on = self.values["withdrawn_on"]
        consent.withdrawal_reason = self.values.get("withdrawal_reason")
        return {}


_MEMBER = taken(Membership, without=("household", "district", "pair"))


class FormHousehold(Create):
    """Form a household with its members; one consenting adult is enough for all to be named."""

    record = Household
    fields = declared(id=Field(Kind.LINK), **taken(Household), members=items(_MEMBER, required=False))

    def run(self, work: UnitOfWork) -> Ids:
        """Make the household and its memberships."""
        values = dict(self.values)
        members = values.pop("members", None) or []
        household = make(work, Household, values.pop("id", None) or new_id(), values)
        _require_adult_consent(work, {member["person"] for member in members})
        made = [id for member in members for id in _join(work, household.id, member)]
        return {"household": household.id, "membership": made}


class AddMember(Create):
    """Add a person to a household; who lives in another district stands in both."""

    record = Membership
    fields = declared(id=Field(Kind.LINK), **taken(Membership, without=("district", "pair")))

    def run(self, work: UnitOfWork) -> Ids:
        """Make the membership, twice with one pair for a member of another district."""
        values = dict(self.values)
        id, household = values.pop("id", None), values.pop("household")
        people = {one.person for one in members_of(work, household)} | {values["person"]}
        _require_adult_consent(work, people)
        return {"membership": _join(work, household, values, id)}


class ChangeMembership(Change):
    """Change a member's relation or days; every row of the pair follows."""

    record = Membership

    def prepare(self, work: UnitOfWork, found: Membership, values: dict[str, Any]) -> None:
        """Write the same into the twin row of the other district."""
        for twin in work.all(Membership, Membership.pair == found.pair, Membership.id != found.id):
            if found.pair is not None:
                for name in ("relation", "joined_on", "left_on"):
                    setattr(twin, name, values.get(name, getattr(twin, name)))


def members_of(work: UnitOfWork, household: UUID) -> list[Membership]:
    """Return the memberships of a household that have not ended."""
    return work.all(Membership, Membership.household == household, Membership.left_on.is_(None))


def _join(work: UnitOfWork, household: UUID, values: dict[str, Any], id: UUID | None = None) -> list[UUID]:
    home = work.get(Household, household).district
    away = work.get(Person, values["person"]).district
    districts = dict.fromkeys((home, away))
    pair = new_id() if len(districts) > 1 else None
    return [
        make(
            work,
            Membership,
            (id if district == home else None) or new_id(),
            values | {"household": household, "district": district, "pair": pair},
        ).id
        for district in districts
    ]


def _require_adult_consent(work: UnitOfWork, people: set[UUID]) -> None:
    """Raise Refused unless one adult among the people has a consent in force."""
    if not people:
        return
    agreed = consenting(work, people)
    if not any(not _is_minor(work.get(Person, id), work.today) for id in agreed):
        raise Refused("consent_missing", "members")


class AssignCategory(Create):
    """Give a person or a household a category from a day, with the state of its proof."""

    record = CategoryPeriod

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Demand exactly one owner that may hold the category, and a period in order."""
        person, household = values.get("person"), values.get("household")
        if (person is None) == (household is None):
            raise Refused("one_owner", "person")
        if household and values["category"] not in household_categories():
            raise Refused("category_of_person", "category")
        if household:
            _require_adult_consent(work, {one.person for one in members_of(work, household)})
        _check_period(values["from_on"], values.get("until_on"), "until_on")


class ChangeCategory(Change):
    """Change a category's days, proof or document."""

    record = CategoryPeriod

    def prepare(self, work: UnitOfWork, found: CategoryPeriod, values: dict[str, Any]) -> None:
        """Keep the period in order."""
        _check_period(
            values.get("from_on", found.from_on), values.get("until_on", found.until_on), "until_on"
        )


class ChangeHousehold(Change):
    """Change a household's name, place or note."""

    record = Household
