"""How the lists of people and families read their rows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.kz.dates import age
from core.kz.kato import place
from core.model.record import field_term
from core.queries.families import HouseholdRow
from core.queries.people import PersonRow
from core.queries.standing import Category
from core.wording import Language
from ui.tables import Column
from ui.theme import Tone
from ui.widgets import Pill
from ui.wording import brief, capital, day, masked, place_name

PROOF: dict[str, tuple[Tone, str]] = {"proven": ("ok", "circle-check"), "pending": ("warn", "clock")}


def category_pill(category: Category, language: Language) -> Pill:
    """Return a category as a pill: proven, proof pending, or without proof."""
    tone, icon = PROOF.get(category.proof, ("neutral", ""))
    return Pill(capital(brief("beneficiary_category", category.code, language)), tone, icon)


def years(born: date | None, today: date) -> str:
    """Return a person's age in words of the interface; nothing for an unknown birth date."""
    return QCoreApplication.translate("People", "%n year(s) old", "", age(born, today)) if born else ""


def people_columns(language: Language, *, today: date) -> list[Column[PersonRow]]:
    """Return the columns of the list of people."""
    return [
        *_who_columns(language, today=today),
        _place_column(language),
        *_standing_columns(language),
        _seen_column(today),
    ]


def _who_columns(language: Language, *, today: date) -> list[Column[PersonRow]]:
    def number(row: PersonRow) -> str:
        return masked(row.iin) or QCoreApplication.translate("People", "no IIN")

    return [
        Column[PersonRow](
            name="name",
            title=QCoreApplication.translate("People", "Surname, given name"),
            text=lambda row: f"{row.surname} {row.given_name}",
            sub=lambda row: row.patronymic or "",
            face="strong",
            width=210,
            is_searched=True,
            stretches=True,
        ),
        Column[PersonRow](
            name="iin",
            title=field_term("person", "iin").in_(language),
            text=number,
            ink=lambda _: "text2",
            width=88,
        ),
        Column[PersonRow](
            name="born",
            title=QCoreApplication.translate("People", "Born"),
            text=lambda row: day(row.birth_date),
            sub=lambda row: years(row.birth_date, today),
            width=104,
        ),
    ]


def _place_column(language: Language) -> Column[PersonRow]:
    def around(row: PersonRow) -> str:
        parent = place(row.settlement).parent if row.settlement else ""
        return place_name(parent or row.district, language)

    return Column[PersonRow](
        name="place",
        title=QCoreApplication.translate("People", "Place"),
        text=lambda row: place_name(row.settlement or row.district, language),
        sub=around,
        width=150,
    )


def _standing_columns(language: Language) -> list[Column[PersonRow]]:
    return [
        Column[PersonRow](
            name="category",
            title=QCoreApplication.translate("People", "Category"),
            pills=lambda row: tuple(category_pill(one, language) for one in row.categories),
            width=230,
        ),
        Column[PersonRow](
            name="consent",
            title=QCoreApplication.translate("People", "Consent"),
            icon=lambda row: "shield-check" if row.consent == "in_force" else "circle-alert",
            icon_ink=lambda row: "ok" if row.consent == "in_force" else "warn",
            text=lambda row: "" if row.consent == "in_force" else consent_word(row.consent),
            width=96,
            is_shown=False,
        ),
    ]


def _seen_column(today: date) -> Column[PersonRow]:
    def met(row: PersonRow) -> str:
        is_today = row.last_met_on == today
        return QCoreApplication.translate("People", "today") if is_today else day(row.last_met_on)

    return Column[PersonRow](
        name="seen",
        title=QCoreApplication.translate("People", "Last met"),
        text=met,
        ink=lambda _: "text2",
        width=96,
    )


def consent_word(state: str) -> str:
    """Return the state of a consent in a word."""
    return {
        "in_force": QCoreApplication.translate("People", "in force"),
        "expired": QCoreApplication.translate("People", "expired"),
        "withdrawn": QCoreApplication.translate("People", "withdrawn"),
        "missing": QCoreApplication.translate("People", "missing"),
    }[state]


def household_columns(language: Language) -> list[Column[HouseholdRow]]:
    """Return the columns of the list of families."""
    return [
        Column[HouseholdRow](
            name="name",
            title=QCoreApplication.translate("People", "Family"),
            text=lambda row: row.name,
            face="strong",
            width=240,
            is_searched=True,
            stretches=True,
        ),
        Column[HouseholdRow](
            name="members",
            title=QCoreApplication.translate("People", "Members"),
            text=lambda row: str(row.members),
            width=88,
            align="right",
        ),
        Column[HouseholdRow](
            name="place",
            title=QCoreApplication.translate("People", "Place"),
            text=lambda row: place_name(row.settlement or row.district, language),
            sub=lambda row: place_name(row.district, language),
            width=170,
        ),
        Column[HouseholdRow](
            name="category",
            title=QCoreApplication.translate("People", "Category"),
            pills=lambda row: tuple(category_pill(one, language) for one in row.categories),
            width=300,
        ),
    ]
