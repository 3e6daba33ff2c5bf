"""The language of the interface, put on while the program runs: our words, Qt's own, dates and numbers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.wording import LANGUAGES, Language

FOLDER = Path(__file__).parent.parent / "translations"
_LOCALES: dict[Language, str] = {"kk": "kk_KZ", "ru": "ru_KZ", "en": "en_GB"}


class Speech:
    """The translators of one application."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._worn: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Say everything in the language; every widget hears of it by a LanguageChange.

        English needs its own file too, for the numbers. The last translator put on is asked first.
        """
        for old in self._worn:
            self._app.removeTranslator(old)
        QLocale.setDefault(QLocale(_LOCALES[language]))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._worn = [
            *self._loaded(f"qtbase_{language}", folder=qt),
            *self._loaded(f"sapar_{language}", folder=str(FOLDER)),
        ]
        for one in self._worn:
            self._app.installTranslator(one)

    def _loaded(self, name: str, *, folder: str) -> list[QTranslator]:
        translator = QTranslator(self._app)
        return [translator] if translator.load(name, folder) else []


def language_of_system() -> Language:
    """Return the language of this computer, Kazakh where it is none of ours."""
    code = QLocale.system().name()[:2]
    return next((language for language in LANGUAGES if language == code), "kk")
