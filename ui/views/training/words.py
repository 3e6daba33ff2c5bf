"""How trainees are said on a page: hours against the threshold, and why there is no certificate."""

from PySide6.QtCore import QCoreApplication

from core.queries.journal import Journal, TraineeLine
from core.wording import Language
from ui.theme import Ink
from ui.widgets import Pill
from ui.wording import said


def hours_short(line: TraineeLine, journal: Journal) -> int:
    """Return the hours that a trainee still lacks to the threshold; 0 when it is reached."""
    return max(journal.hours_needed - line.attended, 0)


def is_out_of_reach(line: TraineeLine, journal: Journal) -> bool:
    """Tell whether the hours of the course that are left cannot bring the trainee to the threshold."""
    hours = journal.course["hours"]
    left = hours - journal.hours_held if isinstance(hours, int) else 0
    return hours_short(line, journal) > max(left, 0)


def hours_said(line: TraineeLine, journal: Journal) -> tuple[str, Ink]:
    """Return how the hours stand to the threshold in words, and the ink that says the same."""
    short = hours_short(line, journal)
    if not short:
        return QCoreApplication.translate("Journal", "enough"), "ok"
    if is_out_of_reach(line, journal):
        return QCoreApplication.translate("Journal", "%n h short", "", short), "bad"
    return QCoreApplication.translate("Journal", "%n h to go", "", short), "text2"


def certificate_pill(line: TraineeLine) -> Pill:
    """Return whether a trainee has a certificate, may get one, or may not."""
    if line.certificate:
        return Pill(QCoreApplication.translate("Issue", "issued"), "ok", "award")
    if line.may_be_certified:
        return Pill(QCoreApplication.translate("Issue", "ready"), "info", "circle-check")
    return Pill(QCoreApplication.translate("Issue", "not admitted"), "warn", "circle-alert")


def reasons(line: TraineeLine, journal: Journal) -> str:
    """Return in a few words why a trainee gets no certificate."""
    words = {
        "certificate_hours": QCoreApplication.translate("Issue", "{hours} of {needed} hours").format(
            hours=line.attended, needed=journal.hours_needed
        ),
        "exam_failed": QCoreApplication.translate("Issue", "examination not passed"),
        "trainee_left": QCoreApplication.translate("Issue", "left the group"),
        "certificate_early": QCoreApplication.translate("Issue", "training not over"),
        "consent_missing": QCoreApplication.translate("Issue", "no consent in force"),
        "consent_withdrawn": QCoreApplication.translate("Issue", "consent withdrawn"),
    }
    return ", ".join(words[code] for code in line.refusals if code in words)


def short_name(full: str) -> str:
    """Return `Surname N.` of a full name."""
    surname, *given = full.split()
    return f"{surname} {given[0][0]}." if given else surname


def course_name(titles: tuple[str, str], profession: str | None, language: Language) -> str:
    """Return what a course is called in a line: its profession, or its title (Kazakh, Russian)."""
    if profession:
        return said("working_profession", profession, language)
    return titles[0] if language == "kk" else titles[1]
