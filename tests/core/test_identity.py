import itertools
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from core.identity import HybridClock, is_uuid7, new_id, part_ms

MS_2026 = 1_767_225_600_000


def test_id_is_a_version_7_uuid_of_this_moment() -> None:
    made = new_id()
    assert is_uuid7(made)
    assert made.variant == uuid.RFC_4122
    assert abs((made.int >> 80) - time.time_ns() // 1_000_000) < 60_000


def test_id_of_a_given_moment_carries_it() -> None:
    made = new_id(MS_2026)
    assert is_uuid7(made)
    assert made.int >> 80 == MS_2026


def test_other_versions_are_told_apart() -> None:
    assert not is_uuid7(uuid.uuid4())
    assert not is_uuid7(uuid.UUID(int=7 << 76))


def test_ids_rise_in_one_thread() -> None:
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_ids_of_many_threads_differ_and_rise_in_each() -> None:
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda _: [new_id() for _ in range(5_000)], range(4)))
    assert all(run == sorted(run) for run in runs)
    assert len({one for run in runs for one in run}) == 20_000


def test_tick_carries_the_corrected_time() -> None:
    clock = HybridClock(lambda: MS_2026, last=0, offset_ms=-2_000)
    assert part_ms(clock.tick()) == MS_2026 - 2_000


def test_tick_follows_what_was_seen_and_what_was_stored() -> None:
    clock = HybridClock(lambda: MS_2026, last=MS_2026 + 5 << 16, offset_ms=0)
    assert clock.tick() == (MS_2026 + 5 << 16) + 1
    clock.saw(MS_2026 + 9 << 16)
    clock.saw(1)
    assert clock.tick() == (MS_2026 + 9 << 16) + 1


def test_reset_lets_a_clock_from_the_future_come_back() -> None:
    clock = HybridClock(lambda: MS_2026, last=MS_2026 * 2 << 16, offset_ms=0)
    clock.reset(MS_2026 - 1 << 16)
    assert part_ms(clock.tick()) == MS_2026


def test_full_counter_runs_over_into_the_milliseconds() -> None:
    clock = HybridClock(lambda: MS_2026, last=(MS_2026 << 16) + 0xFFFF, offset_ms=0)
    assert clock.tick() == MS_2026 + 1 << 16


@given(st.lists(st.tuples(st.integers(-(2**40), 2**42), st.integers(0, 2**58)), min_size=1, max_size=40))
def test_ticks_rise_whatever_the_computer_clock_and_the_others_say(moments: list[tuple[int, int]]) -> None:
    times = iter([now for now, _ in moments])
    clock = HybridClock(lambda: next(times), last=0, offset_ms=0)
    ticks = []
    for _, seen in moments:
        clock.saw(seen)
        ticks.append(clock.tick())
        assert ticks[-1] > seen
    assert all(earlier < later for earlier, later in itertools.pairwise(ticks))
