"""The most memory that this process itself has held."""

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_mb() -> float:
    """Return it in MB; on Linux without what the starting process held, which `getrusage` carries over."""
    if _STATUS.exists():
        (line,) = (one for one in _STATUS.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
