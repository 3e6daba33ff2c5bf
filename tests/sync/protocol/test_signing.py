import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.errors import Damaged, Refused
from sync.protocol.codec import unpack
from sync.protocol.messages import FIRST_DIGEST, Batch, Fault, HelloAnswer
from sync.protocol.signing import (
    Authorization,
    check_batch,
    is_request_signed,
    open_answer,
    read_authorization,
    sign_answer,
    sign_batch,
    sign_request,
)

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
FRAME = b"frozen"


def _batch(**changed: object) -> Batch:
    signature = sign_batch(KEY, device=2, no=1, prev_digest=FIRST_DIGEST, frame=FRAME)
    values: dict[str, object] = {
        "no": 1,
        "prev_digest": FIRST_DIGEST,
        "signature": signature,
        "frame": FRAME,
        **changed,
    }
    return Batch(**values)  # type: ignore[arg-type]


def test_a_batch_is_what_its_device_signed() -> None:
    check_batch(_batch(), device=2, public_key=PUBLIC)


def test_a_void_batch_carries_the_signature_of_its_body() -> None:
    check_batch(_batch(frame=b"", void=_batch().digest), device=2, public_key=PUBLIC)


@pytest.mark.parametrize("changed", [{"no": 2}, {"prev_digest": b"x" * 16}, {"frame": b"other"}])
def test_an_altered_batch_is_noticed(changed: dict[str, object]) -> None:
    with pytest.raises(Damaged, match="batch_altered"):
        check_batch(_batch(**changed), device=2, public_key=PUBLIC)


def test_a_batch_of_another_device_is_noticed() -> None:
    for device, key in ((3, PUBLIC), (2, OTHER)):
        with pytest.raises(Damaged, match="batch_altered"):
            check_batch(_batch(), device=device, public_key=key)


def _signed(**changed: object) -> bool:
    found = sign_request(KEY, device=2, n=7, method="POST", path="/a", epoch="e", body=b"body")
    given: dict[str, object] = {
        "public_key": PUBLIC,
        "method": "POST",
        "path": "/a",
        "epoch": "e",
        "body": b"body",
    }
    read = read_authorization(found.header())
    assert read == found
    n = int(str(changed.pop("n", read.n)))
    again = Authorization(device=read.device, n=n, signature=read.signature)
    return is_request_signed(again, **{**given, **changed})  # type: ignore[arg-type]


def test_a_request_is_signed_whole() -> None:
    assert _signed()
    for changed in ({"path": "/b"}, {"method": "GET"}, {"epoch": "f"}, {"body": b""}, {"n": 8}):
        assert not _signed(**changed)
    assert not _signed(public_key=OTHER)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Sapar",
        "Sapar 1.2",
        "Bearer 1.2.AAAA",
        "Sapar a.b.c",
        "Sapar 1.2.!!!",
        "Sapar 99999999999999999999999.1.AAAA",
        "Sapar 1.9223372036854775808.AAAA",
        "Sapar -1.2.AAAA",
        "Sapar \u0661.2.AAAA",
    ],
)
def test_another_header_is_no_authorization(header: str) -> None:
    with pytest.raises(Refused, match="device_unknown"):
        read_authorization(header)


def test_an_answer_belongs_to_its_request_and_server() -> None:
    answer = HelloAnswer(1, PUBLIC, 5)
    data = sign_answer(KEY, request=b"question", answer=answer)
    assert unpack(open_answer(data, request=b"question", public_key=PUBLIC), HelloAnswer) == answer
    for request, key in ((b"other question", PUBLIC), (b"question", OTHER)):
        with pytest.raises(Damaged, match="server_untrusted"):
            open_answer(data, request=request, public_key=key)


@pytest.mark.parametrize("data", [b"", b"<html>Welcome to our network</html>", b"\x92\xc0\xc0"])
def test_a_captive_portal_is_no_answer(data: bytes) -> None:
    with pytest.raises(Damaged, match="server_untrusted"):
        open_answer(data, request=b"question", public_key=PUBLIC)


def test_a_fault_becomes_the_same_error_on_the_other_side() -> None:
    fault = Fault.of(Refused("gap", last_no=4))
    error = fault.error()
    assert (type(error), error.code, error.details) == (Refused, "gap", {"last_no": 4})
