"""The settings page: who may not write only reads."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.views.looking import buttons
from tests.ui.views.office.conftest import Show
from ui.forms import Form


def form_of(page: QWidget) -> Form:
    return next(one for one in page.findChildren(Form) if one.isVisible())


@pytest.mark.parametrize(("tab", "word"), [("organisation", "Save"), ("passport", "Save a new version")])
def test_who_may_not_write_only_reads(show: Show, tab: str, word: str) -> None:
    page = show(tab, role="field_worker")
    assert word not in buttons(page)
    assert not form_of(page).isEnabled()
