"""The address of a PostgreSQL: read from a URL, and refused with a secret in it where everyone can see it."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from core.errors import Refused

# What libpq takes as a secret. A user's name is none; files named in the URL keep their own.
_SECRETS = frozenset(
    {"password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key"}
)


def read_address(text: str) -> URL:
    """Return a libpq URL as the driver takes it. Raise Refused `url_unknown`."""
    try:
        found = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise Refused("url_unknown", "database") from None
    if found.get_backend_name() != "postgresql":
        raise Refused("url_unknown", "database")
    return found.set(drivername="postgresql+psycopg")


def read_open_address(text: str) -> str:
    """Return the URL of an argument, which every user of the computer can read.

    Raise Refused `url_unknown`, `url_with_password`: that belongs into a file.
    """
    found = read_address(text)
    if found.password is not None or _SECRETS & {name.strip().casefold() for name in found.query}:
        raise Refused("url_with_password", "database")
    return text
