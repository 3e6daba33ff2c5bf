"""`server-admin`: open an office on a server, invite, list and revoke devices; by the server's own program."""

from collections.abc import Sequence

from desktop.commands.server import become


def hand_on(arguments: Sequence[str]) -> int:
    """Become the administrator's command."""
    return become("sync.server.commands", arguments)
