"""How single values are written: what is read here needs no model around it."""

import re
from functools import lru_cache

from cjm_plugin.model.quantities import Money

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The shape of an id: kebab-case ASCII."""


@lru_cache(maxsize=10_000)
def is_id(text: str) -> bool:
    """Whether a text is shaped like an id, so that a field that also allows free text must look it up."""
    return ID_PATTERN.fullmatch(text) is not None


def parse_integer(text: str) -> int:
    """Read a whole number, in groups of three digits or not. Raises `ValueError` on anything else."""
    digits = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", text.strip())
    if not re.fullmatch(r"[+\-\u2212]?\d{1,15}", digits, re.ASCII):
        raise ValueError(text)
    return int(digits.replace("\u2212", "-"))


def parse_boolean(text: str) -> bool:
    """Read a yes or a no. Raises `ValueError` on anything else."""
    try:
        return {"true": True, "yes": True, "да": True, "false": False, "no": False, "нет": False}[text.strip().lower()]
    except KeyError:
        raise ValueError(text) from None


def parse_cost(text: str) -> Money | None:
    """Read `free` (`None`) or an amount and its currency. Raises `ValueError` on anything else."""
    return None if text.strip().casefold() in {"free", "бесплатно"} else Money.parse(text)
