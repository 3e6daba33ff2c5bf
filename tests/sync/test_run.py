from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from core.errors import Cancelled, Damaged, Refused, Unavailable
from core.identity import new_id
from core.model.people import Person
from core.store.store import FILE
from core.store.tables import SYNC_RUN
from core.store.work import Touched
from sync.protocol.messages import Exchange, ExchangeAnswer
from sync.rows import stored_table
from sync.run import Counts, Run
from sync.status import status
from sync.traffic import Traffic
from tests.flows.laptop import Laptop, ignore
from tests.flows.office import Office, opened
from tests.flows.peers import Through, Unheard
from tests.laptops import DISTRICT, fresh

PERSON = stored_table("person")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with opened(tmp_path_factory.mktemp("office"), database=None) as found:
        yield found


@pytest.fixture
def office(shared: Office) -> Iterator[Office]:
    yield shared
    shared.retire()


@pytest.fixture
def laptop(office: Office) -> Laptop:
    return office.laptop()


class Altering(Through):
    """Passes answers on as the test alters them, and keeps the requests."""

    def __init__(self, office: Office, alter: Callable[[ExchangeAnswer], ExchangeAnswer]) -> None:
        super().__init__(office.server)
        self.alter = alter
        self.asked: list[Exchange] = []

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        self.asked.append(request)
        return self.alter(self.peer.exchange(request))


class Failing(Through):
    """Answers as often as it is told, then is away."""

    answers: int = 0
    asked: int = 0

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        self.asked += 1
        if self.asked > self.answers:
            raise Unavailable("server_unreachable")
        return self.peer.exchange(request)


def run_of(
    laptop: Laptop,
    *,
    traffic: Traffic | None = None,
    changed: Callable[[Touched], None] = ignore,
    sleep: Callable[[float], None] = ignore,
) -> Run:
    return Run(
        laptop.store, laptop.peer, traffic=traffic or Traffic(), report=ignore, changed=changed, sleep=sleep
    )


def history(laptop: Laptop) -> list[dict[str, object]]:
    with laptop.store.read() as session:
        rows = session.execute(select(SYNC_RUN).order_by(SYNC_RUN.c.no))
        return [dict(row._mapping) for row in rows]


def test_a_run_tells_what_it_did_and_keeps_it(office: Office, laptop: Laptop) -> None:
    other = office.laptop()
    laptop.sync()
    other.register()
    other.sync()
    for _ in range(2):
        laptop.register()
    traffic = Traffic(bytes_up=70, bytes_down=50, round_trips=1)
    counts = run_of(laptop, traffic=traffic).sync()
    assert counts == Counts(sent=2, received=1, bytes_up=70, bytes_down=50, round_trips=1)
    last = history(laptop)[-1]
    assert {name: last[name] for name in ("sent", "received", "bytes_up", "round_trips", "result")} == {
        "sent": 2,
        "received": 1,
        "bytes_up": 70,
        "round_trips": 1,
        "result": "done",
    }


def test_what_a_broken_run_did_is_told_without_its_store(office: Office) -> None:
    """Who tells it may have lost the store: the error that broke the run must not give way to another."""
    laptop = office.new_laptop()
    laptop.register()
    laptop.peer = Failing(office.server)
    one = run_of(laptop, traffic=Traffic(bytes_up=70))
    with pytest.raises(Unavailable):
        one.sync()
    laptop.store.close()
    (laptop.store.folder / FILE).unlink()
    assert one.counts() == Counts(not_sent=1, bytes_up=70)


def test_what_came_is_announced_and_what_was_sent_too(office: Office, laptop: Laptop) -> None:
    """A page that shows what is not sent hears of it by the one road, and once."""
    heard: list[Touched] = []
    sent = laptop.register()
    run_of(laptop, changed=heard.append).sync()
    assert heard == [frozenset({("person", sent)})]
    heard.clear()
    run_of(laptop, changed=heard.append).sync()
    assert heard == []
    other = office.laptop()
    laptop.sync()
    person = other.register()
    other.sync()
    run_of(laptop, changed=heard.append).sync()
    assert heard == [frozenset({("person", person)})]


@pytest.mark.parametrize("error", [Unavailable("server_unreachable"), Damaged("server_untrusted")])
def test_a_run_that_failed_is_kept_with_its_reason(
    laptop: Laptop, error: Unavailable | Damaged, office: Office
) -> None:
    def fail(_: ExchangeAnswer) -> ExchangeAnswer:
        raise error

    laptop.peer = Altering(office, fail)
    with pytest.raises(type(error)):
        laptop.sync()
    assert history(laptop)[-1]["result"] == error.code
    laptop.peer = office.server


def test_a_bug_is_kept_as_a_broken_run(laptop: Laptop, office: Office) -> None:
    def break_down(_: ExchangeAnswer) -> ExchangeAnswer:
        raise ZeroDivisionError

    laptop.peer = Altering(office, break_down)
    with pytest.raises(ZeroDivisionError):
        laptop.sync()
    assert history(laptop)[-1]["result"] == "broken"
    laptop.peer = office.server


