"""The register of certificates, and the values of a paper."""

from dataclasses import fields
from datetime import date

import pytest

from core.documents.certificate import Certificate
from core.model.office import Organisation
from core.queries.certificates import PaperValues
from tests.core.queries.casework import Casework, with_indicator

A, _ = with_indicator("persons_certified")


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


def test_the_values_of_a_paper_are_those_of_the_document() -> None:
    """The caller adds only what sync and practice know."""
    known = {field.name for field in fields(PaperValues)}
    assert {field.name for field in fields(Certificate)} - known == {"is_registered", "watermark"}
    assert known <= {field.name for field in fields(Certificate)}
