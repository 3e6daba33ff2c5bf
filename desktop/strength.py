"""How good a passphrase is, for the bars beside it: the rule says yes or no, length says the rest."""

from core.errors import Refused
from core.store import passphrase as rules
from core.wording import Language, sentence
from ui.entrance import Strength

_WEAK, _MOST = 1, 4
_STEP = 5  # characters for one more bar


def strength(text: str, *, language: Language) -> Strength:
    """Return one bar and the reason for what is refused, two to four bars for the rest."""
    try:
        rules.check(text)
    except Refused as error:
        return Strength(_WEAK, sentence(error).in_(language))
    return Strength(min(_MOST, 2 + (len(text) - rules.LEAST) // _STEP))
