"""`check`: whether the store is whole, with each problem by its part, code and record."""

import argparse

from core.errors import Unavailable
from core.store.check import check
from desktop.answers import answer, tell
from desktop.commands.opening import describe_store, opened, vault_of


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the store."""
    describe_store(parser)


def run(options: argparse.Namespace) -> int:
    """Print `{"ok", "problems"}`; 1 if there is any."""
    with opened(options) as store:
        problems = check(store)
        if not vault_of(options).is_device_bound():
            tell(Unavailable("passphrase_only"))
    answer({"ok": not problems, "problems": problems})
    return 1 if problems else 0
