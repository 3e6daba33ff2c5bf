"""This computer's keyring, loaded only when a store asks for it."""

from core.store.keys import Secrets


def find_secrets() -> Secrets:
    """Return the keyring. Raise Unavailable `keyring_missing`, `keyring_locked`, `keyring_refused`."""
    # Its back ends take a fifth of what a command loads, and a store that its passphrase alone opens needs none.
    from sync.client import credentials  # noqa: PLC0415

    return credentials.find()
