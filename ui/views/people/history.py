"""A person's history in words: what each event was, where and with whom, and the state of its proof."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.kz.dates import long_date, month_of_year
from core.queries.history import HistoryRow
from core.wording import Language
from ui.theme import Tone
from ui.views.people.columns import PROOF
from ui.widgets import Moment, Pill
from ui.wording import brief, capital, day, hidden, place_name, programme_name, said

_MARKS: dict[str, tuple[str, Tone]] = {
    "visit": ("house", "info"),
    "service": ("message-square-text", "info"),
    "category_period": ("user-check", "neutral"),
    "consent": ("shield-check", "ok"),
    "enrolment": ("target", "info"),
    "trainee": ("graduation-cap", "neutral"),
    "certificate": ("award", "ok"),
    "attachment": ("file-text", "neutral"),
}


def moments(
    rows: Sequence[HistoryRow], *, unsent: Set[UUID], language: Language, today: date, is_private: bool
) -> list[Moment]:
    """Return the events as a timeline shows them, the first of each month under its heading.

    In privacy the categories are not named.
    """
    found: list[Moment] = []
    month: tuple[int, int] | None = None
    for row in rows:
        is_new = (row.on.year, row.on.month) != month
        month = (row.on.year, row.on.month)
        heading = capital(month_of_year(row.on, language=language)) if is_new else ""
        one = _moment(row, unsent=unsent, language=language, today=today, heading=heading)
        is_hidden = is_private and row.kind == "category_period"
        found.append(replace(one, title=hidden(one.title)) if is_hidden else one)
    return found


def _moment(row: HistoryRow, *, unsent: Set[UUID], language: Language, today: date, heading: str) -> Moment:
    icon, tone = _MARKS[row.kind]
    on = long_date(row.on, language=language)
    facts = (_hours(on, row.values), *_facts(row, language))
    return Moment(
        key=(row.kind, row.id),
        title=_title(row, language),
        meta="  ·  ".join(filter(None, facts)),
        detail=_detail(row, language),
        when=QCoreApplication.translate("History", "today") if row.on == today else "",
        icon="shield-alert" if row.kind == "consent" and row.event == "ended" else icon,
        tone="neutral" if row.event == "ended" else tone,
        pills=tuple(_pills(row, unsent=unsent, language=language)),
        heading=heading,
    )


def _title(row: HistoryRow, language: Language) -> str:
    match row.kind:
        case "visit":
            return _visit_title(row, language)
        case "service":
            return _service_title(row.values, language)
    return _sentence(row.kind, is_end=row.event == "ended").format(name=_name(row, language))


def _sentence(kind: str, *, is_end: bool) -> str:
    """Return what happened to a record of the kind, with the place of its name."""
    translate = QCoreApplication.translate
    if is_end:
        return {
            "category_period": translate("History", "Category ended: {name}"),
            "consent": translate("History", "Consent withdrawn"),
            "enrolment": translate("History", "Left the programme: {name}"),
            "trainee": translate("History", "Left the course: {name}"),
            "certificate": translate("History", "Certificate voided: {name}"),
        }[kind]
    return {
        "category_period": translate("History", "Category: {name}"),
        "consent": translate("History", "Consent given"),
        "enrolment": translate("History", "Enrolled: {name}"),
        "trainee": translate("History", "Admitted to the course: {name}"),
        "certificate": translate("History", "Certificate issued: {name}"),
        "attachment": translate("History", "Document attached: {name}"),
    }[kind]


def _name(row: HistoryRow, language: Language) -> str:
    values = row.values
    match row.kind:
        case "category_period":
            return said("beneficiary_category", _text(values["category"]), language)
        case "enrolment":
            return programme_name(str(values["programme"]), language)
        case "trainee":
            return _course(row, language)
        case "certificate":
            return str(values["number"])
        case "attachment":
            return str(values["title"])
    return ""


def _visit_title(row: HistoryRow, language: Language) -> str:
    services = sum(part.kind == "service" for part in row.parts)
    if services:
        return QCoreApplication.translate("History", "Home visit: %n service(s)", "", services)
    purpose = said("visit_purpose", _text(row.values["purpose"]), language)
    return QCoreApplication.translate("History", "Home visit: {purpose}").format(purpose=purpose)


def _service_title(values: dict[str, Any], language: Language) -> str:
    name = capital(said("service_type", values["type"], language))
    minutes = values["minutes"]
    length = QCoreApplication.translate("History", "%n minute(s)", "", minutes) if minutes else ""
    return ", ".join(filter(None, (name, length)))


def _hours(on: str, values: dict[str, Any]) -> str:
    hours = "–".join(filter(None, (values.get("started_at"), values.get("ended_at"))))
    return f"{on}, {hours}" if hours else on


def _facts(row: HistoryRow, language: Language) -> tuple[str, ...]:
    values, specialist = row.values, str(row.about.get("specialist") or "")
    match row.kind:
        case "visit":
            return place_name(_text(values["settlement"]), language), specialist
        case "service":
            topic = said("consultation_topic", _text(values["topic"]), language)
            return said("consultation_channel", _text(values["channel"]), language), topic, specialist
        case "category_period":
            shared = (
                QCoreApplication.translate("History", "of the whole family") if values["household"] else ""
            )
            return (shared,)
        case "consent":
            until = day(_text(values["valid_until"]))
            words = QCoreApplication.translate("History", "until {day}").format(day=until) if until else ""
            return words, str(values["withdrawal_reason"] or "") if row.event == "ended" else ""
        case "enrolment" if row.event == "ended":
            return (said("closure_reason", _text(values["end_reason"]), language),)
        case "trainee":
            return (str(row.about.get("group") or ""),)
        case "certificate":
            return _course(row, language), _length(row.about.get("hours"))
        case "attachment":
            return (said("document_type", _text(values["document_type"]), language),)
    return ()


def _length(hours: object) -> str:
    return QCoreApplication.translate("History", "%n hour(s)", "", hours) if isinstance(hours, int) else ""


def _detail(row: HistoryRow, language: Language) -> str:
    if row.kind == "service":
        return str(row.values["done"] or "")
    types = [str(part.values["type"]) for part in row.parts if part.kind == "service"]
    return capital(", ".join(said("service_type", one, language) for one in dict.fromkeys(types)))


def _pills(row: HistoryRow, *, unsent: Set[UUID], language: Language) -> list[Pill]:
    translate = QCoreApplication.translate
    found: list[Pill] = []
    if row.is_signed:
        found.append(Pill(translate("History", "Signed"), "ok", "signature"))
    if row.kind == "category_period" and row.event == "began":
        tone, icon = PROOF.get(str(row.values["proof"]), ("neutral", "circle"))
        found.append(Pill(capital(brief("proof_state", str(row.values["proof"]), language)), tone, icon))
    if not unsent.isdisjoint((row.id, *(part.id for part in row.parts))):
        found.append(Pill(translate("History", "Not sent"), "warn", "cloud-upload"))
    if row.evidence:
        files = translate("History", "%n attachment(s)", "", row.evidence)
        found.append(Pill(files, "neutral", "paperclip"))
    return found


def _course(row: HistoryRow, language: Language) -> str:
    title = row.about.get("title_ru" if language == "ru" else "title_kk")
    return QCoreApplication.translate("History", "“{title}”").format(title=title) if title else ""


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
