"""Visits and services: what was done, where, for whom."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import Sensitivity
from core.fields.home import in_district, via, via_or_district
from core.fields.kinds import Kind
from core.model.record import Record, field

_PERSONAL = Sensitivity.PERSONAL


class Visit(Record):
    """A meeting with people at their home or another place; home is the district it was made in."""

    __tablename__ = "visit"
    home = in_district()

    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    settlement: Mapped[str | None] = field(Kind.PLACE)
    visited_on: Mapped[date] = field(Kind.DAY, required=True, is_indexed=True, is_past=True)
    started_at: Mapped[str | None] = field(Kind.TIME)
    ended_at: Mapped[str | None] = field(Kind.TIME)
    purpose: Mapped[str] = field(Kind.CHOICE, vocabulary="visit_purpose", required=True)
    household: Mapped[UUID | None] = field(Kind.LINK, target="household")
    people: Mapped[frozenset[UUID] | None] = field(Kind.LINKS, target="person")
    place_note: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)
    note: Mapped[str | None] = field(Kind.NOTE, sensitivity=_PERSONAL)
    next_on: Mapped[date | None] = field(Kind.DAY, is_indexed=True)
    next_at: Mapped[str | None] = field(Kind.TIME)
    specialist: Mapped[UUID | None] = field(Kind.LINK, target="user")


class Service(Record):
    """One thing done for one or several people: a consultation, accompaniment or other help.

    `others` counts people of a group who gave no consent and so stand here only as a number.
    """

    __tablename__ = "service"
    home = via_or_district("visit")

    visit: Mapped[UUID | None] = field(Kind.LINK, target="visit", is_fixed=True)
    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    settlement: Mapped[str | None] = field(Kind.PLACE)
    given_on: Mapped[date] = field(Kind.DAY, required=True, is_indexed=True, is_past=True)
    type: Mapped[str] = field(Kind.CHOICE, vocabulary="service_type", required=True)
    form: Mapped[str] = field(Kind.CHOICE, vocabulary="service_form", required=True)
    channel: Mapped[str | None] = field(Kind.CHOICE, vocabulary="consultation_channel")
    topic: Mapped[str | None] = field(Kind.CHOICE, vocabulary="consultation_topic")
    minutes: Mapped[int | None] = field(Kind.INTEGER, least=1, most=1440)
    result: Mapped[str | None] = field(Kind.CHOICE, vocabulary="service_result")
    done: Mapped[str | None] = field(Kind.NOTE, sensitivity=_PERSONAL)
    next_step: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)
    next_on: Mapped[date | None] = field(Kind.DAY, is_indexed=True)
    others: Mapped[int | None] = field(Kind.INTEGER, least=0, most=500)
    specialist: Mapped[UUID | None] = field(Kind.LINK, target="user")


class ServiceRecipient(Record):
    """One person received one service; in a group only a named and signed recipient counts."""

    __tablename__ = "service_recipient"
    home = via("person")

    service: Mapped[UUID] = field(Kind.LINK, target="service", required=True, is_fixed=True)
    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    is_signed: Mapped[bool | None] = field(Kind.FLAG)
