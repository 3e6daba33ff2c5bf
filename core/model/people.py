"""People and families: the person, how to reach them, their consent, categories and household."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import Policy, Sensitivity
from core.fields.home import in_district, via
from core.fields.kinds import Kind
from core.model.record import Record, field

_PERSONAL = Sensitivity.PERSONAL
_RESTRICTED = Sensitivity.RESTRICTED


class Person(Record):
    """A human being the office knows; home is the responsible district chosen at registration.

    The fields of `card` are the contact card, which may be kept without consent.
    """

    __tablename__ = "person"
    home = in_district()
    ordered_by = ("surname", "given_name", "patronymic")
    card: ClassVar[tuple[str, ...]] = (
        "district",
        "surname",
        "given_name",
        "iin",
        "no_iin_reason",
        "birth_date",
        "sex",
        "phone",
        "settlement",
    )

    iin: Mapped[str | None] = field(Kind.IIN, sensitivity=_PERSONAL, is_searched=True, is_indexed=True)
    no_iin_reason: Mapped[str | None] = field(Kind.CHOICE, vocabulary="no_iin_reason")
    surname: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=_PERSONAL, is_searched=True)
    given_name: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=_PERSONAL, is_searched=True)
    patronymic: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL, is_searched=True)
    other_spelling: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL, is_searched=True)
    birth_date: Mapped[date | None] = field(Kind.DAY, sensitivity=_PERSONAL, is_indexed=True, is_past=True)
    sex: Mapped[str | None] = field(Kind.CHOICE, vocabulary="sex")
    phone: Mapped[str | None] = field(Kind.PHONE, sensitivity=_PERSONAL, is_searched=True, is_indexed=True)
    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    settlement: Mapped[str | None] = field(Kind.PLACE, is_indexed=True)
    language: Mapped[str | None] = field(Kind.CHOICE, vocabulary="language")
    education: Mapped[str | None] = field(Kind.CHOICE, vocabulary="education_level")
    marital_status: Mapped[str | None] = field(Kind.CHOICE, vocabulary="marital_status")
    employment: Mapped[str | None] = field(Kind.CHOICE, vocabulary="employment_status")
    housing: Mapped[str | None] = field(Kind.CHOICE, vocabulary="housing_status")
    disability: Mapped[str | None] = field(
        Kind.CHOICE, vocabulary="disability_group", sensitivity=_RESTRICTED, conflict=Policy.TELL
    )
    responsible: Mapped[UUID | None] = field(Kind.LINK, target="user")
    note: Mapped[str | None] = field(Kind.NOTE, sensitivity=_PERSONAL)
    is_synthetic: Mapped[bool | None] = field(Kind.FLAG, is_fixed=True)


class Contact(Record):
    """Another way to reach a person."""

    __tablename__ = "contact"
    home = via("person")

    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    type: Mapped[str] = field(Kind.CHOICE, vocabulary="contact_kind", required=True)
    value: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=_PERSONAL, is_searched=True)
    note: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)


class Address(Record):
    """Where a person lives or is registered; streets are free text, the settlement is a code."""

    __tablename__ = "address"
    home = via("person")

    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    type: Mapped[str] = field(Kind.CHOICE, vocabulary="address_kind", required=True)
    settlement: Mapped[str] = field(Kind.PLACE, required=True)
    line: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)


class Consent(Record):
    """Consent to keep and use personal data (Law 94-V of 21.05.2013, art. 8), from the person or a representative."""

    __tablename__ = "consent"
    home = via("person")
    needs_consent = False
    is_deletable = False

    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    given_on: Mapped[date] = field(Kind.DAY, required=True, conflict=Policy.REVIEW, is_past=True)
    valid_until: Mapped[date | None] = field(Kind.DAY, conflict=Policy.REVIEW)
    form: Mapped[str] = field(Kind.CHOICE, vocabulary="consent_form", required=True)
    scopes: Mapped[frozenset[str]] = field(
        Kind.CHOICES, vocabulary="consent_scope", required=True, conflict=Policy.REVIEW
    )
    representative: Mapped[UUID | None] = field(
        Kind.LINK, target="person", visible_when=("form", "representative")
    )
    withdrawn_on: Mapped[date | None] = field(Kind.DAY, conflict=Policy.REVIEW, is_past=True)
    withdrawal_reason: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)


class CategoryPeriod(Record):
    """A category of a person or of a household, from a day until a day, with the state of its proof."""

    __tablename__ = "category_period"
    home = via("person", "household")
    ending = ("until_on",)

    person: Mapped[UUID | None] = field(Kind.LINK, target="person", is_fixed=True)
    household: Mapped[UUID | None] = field(Kind.LINK, target="household", is_fixed=True)
    category: Mapped[str] = field(
        Kind.CHOICE, vocabulary="beneficiary_category", required=True, sensitivity=_RESTRICTED
    )
    from_on: Mapped[date] = field(Kind.DAY, required=True)
    until_on: Mapped[date | None] = field(Kind.DAY)
    proof: Mapped[str] = field(Kind.CHOICE, vocabulary="proof_state", required=True)
    document_type: Mapped[str | None] = field(Kind.CHOICE, vocabulary="document_type")
    document_number: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)
    document_on: Mapped[date | None] = field(Kind.DAY)


class Household(Record):
    """People who live together; never inferred from surnames."""

    __tablename__ = "household"
    home = in_district()
    ordered_by = ("name",)

    name: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=_PERSONAL, is_searched=True)
    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    settlement: Mapped[str | None] = field(Kind.PLACE)
    line: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)
    welfare: Mapped[str | None] = field(
        Kind.CHOICE, vocabulary="family_welfare_category", sensitivity=_RESTRICTED
    )
    note: Mapped[str | None] = field(Kind.NOTE, sensitivity=_PERSONAL)


class Membership(Record):
    """A person's place in a household. Who lives in another district has two rows with one `pair`."""

    __tablename__ = "membership"
    home = in_district()
    needs_consent = False
    ending = ("left_on",)

    household: Mapped[UUID] = field(Kind.LINK, target="household", required=True, is_fixed=True)
    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    relation: Mapped[str] = field(Kind.CHOICE, vocabulary="relation", required=True)
    joined_on: Mapped[date | None] = field(Kind.DAY)
    left_on: Mapped[date | None] = field(Kind.DAY)
    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    pair: Mapped[UUID | None] = field(Kind.LINK)
