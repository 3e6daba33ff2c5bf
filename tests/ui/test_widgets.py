"""The room's one page names every widget, and every name on it exists."""

import re

from ui import widgets


def test_the_page_names_what_is_here_and_nothing_else() -> None:
    page = str(widgets.__doc__)
    named = set(re.findall(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b", page)) & set(dir(widgets))
    classes = {name for name in widgets.__all__ if name[0].isupper()}
    assert classes - named == set()
    assert all(hasattr(widgets, name) for name in widgets.__all__)
