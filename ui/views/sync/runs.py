"""How a line of the history reads: when, how much, how it ended."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from core.queries.deliveries import RunRow
from core.wording import Language, terms
from ui.moments import spoken
from ui.tables import Column
from ui.widgets import Pill

_AWAY = frozenset({"server_unreachable", "server_busy"})


def columns(language: Language, *, now: Callable[[], int]) -> Sequence[Column[RunRow]]:
    """Return the columns in the language."""
    return (
        Column(
            name="at",
            title=QCoreApplication.translate("SyncRuns", "Time"),
            text=lambda row: spoken(row.started_at, now_ms=now()),
            icon=lambda row: "cloud-check" if row.result == "done" else "cloud-off",
            icon_ink=lambda row: "ok" if row.result == "done" else "bad",
            face="strong",
            width=150,
        ),
        *_counted_columns(),
        Column(
            name="reason",
            title=QCoreApplication.translate("SyncRuns", "Reason"),
            text=lambda row: reason(row.result, language=language),
            ink=lambda _: "text2",
            stretches=True,
        ),
    )


def _counted_columns() -> tuple[Column[RunRow], ...]:
    return (
        Column(
            name="counts",
            title=QCoreApplication.translate("SyncRuns", "Sent / received"),
            text=lambda row: f"{row.sent} / {row.received}",
            align="right",
            width=170,
        ),
        Column(
            name="result",
            title=QCoreApplication.translate("SyncRuns", "Result"),
            pills=lambda row: (result(row),),
            width=180,
        ),
        Column(
            name="traffic",
            title=QCoreApplication.translate("SyncRuns", "Traffic"),
            text=_traffic,
            align="right",
            width=100,
            is_shown=False,
        ),
    )


def _traffic(row: RunRow) -> str:
    return QLocale().formattedDataSize(
        row.bytes_up + row.bytes_down, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def result(row: RunRow) -> Pill:
    """Return how a run ended; what was refused is said as partial."""
    if row.result == "done" and not row.refused:
        return Pill(QCoreApplication.translate("SyncRuns", "Complete"), "ok", "circle-check")
    if row.result == "done":
        partly = QCoreApplication.translate("SyncRuns", "Partly: {sent} of {all}")
        return Pill(partly.format(sent=row.sent, all=row.sent + row.refused), "warn", "circle-dot")
    if row.result == "cancelled":
        return Pill(QCoreApplication.translate("SyncRuns", "Stopped"), "neutral", "pause")
    if row.result in _AWAY:
        return Pill(QCoreApplication.translate("SyncRuns", "No connection"), "bad", "cloud-off")
    return Pill(QCoreApplication.translate("SyncRuns", "Not completed"), "bad", "circle-alert")


def reason(code: str | None, *, language: Language) -> str:
    """Return the sentence of the code that ended a run; nothing for a good end."""
    if code in (None, "done", "cancelled"):
        return ""
    return explained(code or "", language=language)


def explained(code: str, *, language: Language) -> str:
    """Return the sentence of a code; a newer server may have codes that this program does not know.

    The details that would fill the places of a sentence do not come with a code.
    """
    known = terms("errors").get(code)
    if known and "{" not in known.kk:
        return known.in_(language)
    return QCoreApplication.translate(
        "SyncRuns", "The server did not take it. Update the program and sync again."
    )
