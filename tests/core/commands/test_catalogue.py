"""Every command refuses what its declaration does not allow: a clear code, the field, three languages, no trace."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import func, select

from core.commands.catalogue import COMMANDS, command_named
from core.commands.command import Change, Command, perform
from core.errors import AppError, Refused
from core.fields.field import Field
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.record import field_term
from core.store.store import Store
from core.store.tables import JOURNAL
from core.vocabulary import vocabulary
from core.wording import LANGUAGES, sentence

Case = tuple[type[Command], str, object, str]

WRONG: dict[Kind, list[tuple[object, str]]] = {
    Kind.TEXT: [(7, "not_a_text"), ("x" * 20_000, "too_long"), ("a\x00b", "not_a_text")],
    Kind.NOTE: [(7, "not_a_text"), ("x" * 20_000, "too_long")],
    Kind.INTEGER: [
        ("7", "not_a_number"),
        (-1, "out_of_range"),
        (True, "not_a_number"),
        (1.5, "not_a_number"),
    ],
    Kind.FLAG: [("yes", "not_a_flag"), (1, "not_a_flag")],
    Kind.DAY: [("2026-02-30", "not_a_date"), ("tomorrow", "not_a_date"), (20260101, "not_a_text")],
    Kind.TIME: [("25:00", "not_a_time"), ("noon", "not_a_time")],
    Kind.CHOICE: [("no such code", "not_in_vocabulary"), (["x"], "not_a_text")],
    Kind.CHOICES: [(["no such code"], "not_in_vocabulary"), ("processing", "not_a_list")],
    Kind.LINK: [("not an id", "not_an_id"), (7, "not_a_text")],
    Kind.LINKS: [(["not an id"], "not_an_id"), ("x", "not_a_list")],
    Kind.PLACE: [("999999999", "place_unknown")],
    Kind.DISTRICT: [("103600001", "place_unknown"), ("x", "place_unknown")],
    Kind.IIN: [("850312390019", "iin_check"), ("85031239001", "iin_length")],
    Kind.BIN: [("220140000022", "bin_check")],
    Kind.PHONE: [("123", "phone_invalid")],
    Kind.BYTES: [("***", "not_base64")],
    Kind.MAP: [([1], "not_a_map")],
    Kind.ITEMS: [("x", "not_a_list"), ([1], "not_a_list")],
}


def valid(declared: Field) -> object:
    """Return a value that the field takes."""
    examples: dict[Kind, object] = {
        Kind.TEXT: "мәтін", Kind.NOTE: "мәтін", Kind.INTEGER: max(declared.least or 1, 1), Kind.FLAG: True,
        Kind.DAY: "2026-01-10", Kind.TIME: "13:05", Kind.LINK: str(new_id()), Kind.LINKS: [str(new_id())],
        Kind.PLACE: "103620100", Kind.DISTRICT: "103600000", Kind.IIN: "901231490019",
        Kind.BIN: "220140000018", Kind.PHONE: "+77000001245", Kind.BYTES: "eA==", Kind.MAP: {}, Kind.ITEMS: [],
    }  # fmt: skip
    if declared.kind in {Kind.CHOICE, Kind.CHOICES}:
        code = vocabulary(declared.vocabulary or "").codes[0]
        return code if declared.kind is Kind.CHOICE else [code]
    if declared.kind is Kind.ITEMS and declared.required:
        return [required(declared.items)]
    return examples[declared.kind]


def required(fields: Any) -> dict[str, object]:
    """Return the least data that the declaration takes."""
    return {name: valid(one) for name, one in fields.items() if one.required}


def wrong_values() -> Iterator[Case]:
    """Walk every field of every command with what its kind refuses."""
    for command in COMMANDS.values():
        for name, declared in command.fields.items():
            for value, code in WRONG[declared.kind]:
                yield command, name, value, code


@pytest.mark.parametrize(
    "case", list(wrong_values()), ids=lambda case: f"{case[0].name()}.{case[1]}-{case[3]}"
)
def test_wrong_value_is_refused_by_field(case: Case) -> None:
    """The code says what is wrong, the field where, and each language what to do."""
    command, name, value, code = case
    with pytest.raises(Refused) as refusal:
        command(**(required(command.fields) | {name: value}))
    assert (refusal.value.code, refusal.value.field) == (code, name)
    words = sentence(refusal.value)
    assert all(words.in_(language) and "{" not in words.in_(language) for language in LANGUAGES)


@pytest.mark.parametrize("command", list(COMMANDS.values()), ids=lambda command: command.name())
def test_required_fields_are_demanded(command: type[Command]) -> None:
    """Each required field, missing or empty, is named."""
    least = required(command.fields)
    for name in least:
        if issubclass(command, Change) and name != "id":
            continue
        for data in (
            {key: value for key, value in least.items() if key != name},
            least | {name: None},
            least | {name: ""},
        ):
            with pytest.raises(Refused) as refusal:
                command(**data)
            assert (refusal.value.code, refusal.value.field) == ("required", name)


@pytest.mark.parametrize("command", list(COMMANDS.values()), ids=lambda command: command.name())
def test_unknown_fields_are_refused(command: type[Command]) -> None:
    """A name that is not declared is never swallowed."""
    with pytest.raises(Refused, match=r"unknown_field \(colour\)"):
        command(**required(command.fields), colour="red")


@pytest.mark.parametrize("command", list(COMMANDS.values()), ids=lambda command: command.name())
def test_refused_command_leaves_no_trace(store: Store, command: type[Command]) -> None:
    """Links that lead nowhere are refused by the rule, and nothing is written."""

    def entries() -> int:
        with store.read() as session:
            return session.execute(select(func.count()).select_from(JOURNAL)).scalar_one()

    before = entries()
    links = {n for n, one in command.fields.items() if one.kind in {Kind.LINK, Kind.LINKS} and n != "id"}
    data = required(command.fields) | {name: valid(command.fields[name]) for name in links}
    if not links and "id" not in required(command.fields):
        pytest.skip("nothing in the least data of this command can be wrong")
    with pytest.raises(AppError):
        perform(store, command(**data))
    assert entries() == before


def test_command_by_name() -> None:
    """A name that is no command, or no text, is refused."""
    for name in ("Nope", 7, None):
        with pytest.raises(Refused, match="unknown_command"):
            command_named(name)


def test_every_field_of_every_command_has_its_word() -> None:
    """Forms and messages never show a raw name."""
    for command in COMMANDS.values():
        for name, declared in command.fields.items():
            for inner_name, inner in (declared.items or {name: declared}).items():
                assert field_term(inner.record, inner_name).kk
