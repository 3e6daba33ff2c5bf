from collections.abc import Callable
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from core import programme as module
from core.errors import Refused
from core.programme import Programme, household_categories, programme, programmes, read_programme
from core.programme.indicators import IndicatorKind
from core.programme.options import Choice
from core.vocabulary import vocabulary

TARGETS = {
    "A-T1": (1200, "persons"),
    "A-T2": (70, "percent"),
    "A-R1": (None, "organised"),
    "A-R2": (100, "families_and_persons"),
    "A-R3": (100, "copies"),
    "A-R4a": (80, "persons"),
    "A-R4b": (30, "percent"),
    "A-R5": (5, "organisations"),
    "A-R6": (60, "persons"),
    "A-R7": (10_000, "views"),
    "A-R8": (1, "report_sets"),
    "B-T1": (250, "persons"),
    "B-T2": (80, "percent"),
    "B-R1": (None, "organised"),
    "B-R2": (60, "percent"),
    "B-R3": (90, "percent"),
    "B-R4": (None, "percent"),
    "B-R5": (None, "months"),
    "B-R6": (None, "district_reports"),
    "B-R7": (1, "report_sets"),
}
MILD_DEFAULTS = {"A-T1", "A-T2", "A-R2", "A-R5", "B-T1", "B-R5"}
Broken = Callable[[str, str], Programme]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """Read a shipped programme after one change of its text."""

    def read(old: str, new: str) -> Programme:
        text = (module.FOLDER / "abai-76.toml").read_text(encoding="utf-8")
        assert old in text
        file = tmp_path / "abai-76.toml"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_programme(file)

    return read


def test_the_two_grants_promise_what_the_specification_asks() -> None:
    promised = {
        indicator.id: (indicator.target, indicator.unit)
        for each in programmes()
        for indicator in each.indicators
    }
    assert promised == TARGETS


def test_every_kind_serves_an_indicator() -> None:
    kinds = {indicator.kind for each in programmes() for indicator in each.indicators}
    assert kinds == set(get_args(IndicatorKind))


def test_a_stricter_reading_stands_beside_each_mild_default() -> None:
    beside = {
        indicator.id
        for each in programmes()
        for indicator in each.indicators
        for option in map(each.option, indicator.options)
        if isinstance(option, Choice) and option.beside and option.default not in option.beside
    }
    assert beside >= MILD_DEFAULTS


@pytest.mark.parametrize(
    ("code", "option", "states"),
    [
        ("abai-76", "measure_stage", "employment_measure_status"),
        ("abai-probation", "benefit_stage", "benefit_case_status"),
    ],
)
def test_a_stage_is_a_status(code: str, option: str, states: str) -> None:
    stage = programme(code).option(option)
    assert isinstance(stage, Choice)
    for value, term in stage.values.items():
        assert vocabulary(states).term(value) == term


def test_convicts_still_inside_do_not_count_as_served() -> None:
    probation = programme("abai-probation")
    assert "pre_release" in probation.categories
    assert "pre_release" not in probation.indicator("B-T1").filter.categories


def test_only_persons_hold_disability_and_probation() -> None:
    assert "person_with_disability" not in programme("abai-76").household_categories
    assert programme("abai-probation").household_categories == ()


def test_parts_are_found_by_id() -> None:
    found = programme("abai-76")
    assert found.indicator("A-R4a").kind == "persons_certified"
    assert found.option("attendance_threshold").default == 75
    assert found.form("needs").areas[:4] == ("housing", "education", "employment", "family")
    with pytest.raises(KeyError):
        found.indicator("B-T1")


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(Refused, match="not_in_vocabulary"):
        programme("abai-77")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('code = "abai-76"', 'code = "abai-77"', "file's name"),
        ('certificate_prefix = "ABAI-76"', 'certificate_prefix = "ABAI 76"', "certificate prefix"),
        ('kind = "persons_served"', 'kind = "persons_seen"', "persons_seen"),
        ('id = "A-T2"', 'id = "A-T1"', "twice in indicators"),
        ('id = "hard_to_say"', 'id = "survey_scale"', "twice in options"),
        ('id = "needs"', 'id = "participant"', "twice in forms"),
        ('options = ["served_reading"]', 'options = ["served"]', "not in options"),
        ('options = ["served_reading"]', "options = []", "options of any indicator"),
        (
            'categories = ["large_family", ',
            'categories = ["big_family", "large_family", ',
            "beneficiary_category",
        ),
        ('household_categories = ["large_family"', 'household_categories = ["pensioner"', "categories"),
        ('legal = ["consult_legal"]', 'legal = ["consult_law"]', "service_type"),
        ('legal = ["consult_legal"]', 'law = ["consult_legal"]', "service_kind"),
        ('legal = ["consult_legal"]', 'legal = ["consult_psych"]', "twice in services"),
        ('"online_request", "consult_legal"', '"prison_meeting", "consult_legal"', "not in services"),
        ('form = "participant"', 'form = "visitor"', "not in forms"),
        ('questions = ["satisfied"]', 'questions = ["happy"]', "form's questions"),
        ('form = "participant"\n', "", "form's questions"),
        ("target = 1200", "target = 1200.0", "int"),
        ('expected = ["training"', 'expects = ["training"', "expects"),
        ('en = "Project No. 76"', 'en = " "', "words are not complete"),
        (', en = "Project No. 76"', "", "words are not complete"),
        ('en = "Project No. 76"', 'en = "Project No. 76", de = "Projekt 76"', "words are not complete"),
        ('ru = "выданные", en', 'kz = "берілген", en', "words are not complete"),
        ("most = 10\n", "most = 3\n", "out of bounds"),
        ('default = "combined"', 'default = "mixed"', "values"),
        ('beside = ["each"]', 'beside = ["other"]', "values"),
        ('vocabulary = "business_fact"', 'vocabulary = "business"', "vocabularies"),
        ('default = ["ie_registration"', 'default = ["registration"', "business_fact"),
        ('vocabulary = "satisfaction_scale"\n', "", "a vocabulary goes with"),
        ('kind = "text"', 'kind = "essay"', "essay"),
        ('use = "assessment"', 'use = "survey"', "an assessment has areas"),
        ('areas = ["housing"', 'areas = ["weather"', "needs_area"),
    ],
)
def test_a_wrong_declaration_is_refused_when_read(broken: Broken, old: str, new: str, reason: str) -> None:
    with pytest.raises((msgspec.ValidationError, ValueError), match=reason):
        broken(old, new)


def test_an_untouched_copy_is_read(broken: Broken) -> None:
    assert broken("target = 1200", "target = 1300").indicator("A-T1").target == 1300


def test_a_household_may_hold_what_any_programme_allows_it() -> None:
    assert household_categories() == {"large_family", "low_income_family", "family_child_disability"}
