"""A passport: saving makes a new version of what differs; what is wrong is said beside it."""

from PySide6.QtWidgets import QWidget

from core.queries.office import ListPassports, ShowPassport
from core.queries.query import ask
from core.store.store import Store
from tests.ui.views.looking import press
from tests.ui.views.office.conftest import Settle, Show
from ui.forms import Form
from ui.views.office.readings import NumberReading


def form_of(page: QWidget) -> Form:
    return next(one for one in page.findChildren(Form) if one.isVisible())


def test_a_passport_makes_a_new_version_of_what_differs(show: Show, store: Store, settle: Settle) -> None:
    page = show("passport")
    form = form_of(page)
    form.show_values({"starts_on": "2026-02-01", "ends_on": "2026-12-15"})
    first = next(one for one in page.findChildren(NumberReading))
    first.show_value(1500)
    press(page, "Save a new version")
    settle()
    (version,) = ask(store, ListPassports()).rows
    assert version.version == 1
    assert 1500 in version.targets.values()
    declared = ask(store, ShowPassport(programme=version.programme)).rows[0]
    assert declared.starts_on is not None


def test_a_target_that_is_no_number_is_said_beside_it(show: Show, store: Store, settle: Settle) -> None:
    page = show("passport")
    form_of(page).show_values({"starts_on": "2026-02-01", "ends_on": "2026-12-15"})
    first = next(one for one in page.findChildren(NumberReading))
    first.show_value("many")
    press(page, "Save a new version")
    settle()
    assert first.box.message()
    assert ask(store, ListPassports()).rows == []
