"""A file that proves a category makes the category proven; nothing else changes by being proven."""

from uuid import UUID

import pytest
from sqlalchemy import select

from core.commands.command import perform
from core.commands.evidence import AttachFile
from core.commands.people import AssignCategory, FormHousehold, WithdrawConsent
from core.commands.records import DeleteRecord
from core.commands.visits import RecordVisit
from core.errors import NotFound, Refused
from core.identity import new_id
from core.model.evidence import Attachment
from core.model.people import CategoryPeriod, Consent
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, Register

OTHER_DISTRICT = "101000000"
FILE = {"media_type": "application/pdf", "title": "Куәлік", "content": b"x"}


def category(store: Store, person: UUID, *, proof: str) -> UUID:
    """Give the person a category."""
    data = {"category": "large_family", "from_on": "2026-01-01", "proof": proof}
    return perform(store, AssignCategory(person=person, **data)).one("category_period")


def proof(store: Store, id: UUID) -> str:
    """Return the state of a category's proof."""
    with store.read() as session:
        return session.get_one(CategoryPeriod, id).proof


@pytest.mark.parametrize("before", ["none", "pending", "proven"])
def test_a_category_with_a_file_is_proven(store: Store, register: Register, before: str) -> None:
    """The laptop that sees the paper says so; what stood there already is not written again."""
    person = register()
    id = category(store, person, proof=before)
    answer = perform(store, AttachFile(person=person, proven_kind="category_period", proven=id, **FILE))
    assert proof(store, id) == "proven"
    assert (("category_period", id) in answer.touched) == (before != "proven")


def test_a_file_for_nothing_in_particular_proves_nothing(store: Store, register: Register) -> None:
    """Only what the file is said to prove is proven."""
    person = register()
    id = category(store, person, proof="pending")
    perform(store, AttachFile(person=person, **FILE))
    assert proof(store, id) == "pending"


def test_a_paper_that_was_seen_stays_seen(store: Store, register: Register) -> None:
    """To take the proof back is a decision about the category, not about the file."""
    person = register()
    id = category(store, person, proof="none")
    made = perform(store, AttachFile(person=person, proven_kind="category_period", proven=id, **FILE))
    perform(store, DeleteRecord(kind="attachment", id=made.one("attachment")))
    assert proof(store, id) == "proven"


def test_a_file_that_proves_what_is_not_here_is_refused(store: Store, register: Register) -> None:
    """Nothing of it is kept."""
    person = register()
    with pytest.raises(NotFound):
        perform(store, AttachFile(person=person, proven_kind="category_period", proven=new_id(), **FILE))


def test_a_refused_file_is_not_kept(store: Store, register: Register) -> None:
    """Neither a new scan of who has not agreed, nor is one taken away that somebody else has."""
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, AttachFile(person=register(consent=False), **FILE))
    assert kept(store) == 0
    perform(store, AttachFile(person=register(), **FILE))
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, AttachFile(person=register(consent=False), **FILE))
    assert kept(store) == 1


def test_work_that_fails_late_keeps_no_file(store: Store) -> None:
    """The file is put last, and taken away with everything else."""
    with pytest.raises(RuntimeError), store.work("AttachFile") as work:
        work.keep(b"x")
        raise RuntimeError
    assert kept(store) == 0


def test_a_file_goes_home_to_whom_it_proves_something_of(store: Store, register: Register) -> None:
    """Whoever attaches need not say whose it is; another person is refused."""
    person = register()
    proven = {"proven_kind": "category_period", "proven": category(store, person, proof="none")}
    made = perform(store, AttachFile(district=OTHER_DISTRICT, **proven, **FILE)).one("attachment")
    with store.read() as session:
        attachment = session.get_one(Attachment, made)
        assert (attachment.person, attachment.bucket) == (person, f"d:{DISTRICT}")
    with pytest.raises(Refused, match="other_person"):
        perform(store, AttachFile(person=register("Омаров"), **proven, **FILE))


@pytest.mark.parametrize("kind", ["person", "category_period", "household", "service", "visit"])
def test_nothing_is_proven_of_who_no_longer_agrees(store: Store, register: Register, kind: str) -> None:
    """However the record belongs to them, and though only a district is named."""
    person = register()
    member = {"person": person, "relation": "head"}
    service = {"type": "consult_legal", "form": "individual", "recipients": [{"person": person}]}
    visit = {"district": DISTRICT, "visited_on": store.today(), "purpose": "consult"}
    made = perform(store, RecordVisit(**visit, services=[service]))
    home = FormHousehold(name="Ахметовтер", district=DISTRICT, members=[member])
    ids = {
        "person": person,
        "category_period": category(store, person, proof="none"),
        "household": perform(store, home).one("household"),
        "service": made.one("service"),
        "visit": made.one("visit"),
    }
    with store.read() as session:
        consent = session.scalars(select(Consent.id)).one()
    perform(store, WithdrawConsent(id=consent, withdrawn_on=store.today(), withdrawal_reason="өз еркімен"))
    with pytest.raises(Refused, match="consent_"):
        perform(store, AttachFile(district=DISTRICT, proven_kind=kind, proven=ids[kind], **FILE))
    assert kept(store) == 0


@pytest.mark.parametrize("half", [{"proven_kind": "visit"}, {"proven": new_id()}])
def test_half_a_proof_is_refused(store: Store, half: dict[str, object]) -> None:
    with pytest.raises(Refused, match="required"):
        perform(store, AttachFile(district=DISTRICT, **half, **FILE))


def test_a_content_that_is_no_base64_is_refused() -> None:
    with pytest.raises(Refused, match="not_base64"):
        AttachFile(district=DISTRICT, **FILE | {"content": "ыы"})


def kept(store: Store) -> int:
    """Return how many files are kept."""
    return len(list((store.folder / "files").glob("*")))
