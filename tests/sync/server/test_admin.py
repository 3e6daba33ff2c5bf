from pathlib import Path
from typing import Any

import pytest

from core.errors import NotFound, Refused
from core.identity import new_id
from core.kz import kato
from sync.server import admin
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import DISTRICT, OTHER, enrolled, place


def test_an_office_begins_with_its_organisation_and_places(peer: StorePeer, now: Clock) -> None:
    device = enrolled(peer, now)
    ((id, organisation),) = device.of_kind("organisation").items()
    assert id == peer.organisation.bytes
    values = organisation.state.values
    assert (values["name_kk"], values["name_ru"]) == ("Үміт", "Умит")
    assert values["public_key"] == peer.public_key
    assert {row.state.values["code"] for row in device.of_kind("place").values()} == {
        one.code for one in kato.places()
    }


def test_a_role_and_districts_are_checked(peer: StorePeer) -> None:
    for wrong in (
        {"role": "server"},
        {"role": "field_worker", "districts": ["1"]},
        {"role": "x", "name": ""},
    ):
        with pytest.raises(Refused):
            admin.invite(peer, **{"name": "А", **wrong})  # type: ignore[arg-type]
    assert admin.devices(peer) == []


def test_without_districts_a_user_has_all_of_the_office(peer: StorePeer, now: Clock) -> None:
    answer = Sender(peer, now).enrol(admin.invite(peer, name="А", role="coordinator").code).answer
    assert answer is not None
    assert {f"d:{DISTRICT}", f"d:{OTHER}"} <= set(answer.grants.buckets)


def test_a_user_may_have_a_second_laptop(peer: StorePeer, now: Clock) -> None:
    invitation = admin.invite(peer, name="А", role="coordinator")
    first = Sender(peer, now).enrol(invitation.code)
    second = Sender(peer, now).enrol(admin.invite_again(peer, user=invitation.user).code)
    assert first.device != second.device
    assert first.answer is not None
    assert second.answer is not None
    assert first.answer.user == second.answer.user == invitation.user


def test_devices_tell_what_is_known_of_each(peer: StorePeer, device: Sender, now: Clock) -> None:
    device.make("user", name="А")
    now.ms += 1000
    device.exchange(device.batch(), client_now=now() + 7_000)
    (state,) = admin.devices(peer)
    assert (state.number, state.user, state.held, state.is_revoked) == (device.device, "Айгүл", 1, False)
    assert (state.last_seen, state.skew_ms, state.schema) == (now(), 7_000, 1)


def test_the_servers_own_device_cannot_be_revoked(peer: StorePeer) -> None:
    for number in (1, 99):
        with pytest.raises(Refused, match="device_unknown"):
            admin.revoke(peer, device=number)


def test_a_revocation_is_seen_by_all(peer: StorePeer, device: Sender, other: Sender) -> None:
    admin.revoke(peer, device=device.device)
    other.pull()
    records = {row.state.values["number"]: row.state.values for row in other.of_kind("device").values()}
    assert records[device.device]["revoked_on"] is not None
    assert records[other.device]["revoked_on"] is None


@pytest.mark.parametrize("wrong", [{"name_kk": " "}, {"districts": []}, {"districts": ["1"]}])
def test_what_is_wrong_with_an_office_is_told_before_anything_is_made(
    wrong: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(Refused):
        admin.open_office(place(tmp_path), **{"name_kk": "Үміт", "districts": [DISTRICT], **wrong})
    assert list(tmp_path.iterdir()) == []


def test_a_code_is_given_only_to_somebody_whom_the_office_knows(peer: StorePeer) -> None:
    with pytest.raises(NotFound, match="not_found"):
        admin.invite_again(peer, user=new_id())
