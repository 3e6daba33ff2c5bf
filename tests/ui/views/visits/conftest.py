"""People to be visited and consulted."""

from tests.core.commands.conftest import register

__all__ = ["register"]
