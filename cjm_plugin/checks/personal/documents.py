"""The numbers of a person's documents: СНИЛС, passport, bank card."""

import re
from collections.abc import Sequence

from cjm_plugin.checks.personal.matching import ALONE, END, SPACE, before, digits_of, is_example

SNILS = re.compile(rf"{ALONE}\d{{3}}{SPACE}?\d{{3}}{SPACE}?\d{{3}}{SPACE}?\d{{2}}{END}")
_SNILS_AS_PRINTED = re.compile(rf"\d{{3}}[\-‐‑–]\d{{3}}[\-‐‑–]\d{{3}}{SPACE}\d{{2}}")


def is_snils(match: re.Match[str]) -> bool:
    """As it is printed (123-456-789 01), with the right check digits or behind its name; other 11 digits need both."""
    digits = digits_of(match)
    if is_example(digits):
        return False
    right, named = snils_is_right(digits), "снилс" in before(match)
    return right or named if _SNILS_AS_PRINTED.fullmatch(match[0]) else right and named


def snils_is_right(digits: Sequence[int]) -> bool:
    """Whether the last two of eleven digits check the others: by 9, 8 … 1, modulo 101, where 100 is written 00."""
    total = sum(digit * (9 - place) for place, digit in enumerate(digits[:9]))
    return total % 101 % 100 == digits[9] * 10 + digits[10]


_SIGN = r"[\s,]{0,3}(?:№|номер|N|#)?\s{0,2}"
PASSPORT = re.compile(rf"{ALONE}(?:\d\d{SPACE}?\d\d{_SIGN}\d{{6}}|\d\d{_SIGN}\d{{7}}){END}", re.IGNORECASE)
_PASSPORT_WORD = re.compile(r"паспорт|сери[яийею]|passport")
_FORM_WORD = re.compile(r"сери[яийею](?: и номер\w*)? бланк|бланк\w* сери[яийею]")
"""Forms are numbered in the same way."""
_ABROAD_WORD = re.compile(r"заграничн|загранпасп|international passport")
_OTHER_NUMBER = re.compile(r"(?:инн|кпп|огрн|сч[её]т\w*|телефон\w*|тел\.?)\W*$")


def is_passport(match: re.Match[str]) -> bool:
    """Ten digits behind the word, or nine of a passport for abroad. The number of an act is never so long."""
    digits, said = digits_of(match), before(match)
    if is_example(digits) or _OTHER_NUMBER.search(said):
        return False
    named = (_ABROAD_WORD if len(digits) == 9 else _PASSPORT_WORD).search(said)
    return named is not None and ("паспорт" in said or not _FORM_WORD.search(said))


CARD = re.compile(rf"{ALONE}\d{{4}}(?P<gap>[\s\-]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{END}")
_CARD_WORD = re.compile(r"карт[аыуеойми]|\bcard\b")
_BANKS = (2, 4, 5, 6)
"""The first digit of bank cards: «Мир», Visa, Mastercard, UnionPay."""


def is_card(match: re.Match[str]) -> bool:
    """Sixteen digits in fours, behind the word or with the right check digit; in one piece they need both."""
    digits, named = digits_of(match), _CARD_WORD.search(before(match)) is not None
    if is_example(digits):
        return False
    right = digits[0] in _BANKS and luhn_is_right(digits)
    return named or right if match["gap"] else named and right


def luhn_is_right(digits: Sequence[int]) -> bool:
    """Whether the last digit checks the others, by ISO/IEC 7812."""
    doubled = (digit * 2 if place % 2 else digit for place, digit in enumerate(reversed(digits)))
    return sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10 == 0
