"""The laptop's own tables of the first release."""

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Take the step."""
    op.execute(
        """CREATE TABLE cursor (
    bucket TEXT NOT NULL,
    epoch TEXT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (bucket)
)"""
    )
    op.execute(
        """CREATE TABLE departed (
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    bucket TEXT NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (id)
)"""
    )
    op.execute(
        """CREATE TABLE draft (
    id BLOB NOT NULL,
    form TEXT NOT NULL,
    title TEXT NOT NULL,
    data TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (id)
)"""
    )
    op.execute(
        """CREATE TABLE held (
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    field TEXT,
    is_refused INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    clocks TEXT DEFAULT '{}' NOT NULL,
    PRIMARY KEY (id)
)"""
    )
    op.execute(
        """CREATE TABLE journal (
    no INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    field TEXT NOT NULL,
    value BLOB,
    hlc BIGINT NOT NULL,
    prev_hlc BIGINT NOT NULL,
    prev_device INTEGER NOT NULL,
    author BLOB,
    command TEXT NOT NULL,
    UNIQUE (hlc, kind, id, field)
)"""
    )
    op.execute("""CREATE INDEX ix_journal_id ON journal (id)""")
    op.execute(
        """CREATE TABLE named (
    target BLOB NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (target, id)
)
 WITHOUT ROWID"""
    )
    op.execute("""CREATE INDEX ix_named_id ON named (id)""")
    op.execute(
        """CREATE TABLE receipt (
    id BLOB NOT NULL,
    digest BLOB NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (id)
)"""
    )
    op.execute(
        """CREATE TABLE received (
    person BLOB NOT NULL,
    given_on TEXT NOT NULL,
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    is_group INTEGER NOT NULL,
    is_signed INTEGER NOT NULL,
    is_evidenced INTEGER NOT NULL,
    PRIMARY KEY (person, given_on, id)
)
 WITHOUT ROWID"""
    )
    op.execute(
        """CREATE TABLE search_entry (
    no INTEGER NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    owner BLOB NOT NULL,
    words TEXT NOT NULL,
    order_key TEXT NOT NULL,
    PRIMARY KEY (no),
    UNIQUE (id)
)"""
    )
    op.execute("""CREATE INDEX ix_search_entry_owner ON search_entry (owner)""")
    op.execute("""CREATE INDEX search_order ON search_entry (kind, order_key, owner)""")
    op.execute("""CREATE INDEX search_prefix ON search_entry (kind, words, order_key, owner)""")
    op.execute(
        """CREATE TABLE sent (
    no INTEGER NOT NULL,
    upto INTEGER NOT NULL,
    records INTEGER NOT NULL,
    digest BLOB NOT NULL,
    signature BLOB NOT NULL,
    frame BLOB,
    ack BLOB,
    seq BIGINT,
    acked_at BIGINT,
    PRIMARY KEY (no)
)"""
    )
    op.execute(
        """CREATE TABLE setting (
    name TEXT NOT NULL,
    value BLOB,
    PRIMARY KEY (name)
)"""
    )
    op.execute(
        """CREATE TABLE sync_run (
    no INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    sent INTEGER DEFAULT '0' NOT NULL,
    received INTEGER DEFAULT '0' NOT NULL,
    conflicts INTEGER DEFAULT '0' NOT NULL,
    refused INTEGER DEFAULT '0' NOT NULL,
    bytes_up INTEGER DEFAULT '0' NOT NULL,
    bytes_down INTEGER DEFAULT '0' NOT NULL,
    round_trips INTEGER DEFAULT '0' NOT NULL,
    result TEXT,
    PRIMARY KEY (no)
)"""
    )
