"""Programmes: whom a grant serves, what it asks and must reach, read from `resources/programmes` and checked.

Only the declaration lives here. What a project has chosen (dates, targets, readings) is its Passport.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from core.errors import Refused
from core.programme.declared import Declared, unique, within
from core.programme.forms import Form
from core.programme.indicators import Indicator
from core.programme.options import Option
from core.vocabulary import vocabulary
from core.wording import LANGUAGES, Term

FOLDER = Path(__file__).parents[2] / "resources" / "programmes"


class Programme(Declared, frozen=True, kw_only=True):
    """A grant topic.

    `number` is the topic's number in the specification, where it has one. `services` are the service types
    offered, by service kind. A category of `household_categories` may be held by a household, another by a
    person only. `paper_title` stands on the papers that people carry, `certificate_prefix` in their numbers: neither
    may tell whom the grant serves.
    """

    code: str
    number: str | None = None
    certificate_prefix: str
    title: Term
    short: Term
    paper_title: Term
    categories: tuple[str, ...]
    household_categories: tuple[str, ...] = ()
    services: Mapping[str, tuple[str, ...]]
    forms: tuple[Form, ...]
    options: tuple[Option, ...]
    indicators: tuple[Indicator, ...]

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)*", self.certificate_prefix):
            raise ValueError(f"certificate prefix {self.certificate_prefix}")
        _check_codes(self)
        _check_parts(self)

    @property
    def service_types(self) -> tuple[str, ...]:
        """Return every service type offered."""
        return tuple(code for codes in self.services.values() for code in codes)

    def form(self, id_: str) -> Form:
        """Return the form; an id that is not declared is a bug and raises KeyError."""
        return {form.id: form for form in self.forms}[id_]

    def option(self, id_: str) -> Option:
        """Return the option; an id that is not declared is a bug and raises KeyError."""
        return {option.id: option for option in self.options}[id_]

    def indicator(self, id_: str) -> Indicator:
        """Return the indicator; an id that is not declared is a bug and raises KeyError."""
        return {indicator.id: indicator for indicator in self.indicators}[id_]


@cache
def programmes() -> tuple[Programme, ...]:
    """Return all programmes, in the order of their files. A wrong file raises msgspec.ValidationError."""
    read = tuple(read_programme(file) for file in sorted(FOLDER.glob("*.toml")))
    unique([each.certificate_prefix for each in read], what="certificate prefixes")
    return read


def programme(code: str) -> Programme:
    """Return the programme. Raise Refused `not_in_vocabulary`."""
    for each in programmes():
        if each.code == code:
            return each
    raise Refused("not_in_vocabulary", "programme", value=code)


@cache
def household_categories() -> frozenset[str]:
    """Return the categories that a household may hold in any programme."""
    return frozenset(category for each in programmes() for category in each.household_categories)


def read_programme(file: Path) -> Programme:
    """Read and check one declaration; raise msgspec.ValidationError or ValueError when it is wrong."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    _check_words(table, path=file.name)
    read = msgspec.convert(table, Programme)
    within((read.code,), whole=(file.stem,), what="the file's name")
    return read


def _check_words(value: object, *, path: str) -> None:
    """Raise ValueError unless each table with a word in one language is a whole Term."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            _check_words(item, path=f"{path}[{number}]")
    elif isinstance(value, dict):
        if value.keys() & set(LANGUAGES) and not _is_complete(value):
            raise ValueError(f"words are not complete at {path}")
        for key, item in value.items():
            _check_words(item, path=f"{path}.{key}")


def _is_complete(words: Mapping[str, object]) -> bool:
    return words.keys() == set(LANGUAGES) and all(
        isinstance(word, str) and word.strip() for word in words.values()
    )


def _check_codes(declared: Programme) -> None:
    unique(declared.categories, what="categories")
    within(declared.categories, whole=vocabulary("beneficiary_category").codes, what="beneficiary_category")
    within(declared.household_categories, whole=declared.categories, what="categories")
    within(declared.services, whole=vocabulary("service_kind").codes, what="service_kind")
    within(declared.service_types, whole=vocabulary("service_type").codes, what="service_type")
    unique(declared.service_types, what="services")


def _check_parts(declared: Programme) -> None:
    """Raise ValueError when an id stands twice, or an option serves no indicator."""
    unique([form.id for form in declared.forms], what="forms")
    unique([option.id for option in declared.options], what="options")
    unique([indicator.id for indicator in declared.indicators], what="indicators")
    for indicator in declared.indicators:
        _check_indicator(indicator, of=declared)
    used = {option for indicator in declared.indicators for option in indicator.options}
    within([option.id for option in declared.options], whole=used, what="the options of any indicator")


def _check_indicator(indicator: Indicator, *, of: Programme) -> None:
    """Raise ValueError when the indicator asks for what its programme does not declare."""
    counted = indicator.filter
    within(indicator.options, whole=[option.id for option in of.options], what="options")
    within(counted.categories, whole=of.categories, what="categories")
    within(counted.services, whole=of.service_types, what="services")
    forms = {form.id: [question.id for question in form.questions] for form in of.forms}
    within([counted.form] if counted.form else [], whole=forms, what="forms")
    within(counted.questions, whole=forms.get(counted.form or "", []), what="the form's questions")
