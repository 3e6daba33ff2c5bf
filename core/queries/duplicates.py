"""Likely duplicates while a person is being registered: offline, live, explained, and never a refusal."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.kz.phones import read_phone
from core.matching.candidates import candidates
from core.matching.likeness import HINT, LIKELY, Portrait, Reason, likeness
from core.queries.people import PersonRow, person_rows
from core.queries.query import Query, Rows


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """Somebody who may be the same person: how alike (0 to 100), why, and which fields differ."""

    person: PersonRow
    score: int
    is_likely: bool
    reasons: tuple[Reason, ...]
    differing: tuple[str, ...]


class LikelyDuplicates(Query[DuplicateRow]):
    """List who may be the person being typed, the likeliest first; `besides` is a person who is known."""

    fields = declared(
        surname=Field(Kind.TEXT),
        given_name=Field(Kind.TEXT),
        patronymic=Field(Kind.TEXT),
        birth_date=Field(Kind.DAY),
        iin=Field(Kind.TEXT),
        phone=Field(Kind.TEXT),
        besides=Field(Kind.LINK, target="person"),
        limit=Field(Kind.INTEGER, least=1, most=50),
    )

    def run(self, session: Session, *, today: date) -> Rows[DuplicateRow]:
        """Gather candidates by number, phone, birth date and name, and score each."""
        sought = self._sought()
        scored = {
            id: likeness(sought, other)
            for id, other in candidates(session, sought).items()
            if id != self.values.get("besides")
        }
        best = sorted(
            (id for id, one in scored.items() if one.score >= HINT), key=lambda id: (-scored[id].score, id)
        )
        shown = person_rows(session, best[: self.values.get("limit") or 5], today=today)
        rows = [
            DuplicateRow(
                person,
                scored[person.id].score,
                scored[person.id].score >= LIKELY,
                scored[person.id].reasons,
                scored[person.id].differing,
            )
            for person in shown
        ]
        return Rows(rows, len(best))

    def _sought(self) -> Portrait:
        """Return what has been typed so far; a number that is not finished is left out."""
        typed = self.values
        return Portrait(
            typed.get("surname") or "",
            typed.get("given_name") or "",
            typed.get("patronymic") or "",
            typed.get("birth_date"),
            _digits(typed.get("iin")),
            _phone(typed.get("phone")),
        )


def _digits(text: str | None) -> str | None:
    digits = "".join(filter(str.isdecimal, text or ""))
    return digits or None


def _phone(text: str | None) -> str | None:
    """Return the number as it is stored, or None while it is not one yet."""
    try:
        return read_phone(text) if text else None
    except Refused:
        return None
