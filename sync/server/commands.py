"""The administrator's command line: `./run server-admin COMMAND --data-dir D --passphrase-file F`.

Answers are JSON on stdout, refusals a code and a sentence on stderr with exit code 1, or 3 where the server's
data cannot be opened.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from core.kz.dates import local_time
from core.prompt import read_recovery_text
from core.queries.export import export_lines
from core.store.recovery_key import RecoveryKey
from core.vocabulary import vocabulary
from sync.protocol.code import fingerprint_of
from sync.server import admin
from sync.server.arguments import add_place, ended, opened, opening, place_of
from sync.server.peer import StorePeer
from sync.server.place import open_server, recover_server


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    return ended(lambda: _answer(options))


def _answer(options: argparse.Namespace) -> None:
    run: Callable[[argparse.Namespace], Iterator[object]] = options.run
    for answer in run(options):
        line = answer if isinstance(answer, str) else msgspec.json.encode(answer).decode()
        sys.stdout.write(f"{line}\n")


def _open_office(options: argparse.Namespace) -> Iterator[object]:
    admin.check_office(name_kk=options.name, districts=options.district)
    peer, recovery = admin.open_office(
        place_of(options), name_kk=options.name, name_ru=options.name_ru, districts=options.district
    )
    with closing(peer.database):
        yield {
            "organisation": peer.organisation,
            "key_fingerprint": fingerprint_of(peer.public_key),
            "recovery_key": recovery.groups(),
        }


def _recover(options: argparse.Namespace) -> Iterator[object]:
    recovery = RecoveryKey.read(read_recovery_text(options.recovery_key_file))
    place = place_of(options)
    with opening():
        recover_server(place, recovery=recovery)
        peer = open_server(place)
    with closing(peer.database):
        yield {"organisation": peer.organisation, "key_fingerprint": fingerprint_of(peer.public_key)}


def _invite(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer:
        yield _told(admin.invite(peer, name=options.name, role=options.role, districts=options.scope))


def _invite_again(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer:
        yield _told(admin.invite_again(peer, user=options.user))


def _told(invitation: admin.Invitation) -> dict[str, object]:
    return {"code": invitation.code, "expires": _time(invitation.expires_at), "user": invitation.user}


def _devices(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer:
        yield [_dated(one) for one in admin.devices(peer)]


def _dated(state: admin.DeviceState) -> dict[str, object]:
    seen = None if state.last_seen is None else _time(state.last_seen)
    return {**asdict(state), "enrolled_at": _time(state.enrolled_at), "last_seen": seen}


def _time(ms: int) -> str:
    return local_time(ms).isoformat(timespec="minutes")


def _key(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer:
        yield peer.public_key.hex()


def _revoke(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer:
        admin.revoke(peer, device=options.device)
        yield {"device": options.device}


def _export(options: argparse.Namespace) -> Iterator[object]:
    with _opened(options) as peer, peer.database.reading() as connection:
        yield from export_lines(connection, buckets=options.bucket)


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[StorePeer]:
    peer = opened(options)
    with closing(peer.database):
        yield peer


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run server-admin", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], Iterator[object]], told: str) -> Any:
        found = commands.add_parser(name, description=told, help=told, allow_abbrev=False)
        add_place(found)
        found.set_defaults(run=run)
        return found

    opening = command("open-office", _open_office, "make a server with an office")
    opening.add_argument("--name", required=True, metavar="N", help="name of the organisation")
    opening.add_argument("--name-ru", metavar="N", help="the name in Russian, if it differs")
    opening.add_argument(
        "--district", nargs="+", required=True, metavar="CODE", help="KATO codes of districts"
    )
    recovering = command("recover", _recover, "set a new passphrase by the recovery key")
    recovering.add_argument(
        "--recovery-key-file",
        type=Path,
        metavar="R",
        help="file with the recovery key; asked on the terminal otherwise",
    )
    inviting = command("invite", _invite, "make a user and a code")
    inviting.add_argument("--name", required=True, metavar="N", help="name of the colleague")
    inviting.add_argument("--role", required=True, choices=vocabulary("role").codes, help="what they may do")
    inviting.add_argument(
        "--scope", nargs="+", metavar="CODE", help="KATO codes of districts; by default all of the office's"
    )
    again = command("invite-again", _invite_again, "give a known user another code")
    again.add_argument("--user", type=UUID, required=True, metavar="ID", help="as `invite` answered it")
    command("devices", _devices, "tell what is known of every device")
    revoking = command("revoke", _revoke, "stop a device")
    revoking.add_argument("device", type=int, metavar="DEVICE", help="its number, as `devices` tells it")
    command("key", _key, "print the office's public key, for `./run verify --key`")
    exporting = command("export", _export, "print all records, one JSON object a line")
    exporting.add_argument("--bucket", nargs="+", metavar="B", help="buckets; by default all")
    return parser


if __name__ == "__main__":
    sys.exit(main())
