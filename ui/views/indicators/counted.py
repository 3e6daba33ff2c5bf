"""How the list behind a figure reads its people: who, by which category, since when, proven or not, where."""

from PySide6.QtCore import QCoreApplication

from core.queries.indicators.behind import CountedPerson
from core.wording import Language
from ui.tables import Column
from ui.views.people.columns import category_pill
from ui.widgets import Pill
from ui.wording import day, place_name


def counted_columns(language: Language) -> list[Column[CountedPerson]]:
    """Return the columns of the counted people."""
    return [
        Column[CountedPerson](
            name="name",
            title=QCoreApplication.translate("Indicators", "Surname, given name"),
            text=lambda row: f"{row.person.surname} {row.person.given_name}",
            sub=lambda row: row.person.patronymic or "",
            face="strong",
            width=220,
            stretches=True,
        ),
        Column[CountedPerson](
            name="category",
            title=QCoreApplication.translate("Indicators", "Category"),
            pills=lambda row: tuple(category_pill(one, language) for one in row.person.categories),
            width=206,
        ),
        Column[CountedPerson](
            name="since",
            title=QCoreApplication.translate("Indicators", "Counted since"),
            text=lambda row: day(row.first_on),
            sub=_papers,
            width=124,
        ),
        Column[CountedPerson](
            name="proof",
            title=QCoreApplication.translate("Indicators", "Evidence"),
            pills=lambda row: (_proof(row),),
            width=166,
        ),
        Column[CountedPerson](
            name="place",
            title=QCoreApplication.translate("Indicators", "Place"),
            text=lambda row: place_name(row.person.settlement or row.person.district, language),
            width=136,
        ),
    ]


def _papers(row: CountedPerson) -> str:
    return QCoreApplication.translate("Indicators", "%n record(s)", "", len(row.papers))


def _proof(row: CountedPerson) -> Pill:
    if row.is_proven:
        return Pill(QCoreApplication.translate("Indicators", "Proven"), "ok", "circle-check")
    return Pill(QCoreApplication.translate("Indicators", "Papers missing"), "warn", "clock")
