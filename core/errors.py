"""The tree of errors. Every refusal crosses a wall as a code with details, never as a sentence.

    AppError(code, field, details)
    ├── Refused      the data or the moment does not allow it; the person can mend it
    ├── NotFound     the record asked for is not here (or not yours: the answer is the same)
    ├── Unavailable  something outside is missing now: network, disk space, keyring, printer
    ├── Outdated     program, store or server are of different ages
    ├── Damaged      bytes are not what was written: store, package, signature
    └── Cancelled    a person stopped the work; never shown as a fault

Anything else that is raised is a bug. Sentences in Kazakh, Russian and English stand in
`resources/words/errors.toml`; `core/wording.py` finds them.
"""


class AppError(Exception):
    """An expected failure: a code, the field it concerns, and plain details for the sentence."""

    def __init__(self, code: str, field: str | None = None, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.details = details

    def __str__(self) -> str:
        """Code and field only: details may hold what a person typed, and a log must not."""
        return f"{self.code} ({self.field})" if self.field else self.code


class Refused(AppError):
    """The data or the moment does not allow it; the person can mend it."""


class NotFound(AppError):
    """The record asked for is not here."""


class Unavailable(AppError):
    """Something outside the program is missing now."""


class Outdated(AppError):
    """Program, store or server are of different ages."""


class Damaged(AppError):
    """Bytes are not what was written."""


class Cancelled(AppError):
    """A person stopped the work."""
