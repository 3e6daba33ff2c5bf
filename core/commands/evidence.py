"""Commands about evidence: keep a file and say what it proves."""

from core.commands.command import Create, Ids, taken
from core.commands.writing import change, make
from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.evidence import Attachment, Evidence
from core.model.people import CategoryPeriod
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
        """Put the bytes into the file store, then write the attachment and its evidence."""
        values = dict(self.values)
        content, id = values.pop("content"), values.pop("id", None) or new_id()
        proven_kind, proven = values.pop("proven_kind", None), values.pop("proven", None)
        if not values.get("person") and not values.get("district"):
            raise Refused("required", "person")
        facts = values | {"hash": work.keep(content), "size": len(content)}
        attachment = make(work, Attachment, id, facts).id
        if proven is None or proven_kind is None:
            return {"attachment": attachment}
        found = work.find(proven_kind, proven)
        if isinstance(found, CategoryPeriod) and found.proof != PROVEN:
            change(work, found, {"proof": PROVEN})
        evidence = {"attachment": attachment, "proven_kind": proven_kind, "proven": proven}
        return {"attachment": attachment, "evidence": make(work, Evidence, new_id(), evidence).id}
