"""Folding of names for search and duplicates, in three scripts and on the wrong keyboard; no ordering.

Two folds: `fold` unites spellings of one name that papers mix freely, `loose` also forms of one family's
surname. Both return upper-case Cyrillic words and digits joined by one space, ready for a trigram index.
Sources: the rule of writing Kazakh names in Russian papers (Ә→А, Ө→О, Ү Ұ→У, Қ→К, Ң→Н, Ғ→Г, ЙЫ ЙІ→И), the
passport transliteration of Kazakhstan, and the keyboard standard of 1990 (RST KazSSR 903-90).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_COMBINING: Final = dict.fromkeys(range(0x300, 0x370))
_FOLDED: Final = str.maketrans("ӘҒҚҢӨҰҮҺІЁЇЄҐЎҲҶӮƏ", "АГКНОУУХИЕИЕГУХЧУА", "ЪЬ'’ʼʹ`´") | _COMBINING
_SHORT_I: Final = re.compile("Й+[ЫИ]")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏḀ-ỿﬀ-ﬆ]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")

# Before upper-casing: the small Latin h stands for һ, the capital one for Н.
_LOOKALIKES: Final = str.maketrans("ABCEHIKMOPTXYabcehikmopxyƏə", "АВСЕНІКМОРТХУавсеһікморхуӘә")

_SPELLINGS: Final = {
    "SHCH": "Щ", "ZH": "Ж", "KH": "Х", "GH": "Г", "TS": "Ц", "CH": "Ч", "SH": "Ш",
    "YE": "Е", "YO": "Е", "IO": "Е", "YU": "Ю", "IU": "Ю", "YA": "Я", "IA": "Я",
    "A": "А", "B": "Б", "C": "К", "D": "Д", "E": "Е", "F": "Ф", "G": "Г", "H": "Х", "I": "і", "J": "Ж",
    "K": "К", "L": "Л", "M": "М", "N": "Н", "O": "О", "P": "П", "Q": "К", "R": "Р", "S": "С", "T": "Т",
    "U": "У", "V": "В", "W": "В", "X": "КС", "Y": "ы", "Z": "З", "Ş": "Ш", "Ç": "Ч", "ß": "СС", "Ə": "А",
}  # fmt: skip
_SPELLING: Final = re.compile("|".join(_SPELLINGS))
# I and Y after a vowel are Й; У after a vowel is a consonant there (Бауыржан).
_GLIDE: Final = re.compile("([АЕИОЭЮЯі]|(?<![АЕО])У)[іы]")
_LEFT_OVER: Final = str.maketrans("іы", "ИЫ")

_ENDING: Final = re.compile(r"(?<=\w{3})(?: ?УЛЫ| ?КЫЗЫ|[ОЕ]ВИЧ|[ОЕ]ВНА|[ОЕ]ВА?|ИНА?|Й)\b")
_LOOSE: Final = str.maketrans("ЫЙЭУХ", "ИИЕОГ")
_LOOSE_PAIR: Final = {"ДЖ": "Ж", "ИА": "Я", "ИЯ": "Я", "ИО": "Ю", "ИЮ": "Ю", "ОИ": "О"}
_LOOSE_PAIRS: Final = re.compile("|".join(_LOOSE_PAIR))
_DOUBLE: Final = re.compile(r"([^\W\d])\1+")

_US_KEYS: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`@#$^&" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~'
_RUSSIAN_KEYS: Final = 'йцукенгшщзхъфывапролджэячсмитьбю.ё"№;:?' + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё"
_US_TO_RUSSIAN: Final = str.maketrans(_US_KEYS, _RUSSIAN_KEYS)
_RUSSIAN_TO_KAZAKH: Final = str.maketrans('2345890-="№;%*()_+', "әіңғүұқөһӘІҢҒҮҰҚӨҺ")


def fold(text: str) -> str:
    """Return the exact fold: equal for spellings of one name in Kazakh, Russian and passport letters."""
    text = unicodedata.normalize("NFC", text)
    if _LATIN.search(text):
        text = _LETTERS.sub(_cyrillic, text)
    words = _NOT_WORD.sub(" ", text.upper().translate(_FOLDED)).strip()
    return _SHORT_I.sub("И", words)


def loose(text: str) -> str:
    """Return the loose fold: surname endings, patronymic marks, ДЖ, doubled letters and kindred vowels aside.

    It unites Жанбулатов, Жанболат, Джанбулатова, and some different names too: rank it below `fold`.
    """
    stems = _ENDING.sub("", fold(text)).translate(_LOOSE)
    return _DOUBLE.sub(r"\1", _LOOSE_PAIRS.sub(_loose_pair, stems))


def keyboard_variants(query: str) -> tuple[str, ...]:
    """Return what the same keys give on the Russian and Kazakh layouts, the likelier first.

    Empty when the keys give nothing else. Meant for a query that found nothing as it stands.
    """
    russian = query if _CYRILLIC.search(query) else query.translate(_US_TO_RUSSIAN)
    kazakh = " ".join(
        word.translate(_RUSSIAN_TO_KAZAKH) if _CYRILLIC.search(word) else word for word in russian.split(" ")
    )
    if not _CYRILLIC.search(kazakh):
        return ()
    return tuple(variant for variant in dict.fromkeys((russian, kazakh)) if variant != query)


def _loose_pair(found: re.Match[str]) -> str:
    return _LOOSE_PAIR[found.group()]


def _cyrillic(found: re.Match[str]) -> str:
    """Turn a word's Latin letters into Cyrillic: by shape where a Cyrillic word has such a shape, else by sound."""
    word = found.group()
    if _CYRILLIC.search(word):
        word = word.translate(_LOOKALIKES)
    return _LATIN.sub(lambda latin: _transliterated(latin.group().upper()), word)


@lru_cache(maxsize=4096)
def _transliterated(word: str) -> str:
    """Read an upper-case Latin word by the passport spelling (also the new Latin alphabet's marks)."""
    plain = "".join(
        letter if letter in _SPELLINGS else unicodedata.normalize("NFD", letter)[0] for letter in word
    )
    sounds = _SPELLING.sub(lambda found: _SPELLINGS[found.group()], plain)
    return _GLIDE.sub(r"\1Й", sounds).translate(_LEFT_OVER)
