"""Where Sapar keeps its data on this computer, by the custom of each system; never in a cloud-synced folder."""

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """Return the folder of this person's store."""
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"]) / "Sapar"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sapar"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "sapar"
