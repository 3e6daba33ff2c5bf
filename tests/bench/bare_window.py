"""A window with nothing in it, in a process of its own: it prints when it was shown and what memory it took."""

import json
import resource
import time

from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
app.processEvents()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"shown_at": time.monotonic(), "memory": memory}))
