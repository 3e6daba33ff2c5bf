"""The register of certificates, and the values of a paper."""

from base64 import b32decode
from dataclasses import fields
from datetime import date

import pytest
from sqlalchemy import delete

from core.documents.certificate import Certificate, certificates_pdf
from core.documents.pages import read_metadata
from core.model.office import Organisation
from core.model.training import Course, Group
from core.programme import Programme, programmes
from core.queries.certificates import PaperValues
from core.seal import PREFIX
from tests.core.documents.reading import text_of
from tests.core.queries.casework import Casework, with_indicator

A, _ = with_indicator("persons_certified")
TELLING = (
    *("пробац", "probat", "-prob-", "есебінде", "учёт", "учет", "босат", "освобожд", "бас бостандығ"),
    *("сотталған", "осужд", "заключён", "мүгедек", "инвалид", "disab", "көпбалалы", "многодет"),
    *("аз қамт", "малообеспеч", "әлеуметтік осал", "уязвим", "vulnerab"),
)


@pytest.fixture
def issued(office: Casework) -> tuple[Casework, str, list[str]]:
    """An office that has issued two certificates to a group."""
    office.may_seal()
    people = [office.person(given_name=name, sex="female") for name in ("Айгүл", "Сәуле")]
    group, trainees = office.group(A, *people)
    office.lesson(group, dict.fromkeys(trainees.values(), "present"), held_on="2026-05-20")
    certificates = [
        str(office.do("IssueCertificate", trainee=trainees[person], issued_on="2026-06-01")["certificate"])
        for person in people
    ]
    return office, group, certificates


def test_the_register_keeps_voided_certificates(issued: tuple[Casework, str, list[str]]) -> None:
    office, group, certificates = issued
    office.do("VoidCertificate", id=certificates[0], voided_on="2026-06-02", void_reason="қате аты")
    rows = office.ask("ListCertificates", group=group).rows
    assert [row.number[-4:] for row in rows] == ["0001", "0002"]
    assert [(row.state, row.void_reason) for row in rows] == [("voided", "қате аты"), ("issued", None)]
    assert rows[1].title_ru == "Швея"
    for asked, total in (
        ({"state": "issued"}, 1),
        ({"programme": A}, 2),
        ({"until_on": "2026-05-31"}, 0),
        ({"limit": 1}, 2),
    ):
        assert office.ask("ListCertificates", **asked).total == total


def test_the_register_keeps_the_certificates_of_a_deleted_person(
    issued: tuple[Casework, str, list[str]],
) -> None:
    """What was handed out stands in the register under the name on its paper, and is found by it."""
    office, group, certificates = issued
    first = office.ask("ListCertificates", group=group).rows[0]
    office.do("DeleteRecord", kind="person", id=str(first.person))
    assert office.ask("ListCertificates", group=group).rows[0] == first
    for part in (first.number, first.name_printed, "айгул"):
        assert [row.id for row in office.ask("ListCertificates", text=part).rows] == [first.id]
    assert office.ask("ListCertificates", text="-").total == 2
    (row,) = office.ask("CertificatePaper", ids=[certificates[0]]).rows
    assert (row.paper.number, row.paper.full_name) == (first.number, "Ахметова Айгүл")


def test_the_register_keeps_a_certificate_of_a_course_that_is_not_here(
    issued: tuple[Casework, str, list[str]],
) -> None:
    """A certificate goes with the person; the course may stand in a district that this laptop does not see."""
    office, group, certificates = issued
    with office.store.applying() as session:
        session.execute(delete(Course))
        session.execute(delete(Group))
    rows = office.ask("ListCertificates", group=group).rows
    assert [str(row.id) for row in rows] == certificates
    assert (rows[0].name_printed, rows[0].title_kk, rows[0].course) == ("Ахметова Айгүл", "", None)


def test_a_paper_has_the_words_of_both_languages(issued: tuple[Casework, str, list[str]]) -> None:
    office, group, certificates = issued
    with office.store.work("test") as work:
        names = {"name_kk": "«Абай жолы» қоры", "name_ru": "Фонд «Абай жолы»"}
        city = {"city_kk": "Семей қ.", "city_ru": "г. Семей"}
        work.add(Organisation(id=work.author.organisation, director="Г. Сұлтанова", **names, **city))
    office.do("ReprintCertificate", id=certificates[1])
    one, other = office.ask("CertificatePaper", group=group).rows
    paper = one.paper
    assert (paper.full_name, paper.sex, paper.hours) == ("Ахметова Айгүл", "female", 8)
    assert (paper.organisation.kk, paper.city.ru, paper.director) == (
        "«Абай жолы» қоры",
        "г. Семей",
        "Г. Сұлтанова",
    )
    assert paper.profession is not None
    assert paper.profession.kk == "тігінші"
    assert (paper.started, paper.ended) == (date(2026, 5, 1), date(2026, 5, 20))
    assert (paper.is_reprint, other.paper.is_reprint) == (False, True)
    assert office.ask("CertificatePaper", ids=[certificates[0]]).total == 1


@pytest.mark.parametrize("of", programmes(), ids=lambda of: of.code)
def test_paper_and_seal_tell_nothing_of_whom_the_grant_serves(office: Casework, of: Programme) -> None:
    """A certificate is shown to employers; neither its words nor its number may say why it was given."""
    office.may_seal()
    person = office.person()
    group, trainees = office.group(of.code, person)
    office.lesson(group, {trainees[person]: "present"}, held_on="2026-05-20")
    office.do("IssueCertificate", trainee=trainees[person], issued_on="2026-06-01")
    (row,) = office.ask("CertificatePaper", group=group).rows
    values = {field.name: getattr(row.paper, field.name) for field in fields(row.paper)}
    pdf = certificates_pdf([Certificate(**values, is_registered=True)], language="kk+ru")
    packed = row.paper.seal.removeprefix(PREFIX)
    sealed = b32decode(packed + "=" * (-len(packed) % 8))
    shown = f"{text_of(pdf)} {read_metadata(pdf)} {sealed!r}".casefold()
    assert row.paper.number.casefold() in shown
    assert [stem for stem in TELLING if stem in shown] == []


def test_the_values_of_a_paper_are_those_of_the_document() -> None:
    """The caller adds only what sync and practice know."""
    known = {field.name for field in fields(PaperValues)}
    assert {field.name for field in fields(Certificate)} - known == {"is_registered", "watermark"}
    assert known <= {field.name for field in fields(Certificate)}
