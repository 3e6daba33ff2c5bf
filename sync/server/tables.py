"""The server's own tables beside the synced records: feed, batches, accounts, held rows, journal, epochs.

`sync/server/writes.py` alone writes the synced tables; these stand under several server processes at once.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

SERVER = MetaData()

_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

# One row: the epoch, the last change number handed out, and the last clock seen or given.
HEAD = Table(
    "head",
    SERVER,
    Column("epoch", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hlc", BigInteger, nullable=False),
)

# Every epoch this server lived through; `base_seq` is the head of the data it began with.
EPOCH = Table(
    "epoch",
    SERVER,
    Column("no", _NUMBER, Identity(), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("base_seq", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)

# The feed: the newest change of each record in each bucket. `device` made it (1 where the merge did);
# `other` is the number of the newest change before it that another device made, 0 if none.
CHANGE = Table(
    "change",
    SERVER,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("bucket", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", LargeBinary, nullable=False),
    Column("op", Text, nullable=False),
    Column("device", Integer, nullable=False),
    Column("other", BigInteger, nullable=False),
    UniqueConstraint("bucket", "kind", "id"),
    Index("change_feed", "bucket", "seq"),
)

# How many rows stand in a bucket, and the sum of their digests.
BUCKET_STATE = Table(
    "bucket_state",
    SERVER,
    Column("bucket", Text, primary_key=True),
    Column("rows", BigInteger, nullable=False),
    Column("sum", BigInteger, nullable=False),
)

BATCH = Table(
    "batch",
    SERVER,
    Column("device", Integer, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    Column("ack", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False),
)

# One enrolment. `next_n` is the counter of its next signed request; times are the server's milliseconds.
ACCOUNT = Table(
    "account",
    SERVER,
    Column("device", Integer, primary_key=True, autoincrement=False),
    Column("user", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("instance_hash", LargeBinary, nullable=False),
    Column("last_no", Integer, nullable=False),
    Column("last_digest", LargeBinary, nullable=False),
    Column("next_n", BigInteger, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("skew_ms", BigInteger, nullable=False),
    Column("enrolled_at", BigInteger, nullable=False),
    Column("last_seen", BigInteger),
    Column("revoked_at", BigInteger),
)

# A code that was given out, by the hash of its secret; it dies at its first use or when it expires.
INVITATION = Table(
    "invitation",
    SERVER,
    Column("secret_hash", LargeBinary, primary_key=True),
    Column("user", LargeBinary, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("device", Integer, ForeignKey(ACCOUNT.c.device)),
)

# Rows that were not applied, each as a frame of its own with its original values and clocks. One that waits
# has `waits_for`, the id of the record without which it cannot stand; the others are refused.
HELD = Table(
    "held",
    SERVER,
    Column("no", _NUMBER, Identity(), primary_key=True),
    Column("device", Integer, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", LargeBinary, nullable=False),
    Column("code", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("waits_for", LargeBinary, index=True),
    Column("frame", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False),
)

# What was done, by whom: as on a laptop, a creation is one row with field '' and all values, a change one row a
# field. `value` is packed; `sent_hlc` is the clock that was sent where it was replaced.
JOURNAL = Table(
    "journal",
    SERVER,
    Column("no", _NUMBER, Identity(), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", LargeBinary, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("device", Integer, nullable=False),
    Column("prev_hlc", BigInteger, nullable=False),
    Column("prev_device", Integer, nullable=False),
    Column("author", LargeBinary, nullable=False),
    Column("command", Text, nullable=False),
    Column("sent_hlc", BigInteger),
)

# What the office is: `organisation` (16 bytes), `signing_key` (wrapped by passphrase and recovery key).
SETTING = Table(
    "setting",
    SERVER,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
