"""How the lists of groups and courses and the register of certificates read their rows."""

from PySide6.QtCore import QCoreApplication

from core.queries.certificates import CertificateRow
from core.queries.training import CourseRow, GroupRow
from core.wording import Language
from ui.tables import Column
from ui.views.training.words import course_name
from ui.widgets import Pill
from ui.wording import capital, day, place_name, programme_name, said


def group_columns(language: Language, *, today: str) -> list[Column[GroupRow]]:
    """Return the columns of the list of groups."""
    return [*_group_columns(language), *_count_columns(), _state_column(today)]


def _group_columns(language: Language) -> list[Column[GroupRow]]:
    return [
        Column[GroupRow](
            name="name",
            title=QCoreApplication.translate("Courses", "Group"),
            text=lambda row: row.name,
            sub=lambda row: capital(course_name((row.title_kk, row.title_ru), row.profession, language)),
            face="strong",
            width=200,
            stretches=True,
        ),
        Column[GroupRow](
            name="place",
            title=QCoreApplication.translate("Courses", "Place"),
            text=lambda row: place_name(row.settlement or row.district, language),
            width=140,
        ),
        Column[GroupRow](
            name="dates",
            title=QCoreApplication.translate("Courses", "From – to"),
            text=lambda row: day(row.starts_on),
            sub=lambda row: day(row.ends_on),
            width=112,
        ),
    ]


def _count_columns() -> list[Column[GroupRow]]:
    return [
        Column[GroupRow](
            name="trainees",
            title=QCoreApplication.translate("Courses", "Trainees"),
            text=lambda row: str(row.trainees),
            width=116,
            align="right",
        ),
        Column[GroupRow](
            name="hours",
            title=QCoreApplication.translate("Courses", "Hours"),
            text=lambda row: f"{row.hours_held} / {row.hours}",
            width=96,
            align="right",
        ),
        Column[GroupRow](
            name="certificates",
            title=QCoreApplication.translate("Courses", "Certificates"),
            text=lambda row: str(row.certificates),
            width=124,
            align="right",
        ),
    ]


def _state_column(today: str) -> Column[GroupRow]:
    def state(row: GroupRow) -> tuple[Pill, ...]:
        if row.ends_on and row.ends_on.isoformat() < today:
            return (Pill(QCoreApplication.translate("Courses", "finished"), "ok", "circle-check"),)
        if row.starts_on.isoformat() > today:
            return (Pill(QCoreApplication.translate("Courses", "not begun"), "neutral", "calendar"),)
        return (Pill(QCoreApplication.translate("Courses", "under way"), "info", "play"),)

    return Column[GroupRow](
        name="state", title=QCoreApplication.translate("Courses", "State"), pills=state, width=148
    )


def course_columns(language: Language) -> list[Column[CourseRow]]:
    """Return the columns of the list of courses."""
    return [
        Column[CourseRow](
            name="code",
            title=QCoreApplication.translate("Courses", "Code"),
            text=lambda row: row.code,
            face="strong",
            width=112,
        ),
        Column[CourseRow](
            name="title",
            title=QCoreApplication.translate("Courses", "Course"),
            text=lambda row: row.title_kk if language == "kk" else row.title_ru,
            sub=lambda row: programme_name(row.programme, language),
            width=280,
            stretches=True,
        ),
        Column[CourseRow](
            name="district",
            title=QCoreApplication.translate("Courses", "District"),
            text=lambda row: place_name(row.district, language),
            width=160,
        ),
        Column[CourseRow](
            name="hours",
            title=QCoreApplication.translate("Courses", "Hours"),
            text=lambda row: str(row.hours),
            width=96,
            align="right",
        ),
        Column[CourseRow](
            name="groups",
            title=QCoreApplication.translate("Courses", "Groups"),
            text=lambda row: str(row.groups),
            width=96,
            align="right",
        ),
    ]


def register_columns(language: Language) -> list[Column[CertificateRow]]:
    """Return the columns of the register."""
    return [
        Column[CertificateRow](
            name="number",
            title=QCoreApplication.translate("Register", "Number"),
            text=lambda row: row.number,
            sub=lambda row: day(row.issued_on),
            ink=lambda row: "text" if row.state == "issued" else "text3",
            face="strong",
            width=190,
        ),
        Column[CertificateRow](
            name="name",
            title=QCoreApplication.translate("Register", "Issued to"),
            text=lambda row: row.name_printed,
            sub=lambda row: capital(course_name((row.title_kk, row.title_ru), row.profession, language)),
            width=220,
            is_searched=True,
            stretches=True,
        ),
        Column[CertificateRow](
            name="state",
            title=QCoreApplication.translate("Register", "State"),
            pills=lambda row: (_state(row, language),),
            width=150,
        ),
        Column[CertificateRow](
            name="reprints",
            title=QCoreApplication.translate("Register", "Reprints"),
            text=_reprints,
            ink=lambda _: "text2",
            width=128,
            is_shown=False,
        ),
    ]


def _state(row: CertificateRow, language: Language) -> Pill:
    word = said("certificate_state", row.state, language)
    return Pill(word, "ok", "award") if row.state == "issued" else Pill(word, "bad", "ban")


def _reprints(row: CertificateRow) -> str:
    words = QCoreApplication.translate("Register", "%n reprint(s)", "", row.reprints)
    return words if row.reprints else ""
