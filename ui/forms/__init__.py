"""Forms: an editor for each kind of field, and a form that is derived from a command's declaration.

Form(fields, rows=..., language=...)   labels, editors, messages; values(), show_values(...), refuse(error)
editor_for(field, language=...)        one editor, for a page that lays out its own
district_choices(language, first=...)  the districts, one's own before the others, for a filter
"""

from ui.forms.editors import Editor, district_choices, districts_in_order, editor_for
from ui.forms.form import Form

__all__ = ["Editor", "Form", "district_choices", "districts_in_order", "editor_for"]
