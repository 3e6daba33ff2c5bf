"""What a laptop does when the server has not what it acknowledged: it takes back acks and cursors, and sends again."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, func, select, update

from core.errors import Damaged, Refused
from core.store.store import Store, find_setting, save_setting
from core.store.tables import CURSOR, SENT
from sync.enrolment import enrolment_in
from sync.protocol.codec import pack, unpack

Epochs = list[tuple[str, int]]
_LIVED = "epochs"
REPAIRING = "repairing"


def recover(store: Store, refusal: Refused) -> None:
    """Do what makes the next exchange possible; raise the refusal again where nothing does."""
    with store.applying() as session:
        match refusal.code, refusal.details:
            case "gap", {"last_no": int(last_no)}:
                _send_again(session.connection(), SENT.c.no > last_no)
            case "epoch_changed", {"epochs": list(epochs)}:
                _enter_epoch(session.connection(), epochs)
            case _:
                raise refusal


def has_fallen_back(store: Store, *, head: int) -> bool:
    """Tell whether the server stands before what it told us once: restored, and unaware of it. Follow it then."""
    with store.applying() as session:
        connection = session.connection()
        if head >= (connection.scalar(select(func.max(CURSOR.c.seq))) or 0):
            return False
        _fall_back(connection, head)
        return True


def repair(store: Store, *, buckets: Sequence[str]) -> None:
    """Ask for these buckets from their beginning; until they are complete the server's rows stand over ours.

    What is not sent yet is merged all the same, and a row that the server does not have stays.
    """
    with store.applying() as session:
        session.execute(update(CURSOR).where(CURSOR.c.bucket.in_(buckets)).values(seq=0))
        save_setting(session.connection(), REPAIRING, pack(list(buckets)))


def repairing(connection: Connection) -> set[str]:
    """Return the buckets that are being asked for from their beginning."""
    packed = find_setting(connection, REPAIRING)
    return set(unpack(packed, list[str])) if isinstance(packed, bytes) else set()


def _enter_epoch(connection: Connection, epochs: Epochs) -> None:
    """Fall back to what the server and this store have in common, and go on from there.

    Raise Damaged `server_untrusted` for a server that never was in an epoch of ours: nothing is sent to it.
    """
    lived = _lived(connection)
    names = [name for name, _ in epochs]
    common = max((names.index(name) for name in lived if name in names), default=None)
    if common is None or common == len(names) - 1:
        raise Damaged("server_untrusted")
    base = min(base for _, base in epochs[common + 1 :])
    _fall_back(connection, base)
    save_setting(connection, "epoch", names[-1])
    save_setting(connection, _LIVED, pack([*lived, names[-1]]))


def _fall_back(connection: Connection, seq: int) -> None:
    connection.execute(update(CURSOR).where(CURSOR.c.seq > seq).values(seq=seq))
    _send_again(connection, SENT.c.seq > seq)


def _lived(connection: Connection) -> list[str]:
    """Return the epochs that this store has exchanged in, the present one last."""
    packed = find_setting(connection, _LIVED)
    known = unpack(packed, list[str]) if isinstance(packed, bytes) else []
    present = enrolment_in(connection).epoch
    return known if present in known else [*known, present]


def _send_again(connection: Connection, which: ColumnElement[bool]) -> None:
    """Take back the acks of these batches, so that they go again, the same bytes, and count as not sent."""
    first = connection.scalar(select(func.min(SENT.c.no)).where(which))
    if first is None:
        return
    again = update(SENT).where(SENT.c.no >= first)
    connection.execute(again.values(ack=None, seq=None, acked_at=None))
    upto = connection.scalar(select(SENT.c.upto).where(SENT.c.no == first - 1)) or 0
    save_setting(connection, "acked_no", upto)
