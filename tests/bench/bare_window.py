"""A window with nothing in it, in a process of its own: it prints when it was shown and what memory it took."""

import json
import time

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.peak import peak_mb

app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
app.processEvents()
memory = peak_mb()
print(json.dumps({"shown_at": time.monotonic(), "memory": memory}))
