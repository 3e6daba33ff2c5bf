"""Filling the one form that a tab has open."""

from PySide6.QtWidgets import QWidget

from ui.views.people.command_form import CommandForm


def the_form(tab: QWidget) -> CommandForm:
    """Return the open form."""
    (form,) = tab.findChildren(CommandForm)
    return form


def fill(tab: QWidget, **values: object) -> CommandForm:
    """Put values into the open form and save it."""
    form = the_form(tab)
    for name, value in values.items():
        form.form.editor(name).show_value(value)
        form.form.editor(name).changed.emit()
    form.save()
    return form
