"""Help is read line by line: titles, sentences, steps, points and keys."""

from ui.help.texts import Block, parse_help, read_help


def test_every_kind_of_line_is_told_apart() -> None:
    text = (
        "# Trips\n\nPlan them.\n\n## Keys\n\n- `Ctrl+N` new trip\n- see a point\n\n1. Choose a day.\n2. Go.\n"
    )
    assert parse_help(text) == (
        Block("title", "Trips"),
        Block("text", "Plan them."),
        Block("heading", "Keys"),
        Block("key", "new trip", "Ctrl+N"),
        Block("point", "see a point"),
        Block("step", "Choose a day.", "1"),
        Block("step", "Go.", "2"),
    )


def test_a_page_is_read_in_its_language() -> None:
    assert read_help("today", "kk")[0] == Block("title", "Бүгін")
    assert read_help("today", "ru")[0] == Block("title", "Сегодня")
