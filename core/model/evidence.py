"""Evidence: files kept by their content, and what they prove."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import Sensitivity
from core.fields.home import via, via_or_district
from core.fields.kinds import Kind
from core.model.record import Record, field


class Attachment(Record):
    """A scan, photo or file; the bytes lie in the file store under `hash` (blake2b-256, hex)."""

    __tablename__ = "attachment"
    home = via_or_district("person")

    person: Mapped[UUID | None] = field(Kind.LINK, target="person", is_fixed=True)
    district: Mapped[str | None] = field(Kind.DISTRICT)
    hash: Mapped[str] = field(Kind.HASH, required=True)
    size: Mapped[int] = field(Kind.INTEGER, required=True)
    media_type: Mapped[str] = field(Kind.TEXT, required=True, length=100)
    title: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=Sensitivity.PERSONAL)
    document_type: Mapped[str | None] = field(Kind.CHOICE, vocabulary="document_type")
    taken_on: Mapped[date | None] = field(Kind.DAY, is_past=True)


class Evidence(Record):
    """An attachment proves a record."""

    __tablename__ = "evidence"
    home = via("attachment")

    attachment: Mapped[UUID] = field(Kind.LINK, target="attachment", required=True, is_fixed=True)
    proven_kind: Mapped[str] = field(Kind.TEXT, required=True, length=40)
    proven: Mapped[UUID] = field(Kind.LINK, required=True)
