"""The paper says what it was given, whole, inside its frame, and its QR can be read and checked."""

from itertools import combinations
from typing import Any

import pytest
import zxingcpp
from pypdfium2 import PdfDocument
from reportlab.lib.units import mm

from core.documents.certificate import QR_SIDE, Certificate, certificates_pdf
from core.documents.language import PaperLanguage
from core.documents.ornament import HEIGHT, INSET, WIDTH
from core.documents.pages import picture, read_metadata
from core.seal import check_code, name_matches, verify_seal
from tests.core.documents import reading
from tests.core.documents.samples import OFFICE_KEY, certificate, longest_certificate

DPI = 150
LANGUAGES: tuple[PaperLanguage, ...] = ("kk", "ru", "kk+ru")
KAZAKH = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя"


def text_of(one: Certificate, language: PaperLanguage) -> str:
    return reading.text_of(certificates_pdf([one], language=language))


def boxes_of(one: Certificate, language: PaperLanguage) -> list[tuple[float, float, float, float]]:
    return reading.boxes_of(certificates_pdf([one], language=language))


def read_qr(pdf: bytes, *, page: int = 0) -> Any:
    (found,) = zxingcpp.read_barcodes(picture(pdf, page=page, dpi=DPI))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_qr_is_the_text_of_the_metadata_and_verifies(language: PaperLanguage) -> None:
    pdf = certificates_pdf([certificate()], language=language)
    text = read_qr(pdf).text
    assert read_metadata(pdf).seals == (text,)
    verified = verify_seal(text, office_public_keys=[OFFICE_KEY])
    assert verified.number == "ABAI-76-2026-12-0041"
    assert name_matches(verified, full_name="Ахметова Айгүл Серікқызы")


def test_the_qr_is_large_and_forgiving_enough() -> None:
    found = read_qr(certificates_pdf([certificate()], language="kk+ru"))
    corners = found.position
    assert found.ec_level == "M"
    for start, end in ((corners.top_left, corners.top_right), (corners.top_left, corners.bottom_left)):
        side = ((end.x - start.x) ** 2 + (end.y - start.y) ** 2) ** 0.5
        assert side / DPI * 25.4 >= 35


def test_nothing_stands_in_the_quiet_zone_of_the_qr() -> None:
    zone = 4 / 69 * QR_SIDE
    left, bottom = WIDTH - 30 * mm - QR_SIDE - zone, 27 * mm - zone
    for box_left, box_bottom, box_right, box_top in boxes_of(longest_certificate(), "kk+ru"):
        is_beside = box_right <= left or box_left >= left + QR_SIDE + 2 * zone
        is_above_or_below = box_bottom >= bottom + QR_SIDE + 2 * zone or box_top <= bottom
        assert is_beside or is_above_or_below


def test_each_page_of_a_batch_carries_its_own_qr() -> None:
    batch = [certificate(f"ABAI-76-2026-12-{count:04d}") for count in (7, 8, 9)]
    pdf = certificates_pdf(batch, language="kk")
    seals = tuple(one.seal for one in batch)
    assert read_metadata(pdf).seals == seals
    assert tuple(read_qr(pdf, page=page).text for page in range(3)) == seals
    assert read_metadata(pdf).title == "№ ABAI-76-2026-12-0007 – ABAI-76-2026-12-0009"


def test_what_the_file_says_of_itself_names_nobody() -> None:
    said = PdfDocument(certificates_pdf([certificate()], language="kk+ru")).get_metadata_dict()
    assert not [value for value in said.values() if "Ахметова" in value or "Айгүл" in value]


def test_the_same_values_give_the_same_bytes() -> None:
    first = certificates_pdf([certificate()], language="kk+ru")
    certificates_pdf([longest_certificate()], language="ru")
    assert certificates_pdf([certificate()], language="kk+ru") == first


def test_a_paper_in_one_language_has_no_word_of_the_other() -> None:
    kazakh, russian = text_of(certificate(), "kk"), text_of(certificate(), "ru")
    assert "«Тігінші» жұмысшы кәсібі бойынша 72 академиялық сағат көлемінде оқудан өтті" in kazakh
    assert "прошла обучение по рабочей профессии «Швея» в объёме 72 академических часов" in russian
    assert not [word for word in ("Настоящим", "Швея", "Преподаватель", "М. П.", "июля") if word in kazakh]
    assert not [word for word in ("растайды", "Тігінші", "Оқытушы", "М. О.", "шілде") if word in russian]


