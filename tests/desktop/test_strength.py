"""Bars beside a passphrase: one for what is refused, with the reason, more for longer ones."""

import pytest

from desktop.strength import strength


@pytest.mark.parametrize("text", ["short", "password2026", "123456789012345"])
def test_what_the_rule_refuses_has_one_bar_and_a_reason(text: str) -> None:
    told = strength(text, language="ru")
    assert told.bars == 1
    assert told.refusal


def test_length_adds_bars_up_to_four() -> None:
    texts = ["far-away set", "far-away settleme", "far-away settlement 41", "far-away settlement 41 river"]
    told = [strength(text, language="kk") for text in texts]
    assert [one.bars for one in told] == [2, 3, 4, 4]
    assert not any(one.refusal for one in told)
