"""The way in: the first run and the unlock page. They ask and show; the caller answers their signals.

FirstRun(strength=...)     language_wanted, enrol_wanted(server, code, file), office_wanted(organisation, person,
                           districts), passphrase_chosen(text), print_wanted, finished, help_wanted
                           after each answer: go_on(note), show_sheet(sheet), or refuse(sentence)
UnlockPage(strength=...)   unlock_wanted(passphrase), recovery_wanted(key, new_passphrase), language_wanted,
                           help_wanted; answers: refuse(sentence), set_busy(is_busy=...), clear()
Sheet, Strength            what is printed on the recovery sheet; how good a passphrase is
"""

from ui.entrance.first_run import FirstRun
from ui.entrance.passphrase import Strength
from ui.entrance.sheet import Sheet
from ui.entrance.unlock import UnlockPage

__all__ = ["FirstRun", "Sheet", "Strength", "UnlockPage"]
