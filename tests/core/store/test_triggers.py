"""No write to a synced record escapes the journal, whoever makes it and however."""

from collections.abc import Callable
from uuid import UUID

import msgspec
import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Row, delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from core.fields.kinds import Kind
from core.identity import new_id
from core.model import RECORDS
from core.model.people import CategoryPeriod, Consent, Contact, Household, Person
from core.model.record import Record, fields_of, kind_of
from core.store.store import Store
from core.store.tables import JOURNAL, NAMED, SEARCH_ENTRY

PERSON = Record.metadata.tables["person"]
Write = Callable[[Session, UUID], None]


def person(id: UUID, surname: str = "Ахметова") -> dict[str, object]:
    """Return the values of a new person."""
    return {"id": id, "surname": surname, "given_name": "Айгүл", "district": "103600000", "deleted": False}


def by_orm(session: Session, id: UUID) -> None:
    session.add(Person(**person(id)))


def by_core(session: Session, id: UUID) -> None:
    session.execute(PERSON.insert(), person(id))


def by_bulk(session: Session, id: UUID) -> None:
    session.execute(insert(Person), [person(id), person(new_id())])


def by_raw_sql(session: Session, id: UUID) -> None:
    session.connection().exec_driver_sql(
        "INSERT INTO person (id, surname, given_name, district) VALUES (?, 'Ахметова', 'Айгүл', '103600000')",
        (id.bytes,),
    )


def by_replace(session: Session, id: UUID) -> None:
    session.connection().exec_driver_sql(
        "INSERT OR REPLACE INTO person (id, surname, given_name, district) VALUES (?, 'Ахметова', 'А', '1')",
        (id.bytes,),
    )


@pytest.mark.parametrize("write", [by_orm, by_core, by_bulk, by_raw_sql, by_replace])
def test_every_way_of_creating_is_journaled(store: Store, write: Write) -> None:
    """One entry with the packed values, the clock, the author and the command; hidden columns are set."""
    id = new_id()
    with store.work("RegisterPerson") as work:
        write(work.session, id)
        author = work.author
    (entry,) = entries(store, id)
    values = dict(zip(fields_of(Person), msgspec.msgpack.decode(entry.value), strict=True))
    assert (values["surname"], values["deleted"]) == ("Ахметова", 0)
    assert (entry.field, entry.prev_hlc, entry.author, entry.command) == (
        "",
        0,
        author.user.bytes,
        "RegisterPerson",
    )
    with store.read() as session:
        found = session.get_one(Person, id)
        assert (found.base_hlc, found.base_device) == (entry.hlc, author.device)
        assert (found.clocks, found.digest) == ("{}", None)
        assert found.bucket == f"d:{found.district}"


def change_by_orm(session: Session, id: UUID) -> None:
    session.get_one(Person, id).phone = "+77000001245"


def change_by_core(session: Session, id: UUID) -> None:
    session.execute(PERSON.update().where(PERSON.c.id == id).values(phone="+77000001245"))


def change_by_bulk(session: Session, id: UUID) -> None:
    session.execute(update(Person), [{"id": id, "phone": "+77000001245"}])


def change_by_raw_sql(session: Session, id: UUID) -> None:
    session.connection().exec_driver_sql("UPDATE person SET phone = '+77000001245' WHERE id = ?", (id.bytes,))


@pytest.mark.parametrize("write", [change_by_orm, change_by_core, change_by_bulk, change_by_raw_sql])
def test_every_way_of_changing_is_journaled(store: Store, write: Write) -> None:
    """One row for the changed field, with the clock that was seen; the field's own clock moves."""
    id = registered(store)
    with store.work("ChangePerson") as work:
        write(work.session, id)
        device = work.author.device
    created, changed = entries(store, id)
    assert (changed.field, changed.value) == ("phone", "+77000001245")
    assert (changed.prev_hlc, changed.prev_device) == (created.hlc, device)
    with store.read() as session:
        clocks = msgspec.json.decode(session.get_one(Person, id).clocks)
    assert clocks == {"phone": [changed.hlc, device]}


def test_two_changes_in_one_transaction_are_one_row(store: Store) -> None:
    """The last value with the first clock that was seen."""
    id = registered(store)
    with store.work("ChangePerson") as work:
        found = work.get(Person, id)
        for phone in ("+77000001245", "+77000001246"):
            found.phone = phone
            work.session.flush()
    created, changed = entries(store, id)
    assert (changed.value, changed.prev_hlc) == ("+77000001246", created.hlc)


