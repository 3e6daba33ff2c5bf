"""Triggers generated from the declarations: no write to a synced record escapes the journal or the search index.

They call functions that only `core/store/engine.py` registers on a connection (`applying`, `hlc_now`,
`device_no`, `author`, `command`, `organisation`, `pack`, `search_words`, `order_key`), so a foreign connection cannot
write to a synced table. While `applying()` is 1 (pull, reshaping migration) nothing is journaled.
"""

from collections.abc import Iterator, Sequence

from core.fields.home import Home
from core.fields.kinds import Kind
from core.model.record import Record, fields_of, kind_of, set_fields
from core.store.received import received_triggers

JOURNAL_IS_IMMUTABLE = (
    """CREATE TRIGGER "journal_kept" BEFORE DELETE ON journal WHEN applying() = 0
BEGIN SELECT RAISE(ABORT, 'the journal is immutable'); END""",
    """CREATE TRIGGER "journal_fixed" BEFORE UPDATE ON journal
WHEN applying() = 0 AND (OLD.hlc <> hlc_now() OR NEW.hlc <> OLD.hlc)
BEGIN SELECT RAISE(ABORT, 'the journal is immutable'); END""",
    """CREATE TRIGGER "journal_now" BEFORE INSERT ON journal WHEN applying() = 0 AND NEW.hlc <> hlc_now()
BEGIN SELECT RAISE(ABORT, 'the journal is of this transaction'); END""",
)

SEARCH_INDEX = (
    """CREATE TRIGGER "search_added" AFTER INSERT ON search_entry
BEGIN INSERT INTO search (rowid, words) VALUES (NEW.no, NEW.words); END""",
    """CREATE TRIGGER "search_removed" AFTER DELETE ON search_entry
BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.no, OLD.words); END""",
    """CREATE TRIGGER "search_changed" AFTER UPDATE OF words ON search_entry
BEGIN
  INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.no, OLD.words);
  INSERT INTO search (rowid, words) VALUES (NEW.no, NEW.words);
END""",
)

SEARCH_TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
  words, content='search_entry', content_rowid='no', tokenize='trigram')"""

SEARCH_CHECK = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"
"""Fails where the index differs from itself or, for the sake of the 1, from the entries it is made of."""


def triggers(records: Sequence[type[Record]]) -> dict[str, str]:
    """Return all triggers of a laptop store as `{name: SQL}`, in the order in which they are made."""
    found: dict[str, str] = {}
    for sql in [*JOURNAL_IS_IMMUTABLE, *SEARCH_INDEX, *received_triggers(), *_generated(records)]:
        found[sql.split('"')[1]] = sql
    return found


def _generated(records: Sequence[type[Record]]) -> Iterator[str]:
    for record in records:
        yield _created(record)
        yield _changed(record)
        yield _hard_deleted(record)
        yield _kept_hidden(record)
        yield from _moved(record, records)
        yield from _found(record)
        yield from _named(record)


def _created(record: type[Record]) -> str:
    kind = kind_of(record)
    values = ", ".join(f'NEW."{name}"' for name in fields_of(record))
    return f"""CREATE TRIGGER "{kind}_created" AFTER INSERT ON "{kind}" WHEN applying() = 0
BEGIN
  INSERT INTO journal (kind, id, field, value, hlc, prev_hlc, prev_device, author, command)
  VALUES ('{kind}', NEW.id, '', pack({values}), hlc_now(), 0, 0, author(), command());
  UPDATE "{kind}" SET base_hlc = hlc_now(), base_device = device_no(), clocks = '{{}}', digest = NULL,
    bucket = {_bucket(record.home)} WHERE rowid = NEW.rowid;
END"""


def _changed(record: type[Record]) -> str:
    kind = kind_of(record)
    names = list(fields_of(record))
    values = ", ".join(f'NEW."{name}"' for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    changes = "\n    UNION ALL ".join(_changes(record))
    return f"""CREATE TRIGGER "{kind}_changed" AFTER UPDATE OF {columns} ON "{kind}" WHEN applying() = 0
BEGIN
  UPDATE journal SET value = pack({values})
    WHERE hlc = hlc_now() AND kind = '{kind}' AND id = NEW.id AND field = '';
  INSERT INTO journal (kind, id, field, value, hlc, prev_hlc, prev_device, author, command)
  SELECT '{kind}', NEW.id, seen.field, seen.value, hlc_now(),
    coalesce(json_extract(OLD.clocks, '$."' || seen.field || '"[0]'), OLD.base_hlc),
    coalesce(json_extract(OLD.clocks, '$."' || seen.field || '"[1]'), OLD.base_device),
    author(), command()
  FROM (
    {changes}
  ) AS seen
  WHERE OLD.base_hlc <> hlc_now() OR OLD.base_device <> device_no()
  ON CONFLICT (hlc, kind, id, field) DO UPDATE SET value = excluded.value;
  UPDATE "{kind}" SET digest = NULL, bucket = {_bucket(record.home)}, clocks = {_clocks(kind)}
    WHERE id = NEW.id;
