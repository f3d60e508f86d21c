"""Regular expressions for what `cjm_plugin.model` reads, in the dialect that Python, JavaScript and Java share.

None refuses what the model accepts. Some accept a little more, where the rest cannot be said in a regular expression
(a month of 28 days) or is not worth one.
"""

from collections.abc import Iterable

from cjm_plugin.model.fields import ID_PATTERN
from cjm_plugin.model.quantities import UNIT_WORDS


def whole(pattern: str) -> str:
    """A pattern for a whole text, with white space around it."""
    return rf"^\s*(?:{pattern})\s*$"


def in_any_case(words: Iterable[str]) -> str:
    """A pattern for one of some words in capital or small letters; JSON Schema has no flag for that."""
    return "|".join("".join(_in_any_case(letter) for letter in word) for word in words)


def _in_any_case(letter: str) -> str:
    return f"[{letter.upper()}{letter}]" if letter.upper() != letter else letter


_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_AMOUNT = r"[0-9]+(?:\s[0-9]{3})*(?:[.,][0-9]{1,2})?"
_CURRENCY = r"[A-Z]{3}|₽|руб(?:\.|лей|ля|ль)?"
_FREE = in_any_case(("free", "бесплатно"))
_GAP = r"[ \u00a0\u202f]"

_UNIT = "|".join(
    r"\.?\s*".join(in_any_case([part]) for part in word.split(" ")) for word in sorted(UNIT_WORDS, reverse=True)
)
_ISO_DATE = "".join(f"(?:{_NUMBER}{unit})?" for unit in "YMWD")
_ISO_TIME = "".join(f"(?:{_NUMBER}{unit})?" for unit in "HM")

ID = whole(ID_PATTERN.pattern)
TITLE = r"^\s*\S[^\n]*\s*$"
URL = whole(rf"{in_any_case(['http'])}[Ss]?://[^\s/]\S*")
BOOLEAN = whole(in_any_case(("true", "yes", "да", "false", "no", "нет")))
DATE = whole("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
DURATION = whole(rf"P{_ISO_DATE}(?:T{_ISO_TIME})?|(?:{_NUMBER}\s*(?:{_UNIT})\.?\s*)+")
COUNT = whole(rf"\+?[0-9]+(?:{_GAP}[0-9]{{3}})*|[-\u2212]0+(?:{_GAP}000)*")
EMOTION = whole(rf"[+\-\u2212]?(?:0|{_GAP})*[0-2]")
PRICE = whole(rf"{_FREE}|{_AMOUNT}\s*(?:{_CURRENCY})")
AMOUNT = whole(rf"{_FREE}|{_AMOUNT}\s*(?:{_CURRENCY})?")
"""As `PRICE`, where the currency may stand under a key of its own."""
BARE_AMOUNT = whole(_AMOUNT)
CURRENCY = whole(_CURRENCY)
