"""Rows come page by page, only those in sight, and nothing stale is shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.tables import Column, Deliver, RowsModel, fetch_from
from ui.tables.model import PAGE

COLUMNS = [
    Column[int](name="name", title="Name", text=lambda row: f"Ахметова {row}", sub=lambda row: f"№ {row}"),
    Column[int](name="age", title="Age", text=str, align="right"),
]


def model_of(total: int, fetch: Callable[[int, int, Deliver], None]) -> RowsModel:
    model = RowsModel(COLUMNS, key=lambda row: row)
    model.show(total=total, fetch=fetch)
    return model


class Store:
    """Answers later, when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int, Deliver]] = []

    def fetch(self, offset: int, limit: int, deliver: Deliver) -> None:
        self.asked.append((offset, limit, deliver))

    def answer(self, rows: Sequence[int] | None = None) -> None:
        offset, limit, deliver = self.asked.pop(0)
        deliver(range(offset, offset + limit) if rows is None else rows)


def test_qt_accepts_the_model(qapp: QApplication) -> None:
    model = model_of(250, fetch_from(range(250)))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(total=3, fetch=fetch_from(range(3)))
    model.toggle(1)


def seen(model: RowsModel, at: int) -> int | None:
    """Look at a row as a view does: ask, let it come, look again."""
    model.row(at)
    QApplication.processEvents()
    row: int | None = model.row(at)
    return row


def test_a_hundred_thousand_rows_are_counted_but_only_pages_in_sight_fetched(qapp: QApplication) -> None:
    store = Store()
    model = model_of(100_000, store.fetch)
    store.answer()
    assert model.rowCount() == 100_000
    assert not store.asked

    assert seen(model, 50_020) is None
    assert [(offset, limit) for offset, limit, _ in store.asked] == [(50_020 // PAGE * PAGE, PAGE)]
    store.answer()
    assert model.row(50_020) == 50_020
    assert not store.asked


def test_one_page_is_asked_for_at_a_time_the_newest_first(qapp: QApplication) -> None:
    store = Store()
    model = model_of(100_000, store.fetch)
    for at in range(0, 100_000, PAGE):
        seen(model, at)

    assert len(store.asked) == 1
    store.answer()
    assert [offset for offset, *_ in store.asked] == [100_000 - PAGE]


def test_what_an_older_filter_asked_for_is_dropped(qapp: QApplication) -> None:
    store = Store()
    model = model_of(500, store.fetch)
    model.show(total=1, fetch=fetch_from([7]))

    store.answer(range(100))

    assert model.row(0) == 7


def test_pages_out_of_sight_are_forgotten(qapp: QApplication) -> None:
    model = model_of(100_000, fetch_from(range(100_000)))
    for at in range(0, 100_000, PAGE):
        assert seen(model, at) == at
    assert model.find(99_950) == 99_950
    assert model.find(5) is None


def test_checks_live_by_key_through_a_refresh(qapp: QApplication) -> None:
    model = model_of(10, fetch_from(range(10)))
    model.toggle(3)
    model.show(total=9, fetch=fetch_from(range(1, 10)))
    assert model.is_checked(2)
    assert model.checked() == {3}


def test_all_are_checked_even_those_not_yet_here(qapp: QApplication) -> None:
    model = model_of(1_000, fetch_from(range(1_000)))
    model.check_all()
    assert model.checked() == set(range(1_000))


def test_a_screen_reader_hears_fact_and_detail(qapp: QApplication) -> None:
    model = model_of(5, fetch_from(range(5)))
    assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ахметова 2, № 2"


def test_a_heading_cannot_be_walked_on(qapp: QApplication) -> None:
    model = model_of(5, fetch_from(range(5)))
    model.heading = lambda row: "Баршатас" if row == 0 else ""
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
