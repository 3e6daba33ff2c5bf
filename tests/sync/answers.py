"""Answers of a server, made by hand for tests of the laptop's side."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from core.fields.kinds import Stored
from core.model import BY_KIND
from core.model.record import fields_of
from core.store.store import Store
from core.store.tables import SENT
from sync.protocol.messages import Ack, ExchangeAnswer, Grants, Order, Page, PageRows
from tests.laptops import DISTRICT

BUCKET = f"d:{DISTRICT}"
NOW = 1_790_000_000_000
OTHER_DEVICE = 3


def ack(store: Store, no: int, **more: Any) -> Ack:
    """Return the ack of a batch that applied everything, but for what `more` says."""
    with store.read() as session:
        sent = session.execute(select(SENT).where(SENT.c.no == no)).one()
    values = {"applied": sent.records, "merged": [], "restamped": [], "held": [], "refused": [], **more}
    return Ack(no=no, digest=sent.digest, seq=10 + no, **values)


def rows(kind: str, *states: tuple[bytes, int, dict[str, Stored]]) -> PageRows:
    """Return rows as (id, clock of creation, the values that are not empty), made by another device."""
    given = [{**dict.fromkeys(fields_of(BY_KIND[kind])), "deleted": 0, **values} for *_, values in states]
    return PageRows(
        [id for id, *_ in states],
        [hlc for _, hlc, _ in states],
        [OTHER_DEVICE] * len(states),
        [""] * len(states),
        [list(column) for column in zip(*(one.values() for one in given), strict=True)],
    )


def page(
    since: int = 0,
    upto: int = 5,
    *,
    bucket: str = BUCKET,
    tables: dict[str, PageRows] | None = None,
    sums: tuple[int, int] | None = None,
    outs: Sequence[bytes] = (),
    purges: Sequence[bytes] = (),
) -> Page:
    """Return a complete page."""
    return Page(bucket, since, upto, True, sums, tables or {}, list(outs), list(purges))


def answer(
    *pages: Page,
    ack: Ack | None = None,
    head: int = 5,
    grants: Grants | None = None,
    orders: Sequence[Order] = (),
    hlc: int = NOW << 16,
    durable_seq: int = 0,
    now: int = NOW,
) -> ExchangeAnswer:
    """Return an answer in the epoch of an enrolled store."""
    return ExchangeAnswer("1", head, now, hlc, durable_seq, grants, ack, list(pages), list(orders), 9)
