"""The program's window in a process of its own: opened, and used for a day if `day` is asked for.

`python -m tests.bench.window open|day FOLDER` prints when the window was shown, how many milliseconds it took
from the passphrase to the Today page, and the most memory held, in MB.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication, QTableView

from core.queries.find import Find
from desktop.program import Program
from desktop.session import Session
from desktop.window import make_application, make_program
from tests.bench.offices import PASSPHRASE, SEED, people
from tests.bench.peak import peak_mb
from tests.bench.save import visit
from ui.views.view import Destination

PAGES = ("people", "consultations", "courses", "certificates", "sync", "today")
LOOKS = 3  # at every page
PEOPLE = 30  # looked up, shown and visited
KEYS = 6  # typed for each of them


def main(way: str, folder: Path) -> None:
    """Open the window, live a day in it if asked, print the figures, and go at once: a kill loses nothing."""
    app = make_application()
    program = make_program(app, folder, language="kk")
    program.start()
    _until(app, lambda: program.shell.isVisible() and program.is_at_rest())
    shown_at = time.monotonic()
    session = _unlocked(app, program)
    opened_ms = (time.monotonic() - shown_at) * 1000
    if way == "day":
        _live(app, session)
    memory = peak_mb()
    print(json.dumps({"shown_at": shown_at, "opened_ms": opened_ms, "memory": memory}), flush=True)
    os._exit(0)


def _unlocked(app: QApplication, program: Program) -> Session:
    """Give the passphrase and wait until the Today page shows what there is today."""
    assert program.unlocking
    program.unlocking.page.unlock_wanted.emit(PASSPHRASE)
    _until(app, lambda: program.session is not None)
    assert program.session
    frame = program.session.frame
    _until(app, lambda: any(one.model().rowCount() for one in frame.findChildren(QTableView)))
    return program.session


def _live(app: QApplication, session: Session) -> None:
    workspace = session.workspace
    _until(app, workspace.jobs.are_idle)
    for _ in range(LOOKS):
        for page in PAGES:
            session.go(Destination(page))
            _until(app, workspace.jobs.are_idle)
    names = random.Random(SEED)
    for person in people(workspace.store, count=PEOPLE):
        _look_up(app, session, person, names)
        workspace.do(visit(person))
        _until(app, workspace.jobs.are_idle)


def _look_up(app: QApplication, session: Session, person: UUID, names: random.Random) -> None:
    text = "".join(names.choices("аеіырстн", k=KEYS))
    for length in range(1, KEYS + 1):
        session.workspace.ask(Find(text=text[:length]), done=lambda _: None)
    session.go(Destination("person", person))
    _until(app, session.workspace.jobs.are_idle)


def _until(app: QApplication, holds: Callable[[], bool]) -> None:
    """Let the window work until this holds, and paint what came of it."""
    while not holds():
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
