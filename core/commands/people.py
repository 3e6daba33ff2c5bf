"""Commands about people and families; the rules of the contact card, consent, households and categories."""

from typing import Any

from core.commands.command import Change, Command, Create, Ids, taken
from core.commands.consent import (
    require_adult_consent,
    require_consent,
    require_consent_of_age,
    require_giver,
    require_minor,
)
from core.commands.memberships import follow_household, follow_person, join, twins
from core.commands.rules.people import require_newborn
from core.commands.writing import change, make, only_ends
from core.errors import Refused
from core.fields.field import Field, declared, items
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.people import (
    Address,
    CategoryPeriod,
    Consent,
    Contact,
    Household,
    Membership,
    Person,
)
from core.store.work import UnitOfWork


class RegisterPerson(Create):
    """Register a person. Without consent only the contact card may be filled; details come after it."""

    record = Person
    fields = declared(id=Field(Kind.LINK), **{n: f for n, f in taken(Person).items() if n in Person.card})

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """The one who registers is responsible; a newborn is one."""
        require_newborn(values.get("no_iin_reason"), born=values.get("birth_date"), today=work.today)
        values.setdefault("responsible", work.author.user)


class ChangePerson(Change):
    """Change a person's card or details; details need a consent in force."""

    record = Person

    def prepare(self, work: UnitOfWork, found: Person, values: dict[str, Any]) -> None:
        """Ask for consent beyond the card, and for a newborn's birth date; memberships move along."""
        reason = values.get("no_iin_reason", found.no_iin_reason)
        born = values.get("birth_date", found.birth_date)
        if (reason, born) != (found.no_iin_reason, found.birth_date):
            require_newborn(reason, born=born, today=work.today)
        if any(name not in Person.card and value is not None for name, value in values.items()):
            require_consent(work, [found.id])
        follow_person(work, found, to=values.get("district") or found.district)

    def run(self, work: UnitOfWork) -> Ids:
        """Change the person; who turns out to be a minor needs a representative's consent."""
        made = super().run(work)
        if "birth_date" in self.values:
            require_consent_of_age(work, work.get(Person, self.values["id"]))
        return made


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
        made = [make(work, Consent, values.pop("id", None) or new_id(), values)]
        for minor in sorted(minors):
            covering = values | {"person": minor, "representative": values["person"]}
            made.append(make(work, Consent, new_id(), covering))
            require_minor(work, made[-1])
        for one in made:
            require_giver(work, one)
        return {"consent": [one.id for one in made]}


class WithdrawConsent(Command):
    """Withdraw a person's consent, once and for good: nothing more may name the person, counts stay."""

    record = Consent
    fields = declared(
        id=Field(Kind.LINK, required=True),
        withdrawn_on=Field(Kind.DAY, required=True, is_past=True),
        withdrawal_reason=Field(Kind.TEXT),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Write the day and the reason into the consent."""
        values = dict(self.values)
        consent = work.get(Consent, values.pop("id"))
        if consent.withdrawn_on is not None:
            raise Refused("already_withdrawn", "withdrawn_on")
        change(work, consent, values)
        return {}


_STANDING = ("district", "pair")
_MEMBER = taken(Membership, without=("household", *_STANDING))


class FormHousehold(Create):
    """Form a household with its members; one consenting adult is enough for all to be named."""

    record = Household
    fields = declared(id=Field(Kind.LINK), **taken(Household), members=items(_MEMBER, required=False))

    def run(self, work: UnitOfWork) -> Ids:
        """Make the household and its memberships."""
        values = dict(self.values)
        members = values.pop("members", None) or []
        household = make(work, Household, values.pop("id", None) or new_id(), values).id
        made = [id for member in members for id in join(work, member | {"household": household})]
        require_adult_consent(work, household)
        return {"household": household, "membership": made}


class ChangeHousehold(Change):
    """Change a household's name, place or note; its memberships move along."""

    record = Household

    def prepare(self, work: UnitOfWork, found: Household, values: dict[str, Any]) -> None:
        """Take the memberships to the new district."""
        follow_household(work, found, to=values.get("district") or found.district)


class AddMember(Create):
    """Add a person to a household; who lives in another district stands in both."""

    record = Membership
    fields = declared(id=Field(Kind.LINK), **taken(Membership, without=_STANDING))

    def run(self, work: UnitOfWork) -> Ids:
        """Make the membership, twice with one pair for a member of another district."""
        values = dict(self.values)
        made = join(work, values, values.pop("id", None))
        require_adult_consent(work, values["household"])
        return {"membership": made}


class ChangeMembership(Change):
    """Change a member's relation or days; every row of the pair follows."""

    record = Membership
    without = _STANDING

    def prepare(self, work: UnitOfWork, found: Membership, values: dict[str, Any]) -> None:
        """Write the same into the twin row of the other district; beyond an end, an adult must agree."""
        if not only_ends(Membership, values):
            require_adult_consent(work, found.household)
        for row in twins(work, found):
            change(work, row, values)


class AssignCategory(Create):
    """Give a person or a household a category from a day, with the state of its proof."""

    record = CategoryPeriod


class ChangeCategory(Change):
    """Change a category's days, proof or document."""

    record = CategoryPeriod
