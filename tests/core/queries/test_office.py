"""The office: itself, its people and laptops, its passports."""

import pytest

from core.errors import Refused
from core.identity import new_id
from core.model.office import Device, Grant, Organisation
from core.programme import programmes
from tests.core.conftest import DEVICE
from tests.core.queries.casework import SEMEY, Casework

CODE = programmes()[0].code


def test_the_office_knows_itself_and_who_works_here(office: Casework) -> None:
    with office.store.work("test") as work:
        work.add(Organisation(id=work.author.organisation, name_kk="Қор", name_ru="Фонд"))
        work.add(Grant(id=new_id(), user=office.user, scope=f"d:{SEMEY}"))
    card = office.one("ShowOffice")
    assert (card.values["name_kk"], card.user_name, card.role, card.device) == (
        *("Қор", "Жанар Оспанова", "coordinator", DEVICE),
    )
    assert card.scope == (f"d:{SEMEY}",)


def test_colleagues_and_laptops_are_listed(office: Casework) -> None:
    with office.store.work("test") as work:
        work.add(Device(id=new_id(), number=9, user=office.user, name="Аягөз-2", public_key=b"k"))
    assert [row.name for row in office.ask("ListUsers").rows] == ["Жанар Оспанова"]
    assert [(row.number, row.user_name) for row in office.ask("ListDevices").rows] == [(9, "Жанар Оспанова")]


def test_the_passport_in_force_is_complete(office: Casework) -> None:
    assert office.one("ShowPassport", programme=CODE).version == 0
    office.passport(CODE, options={"attendance_threshold": 60})
    office.passport(CODE, grant_number="5")
    passport = office.one("ShowPassport", programme=CODE)
    assert (passport.version, passport.grant_number) == (2, "5")
    assert passport.options.keys() == {one.id for one in programmes()[0].options}
    assert passport.options["attendance_threshold"] == 75
    assert [row.version for row in office.ask("ListPassports", programme=CODE).rows] == [2, 1]
    assert office.ask("ListPassports").total == 2
    with pytest.raises(Refused, match="not_in_vocabulary"):
        office.ask("ShowPassport", programme="none")
