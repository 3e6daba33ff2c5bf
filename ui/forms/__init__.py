"""Forms: an editor for each kind of field, and a form that is derived from a command's declaration.

Form(fields, rows=..., language=...)   labels, editors, messages; values(), show_values(...), refuse(error)
editor_for(field, language=...)        one editor, for a page that lays out its own
"""

from ui.forms.editors import Editor, editor_for
from ui.forms.form import Form

__all__ = ["Editor", "Form", "editor_for"]
