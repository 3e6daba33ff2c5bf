"""Synthetic values that the tests of papers share."""

from dataclasses import replace
from datetime import date
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.documents.certificate import Certificate
from core.documents.language import Bilingual
from core.seal import CertificateFacts, issue_device_certificate, seal_certificate

OFFICE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DEVICE = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
OFFICE_KEY = OFFICE.public_key().public_bytes_raw()
DEVICE_CERTIFICATE = issue_device_certificate(
    OFFICE,
    device=12,
    device_public_key=DEVICE.public_key().public_bytes_raw(),
    valid_from=date(2026, 1, 1),
    valid_until=date(2026, 12, 31),
)

LONG_NAME = "Нұрмұхаммедәлиева-Құлжабаева Гүлмираайым Әбдірахманмұхаммедқызы"
LONG_COURSE = Bilingual(
    "Ұлттық киім мен киізден жасалған қолөнер бұйымдарын заманауи жабдықта тігу және оларды "
    "интернет-дүкен арқылы сату негіздері",
    "Основы пошива национальной одежды и изделий ремесла из войлока на современном оборудовании "
    "и их продажи через интернет-магазин",
)
LONG_ORGANISATION = Bilingual(
    "«Абай облысының әлеуметтік осал топтарын қолдау және дамыту орталығы» қоғамдық бірлестігі",
    "Общественное объединение «Центр поддержки и развития социально уязвимых групп области Абай»",
)


def seal(number: str, *, full_name: str) -> str:
    """Seal a certificate of 72 hours as the laptop would."""
    facts = CertificateFacts(
        number=number,
        issued_on=date(2026, 7, 8),
        course="seamstress-72",
        hours=72,
        full_name=full_name,
    )
    return seal_certificate(facts, device_key=DEVICE, device_certificate=DEVICE_CERTIFICATE)


def certificate(number: str = "ABAI-76-2026-12-0041", **changes: Any) -> Certificate:
    """Return a certificate with some of its values changed."""
    usual = Certificate(
        organisation=Bilingual("«Абай жолы» қоғамдық қоры", "Общественный фонд «Абай жолы»"),
        project=Bilingual(
            "«Халықтың әлеуметтік осал топтарын қолдау» жобасы",
            "Проект «Поддержка социально уязвимых групп населения»",
        ),
        number=number,
        full_name="Ахметова Айгүл Серікқызы",
        sex="female",
        course=Bilingual("Тігін ісінің негіздері", "Основы швейного дела"),
        profession=Bilingual("Тігінші", "Швея"),
        hours=72,
        started=date(2026, 6, 22),
        ended=date(2026, 7, 2),
        result=Bilingual("өте жақсы", "отлично"),
        issued_on=date(2026, 7, 8),
        city=Bilingual("Семей қ.", "г. Семей"),
        director="Г. Н. Сұлтанова",
        trainer="С. Б. Омарова",
        seal=seal(number, full_name=changes.get("full_name", "Ахметова Айгүл Серікқызы")),
        is_registered=True,
    )
    return replace(usual, **changes)


def longest_certificate() -> Certificate:
    """Return a certificate on which every value is long."""
    return certificate(
        full_name=LONG_NAME,
        course=LONG_COURSE,
        profession=None,
        organisation=LONG_ORGANISATION,
        project=LONG_ORGANISATION,
        director=LONG_NAME,
        trainer=LONG_NAME,
        city=Bilingual("Көкпекті ауданы, Ұлкенбөкен ауылы", "Кокпектинский район, село Улькенбокен"),
        is_registered=False,
        is_reprint=True,
    )
