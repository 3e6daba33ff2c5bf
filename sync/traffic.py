"""What crossed the wire: counted by the client that speaks HTTP, read by the run that tells a person."""

from dataclasses import dataclass


@dataclass(slots=True)
class Traffic:
    """Bytes of bodies both ways, and requests that were answered."""

    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0