def test_created_and_changed_in_one_transaction_is_one_creation(store: Store) -> None:
    """The creation's entry has the newest values and no change beside it."""
    id = new_id()
    with store.work("RegisterPerson") as work:
        found = work.add(Person(**person(id)))
        found.surname = "Омарова"
    (entry,) = entries(store, id)
    assert "Омарова" in msgspec.msgpack.decode(entry.value)


def test_each_element_of_a_set_has_its_own_clock(store: Store) -> None:
    """Adding one scope and taking another away are two rows, `scopes/x` with 1 and 0."""
    id = new_id()
    with store.work("RecordConsent") as work:
        work.add(
            Consent(id=id, person=registered_in(work.session), scopes=frozenset({"processing", "photo"}))
        )
    with store.work("ChangeConsent") as work:
        work.get(Consent, id).scopes = frozenset({"processing", "publication"})
    _, *changes = entries(store, id)
    assert {(row.field, row.value) for row in changes} == {("scopes/photo", 0), ("scopes/publication", 1)}


def test_the_same_value_again_is_no_change(store: Store) -> None:
    """Writing what stands there leaves nothing in the journal."""
    id = registered(store)
    with store.work("ChangePerson") as work:
        work.session.connection().exec_driver_sql("UPDATE person SET surname = surname")
    assert len(entries(store, id)) == 1


def test_children_follow_when_a_record_moves(store: Store) -> None:
    """A contact goes to the district its person moved to."""
    id, contact = registered(store), new_id()
    with store.work("AddContact") as work:
        work.add(Contact(id=contact, person=id, type="phone", value="+77000001245"))
    with store.work("ChangePerson") as work:
        work.get(Person, id).district = "104600000"
    with store.read() as session:
        assert session.get_one(Contact, contact).bucket == "d:104600000"


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM person",
        "DELETE FROM journal",
        "UPDATE journal SET value = 'x'",
        "INSERT OR REPLACE INTO person (id, surname) SELECT id, 'x' FROM person",
    ],
)
def test_history_cannot_be_rewritten(store: Store, sql: str) -> None:
    """Deletion is a mark, and the journal is immutable."""
    registered(store)
    with pytest.raises(DBAPIError, match=r"immutable|deletion is a mark"), store.work("x") as work:
        work.session.connection().exec_driver_sql(sql)


@pytest.mark.parametrize(
    "sql",
    [
        *("UPDATE person SET id = randomblob(16)", "UPDATE person SET bucket = 'd:101000000'"),
        *(
            "UPDATE person SET bucket = NULL",
            "UPDATE person SET base_hlc = 0",
            "UPDATE person SET base_device = 9",
        ),
        *("UPDATE person SET base_hlc = hlc_now()", "UPDATE person SET clocks = '{}'"),
        *("UPDATE person SET clocks = '{}', phone = '+77000001240'", "UPDATE person SET digest = 1"),
        "INSERT INTO journal SELECT no + 9, kind, id, 'note', '', 5, 0, 0, author, command FROM journal LIMIT 1",
        "UPDATE journal SET hlc = 5 WHERE hlc = hlc_now()",
    ],
)
def test_what_is_hidden_is_written_by_triggers_only(store: Store, sql: str) -> None:
    """Neither in a work of its own nor after a change of the same row."""
    id = new_id()
    with store.work("x") as work:
        by_orm(work.session, id)
    with store.work("x") as work:
        change_by_orm(work.session, id)
    for is_after_a_change in (False, True):
        with pytest.raises(DBAPIError, match=r"only the triggers|the journal is"), store.work("y") as work:
            if is_after_a_change or "= hlc_now()" in sql:
                work.session.get_one(Person, id).note = "x"
                work.session.flush()
            work.session.execute(text(sql))


def test_child_of_two_parents_stays_with_the_first(store: Store) -> None:
    """What follows a person does not move with a household that it names too."""
    person_id, household, category = new_id(), new_id(), new_id()
    with store.work("x") as work:
        work.add(Person(**person(person_id)))
        work.add(Household(id=household, name="Ахметовтер", district="103600000"))
        both = {"person": person_id, "household": household}
        work.add(CategoryPeriod(id=category, category="large_family", proof="none", **both))
    with store.work("y") as work:
        work.get(Household, household).district = "101000000"
    with store.read() as session:
        assert session.get_one(CategoryPeriod, category).bucket == "d:103600000"


