from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from sqlalchemy import func, select

from core.errors import Damaged, Refused
from core.seal import DeviceCertificate
from core.store.store import Store
from core.store.tables import SETTING
from sync.enrol import enrol
from sync.enrolment import enrolment_in
from sync.office import init_office
from sync.peer import Peer
from sync.protocol.code import new_code
from sync.protocol.messages import Enrol, EnrolAnswer, Exchange, ExchangeAnswer, Hello, HelloAnswer
from sync.server import admin
from sync.server.peer import StorePeer
from tests.laptops import DISTRICT, fresh
from tests.servers import open_office, place

URL = "https://server.example"


class Watched:
    """Passes on to the server, and keeps what left the laptop."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.sent: list[str] = []
        self.server_key: bytes | None = None

    def hello(self, request: Hello) -> HelloAnswer:
        self.sent.append("hello")
        return self.peer.hello(request)

    def enrol(self, request: Enrol) -> EnrolAnswer:
        self.sent.append("enrol")
        answer = self.peer.enrol(request)
        return replace(answer, server_key=self.server_key) if self.server_key else answer

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        raise AssertionError


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StorePeer]:
    peer = open_office(place(tmp_path_factory.mktemp("server")))
    yield peer
    peer.database.close()


@pytest.fixture
def code(server: StorePeer) -> str:
    return admin.invite(server, name="Айгүл", role="specialist", districts=[DISTRICT]).code


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    found = fresh(tmp_path)
    yield found
    found.close()


def test_an_enrolled_store_knows_who_and_where_it_is(server: StorePeer, store: Store, code: str) -> None:
    enrol(store, server, server_url=URL, code=code, name="laptop")
    author = store.author()
    assert (author.organisation, author.role) == (server.organisation, "specialist")
    with store.read() as session:
        enrolment = enrolment_in(session.connection())
    assert (enrolment.device, enrolment.server_url) == (author.device, URL)
    assert enrolment.server_key == server.public_key
    assert f"d:{DISTRICT}" in enrolment.grants.buckets
    certificate = msgspec.msgpack.decode(enrolment.device_certificate, type=DeviceCertificate)
    assert certificate.public_key == enrolment.key.public_key().public_bytes_raw()
    assert certificate.covers(store.today())


def test_a_code_typed_in_another_way_is_the_same(server: StorePeer, store: Store, code: str) -> None:
    enrol(store, server, server_url=URL, code=f" {code.lower().replace('-', ' ')} ", name="laptop")
    assert store.author().device


def test_nothing_but_a_hello_goes_to_a_server_that_did_not_make_the_code(
    server: StorePeer, store: Store
) -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    peer = Watched(server)
    with pytest.raises(Damaged, match="server_untrusted"):
        enrol(store, peer, server_url=URL, code=new_code(public_key=other).text(), name="laptop")
    assert peer.sent == ["hello"]


def test_a_mistyped_code_never_leaves(server: StorePeer, store: Store, code: str) -> None:
    peer = Watched(server)
    with pytest.raises(Refused, match="code_mistyped"):
        enrol(store, peer, server_url=URL, code=code[:-1], name="laptop")
    assert peer.sent == []


def test_another_key_in_the_answer_is_not_believed(server: StorePeer, store: Store, code: str) -> None:
    peer = Watched(server)
    peer.server_key = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(Damaged, match="server_untrusted"):
        enrol(store, peer, server_url=URL, code=code, name="laptop")
    with pytest.raises(Refused, match="not_enrolled"):
        store.author()


def test_a_code_is_good_for_one_laptop(server: StorePeer, store: Store, code: str, tmp_path: Path) -> None:
    enrol(store, server, server_url=URL, code=code, name="laptop")
    other = fresh(tmp_path / "other")
    with pytest.raises(Refused, match="code_unknown"):
        enrol(other, server, server_url=URL, code=code, name="laptop")
    with pytest.raises(Refused, match="not_enrolled"):
        other.author()
    other.close()


def test_a_store_enrols_once(server: StorePeer, store: Store, code: str) -> None:
    enrol(store, server, server_url=URL, code=code, name="laptop")
    peer = Watched(server)
    with pytest.raises(Refused, match="already_enrolled"):
        enrol(store, peer, server_url=URL, code=code, name="laptop")
    assert peer.sent == []


def test_a_local_office_never_enrols(server: StorePeer, store: Store, code: str) -> None:
    init_office(store, name_kk="Үміт", name_ru="Умит", user_name="Айгүл", districts=[DISTRICT])
    with store.read() as session:
        before = session.scalar(select(func.count()).select_from(SETTING))
    with pytest.raises(Refused, match="already_office"):
        enrol(store, server, server_url=URL, code=code, name="laptop")
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(SETTING)) == before
