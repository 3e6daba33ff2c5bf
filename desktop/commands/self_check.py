"""`self-check`: whether this installation works: store, encryption, words, programmes, paper and server."""

import argparse
import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.catalogue import COMMANDS
from core.documents.certificate import Certificate, certificates_pdf
from core.documents.language import Bilingual
from core.documents.pages import read_metadata
from core.errors import AppError, Damaged
from core.model import BY_KIND
from core.model.record import field_term, fields_of, record_term
from core.programme import programmes
from core.seal import CertificateFacts, issue_device_certificate, seal_certificate, verify_seal
from core.store import cipher
from core.store.check import check
from core.store.store import FILE, Store
from core.vocabulary import vocabularies, vocabulary
from core.wording import terms
from desktop.answers import answer, progress, tell
from desktop.demo.office import office
from sync.office import init_office

# What a missing or torn file of ours makes: not there, no such word, no such module, not readable.
_BROKEN = (OSError, LookupError, ImportError, ValueError)


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the form of the answer."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Try each part; 1 if any failed."""
    with tempfile.TemporaryDirectory(prefix="sapar-") as folder:
        parts = {name: _passes(name, try_, Path(folder)) for name, try_ in PARTS.items()}
    if options.json:
        answer({"ok": all(parts.values()), "parts": parts})
    return 0 if all(parts.values()) else 1


def _passes(name: str, try_: Callable[[Path], None], folder: Path) -> bool:
    try:
        try_(folder)
    except AppError as error:
        return _fails(name, error)
    except _BROKEN as error:
        progress(f"{type(error).__name__}: {error}")
        return _fails(name, Damaged("installation_damaged"))
    progress(f"{name}: ok")
    return True


def _fails(name: str, error: AppError) -> bool:
    progress(f"{name}: failed")
    tell(error)
    return False


def _store(folder: Path) -> None:
    (folder / "store").mkdir()
    store = Store.create(folder / "store", key=os.urandom(cipher.KEY_BYTES))
    init_office(store, name_kk="Тексеру", name_ru="Проверка", user_name="Sapar", districts=["101000000"])
    problems = check(store)
    store.close()
    cipher.prove_encrypted(folder / "store" / FILE)
    if problems:
        raise Damaged("store_damaged")


def _words(_: Path) -> None:
    for kind, record in BY_KIND.items():
        record_term(kind)
        for name in fields_of(record):
            field_term(kind, name)
    for name in vocabularies():
        vocabulary(name)
    terms("errors")
    programmes()
    for command in COMMANDS.values():
        command.name()


def _paper(_: Path) -> None:
    """Seal, draw and read back a certificate, and verify what its file carries."""
    office, device, day = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate(), date(2026, 1, 1)
    of_device = issue_device_certificate(
        office,
        device=1,
        device_public_key=device.public_key().public_bytes_raw(),
        valid_from=day,
        valid_until=day,
    )
    facts = CertificateFacts(number="X-2026-01-0001", issued_on=day, course="X", hours=1, full_name="Әлия")
    seal = seal_certificate(facts, device_key=device, device_certificate=of_device)
    word = Bilingual("Тексеру", "Проверка")
    certificate = Certificate(
        organisation=word,
        project=word,
        number=facts.number,
        full_name=facts.full_name,
        sex=None,
        course=word,
        profession=None,
        hours=facts.hours,
        started=day,
        ended=day,
        result=None,
        issued_on=day,
        city=word,
        director="",
        trainer="",
        seal=seal,
        is_registered=False,
    )
    pdf = certificates_pdf([certificate], language="kk+ru")
    (read,) = read_metadata(pdf).seals
    verify_seal(read, office_public_keys=[office.public_key().public_bytes_raw()])


def _server(folder: Path) -> None:
    """Open an office on a server of its own, start it, and end it."""
    passphrase = folder / "passphrase"
    passphrase.write_text(os.urandom(16).hex(), encoding="ascii")
    with office(folder / "server", passphrase):
        pass


PARTS: dict[str, Callable[[Path], None]] = {
    "words": _words,
    "store": _store,
    "paper": _paper,
    "server": _server,
}
