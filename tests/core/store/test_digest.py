from hypothesis import given
from hypothesis import strategies as some

from core.store.digest import bucket_sum, read_clocks, row_digest, signed, write_clocks

INT64 = some.integers(-(2**63), 2**63 - 1)
ID = bytes(range(16))


def test_a_digest_covers_id_values_and_clocks() -> None:
    plain = row_digest(ID, ["a", None, 1], base=(5, 2), clocks={})
    assert plain == row_digest(ID, ["a", None, 1], base=(5, 2), clocks={})
    others = {
        row_digest(bytes(16), ["a", None, 1], base=(5, 2), clocks={}),
        row_digest(ID, ["a", None, 2], base=(5, 2), clocks={}),
        row_digest(ID, ["a", "", 1], base=(5, 2), clocks={}),
        row_digest(ID, [b"a", None, 1], base=(5, 2), clocks={}),
        row_digest(ID, ["a", None, 1], base=(6, 2), clocks={}),
        row_digest(ID, ["a", None, 1], base=(5, 3), clocks={}),
        row_digest(ID, ["a", None, 1], base=(5, 2), clocks={"x": (7, 2)}),
    }
    assert len(others) == 7
    assert plain not in others


def test_the_order_of_clocks_does_not_matter() -> None:
    one = row_digest(ID, [], base=(1, 1), clocks={"a": (2, 1), "b": (3, 1)})
    assert one == row_digest(ID, [], base=(1, 1), clocks={"b": (3, 1), "a": (2, 1)})


def test_clocks_are_read_as_the_triggers_write_them() -> None:
    assert read_clocks("{}") == {}
    assert read_clocks('{"people/a":[7,2],"note":[5,1]}') == {"people/a": (7, 2), "note": (5, 1)}
    assert write_clocks({"people/a": (7, 2), "note": (5, 1)}) == '{"note":[5,1],"people/a":[7,2]}'
    assert write_clocks({}) == "{}"


@given(some.lists(INT64), some.randoms())
def test_a_sum_is_free_of_order_and_fits_a_database(digests: list[int], random: object) -> None:
    shuffled = digests[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    total = bucket_sum(digests)
    assert total == bucket_sum(shuffled)
    assert -(2**63) <= total < 2**63


@given(some.lists(INT64), INT64)
def test_a_row_can_be_taken_out_again(digests: list[int], one: int) -> None:
    assert signed(bucket_sum([*digests, one]) - one) == bucket_sum(digests)
