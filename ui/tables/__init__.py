"""Tables: a list on a page is rows and columns, and this room does the rest.

Table(columns, key=..., memory=...)   the widget; show_rows(rows) or show_pages(total=..., fetch=...)
Column(name=..., title=..., text=...) how to read a row: text, sub, tail, pills, icon, bar, action, sort, ...
Fetch                                 fetch(offset, limit, deliver): deliver(rows) now or later, same thread
RowsModel                             the lazy model alone, for a view of one's own

`memory` is a mapping the page hands in (one per table); widths, shown columns and sort are kept in it.
Keys: Up, Down, Enter opens, Space checks, Shift with Up and Down checks on, Ctrl+A all; Tab reaches the
header, where Left and Right walk and Space sorts. Export and print are the page's own actions.
"""

from ui.tables.columns import Column
from ui.tables.model import Deliver, Fetch, RowsModel, fetch_from
from ui.tables.table import Table

__all__ = ["Column", "Deliver", "Fetch", "RowsModel", "Table", "fetch_from"]
