"""The languages of the program in a test: on while it runs, off when it is over."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.language import Speech


@contextmanager
def speaking(app: QCoreApplication) -> Iterator[Speech]:
    """Lend the translators of the application; afterwards it says the words of the sources again."""
    before = QLocale()
    yield Speech(app)
    for worn in app.findChildren(QTranslator):
        app.removeTranslator(worn)
    QLocale.setDefault(before)