END"""


def _clocks(kind: str) -> str:
    """Return the SQL expression of the clocks of OLD with what this transaction has changed in it."""
    return f"""json_patch(OLD.clocks, (SELECT json_group_object(field, json_array(hlc_now(), device_no()))
      FROM journal WHERE hlc = hlc_now() AND kind = '{kind}' AND id = OLD.id AND field <> ''))"""


def _changes(record: type[Record]) -> Iterator[str]:
    """Yield one SELECT of (field, value) for each plain field and two for each set: added, removed."""
    for name in fields_of(record):
        if name not in set_fields(record):
            yield f'SELECT \'{name}\' AS field, NEW."{name}" AS value WHERE OLD."{name}" IS NOT NEW."{name}"'
            continue
        for one, other, flag in (("NEW", "OLD", 1), ("OLD", "NEW", 0)):
            yield (
                f"SELECT '{name}/' || value AS field, {flag} AS value FROM json_each({one}.\"{name}\")"
                f' WHERE value NOT IN (SELECT value FROM json_each({other}."{name}"))'
            )


def _hard_deleted(record: type[Record]) -> str:
    kind = kind_of(record)
    return f"""CREATE TRIGGER "{kind}_kept" BEFORE DELETE ON "{kind}" WHEN applying() = 0
BEGIN SELECT RAISE(ABORT, 'deletion is a mark'); END"""


def _kept_hidden(record: type[Record]) -> str:
    """Return the trigger that lets only the triggers above write the id and the hidden columns."""
    kind = kind_of(record)
    is_new = f"""NEW.base_hlc = hlc_now() AND NEW.base_device = device_no() AND EXISTS (SELECT 1 FROM journal
      WHERE hlc = hlc_now() AND kind = '{kind}' AND id = OLD.id AND field = '')"""
    return f"""CREATE TRIGGER "{kind}_hidden" BEFORE UPDATE OF id, bucket, base_hlc, base_device, clocks, digest
ON "{kind}" WHEN applying() = 0 AND (
  NEW.id IS NOT OLD.id
  OR (NEW.digest IS NOT NULL AND NEW.digest IS NOT OLD.digest)
  OR (NEW.bucket IS NOT OLD.bucket AND NEW.bucket IS NOT {_bucket(record.home, before="OLD")})
  OR ((NEW.base_hlc, NEW.base_device) IS NOT (OLD.base_hlc, OLD.base_device) AND NOT ({is_new}))
  OR (NEW.clocks IS NOT OLD.clocks AND NEW.clocks IS NOT CASE WHEN {is_new} THEN '{{}}' ELSE {_clocks(kind)} END))
BEGIN SELECT RAISE(ABORT, 'only the triggers write what is hidden'); END"""


def _bucket(home: Home, *, before: str = "NEW") -> str:
    """Return the SQL expression of the bucket of NEW; `before` is the row that tells what stands beside it."""
    if home.kind == "office":
        return "'o:' || organisation()"
    if home.kind == "reference":
        return f"'ref:{home.name}'"
    if home.kind == "beside":
        return f"{before}.bucket"
    own = "'d:' || NEW.district"
    parents = [f'(SELECT bucket FROM "{kind}" WHERE id = NEW."{name}")' for name, kind in _parents(home)]
    if not parents:
        return own
    return f"coalesce({', '.join([*parents, own if home.has_district else 'NULL'])})"


def _parents(home: Home) -> list[tuple[str, str]]:
    """Return (link field, parent kind): a parent link is named after the kind it points at."""
    return [(name, name) for name in home.parents]


def _moved(record: type[Record], records: Sequence[type[Record]]) -> Iterator[str]:
    """Yield the trigger that takes the children along when a record's bucket changes."""
    kind = kind_of(record)
    moves = [
        f'  UPDATE "{kind_of(child)}" SET bucket = NEW.bucket WHERE {_follows(child.home, name)};'
        for child in records
        for name, parent in _parents(child.home)
        if parent == kind
    ]
    if moves:
        yield (
            f'CREATE TRIGGER "{kind}_moved" AFTER UPDATE OF bucket ON "{kind}"\n'
            f"WHEN applying() = 0 AND OLD.bucket IS NOT NEW.bucket AND OLD.bucket IS NOT NULL\nBEGIN\n"
            + "\n".join(moves)
            + "\nEND"
        )


