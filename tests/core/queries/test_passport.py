"""The passport in force: what it says over the defaults, and which days it covers."""

from dataclasses import replace
from datetime import date

import pytest

from core.errors import Refused
from core.programme import programmes
from core.queries.passport import passport_of, passport_row
from tests.core.queries.casework import Casework

OF = programmes()[0]


def test_without_a_passport_the_declaration_speaks_and_every_day_is_covered() -> None:
    row = passport_row(OF, None)
    assert row.options == {one.id: one.default for one in OF.options}
    assert row.targets == {one.id: one.target for one in OF.indicators}
    assert row.covers(date(1990, 1, 1))


def test_a_project_covers_its_first_and_last_day() -> None:
    row = replace(passport_row(OF, None), starts_on=date(2026, 2, 1), ends_on=date(2026, 11, 30))
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 11, 30), date(2026, 12, 1)]
    assert [row.covers(day) for day in days] == [False, True, True, False]


def test_the_newest_version_is_in_force_and_none_is_deleted(office: Casework) -> None:
    for day in ("2026-03-01", "2026-03-02"):
        made = office.do("SetPassport", programme=OF.code, starts_on=day, ends_on="2026-04-01")
    with pytest.raises(Refused, match="not_deletable"):
        office.do("DeleteRecord", kind="passport", id=str(made["passport"]))
    with office.store.read() as session:
        assert passport_of(session, OF.code).version == 2
