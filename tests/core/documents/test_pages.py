"""Finished files are read back: pages, pictures, what the file says; other bytes are refused by a code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.certificate import certificates_pdf
from core.documents.pages import page_count, picture, read_metadata
from core.errors import Damaged
from tests.core.documents.samples import certificate

PDF = certificates_pdf(
    [certificate("ABAI-76-2026-12-0001"), certificate("ABAI-76-2026-12-0002")], language="kk"
)


def test_a_page_becomes_a_picture_of_the_asked_resolution() -> None:
    image = picture(PDF, page=1, dpi=100)
    assert page_count(PDF) == 2
    assert image.mode == "RGB"
    assert [round(side / 100 * 25.4) for side in image.size] == [297, 210]


def test_the_file_tells_its_seals_in_the_order_of_its_pages() -> None:
    assert [seal[:7] for seal in read_metadata(PDF).seals] == ["SAPAR1:", "SAPAR1:"]


@given(st.binary(max_size=200))
def test_other_bytes_are_refused_by_a_code(junk: bytes) -> None:
    for attempt in (junk, PDF[: len(junk)]):
        with pytest.raises(Damaged, match="pdf_unreadable"):
            read_metadata(attempt)
