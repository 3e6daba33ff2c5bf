from typing import Any

import pytest

from core.fields.field import Field
from core.fields.kinds import Kind
from sync.server.forms import is_sound

A = "01a20486-f640-7d0e-80a2-9479b2974fd1"
B = "01a20486-f64e-7389-80d3-4fb6ee96e504"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, " with its spaces "),
        (Kind.TEXT, "ә" * 200),
        (Kind.NOTE, "two\nlines"),
        (Kind.DAY, "2026-07-05"),
        (Kind.TIME, "09:30"),
        (Kind.LINK, bytes(16)),
        (Kind.LINKS, f'["{A}","{B}"]'),
        (Kind.PHONE, "+77010000001"),
        (Kind.IIN, "900101300037"),
        (Kind.PLACE, "103200000"),
        (Kind.MAP, '{"a":[1,{"b":null}]}'),
        (Kind.INSTANT, 1 << 62),
        (Kind.FLAG, 1),
    ],
)
def test_what_a_form_would_store_is_sound(kind: Kind, value: Any) -> None:
    assert is_sound(Field(kind), value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, "ә" * 201),
        (Kind.TEXT, "a\0b"),
        (Kind.TEXT, b"bytes"),
        (Kind.NOTE, "x" * 10_001),
        (Kind.DAY, "20260705"),
        (Kind.DAY, "2026-02-30"),
        (Kind.TIME, "9:30"),
        (Kind.LINK, bytes(15)),
        (Kind.LINKS, f'["{B}","{A}"]'),
        (Kind.LINKS, "[]"),
        (Kind.LINKS, "[1]"),
        (Kind.LINKS, "[" * 60_000),
        (Kind.PHONE, "87010000001"),
        (Kind.IIN, "900101300038"),
        (Kind.PLACE, "000000000"),
        (Kind.DISTRICT, "103200001"),
        (Kind.MAP, "[]"),
        (Kind.MAP, '{"a": 1}'),
        (Kind.MAP, '{"a":"' + "x" * 66_000 + '"}'),
        (Kind.BYTES, bytes(66_000)),
        (Kind.INTEGER, -1),
        (Kind.INTEGER, 1.0),
        (Kind.INSTANT, 1 << 63),
        (Kind.FLAG, 2),
        (Kind.FLAG, True),
    ],
)
def test_what_no_form_would_store_is_not(kind: Kind, value: Any) -> None:
    assert not is_sound(Field(kind), value)


def test_a_vocabulary_and_what_is_required_are_asked() -> None:
    scopes = Field(Kind.CHOICES, vocabulary="consent_scope", required=True)
    assert is_sound(scopes, '["photo","processing"]')
    for value in ("[1]", '["no-such-scope"]', "[]"):
        assert not is_sound(scopes, value)
    form = Field(Kind.CHOICE, vocabulary="consent_form")
    assert is_sound(form, "paper")
    assert not is_sound(form, " paper")
    assert not is_sound(form, "no-such-form")
