"""`self-check`: whether this installation works: store, encryption, words, programmes, paper and server."""

import argparse
import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.catalogue import COMMANDS
from core.errors import AppError
from core.model import BY_KIND
from core.model.record import field_term, fields_of, record_term
from core.programme import programmes
from core.seal import CertificateFacts, issue_device_certificate, seal_certificate, verify_seal
from core.store import cipher
from core.store.check import check
from core.store.store import FILE, Store
from core.vocabulary import vocabularies, vocabulary
from core.wording import terms
from desktop.commands.answers import answer, progress, tell
from sync.office import init_office


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the form of the answer."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Try each part; 1 if any failed."""
    with tempfile.TemporaryDirectory(prefix="sapar-") as folder:
        parts = {name: _passes(name, lambda try_=try_: try_(Path(folder))) for name, try_ in PARTS.items()}
    if options.json:
        answer({"ok": all(parts.values()), "parts": parts})
    return 0 if all(parts.values()) else 1


def _passes(name: str, try_: Callable[[], None]) -> bool:
    try:
        try_()
    except AppError as error:
        progress(f"{name}: failed")
        tell(error)
        return False
    progress(f"{name}: ok")
    return True


def _store(folder: Path) -> None:
    (folder / "store").mkdir()
    store = Store.create(folder / "store", key=os.urandom(cipher.KEY_BYTES))
    init_office(store, name_kk="Тексеру", name_ru="Проверка", user_name="Sapar", districts=["101000000"])
    problems = check(store)
    store.close()
    cipher.prove_encrypted(folder / "store" / FILE)
    if problems:
        raise AppError("store_damaged")


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


def _seal(_: Path) -> None:
    office, device = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    day = date(2026, 1, 1)
    certificate = issue_device_certificate(
        office,
        device=1,
        device_public_key=device.public_key().public_bytes_raw(),
        valid_from=day,
        valid_until=day,
    )
    facts = CertificateFacts(number="X-2026-01-0001", issued_on=day, course="X", hours=1, full_name="X")
    text = seal_certificate(facts, device_key=device, device_certificate=certificate)
    verify_seal(text, office_public_keys=[office.public_key().public_bytes_raw()])
