"""Reading people: the list, and what a list shows of each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.queries.query import PAGE, Query


@dataclass(frozen=True, slots=True)
class Category:
    """A category that holds today, of the person or of their household."""

    code: str
    proof: str
    is_of_household: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a list shows them."""

    id: UUID
    surname: str
    given_name: str
    patronymic: str | None
    iin: str | None
    no_iin_reason: str | None
    birth_date: date | None
    sex: str | None
    phone: str | None
    district: str
    settlement: str | None
    categories: tuple[Category, ...]
    programmes: tuple[str, ...]
    has_consent: bool
    last_service_on: date | None

    @property
    def full_name(self) -> str:
        """Surname, given name and patronymic, as in the identity paper."""
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))


class ListPeople(Query[PersonRow]):
    """List people in the order of the Kazakh alphabet, or best first when `text` is given."""

    fields = declared(
        text=Field(Kind.TEXT),
        district=Field(Kind.DISTRICT),
        settlement=Field(Kind.PLACE),
        category=Field(Kind.CHOICE, vocabulary="beneficiary_category"),
        programme=Field(Kind.TEXT),
        on=Field(Kind.DAY),
        **PAGE,
    )
