"""`verify` tells offline whether a certificate is the office's own: the QR's text or its file, by key or by store."""

import argparse
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.documents.certificate import certificates_pdf
from core.seal import CertificateFacts, DeviceCertificate, seal_certificate
from core.store.store import Store, find_setting
from desktop.__main__ import main
from desktop.commands.opening import opened
from sync.protocol.codec import unpack
from tests.core.documents.samples import OFFICE_KEY, certificate, seal

NUMBER = "ABAI-76-2026-12-0041"
TRUE = {"valid": True, "code": "seamstress-72", "number": NUMBER, "issued_on": "2026-07-08"}
NOTHING = {"valid": False, "number": None, "issued_on": None, "issuer": None}
SEAL = seal(NUMBER, full_name="Ахметова Айгүл")

Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "office.key"
    file.write_text(f"{OFFICE_KEY.hex()}\n", encoding="ascii")
    return file


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Two certificates in one file."""
    file = tmp_path / "papers.pdf"
    papers = [certificate(NUMBER), certificate("ABAI-76-2026-12-0042")]
    file.write_bytes(certificates_pdf(papers, language="kk+ru"))
    return file


def verdicts(output: Output, *arguments: object, code: int) -> list[dict[str, Any]]:
    """Run the command and return what it answered."""
    output.readouterr()
    assert main(["verify", *map(str, arguments)]) == code
    return [json.loads(line) for line in output.readouterr().out.splitlines()]


def altered(text: str) -> str:
    """Return the seal with one letter in its middle exchanged."""
    at = len(text) // 2
    return text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]


def test_the_text_of_a_qr_is_verified_by_key(key: Path, capfdbinary: Output) -> None:
    (verdict,) = verdicts(capfdbinary, SEAL, "--key", key, code=0)
    assert len(bytes.fromhex(verdict.pop("issuer"))) == 8
    assert verdict == TRUE


def test_every_certificate_of_a_file_is_told(key: Path, pdf: Path, capfdbinary: Output) -> None:
    told = verdicts(capfdbinary, pdf, "--key", key, code=0)
    assert [one["number"] for one in told] == [NUMBER, "ABAI-76-2026-12-0042"]


def test_an_altered_seal_is_no_seal(key: Path, capfdbinary: Output) -> None:
    (verdict,) = verdicts(capfdbinary, altered(SEAL), "--key", key, code=1)
    assert verdict.pop("code") in ("seal_altered", "seal_unreadable")
    assert verdict == NOTHING


def test_one_altered_certificate_among_true_ones_is_found(
    key: Path, pdf: Path, tmp_path: Path, capfdbinary: Output
) -> None:
    papers = [certificate(NUMBER), certificate("ABAI-76-2026-12-0042", seal=altered(SEAL))]
    pdf.write_bytes(certificates_pdf(papers, language="kk+ru"))
    assert [one["valid"] for one in verdicts(capfdbinary, pdf, "--key", key, code=1)] == [True, False]


def test_another_office_did_not_sign_it(tmp_path: Path, capfdbinary: Output) -> None:
    foreign = tmp_path / "foreign.key"
    foreign.write_text("00" * 32, encoding="ascii")
    (verdict,) = verdicts(capfdbinary, SEAL, "--key", foreign, code=1)
    assert verdict == {**NOTHING, "code": "seal_key_unknown"}


def test_a_store_knows_its_office(tmp_path: Path, capfdbinary: Output) -> None:
    """The office's own laptop needs no file with the key, and knows no other office."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("қоңыр бұлт алыс дала жол", encoding="utf-8")
    place = ("--data-dir", str(tmp_path / "data"), "--passphrase-file", str(passphrase))
    assert main(["init", "--name", "Жол", "--district", "103200000", *place]) == 0
    options = argparse.Namespace(data_dir=tmp_path / "data", passphrase_file=passphrase)
    with opened(options) as store:
        own = sealed_by(store)
    (verdict,) = verdicts(capfdbinary, own, *place, code=0)
    assert (verdict["valid"], verdict["number"]) == (True, NUMBER)
    assert verdicts(capfdbinary, SEAL, *place, code=1)[0]["code"] == "seal_key_unknown"


@pytest.mark.parametrize("what", ["nowhere.pdf", "garbage.pdf", "empty.pdf"])
def test_what_is_no_certificate_is_refused(key: Path, tmp_path: Path, capfdbinary: Output, what: str) -> None:
    (tmp_path / "garbage.pdf").write_bytes(b"not a PDF")
    (tmp_path / "empty.pdf").write_bytes(certificates_pdf([certificate(seal="")], language="kk"))
    assert verdicts(capfdbinary, tmp_path / what, "--key", key, code=1) == []


def test_what_is_no_seal_and_no_file_is_named(key: Path, capfdbinary: Output) -> None:
    assert main(["verify", "SAPAR-nonsense", "--key", str(key)]) == 1
    told = capfdbinary.readouterr().err.decode()
    assert told.startswith("no_seal_or_file")
    assert "SAPAR-nonsense" in told
    assert main(["verify", "SAPAR2:ABCD", "--key", str(key)]) == 1
    assert b"seal_newer" in capfdbinary.readouterr().err


def test_a_key_may_be_written_in_base64(tmp_path: Path, capfdbinary: Output) -> None:
    (tmp_path / "key").write_bytes(b64encode(OFFICE_KEY) + b"\r\n")
    assert verdicts(capfdbinary, SEAL, "--key", tmp_path / "key", code=0)


@pytest.mark.parametrize("content", ["", "zz", "не ключ", "00" * 31, "A" * 44])
def test_a_file_that_holds_no_key_is_refused(tmp_path: Path, capfdbinary: Output, content: str) -> None:
    (tmp_path / "key").write_text(content, encoding="utf-8")
    assert main(["verify", SEAL, "--key", str(tmp_path / "key")]) == 1
    assert capfdbinary.readouterr().err.startswith(b"not_an_office_key (key)")


def test_without_a_key_and_without_a_store_both_ways_are_named(
    capfdbinary: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("desktop.commands.opening.data_folder", lambda: tmp_path / "nothing")
    assert main(["verify", SEAL]) == 3
    told = capfdbinary.readouterr().err
    assert told.startswith(b"office_key_needed")
    assert b"--key" in told
    assert b"--data-dir" in told


@pytest.mark.parametrize("arguments", [[], [SEAL, SEAL], [SEAL, "--nonsense"]])
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["verify", *arguments])


def sealed_by(store: Store) -> str:
    """Seal a certificate with the store's own device."""
    facts = CertificateFacts(
        number=NUMBER, issued_on=store.today(), course="SEW-72", hours=72, full_name="Ахметова Айгүл"
    )
    with store.read() as session:
        connection = session.connection()
        key = find_setting(connection, "device_key")
        of_device = find_setting(connection, "device_certificate")
    assert isinstance(key, bytes)
    assert isinstance(of_device, bytes)
    return seal_certificate(
        facts,
        device_key=Ed25519PrivateKey.from_private_bytes(key),
        device_certificate=unpack(of_device, DeviceCertificate),
    )
