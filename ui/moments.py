"""Moments as a person says them: today 09:12, yesterday 17:20, 12.07.2026."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from core.kz.dates import local_time, short_date


def spoken(ms: int, *, now_ms: int) -> str:
    """Return the moment in the region's time, as seen from now; both in milliseconds since 1970."""
    moment, today = local_time(ms), local_time(now_ms).date()
    time = f"{moment:%H:%M}"
    if moment.date() == today:
        return QCoreApplication.translate("Moments", "today {time}").format(time=time)
    if moment.date() == today - timedelta(days=1):
        return QCoreApplication.translate("Moments", "yesterday {time}").format(time=time)
    return short_date(moment.date())
