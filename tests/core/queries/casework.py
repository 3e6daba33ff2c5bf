"""An office at work on a fixed day: what the tests of queries write through commands."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.catalogue import command_named
from core.commands.command import perform
from core.kz.iin import iin_check_digit
from core.programme import programmes
from core.queries.catalogue import query_named
from core.queries.query import Rows, ask
from core.seal import issue_device_certificate
from core.store.files import FileStore
from core.store.store import Store, save_setting
from tests.core.conftest import DEVICE, settle

NOW = int(datetime(2026, 9, 15, 6, tzinfo=UTC).timestamp() * 1000)
TODAY = "2026-09-15"
SEMEY, AYAGOZ = "101000000", "103600000"


def with_indicator(kind: str, *, number: int = 0) -> tuple[str, str]:
    """Return (programme, indicator) of the number-th programme that has the kind."""
    found = [(of.code, one.id) for of in programmes() for one in of.indicators if one.kind == kind]
    return found[number]


def iin(born: str, *, serial: int) -> str:
    """Return a valid IIN of the 20th century."""
    while True:
        digits = f"{born[2:4]}{born[5:7]}{born[8:10]}3{serial:04d}"
        check = iin_check_digit(digits)
        if check is not None:
            return f"{digits}{check}"
        serial += 1


class Casework:
    """A store, and short ways to write into it and ask it."""

    def __init__(self, folder: Path) -> None:
        files = FileStore(folder / "files", key=os.urandom(32))
        self.store = Store.create(folder, key=os.urandom(32), files=files, now=lambda: NOW)
        self.user = settle(self.store, role="coordinator")

    def do(self, command: str, **data: Any) -> Any:
        """Perform a command and return its ids."""
        return perform(self.store, command_named(command)(**data)).ids

    def ask(self, query: str, **args: Any) -> Rows[Any]:
        """Ask a query."""
        return ask(self.store, query_named(query)(**args))

    def one(self, query: str, **args: Any) -> Any:
        """Ask a query with one row."""
        (row,) = self.ask(query, **args).rows
        return row

    def person(
        self,
        surname: str = "Ахметова",
        given_name: str = "Айгүл",
        *,
        consent: str | None = "2026-02-01",
        **values: Any,
    ) -> str:
        """Register a person who has agreed on the day, and return the id."""
        card = {"surname": surname, "given_name": given_name, "district": SEMEY, **values}
        if not card.get("iin"):
            card.setdefault("no_iin_reason", "lost")
        id = str(self.do("RegisterPerson", **card)["person"])
        if consent:
            self.consent(id, consent)
        return id

    def consent(self, person: str, given_on: str, **values: Any) -> str:
        """Record a consent and return its id."""
        agreed = {"form": "paper", "scopes": ["processing"]} | values
        ids = self.do("RecordConsent", person=person, given_on=given_on, **agreed)
        return str(ids["consent"][0])

    def category(
        self, category: str, *, from_on: str = "2026-01-01", proof: str = "pending", **owner: Any
    ) -> str:
        """Give a category to `person` or `household`."""
        ids = self.do("AssignCategory", category=category, from_on=from_on, proof=proof, **owner)
        return str(ids["category_period"])

    def family(self, *people: str, **joined: Any) -> str:
        """Form a household of the people; the first is an adult."""
        members = [{"person": person, "relation": "other_relative", **joined} for person in people]
        ids = self.do("FormHousehold", name="Ахметовтер", district=SEMEY, members=members)
        return str(ids["household"])

    def service(
        self,
        *people: str,
        given_on: str = "2026-05-05",
        type: str = "consult_legal",
        form: str = "individual",
        is_signed: bool | None = None,
        **values: Any,
    ) -> str:
        """Record a service that the people received, and return its id."""
        recipients = [{"person": person, "is_signed": is_signed} for person in people]
        ids = self.do(
            "RecordService",
            district=SEMEY,
            given_on=given_on,
            type=type,
            form=form,
            recipients=recipients,
            **values,
        )
        return str(ids["service"])

    def passport(self, programme: str, **values: Any) -> None:
        """Write the passport of a programme for the year's project."""
        self.do(
            "SetPassport",
            programme=programme,
            **{"starts_on": "2026-02-01", "ends_on": "2026-11-30", **values},
        )

    def group(
        self, programme: str, *people: str, hours: int = 8, **values: Any
    ) -> tuple[str, dict[str, str]]:
        """Open a course with one group; return the group and the trainee of each person."""
        course = self.do(
            "OpenCourse",
            **{
                "district": SEMEY,
                "programme": programme,
                "code": "T-1",
                "title_kk": "Тігінші",
                "title_ru": "Швея",
                "profession": "seamstress",
                "hours": hours,
                **values,
            },
        )["course"]
        ids = self.do(
            "FormGroup", course=str(course), name="Т-1", starts_on="2026-05-01", trainees=sorted(people)
        )
        trainees = dict(zip(sorted(people), map(str, ids["trainee"]), strict=True))
        return str(ids["group"]), trainees

    def lesson(
        self, group: str, marks: dict[str, str], *, hours: int = 8, held_on: str = "2026-05-04"
    ) -> str:
        """Record a lesson with marks by trainee."""
        cells = [{"trainee": trainee, "mark": mark} for trainee, mark in marks.items()]
        return str(self.do("RecordLesson", group=group, held_on=held_on, hours=hours, marks=cells)["lesson"])

    def may_seal(self) -> None:
        """Give the store a device certificate, as enrolment does."""
        office, device = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
        certificate = issue_device_certificate(
            office,
            device=DEVICE,
            device_public_key=device.public_key().public_bytes_raw(),
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 12, 31),
        )
        with self.store.applying() as session:
            save_setting(session.connection(), "device_key", device.private_bytes_raw())
            save_setting(session.connection(), "device_certificate", msgspec.msgpack.encode(certificate))

    def names(self, rows: Sequence[Any]) -> list[str]:
        """Return the full names of rows of people."""
        return [row.full_name for row in rows]


def uuids(*ids: str) -> set[UUID]:
    """Return the ids as UUIDs."""
    return {UUID(id) for id in ids}
