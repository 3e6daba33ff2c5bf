"""Every kind of event has its words, its month, and the state of its proof and sending."""

from datetime import date
from typing import Any

import pytest

from core.identity import new_id
from core.model import BY_KIND
from core.model.record import fields_of
from core.queries.history import HistoryRow, Part
from core.wording import LANGUAGES, Language
from ui.views.people.history import moments

TODAY = date(2026, 7, 14)
TYPED: dict[str, dict[str, Any]] = {
    "visit": {"purpose": "consult", "started_at": "13:05", "ended_at": "13:55"},
    "service": {"type": "consult_legal", "minutes": 40, "channel": "phone", "topic": "law_family"},
    "category_period": {"category": "released", "proof": "pending"},
    "consent": {"valid_until": "2027-02-02"},
    "enrolment": {"programme": "abai-76", "end_reason": "moved"},
    "trainee": {},
    "certificate": {"number": "ABAI-76-2026-0041"},
    "attachment": {"title": "Анықтама", "document_type": "asp_cert"},
}
ENDING = ("category_period", "consent", "enrolment", "trainee", "certificate")


def row(kind: str, *, on: date = TODAY, event: str = "began", **more: Any) -> HistoryRow:
    values = dict.fromkeys(fields_of(BY_KIND[kind])) | TYPED[kind]
    about = {"title_kk": "Тігін ісі", "title_ru": "Швейное дело", "group": "Т-1", "hours": 72}
    return HistoryRow(on=on, event=event, kind=kind, id=new_id(), values=values, about=about, **more)  # type: ignore[arg-type]


def shown(*rows: HistoryRow, language: Language = "en", is_private: bool = False, unsent: Any = ()) -> Any:
    return moments(rows, unsent=frozenset(unsent), language=language, today=TODAY, is_private=is_private)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "event"), [*((kind, "began") for kind in TYPED), *((kind, "ended") for kind in ENDING)]
)
def test_every_event_has_words(kind: str, event: str, language: Language) -> None:
    (moment,) = shown(row(kind, event=event), language=language)
    assert moment.title
    assert "{" not in f"{moment.title}{moment.meta}"
    assert "None" not in f"{moment.title}{moment.meta}{moment.detail}"


def test_the_first_of_each_month_has_a_heading() -> None:
    days = (date(2026, 7, 14), date(2026, 7, 2), date(2026, 6, 30), date(2025, 6, 30))
    found = shown(*(row("service", on=day) for day in days), language="ru")
    assert [moment.heading for moment in found] == ["Июль 2026 г.", "", "Июнь 2026 г.", "Июнь 2025 г."]
    assert [bool(moment.when) for moment in found] == [True, False, False, False]


def test_a_visit_is_told_with_its_services_and_their_state() -> None:
    parts = tuple(
        Part("service", new_id(), {"type": one}) for one in ("consult_legal", "doc_help", "doc_help")
    )
    visit = row("visit", parts=parts, is_signed=True, evidence=2)
    (moment,) = shown(visit, unsent=[parts[1].id])
    assert "3 service" in moment.title
    assert "13:05–13:55" in moment.meta
    assert moment.detail.count(",") == 1
    assert [pill.icon for pill in moment.pills] == ["signature", "cloud-upload", "paperclip"]


def test_what_is_sent_has_no_mark() -> None:
    (moment,) = shown(row("service"), unsent=[new_id()])
    assert moment.pills == ()


def test_in_privacy_a_category_is_not_named() -> None:
    category, visit = shown(row("category_period"), row("visit"), is_private=True)
    assert "release" not in category.title
    assert visit.title.startswith("Home visit")
