"""A column reads what it is given functions for and is silent about the rest."""

from ui.tables import Column


def test_what_a_column_is_not_told_to_read_is_empty() -> None:
    column = Column[str](name="name", title="Name", text=str.upper)
    assert column.text("a") == "A"
    assert (column.sub("a"), column.tail("a"), column.icon("a"), column.action("a")) == ("", "", "", "")
    assert column.pills("a") == ()
    assert column.bar("a") is None
    assert not column.sort
