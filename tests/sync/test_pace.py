from sync.pace import Pace


def drive(pace: Pace, *, constant: float, each: float, exchanges: int = 20) -> int:
    """Let the pace fill every exchange on a line that takes `constant` + n * `each` seconds."""
    for n in range(exchanges):
        count = pace.limit - n % 3  # no two exchanges are exactly alike
        pace.took(constant + count * each, count=count)
    return pace.limit


def test_a_fast_line_is_filled_to_the_most_within_a_few_exchanges() -> None:
    assert drive(Pace(), constant=0.001, each=1e-8, exchanges=5) == 1 << 20


def test_on_a_slow_line_the_bytes_of_one_exchange_last_about_three_seconds() -> None:
    each = 1 / 30_000
    limit = drive(Pace(), constant=0.6, each=each)
    assert 2.0 < limit * each < 3.0


def test_slow_round_trips_make_exchanges_larger_not_smaller() -> None:
    each = 1 / 7_500
    limit = drive(Pace(), constant=4.0, each=each)
    assert 11.0 < limit * each < 13.0


def test_one_exchange_teaches_nothing() -> None:
    pace = Pace()
    pace.took(60.0, count=600)
    assert pace.limit == 32 << 10


def test_only_a_failure_makes_exchanges_smaller_and_never_too_small() -> None:
    pace = Pace()
    pace.took(0.1, count=600)
    pace.took(5.0, count=610)
    assert pace.limit == 32 << 10
    pace.failed()
    assert pace.limit == 16 << 10
    for _ in range(20):
        pace.failed()
    assert pace.limit == 2 << 10