def _follows(home: Home, name: str) -> str:
    """Return the SQL condition that a child stands where NEW does, its parent by the link of the name."""
    earlier = home.parents[: home.parents.index(name)]
    return " AND ".join([f'"{name}" = NEW.id', *(f'"{one}" IS NULL' for one in earlier)])


def _found(record: type[Record]) -> Iterator[str]:
    """Yield the triggers that keep the record's words in the search index, in every mode."""
    kind, searched = kind_of(record), _searched(record)
    if not searched:
        return
    columns = ", ".join(f'"{name}"' for name in [*searched, *record.home.parents[:1], "deleted"])
    upsert = f"""  DELETE FROM search_entry WHERE id = NEW.id AND NEW.deleted = 1;
  INSERT INTO search_entry (id, kind, owner, words, order_key)
  SELECT {_entry(record, "NEW")} WHERE NEW.deleted = 0
  ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, words = excluded.words, order_key = excluded.order_key;"""
    yield f'CREATE TRIGGER "{kind}_found" AFTER INSERT ON "{kind}"\nBEGIN\n{upsert}\nEND'
    yield f'CREATE TRIGGER "{kind}_refound" AFTER UPDATE OF {columns} ON "{kind}"\nBEGIN\n{upsert}\nEND'
    yield _left(kind, "unfound", "search_entry")


def _searched(record: type[Record]) -> list[str]:
    """Return the columns whose words the record is found by; none for a record that is not searched."""
    others = [name for name, declared in fields_of(record).items() if declared.is_searched]
    return list(dict.fromkeys((*record.ordered_by, *others))) if others else []


def _entry(record: type[Record], row: str) -> str:
    """Return the SQL of the record's entry: id, kind, owner, words, order_key of the row so named."""
    owner = record.home.parents[0] if record.home.parents else "id"
    words, order = (
        ", ".join(f'{row}."{name}"' for name in names) for names in (_searched(record), record.ordered_by)
    )
    return f"{row}.id, '{kind_of(record)}', {row}.\"{owner}\", search_words({words}), order_key({order})"


def _named(record: type[Record]) -> Iterator[str]:
    """Yield the triggers that keep, in every mode, who stands in the record's sets of links."""
    kind, names = kind_of(record), _linking(record)
    if not names:
        return
    fill = "".join(
        f"  INSERT OR IGNORE INTO named (target, id)\n  {_links('NEW', name)};\n" for name in names
    )
    columns = ", ".join(f'"{name}"' for name in names)
    yield f'CREATE TRIGGER "{kind}_named" AFTER INSERT ON "{kind}"\nBEGIN\n{fill}END'
    yield (
        f'CREATE TRIGGER "{kind}_renamed" AFTER UPDATE OF {columns} ON "{kind}"\n'
        f"BEGIN\n  DELETE FROM named WHERE id = NEW.id;\n{fill}END"
    )
    yield _left(kind, "unnamed", "named")


def _linking(record: type[Record]) -> list[str]:
    return [name for name, declared in fields_of(record).items() if declared.kind is Kind.LINKS]


def _links(row: str, name: str) -> str:
    """Return the SELECT of (target, id) for a set of links of the row so named."""
    return f"SELECT unhex(replace(value, '-', '')), {row}.id FROM json_each({row}.\"{name}\")"


def entries_now(records: Sequence[type[Record]]) -> str:
    """Return the SELECT of what `search_entry` must hold: id, kind, owner, words, order_key."""
    each = (
        f'SELECT {_entry(record, "r")} FROM "{kind_of(record)}" AS r WHERE r.deleted = 0'
        for record in records
        if _searched(record)
    )
    return " UNION ALL ".join(each)


def named_now(records: Sequence[type[Record]]) -> str:
    """Return the SELECT of what `named` must hold: target, id."""
    each = (
        _links("r", name).replace(" FROM ", f' FROM "{kind_of(record)}" AS r, ', 1)
        for record in records
        for name in _linking(record)
    )
    return " UNION ".join(each)


def _left(kind: str, name: str, derived: str) -> str:
    """Return the trigger that forgets a row which leaves the store, as by a change of scope."""
    return (
        f'CREATE TRIGGER "{kind}_{name}" AFTER DELETE ON "{kind}"\n'
        f"BEGIN\n  DELETE FROM {derived} WHERE id = OLD.id;\nEND"
    )
