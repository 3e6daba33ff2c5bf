"""Commands about evidence: keep a file and say what it proves."""

import io
from uuid import UUID

from sqlalchemy import select

from core.commands.command import Create, Ids, taken
from core.commands.consent import require_consent
from core.commands.writing import change, make, require_agreement
from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.evidence import Attachment, Evidence
from core.model.people import CategoryPeriod, Person
from core.model.record import Record, kind_of
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.files import digest_of
from core.store.work import UnitOfWork

PROVEN = "proven"


class AttachFile(Create):
    """Keep a file by its content, for a person or a district, and say which record it proves.

    A category that it proves is proven from then on, whatever becomes of the file later.
    """

    record = Attachment
    fields = declared(
        id=Field(Kind.LINK),
        **taken(Attachment, without=("hash", "size")),
        content=Field(Kind.BYTES, required=True),
        proven_kind=Field(Kind.TEXT),
        proven=Field(Kind.LINK),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Write the attachment and its evidence, then put the bytes into the file store.

        What belongs to a person takes the file home to that person: Refused `other_person` for another.
        """
        values = dict(self.values)
        content, id = values.pop("content"), values.pop("id", None) or new_id()
        proven = self._proven(work, values.pop("proven_kind", None), values.pop("proven", None))
        owner = _owner(proven)
        if owner and values.setdefault("person", owner) != owner:
            raise Refused("other_person", "person")
        if not values.get("person") and not values.get("district"):
            raise Refused("required", "person")
        facts = {"hash": digest_of(io.BytesIO(content)), "size": len(content)}
        made: Ids = {"attachment": make(work, Attachment, id, values | facts).id}
        if proven is not None:
            made["evidence"] = _prove(work, proven, by=id)
        work.keep(content)
        return made

    def _proven(self, work: UnitOfWork, kind: str | None, id: UUID | None) -> Record | None:
        """Return what the file proves. Raise as consent does where those it is of have not agreed."""
        if (kind is None) != (id is None):
            raise Refused("required", "proven" if id is None else "proven_kind")
        if kind is None or id is None:
            return None
        found = work.find(kind, id)
        require_agreement(work, found)
        if isinstance(found, Service | Visit):
            require_consent(work, _recipients(work, found))
        return found


def _owner(proven: Record | None) -> UUID | None:
    """Return the person that the record is of."""
    return proven.id if isinstance(proven, Person) else getattr(proven, "person", None)


def _recipients(work: UnitOfWork, proven: Service | Visit) -> set[UUID]:
    """Return the people who received the service, or those of the visit."""
    of = Service.visit if isinstance(proven, Visit) else Service.id
    given = select(Service.id).where(of == proven.id, Service.deleted.is_(False))
    return {one.person for one in work.all(ServiceRecipient, ServiceRecipient.service.in_(given))}


def _prove(work: UnitOfWork, proven: Record, *, by: UUID) -> UUID:
    """Say that the attachment proves the record, and return the id of the evidence."""
    if isinstance(proven, CategoryPeriod) and proven.proof != PROVEN:
        change(work, proven, {"proof": PROVEN})
    values = {"attachment": by, "proven_kind": kind_of(type(proven)), "proven": proven.id}
    return make(work, Evidence, new_id(), values).id
