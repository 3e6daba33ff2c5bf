"""A peer: whoever takes batches and gives pages. A server over HTTP, its own store, or a USB package."""

from typing import Protocol

from sync.protocol.messages import Enrol, EnrolAnswer, Exchange, ExchangeAnswer, Hello, HelloAnswer


class Peer(Protocol):
    """The other side of an exchange. Its refusals are AppErrors, whatever lies between.

    Refused `device_unknown`, `device_fork` (another copy of this store was here first), `gap` (`last_no`:
    send from the one after it), `epoch_changed` (`epochs`: the server's chain of (epoch, base_seq), newest
    last), `code_unknown` (wrong, used or too old). Damaged `batch_altered`, `message_damaged`,
    `server_untrusted`. Outdated `outdated_client`. Unavailable `server_unreachable`, `server_busy`,
    `server_failed`, `server_disk_full`.
    """

    def hello(self, request: Hello) -> HelloAnswer:
        """Return the server's key; a peer with a wire between has checked the signature over our nonce."""

    def enrol(self, request: Enrol) -> EnrolAnswer:
        """Make the device known. The same request again has the same answer and no second effect."""

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        """Deliver a batch, if there is one, and return its ack and the next pages."""