def test_kazakh_stands_first() -> None:
    both = text_of(certificate(), "kk+ru")
    for kazakh, russian in (
        ("қоғамдық қоры", "Общественный фонд"),
        ("растайды", "Настоящим"),
        ("Тігінші", "Швея"),
        ("2026 жылғы 22 маусым – 2 шілде", "22 июня – 2 июля 2026 г."),
        ("Оқытушы", "Преподаватель"),
        ("Семей қ.", "г. Семей"),
        ("2026 жылғы 8 шілде", "8 июля 2026 г."),
    ):
        assert 0 <= both.index(kazakh) < both.index(russian)


@pytest.mark.parametrize(("sex", "verb"), [("female", "прошла"), ("male", "прошёл"), (None, "прошёл(а)")])
def test_the_russian_verb_follows_the_sex(sex: Any, verb: str) -> None:
    assert f"{verb} обучение" in text_of(certificate(sex=sex), "ru")


def test_hours_are_declined() -> None:
    assert "в объёме 21 академического часа" in text_of(certificate(hours=21), "ru")
    assert "в объёме 111 академических часов" in text_of(certificate(hours=111), "ru")


def test_a_course_without_a_profession_is_named_itself() -> None:
    text = text_of(certificate(profession=None), "kk+ru")
    assert "«Тігін ісінің негіздері» курсы бойынша" in text
    assert "по курсу «Основы швейного дела»" in text
    assert text.count("Тігін ісінің") == 1


def test_an_unregistered_paper_says_so_until_the_server_knows_it() -> None:
    sentences = ("Берілді, орталықта әлі тіркелмеген", "Выдан, ещё не зарегистрирован централизованно")
    unregistered = text_of(certificate(is_registered=False), "kk+ru")
    assert all(sentence in unregistered for sentence in sentences)
    assert not [sentence for sentence in sentences if sentence in text_of(certificate(), "kk+ru")]


def test_a_reprint_and_a_watermark_are_told() -> None:
    assert "Напечатан повторно" in text_of(certificate(is_reprint=True), "ru")
    assert "ЖАТТЫҒУ / ПРАКТИКА" in text_of(certificate(watermark="practice"), "kk+ru")
    assert "ҮЛГІ" in text_of(certificate(watermark="sample"), "kk")


def test_a_watermark_does_not_hide_the_qr() -> None:
    one = certificate(watermark="practice")
    assert read_qr(certificates_pdf([one], language="kk+ru")).text == one.seal


@pytest.mark.parametrize(
    "name",
    [
        "<b>Айгүл</b> & <i>Серік",
        "Ахметова &amp; &#1040; <br/>",
        '<img src="file:///etc/passwd"/>',
        "<para><font color='red'>А</font>",
        "{name} {0} %s ${hours}",
        "/Title (x) Tj ET \\",
    ],
)
def test_markup_in_a_name_is_letters(name: str) -> None:
    assert text_of(certificate(full_name=name), "kk+ru").count(name) == 2


def test_every_kazakh_letter_is_printed() -> None:
    assert KAZAKH in text_of(certificate(full_name=KAZAKH), "kk").replace(" ", "")


def test_the_check_code_of_the_qr_is_printed() -> None:
    one = certificate()
    assert check_code(one.seal) in text_of(one, "kk")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "one",
    [
        certificate(),
        certificate(result=None, profession=None),
        longest_certificate(),
        certificate(full_name="Ж" * 150),
        certificate(full_name="Әлиұлы " * 30),
    ],
    ids=["usual", "short", "longest", "one-long-word", "many-words"],
)
def test_no_line_leaves_the_frame_or_meets_another(one: Certificate, language: PaperLanguage) -> None:
    boxes = boxes_of(one, language)
    for left, bottom, right, top in boxes:
        assert left > INSET
        assert right < WIDTH - INSET
        assert bottom > INSET
        assert top < HEIGHT - INSET
    for one_box, other in combinations(boxes, 2):
        across = min(one_box[2], other[2]) - max(one_box[0], other[0])
        upright = min(one_box[3], other[3]) - max(one_box[1], other[1])
        assert across <= 0.5 or upright <= 0.5
