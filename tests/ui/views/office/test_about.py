"""About: the version, and whose laptop this is."""

from tests.ui.views.looking import said
from tests.ui.views.office.conftest import Show


def test_version_organisation_and_role_are_said(show: Show) -> None:
    shown = said(show("about"))
    assert "0.1.0" in shown
    assert "Үміт" in shown
    assert "Coordinator" in shown