def test_foreign_connection_cannot_write(store: Store) -> None:
    """A connection without the house's functions has the key and still cannot change a record."""
    id = registered(store)
    key = store.engine.pool._creator  # the pool knows how to connect
    connection = key()  # type: ignore[call-arg]
    with pytest.raises(sqlcipher3.dbapi2.OperationalError, match="no such function"):
        connection.execute("UPDATE person SET surname = 'x' WHERE id = ?", (id.bytes,))
    connection.close()


def test_pulled_rows_leave_no_journal_but_are_found(store: Store) -> None:
    """While applying, hidden columns are the writer's and nothing is journaled; search follows all the same."""
    id = new_id()
    with store.applying() as session:
        session.add(Person(**person(id), bucket="d:1", base_hlc=5, base_device=3))
    assert entries(store, id) == []
    with store.read() as session:
        assert session.get_one(Person, id).base_hlc == 5
        words = session.execute(
            select(SEARCH_ENTRY.c.words).where(SEARCH_ENTRY.c.id == id.bytes)
        ).scalar_one()
    assert "АХМЕТОВА" in words


def test_search_forgets_what_is_deleted(store: Store) -> None:
    """A deleted person is not found; restored, found again."""
    id = registered(store)
    for deleted, count in ((True, 0), (False, 1)):
        with store.work("DeleteRecord") as work:
            work.find("person", id).deleted = deleted
        with store.read() as session:
            hits = session.execute(text("SELECT rowid FROM search WHERE search MATCH '\"ХМЕТ\"'")).all()
        assert len(hits) == count


@pytest.mark.parametrize("record", RECORDS, ids=kind_of)
def test_nothing_is_kept_of_a_row_that_leaves(store: Store, record: type[Record]) -> None:
    """A record that goes out of the device's scope takes its search entry and its links along."""
    id, values = new_id(), dict[str, object](bucket="d:1")
    for name, declared in fields_of(record).items():
        if declared.is_searched:
            values[name] = "Ахметова"
        elif declared.kind in (Kind.LINK, Kind.LINKS):
            values[name] = new_id() if declared.kind is Kind.LINK else frozenset({new_id()})
    with store.applying() as session:
        session.add(record(id=id, **values))
    assert derived(store) == {
        *(["search_entry"] if any(one.is_searched for one in fields_of(record).values()) else []),
        *(["named"] if any(one.kind is Kind.LINKS for one in fields_of(record).values()) else []),
    }
    with store.applying() as session:
        session.execute(delete(record).where(record.id == id))
    assert derived(store) == set()


def test_a_contact_is_found_by_whom_it_belongs_to(store: Store) -> None:
    """Joining two people moves the contact, and with it whom a search for it finds."""
    contact, first, second = (new_id() for _ in range(3))
    with store.applying() as session:
        session.add(Contact(id=contact, person=first, type="phone", value="+77000001245"))
    with store.work("ChangeContact") as work:
        work.get(Contact, contact).person = second
    with store.read() as session:
        assert session.execute(select(SEARCH_ENTRY.c.owner)).scalar_one() == second.bytes


def test_clock_never_falls_and_never_repeats(store: Store) -> None:
    """Each transaction has one clock, later than every one before, over a restart too."""
    ids = [registered(store) for _ in range(5)]
    clocks = [entries(store, id)[0].hlc for id in ids]
    assert clocks == sorted(set(clocks))


def derived(store: Store) -> set[str]:
    """Return the derived tables in which something stands."""
    with store.read() as session:
        return {one.name for one in (SEARCH_ENTRY, NAMED) if session.execute(select(one)).first()}


def registered(store: Store) -> UUID:
    """Register a person and return the id."""
    with store.work("RegisterPerson") as work:
        return registered_in(work.session)


def registered_in(session: Session) -> UUID:
    """Register a person in the session and return the id."""
    id = new_id()
    session.add(Person(**person(id)))
    session.flush()
    return id


def entries(store: Store, id: UUID) -> list[Row[tuple[object, ...]]]:
    """Return the journal's rows of a record, oldest first."""
    with store.read() as session:
        return list(session.execute(select(JOURNAL).where(JOURNAL.c.id == id.bytes).order_by(JOURNAL.c.no)))
