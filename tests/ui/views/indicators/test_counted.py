"""How the list behind a figure reads a person: the day, the number of records, and the state of the proof."""

from core.store.store import Store
from tests.core.queries.casework import Casework
from tests.ui.views.indicators.conftest import PROGRAMME, SERVED
from ui.views.indicators.counted import counted_columns


def test_rows_say_since_when_by_how_many_records_and_whether_proven(store: Store, office: Casework) -> None:
    rows = office.ask("IndicatorPeople", programme=PROGRAMME, indicator=SERVED).rows
    columns = {column.name: column for column in counted_columns("en")}
    read = [
        (
            columns["name"].text(row),
            columns["since"].text(row),
            columns["since"].sub(row).split()[0],
            columns["proof"].pills(row)[0].text,
        )
        for row in rows
    ]
    assert read == [
        ("Әлиева Айгүл", "05.05.2026", "3", "Proven"),
        ("Бекова Айгүл", "05.05.2026", "1", "Proven"),
        ("Сейтов Айгүл", "05.05.2026", "1", "Papers missing"),
    ]