def test_a_cancel_is_heard_after_the_next_exchange(laptop: Laptop) -> None:
    def cancel(_: Counts) -> None:
        raise Cancelled("cancelled")

    laptop.register()
    with pytest.raises(Cancelled):
        laptop.sync(report=cancel)
    assert (history(laptop)[-1]["result"], history(laptop)[-1]["sent"]) == ("cancelled", 1)


def test_one_run_brings_everything_however_many_pages_it_takes(office: Office) -> None:
    laptop = office.new_laptop()
    assert laptop.sync().received > 1000
    office.prove_alike()


def test_nobody_waits_for_a_server_that_was_not_there(laptop: Laptop, office: Office) -> None:
    laptop.peer = peer = Failing(office.server)
    with pytest.raises(Unavailable):
        run_of(laptop, sleep=_unexpected).sync()
    assert peer.asked == 1
    laptop.peer = office.server


def test_a_server_that_was_there_is_asked_three_times_with_pauses(office: Office) -> None:
    laptop = office.new_laptop()
    laptop.peer = peer = Failing(office.server)
    peer.answers = 1
    pauses: list[float] = []
    with pytest.raises(Unavailable):
        run_of(laptop, sleep=pauses.append).sync()
    assert peer.asked == 1 + 3
    assert len(pauses) == 2
    assert 0.5 <= pauses[0] <= 1 <= pauses[1] <= 2


def test_a_cut_exchange_is_repeated_with_the_same_batch(laptop: Laptop, office: Office) -> None:
    laptop.register()
    laptop.peer = Unheard(office.server)
    with pytest.raises(Unavailable):
        laptop.sync()
    laptop.peer = peer = Altering(office, lambda one: one)
    laptop.register()
    laptop.sync()
    first, second = peer.asked[0].batch, peer.asked[1].batch
    assert first is not None
    assert second is not None
    assert second.prev_digest == first.digest
    laptop.peer = office.server


def test_the_difference_to_the_servers_clock_is_learnt(laptop: Laptop, office: Office) -> None:
    laptop.peer = Altering(office, lambda one: replace(one, server_now=one.server_now + 5000))
    laptop.sync()
    assert laptop.store.clock.offset_ms == 5000
    laptop.peer = office.server
    laptop.sync()


def test_a_row_that_went_wrong_here_is_asked_for_and_mended(
    office: Office, laptop: Laptop, caplog: pytest.LogCaptureFixture
) -> None:
    other = office.laptop()
    person = other.register(note="right")
    other.sync()
    laptop.sync()
    with laptop.store.applying() as session:
        session.execute(
            update(PERSON).where(PERSON.c.id == person.bytes).values(note=None, base_hlc=1, digest=1)
        )
    laptop.sync()
    assert "1 buckets differ" in caplog.text
    caplog.clear()
    office.prove_alike()


def test_what_cannot_be_mended_is_told_and_does_not_go_on_for_ever(
    office: Office, laptop: Laptop, caplog: pytest.LogCaptureFixture
) -> None:
    def another_sum(answer: ExchangeAnswer) -> ExchangeAnswer:
        return replace(answer, pages=[replace(page, sums=(9, 9)) for page in answer.pages])

    laptop.peer = Altering(office, another_sum)
    with pytest.raises(Damaged, match="copies_differ"):
        laptop.sync()
    assert caplog.text.count("buckets differ") == 1
    assert history(laptop)[-1]["result"] == "copies_differ"
    caplog.clear()
    laptop.peer = office.server
    laptop.sync()
    assert status(laptop.store).differing == 0
    caplog.clear()


def test_what_differs_for_good_is_told_each_time_and_received_anew_once(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    laptop, other = office.new_laptop(), office.laptop()
    laptop.sync()
    with laptop.store.applying() as session:
        extra = Person(id=new_id(), surname="А", district=DISTRICT, bucket=f"d:{DISTRICT}", digest=5)
        session.add(extra)
    with pytest.raises(Damaged, match="copies_differ"):
        laptop.sync()
    caplog.clear()
    other.register()
    other.sync()
    laptop.peer = peer = Altering(office, lambda one: one)
    with pytest.raises(Damaged, match="copies_differ"):
        laptop.sync()
    assert all(0 not in asked.cursors.values() for asked in peer.asked)
    assert caplog.messages == []
    assert status(laptop.store).differing == 1


def test_a_store_without_a_server_does_not_sync(tmp_path: Path, office: Office) -> None:
    store = fresh(tmp_path)
    with pytest.raises(Refused, match="not_enrolled"):
        Run(store, office.server, traffic=Traffic(), report=ignore, changed=ignore).sync()
    store.close()


def _unexpected(_: float) -> None:
    raise AssertionError
