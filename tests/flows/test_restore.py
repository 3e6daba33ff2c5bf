"""A server put back to an older state: the laptops notice and give back what it lost, without anybody's help."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import insert, update

from core.errors import Damaged, Refused
from core.identity import new_id
from core.store.store import Store
from sync.enrolment import enrolment_in
from sync.outbox import next_batch
from sync.protocol.messages import Exchange
from sync.protocol.version import PROTOCOL, SCHEMA
from sync.recovery import recover
from sync.server.place import open_server
from sync.server.tables import EPOCH, HEAD
from sync.status import status
from tests.flows.laptop import Laptop
from tests.flows.office import Office, opened
from tests.laptops import KEY


@pytest.fixture
def own_office(tmp_path: Path) -> Iterator[Office]:
    """Yield an office of this test alone, over a file that can be put back."""
    with opened(tmp_path, database=None) as found:
        yield found


def save(office: Office, folder: Path) -> None:
    """Keep the state of the server."""
    office.server.database.close()
    shutil.copytree(office.place.folder, folder)


def restore(office: Office, folder: Path) -> None:
    """Put the server back, in the epoch that it was in."""
    office.server.database.close()
    shutil.rmtree(office.place.folder)
    shutil.copytree(folder, office.place.folder)
    office.server = open_server(office.place, now=office.clock)
    for laptop in office.laptops:
        laptop.peer = office.server


def enter_new_epoch(office: Office) -> None:
    """Begin a new epoch at the present head, as a restore must."""
    name = new_id().hex
    with office.server.database.writing() as connection:
        base_seq = connection.execute(HEAD.select()).one().seq
        values = {"id": name, "base_seq": base_seq, "reason": "restored", "at": office.clock.ms}
        connection.execute(insert(EPOCH).values(values))
        connection.execute(update(HEAD).values(epoch=name))


def work(office: Office, laptops: list[Laptop]) -> list[UUID]:
    """Let everybody register somebody and edit somebody else's, and share it."""
    made = [laptop.register(note="first") for laptop in laptops]
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()
    for laptop, person in zip(laptops, reversed(made), strict=True):
        office.clock.ms += 1000
        laptop.change(person, note="later")
    for laptop in laptops:
        laptop.sync()
    return made


def refusal(laptop: Laptop) -> Refused:
    """Return why the server does not take the laptop's exchange."""
    with laptop.store.read() as session:
        epoch = enrolment_in(session.connection()).epoch
    with pytest.raises(Refused) as raised:
        laptop.peer.exchange(
            Exchange(PROTOCOL, SCHEMA, epoch, laptop.device, bytes(16), 0, 0, 0, {}, 0, False, None)
        )
    return raised.value


def reopened(folder: Path, office: Office) -> Store:
    return Store(folder, key=KEY, now=office.clock)


def prove_back(office: Office, made: list[UUID]) -> None:
    office.settle()
    for laptop in office.laptops:
        for person in made:
            found = laptop.see(person)
            assert found is not None
            assert found["note"] == "later"
            assert laptop.conflicts(person) == []


def test_what_was_sent_after_the_backup_comes_back_in_a_new_epoch(own_office: Office, tmp_path: Path) -> None:
    office = own_office
    laptops = [office.new_laptop(), office.new_laptop()]
    before = work(office, laptops)
    save(office, tmp_path / "backup")
    after = work(office, laptops)
    restore(office, tmp_path / "backup")
    enter_new_epoch(office)
    prove_back(office, [*before, *after])


def test_a_server_restored_twice_gets_everything_back_too(own_office: Office, tmp_path: Path) -> None:
    office = own_office
    laptops = [office.new_laptop(), office.new_laptop()]
    made = work(office, laptops)
    save(office, tmp_path / "old")
    made += work(office, laptops)
    save(office, tmp_path / "new")
    made += work(office, laptops)
    restore(office, tmp_path / "new")
    enter_new_epoch(office)
    laptops[0].sync()
    restore(office, tmp_path / "old")
    enter_new_epoch(office)
    prove_back(office, made)


def test_a_server_restored_in_the_same_epoch_gets_everything_back_too(
    own_office: Office, tmp_path: Path
) -> None:
    office = own_office
    laptops = [office.new_laptop(), office.new_laptop()]
    made = work(office, laptops)
    save(office, tmp_path / "backup")
    made += work(office, laptops)
    restore(office, tmp_path / "backup")
    prove_back(office, made)


def test_what_is_to_be_sent_again_counts_as_not_sent(own_office: Office, tmp_path: Path) -> None:
    office = own_office
    one = office.new_laptop()
    one.sync()
    save(office, tmp_path / "backup")
    one.register()
    one.sync()
    sent = next_batch(one.store)
    assert sent is None
    restore(office, tmp_path / "backup")
    enter_new_epoch(office)
    recover(one.store, refusal(one))
    assert status(one.store).not_sent == 1
    one.sync()
    office.prove_alike()


def test_nothing_is_sent_to_a_server_that_never_was_in_our_epoch(office: Office, tmp_path: Path) -> None:
    one = office.new_laptop()
    one.sync()
    with opened(tmp_path, database=None) as other:
        one.peer = other.server
        one.register()
        with pytest.raises((Damaged, Refused)):
            one.sync()
    assert status(one.store).not_sent == 1
    one.peer = office.server
    office.settle()


def test_a_laptop_put_back_to_an_older_state_is_told_apart(own_office: Office, tmp_path: Path) -> None:
    office = own_office
    one = office.new_laptop()
    one.sync()
    one.store.close()
    shutil.copytree(one.store.folder, tmp_path / "image")
    one.store = reopened(one.store.folder, office)
    one.register(note="kept on the server")
    one.sync()
    one.store.close()
    one.store = reopened(tmp_path / "image", office)
    one.register(note="made after the image was put back")
    with pytest.raises(Refused, match="device_fork"):
        one.sync()
    assert status(one.store).not_sent == 1
