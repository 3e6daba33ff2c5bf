"""The laptop's own tables beside the synced records: journal, outbox and inbox state, drafts, receipts, search.

None of them is synced as a record; the server's own tables stand in `sync/server`. A change here, or of a
record, is a new step in `core/store/migrations` (until the first release `python -m tests.databases.freeze`).
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import UserDefinedType


class StoredValue(UserDefinedType[int | str | bytes | None]):
    """A column of any stored form; BLOB is SQLite's affinity that converts nothing."""

    cache_ok = True

    def get_col_spec(self, **kw: object) -> str:
        """Return the column's type in DDL."""
        return "BLOB"


LAPTOP = MetaData()

# One entry = the rows of one hlc and id. A creation is one row with field '' and the packed values of the
# record (msgpack array in the order of `fields_of`); a change is one row a field, for an element of a set
# one row `field/element` with 1 or 0. `hlc` is constant within a transaction and so names it.
JOURNAL = Table(
    "journal",
    LAPTOP,
    Column("no", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", LargeBinary, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("value", StoredValue()),
    Column("hlc", BigInteger, nullable=False),
    Column("prev_hlc", BigInteger, nullable=False),
    Column("prev_device", Integer, nullable=False),
    Column("author", LargeBinary),
    Column("command", Text, nullable=False),
    UniqueConstraint("hlc", "kind", "id", "field"),
    sqlite_autoincrement=True,
)

# What this store knows of itself: one row a name. `value` has whatever stored type it has.
SETTING = Table("setting", LAPTOP, Column("name", Text, primary_key=True), Column("value", StoredValue()))

# Frozen batches; the body is kept until the server has it in a verified backup. `upto` is the last journal
# entry inside, `acked_at` the server's time of the ack.
SENT = Table(
    "sent",
    LAPTOP,
    Column("no", Integer, primary_key=True),
    Column("upto", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("frame", LargeBinary),
    Column("ack", LargeBinary),
    Column("seq", BigInteger),
    Column("acked_at", BigInteger),
)

CURSOR = Table(
    "cursor",
    LAPTOP,
    Column("bucket", Text, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
)

# Rows of ours that the server keeps aside, by its last acks: waiting for a parent, or refused with a reason.
# `clocks` is JSON `{field: [hlc, device]}` of what it lacks, of the creation under ''.
HELD = Table(
    "held",
    LAPTOP,
    Column("id", LargeBinary, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("field", Text),
    Column("is_refused", Integer, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("clocks", Text, nullable=False, server_default="{}"),
)

# Records that left this device's scope: kept while something of them is not sent, then only this line of them.
DEPARTED = Table(
    "departed",
    LAPTOP,
    Column("id", LargeBinary, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("bucket", Text, nullable=False),
    Column("left_at", BigInteger, nullable=False),
)

SYNC_RUN = Table(
    "sync_run",
    LAPTOP,
    Column("no", Integer, primary_key=True),
    Column("started_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("received", Integer, nullable=False, server_default="0"),
    Column("conflicts", Integer, nullable=False, server_default="0"),
    Column("refused", Integer, nullable=False, server_default="0"),
    Column("bytes_up", Integer, nullable=False, server_default="0"),
    Column("bytes_down", Integer, nullable=False, server_default="0"),
    Column("round_trips", Integer, nullable=False, server_default="0"),
    Column("result", Text),
)

DRAFT = Table(
    "draft",
    LAPTOP,
    Column("id", LargeBinary, primary_key=True),
    Column("form", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("saved_at", BigInteger, nullable=False),
)

# The answer to a command that named its own id: a repeat with the same data is answered again, without effect.
RECEIPT = Table(
    "receipt",
    LAPTOP,
    Column("id", LargeBinary, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("answer", Text, nullable=False),
)

# Who stands in a set of links: for each element of a LINKS field the record that names it.
NAMED = Table(
    "named",
    LAPTOP,
    Column("target", LargeBinary, primary_key=True),
    Column("id", LargeBinary, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# What each person received, together and by day, so that a count over a million services reads it in one
# pass: a row a recipient, while neither they nor the service nor its visit is deleted. Kept by triggers.
RECEIVED = Table(
    "received",
    LAPTOP,
    Column("person", LargeBinary, primary_key=True),
    Column("given_on", Text, primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("type", Text, nullable=False),
    Column("is_group", Integer, nullable=False),
    Column("is_signed", Integer, nullable=False),
    Column("is_evidenced", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The words a record is found by and sorted by; `search` is the FTS5 index over it. `owner` is the person or household.
SEARCH_ENTRY = Table(
    "search_entry",
    LAPTOP,
    Column("no", Integer, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("owner", LargeBinary, nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("order_key", Text, nullable=False),
    Index("search_order", "kind", "order_key", "owner"),
    Index("search_prefix", "kind", "words", "order_key", "owner"),
)
