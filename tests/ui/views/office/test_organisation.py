"""The organisation: only what changed is written, and only by who may."""

from PySide6.QtWidgets import QWidget

from core.queries.office import ShowOffice
from core.queries.query import ask
from core.store.store import Store
from tests.ui.views.looking import press
from tests.ui.views.office.conftest import Settle, Show
from ui.forms import Form


def form_of(page: QWidget) -> Form:
    return next(one for one in page.findChildren(Form) if one.isVisible())


def test_only_what_changed_of_the_organisation_is_written(show: Show, store: Store, settle: Settle) -> None:
    page = show("organisation")
    form = form_of(page)
    form.editor("director").show_value("Ким А. В.")
    form.changed.emit()
    press(page, "Save")
    settle()
    values = ask(store, ShowOffice()).rows[0].values
    assert (values["director"], values["name_kk"]) == ("Ким А. В.", "Үміт")
