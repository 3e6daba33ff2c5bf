from hypothesis import given
from hypothesis import strategies as st

from core.model.people import Person
from core.model.record import fields_of
from sync.coalesce import Entry, frame_of, joined
from sync.protocol.codec import pack
from sync.protocol.frame import freeze, thaw

ME = 7
OTHER = 3
ID = bytes(16)


def changes(*rows: tuple[str, object, int, tuple[int, int]]) -> list[Entry]:
    return [
        Entry(no, "person", ID, field, value, hlc, prev, "ChangePerson")
        for no, (field, value, hlc, prev) in enumerate(rows, start=1)
    ]


def test_a_chain_of_own_changes_becomes_its_last_value_over_what_its_first_change_saw() -> None:
    chain = changes(("note", "a", 10, (5, OTHER)), ("note", "b", 20, (10, ME)), ("note", "c", 30, (20, ME)))
    (one,) = joined(chain, device=ME)
    assert (one.value, one.hlc, one.prev) == ("c", 30, (5, OTHER))


def test_a_chain_broken_by_a_pull_stays_two_changes_in_their_order() -> None:
    broken = changes(("note", "a", 10, (5, OTHER)), ("note", "b", 20, (12, OTHER)))
    assert [(one.hlc, one.prev) for one in joined(broken, device=ME)] == [(10, (5, OTHER)), (20, (12, OTHER))]


def test_a_clock_of_another_device_does_not_join_though_its_time_is_the_same() -> None:
    assert len(joined(changes(("note", "a", 10, (5, ME)), ("note", "b", 20, (10, OTHER))), device=ME)) == 2


def test_a_change_after_the_creation_is_not_folded_into_it() -> None:
    values = [None] * len(fields_of(Person))
    created = Entry(1, "person", ID, "", pack([*values[:-1], 0]), 10, (0, 0), "RegisterPerson")
    changed = Entry(2, "person", ID, "note", "a", 20, (10, ME), "ChangePerson")
    rows = frame_of([created, changed], device=ME).tables["person"]
    assert (rows.new.ids, rows.new.hlcs) == ([ID], [10])
    assert [(row.hlcs, row.names, row.seen(ME)) for row in rows.changed] == [([20], ["note"], [(10, ME)])]


def test_elements_of_a_set_are_chains_of_their_own() -> None:
    two = changes(("people/a", 1, 10, (5, ME)), ("people/b", 1, 20, (5, ME)), ("people/a", 0, 30, (10, ME)))
    assert [(one.field, one.value) for one in joined(two, device=ME)] == [("people/b", 1), ("people/a", 0)]


def test_fields_of_one_transaction_travel_in_one_row_with_its_command() -> None:
    entries = changes(
        ("note", "a", 10, (5, OTHER)), ("phone", "b", 10, (4, ME)), ("note", "c", 20, (11, OTHER))
    )
    frame = frame_of([*entries[:2], entries[2]._replace(command="MergePeople")], device=ME)
    first, second = frame.tables["person"].changed
    assert (first.hlcs, first.names, first.values) == ([10], ["note", "phone"], ["a", "b"])
    assert (first.seen(ME), second.seen(ME)) == ([(5, OTHER), (4, ME)], [(11, OTHER)])
    assert [frame.commands[row.command] for row in (first, second)] == ["ChangePerson", "MergePeople"]


def test_a_column_without_any_value_is_empty() -> None:
    names = list(fields_of(Person))
    values = [1 if name == "is_synthetic" else None for name in names]
    created = [Entry(no, "person", bytes([no]) * 16, "", pack(values), no, (0, 0), "x") for no in (1, 2)]
    columns = frame_of(created, device=ME).tables["person"].new.columns
    assert {name: column for name, column in zip(names, columns, strict=True) if column} == {
        "is_synthetic": [1, 1]
    }


@given(
    st.lists(st.tuples(st.sampled_from(["a", "b"]), st.booleans(), st.integers(0, 9)), max_size=12),
)
def test_joining_keeps_what_each_change_saw_and_the_last_word_of_each_field(
    steps: list[tuple[str, bool, int]],
) -> None:
    """Whatever is edited and pulled: the values seen from others and the last values are all still there."""
    current: dict[str, tuple[int, int]] = {}
    rows: list[tuple[str, object, int, tuple[int, int]]] = []
    for hlc, (field, is_pulled, value) in enumerate(steps, start=1):
        if is_pulled:
            current[field] = (hlc, OTHER)
            continue
        rows.append((field, value, hlc, current.get(field, (0, OTHER))))
        current[field] = (hlc, ME)
    entries = changes(*rows)
    found = joined(entries, device=ME)
    assert {one.prev for one in found} == {entry.prev for entry in entries if entry.prev[1] == OTHER}
    assert {one.field: one[4:6] for one in found} == {entry.field: entry[4:6] for entry in entries}
    assert [one.no for one in found] == sorted(one.no for one in found)
    frame = frame_of(entries, device=ME)
    assert thaw(freeze(frame)) == frame
