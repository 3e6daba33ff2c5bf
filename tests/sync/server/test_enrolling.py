import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from core.errors import Outdated, Refused
from core.fields.field import Role
from core.kz.dates import local_time
from core.seal import CertificateFacts, seal_certificate, verify_seal
from sync.protocol.code import read_code
from sync.server import admin
from sync.server.enrolling import LIFE_MS
from sync.server.peer import StorePeer
from sync.server.tables import INVITATION
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, DISTRICT, enrolled


def _invited(peer: StorePeer) -> str:
    return admin.invite(peer, name="Айгүл", role="field_worker", districts=[DISTRICT]).code


def test_a_device_learns_who_it_is(peer: StorePeer, now: Clock) -> None:
    answer = Sender(peer, now).enrol(_invited(peer)).answer
    assert answer is not None
    assert (answer.device, answer.user_name, answer.role) == (2, "Айгүл", Role.WORKER)
    assert (answer.organisation, answer.server_key) == (peer.organisation, peer.public_key)
    office = f"o:{peer.organisation.hex}"
    assert answer.grants.buckets == sorted([BUCKET, office, "ref:places"])
    assert answer.server_now == now()


def test_the_device_stands_in_the_office_records(peer: StorePeer, now: Clock) -> None:
    device = enrolled(peer, now)
    records = {row.state.values["number"]: row.state.values for row in device.of_kind("device").values()}
    assert records.keys() == {1, device.device}
    assert records[device.device]["public_key"] == device.key.public_key().public_bytes_raw()
    assert records[device.device]["name"] == "laptop"


def test_a_code_works_once(peer: StorePeer, now: Clock) -> None:
    code = _invited(peer)
    Sender(peer, now).enrol(code)
    with pytest.raises(Refused, match="code_unknown"):
        Sender(peer, now).enrol(code)


def test_the_very_same_request_is_answered_again(peer: StorePeer, now: Clock) -> None:
    code, device = _invited(peer), Sender(peer, now)
    request = device.enrolment(code)
    first = peer.enrol(request)
    now.ms += 2 * LIFE_MS
    again = peer.enrol(request)
    assert (again.device, again.device_certificate) == (first.device, first.device_certificate)
    assert len(admin.devices(peer)) == 1


def test_a_code_dies_after_a_day(peer: StorePeer, now: Clock) -> None:
    code = _invited(peer)
    now.ms += LIFE_MS + 1
    with pytest.raises(Refused, match="code_unknown"):
        Sender(peer, now).enrol(code)


def test_another_key_cannot_use_the_secret_it_overheard(peer: StorePeer, now: Clock) -> None:
    device = Sender(peer, now)
    request = device.enrolment(_invited(peer))
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(Refused, match="code_unknown"):
        peer.enrol(msgspec.structs.replace(request, public_key=other))
    assert peer.enrol(request).device == 2


def test_another_protocol_is_outdated(peer: StorePeer, now: Clock) -> None:
    request = Sender(peer, now).enrolment(_invited(peer))
    with pytest.raises(Outdated, match="outdated_client"):
        peer.enrol(msgspec.structs.replace(request, protocol=9))


def test_the_secret_of_a_code_is_not_kept(peer: StorePeer) -> None:
    secret = read_code(_invited(peer)).secret
    with peer.database.reading() as connection:
        kept = connection.execute(select(INVITATION.c.secret_hash)).scalars().all()
    assert all(secret not in bytes(one) for one in kept)


def test_the_device_may_issue_certificates_in_the_offices_name(peer: StorePeer, now: Clock) -> None:
    device = Sender(peer, now)
    answer = device.enrol(_invited(peer)).answer
    assert answer is not None
    facts = CertificateFacts(
        number="1", issued_on=local_time(now()).date(), course="DG-1", hours=72, full_name="Сәуле Ахметова"
    )
    seal = seal_certificate(facts, device_key=device.key, device_certificate=answer.device_certificate)
    assert verify_seal(seal, office_public_keys=[answer.server_key]).device == answer.device


def test_numbers_are_never_used_again(peer: StorePeer, now: Clock) -> None:
    numbers = []
    for _ in range(3):
        device = enrolled(peer, now)
        admin.revoke(peer, device=device.device)
        numbers.append(device.device)
    assert numbers == [2, 3, 4]


def test_who_has_no_code_does_not_wait_for_the_turn_to_write(peer: StorePeer, now: Clock) -> None:
    code = _invited(peer)
    Sender(peer, now).enrol(code)
    with peer.database.writing(), pytest.raises(Refused, match="code_unknown"):
        peer.enrol(Sender(peer, now).enrolment(code))
