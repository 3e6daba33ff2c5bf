"""`verify`: whether a certificate's seal is true, offline, by the office's public key."""

import argparse
import re
from base64 import b64decode
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from core.documents.pages import read_metadata
from core.errors import AppError, Damaged, Refused
from core.model.office import Organisation
from core.seal import VerifiedCertificate, verify_seal
from desktop.answers import answer, tell
from desktop.commands.opening import CannotOpenError, describe_store, is_store_there, opened

_SEAL = re.compile(r"SAPAR[0-9]+:")
_SHOWN = 60  # characters of what was given instead of a seal
_BASE64 = 44  # characters of 32 bytes


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the seal's text or a PDF, and the office's key from a file or a store."""
    describe_store(parser)
    parser.add_argument("what", metavar="TEXT|FILE.pdf", help="the text of the QR, or a certificate's file")
    parser.add_argument(
        "--key",
        type=Path,
        metavar="FILE",
        help="file with the office's public key, as `server-admin key` prints it",
    )


def run(options: argparse.Namespace) -> int:
    """Print a verdict for each seal, one JSON line each; 1 if any is not true."""
    if not (options.key or options.data_dir or is_store_there(options)):
        raise CannotOpenError(Refused("office_key_needed"))
    keys = [_key(options.key)] if options.key else _keys_of_store(options)
    verdicts = [_verdict(text, keys) for text in _seals(options.what)]
    for verdict in verdicts:
        answer(verdict)
    return 0 if all(verdict["valid"] for verdict in verdicts) else 1


def _seals(what: str) -> list[str]:
    """Return the seals in the text or in the file's metadata."""
    if _SEAL.match(what):
        return [what]
    if not Path(what).exists():
        raise Refused("no_seal_or_file", "what", text=what[:_SHOWN])
    try:
        seals = list(read_metadata(Path(what).read_bytes()).seals)
    except OSError:
        raise Refused("file_unreadable", "what") from None
    if not seals:
        raise Damaged("seal_unreadable", "what")
    return seals


def _verdict(text: str, keys: list[bytes]) -> dict[str, object]:
    try:
        return _found(verify_seal(text, office_public_keys=keys))
    except AppError as error:
        tell(error)
        return {"valid": False, "code": error.code, "number": None, "issued_on": None, "issuer": None}


def _found(verified: VerifiedCertificate) -> dict[str, object]:
    return {
        "valid": True,
        "code": verified.course,
        "number": verified.number,
        "issued_on": verified.issued_on,
        "issuer": verified.issuer.hex(),
    }


def _key(path: Path) -> bytes:
    try:
        text = path.read_bytes().strip()
    except OSError:
        raise Refused("file_unreadable", "key") from None
    try:
        key = b64decode(text, validate=True) if len(text) == _BASE64 else bytes.fromhex(text.decode("ascii"))
        Ed25519PublicKey.from_public_bytes(key)
    except ValueError:
        raise Refused("not_an_office_key", "key", file=path) from None
    return key


def _keys_of_store(options: argparse.Namespace) -> list[bytes]:
    with opened(options) as store, store.read() as session:
        return [key for key in session.scalars(select(Organisation.public_key)) if key]
