"""Schemas of single values.

The catalogue's own reader takes every value as the text that was typed. Other readers of YAML guess its type, so a
schema accepts what they make of a good file: `1.10` as a number where text is expected, `2024` as a date.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from cjm_plugin.i18n import N_
from cjm_plugin.model import fields
from cjm_plugin.schema import patterns
from cjm_plugin.schema.bilingual import in_all_languages, on_one_line
from cjm_plugin.schema.descriptions import value_description

Schema: TypeAlias = dict[str, Any]


def reference(name: str) -> Schema:
    """A reference to a definition of the same document."""
    return {"$ref": f"#/definitions/{name}"}


NAMES: Mapping[Any, str] = MappingProxyType(
    {
        fields.Id: "id",
        fields.Title: "title",
        fields.Text: "text",
        fields.Url: "url",
        fields.Boolean: "boolean",
        fields.Count: "count",
        fields.Emotion: "emotion",
        fields.Time: "duration",
        fields.Date: "date",
        fields.Amount: "price",
    }
)
"""The definition of each kind of value of `cjm_plugin.model.fields`."""

_MESSAGES = {
    "id": N_("An id is small Latin letters and digits with single hyphens between them."),
    "title": N_("A title is one line of plain text."),
    "url": N_("An address begins with https:// or http:// and has no spaces."),
    "boolean": N_("Write true or false."),
    "count": N_("Write a whole number, zero or more."),
    "emotion": N_("Write a whole number from -2 (very bad) to 2 (very good)."),
    "duration": N_("A duration is a number and a unit, as in 30 wd, 10 d, 2 h or 40 min."),
    "date": N_("A date is 2026-05-12, 2026-05 or 2026."),
    "price": N_("A cost is free, or an amount and its currency, as in 2500 RUB."),
    "amount": N_("An amount is free or a number, as in 2500."),
    "currency": N_("A currency is three capital Latin letters, as in RUB, or ₽."),
}
_EMOTIONS = {
    -2: N_("Very bad."),
    -1: N_("Bad."),
    0: N_("Neither good nor bad."),
    1: N_("Good."),
    2: N_("Very good."),
}

_TYPED = {
    "$comment": "A bare number, true or false: text here, though YAML gives it a type. "
    "It is said by `not`, because editors propose the values of every type that is named.",
    "not": {"type": ["array", "null", "object", "string"]},
}
NOTHING = "nothing"
_NOTHING = {
    "$comment": "A key without a value counts as left out.",
    "not": {"type": ["array", "boolean", "number", "object", "string"]},
}


def value_definitions() -> dict[str, Schema]:
    """Every kind of value, by the name under which `reference` finds it."""
    typed = reference("typed")
    return {
        NOTHING: _NOTHING,
        "typed": _TYPED,
        "id": {"anyOf": [_matching("id", patterns.ID), typed]},
        "title": {"anyOf": [_matching("title", patterns.TITLE), typed]},
        "text": {"anyOf": [{"type": "string", "minLength": 1}, typed]},
        "url": _matching("url", patterns.URL),
        "boolean": _matching("boolean", patterns.BOOLEAN, "boolean"),
        "count": _matching("count", patterns.COUNT, "integer") | {"minimum": 0},
        "emotion": {"anyOf": [_emotions(), _matching("emotion", patterns.EMOTION)]},
        "duration": _matching("duration", patterns.DURATION),
        "date": _matching("date", patterns.DATE, "integer") | {"minimum": 1, "maximum": 9999},
        "price": _matching("price", patterns.PRICE),
        "amount": _matching("amount", patterns.AMOUNT, "number") | {"minimum": 0},
        "currency": _matching("currency", patterns.CURRENCY),
    }


def _matching(name: str, pattern: str, other_type: str | None = None) -> Schema:
    """A text of a form, or a value of another type. The messages are an extension of VS Code, known elsewhere too."""
    types = [other_type, "string"] if other_type else "string"
    return {"type": types, "pattern": pattern, "patternErrorMessage": on_one_line(_MESSAGES[name])}


def _emotions() -> Schema:
    texts = [in_all_languages(text) for text in _EMOTIONS.values()]
    return {"enum": list(_EMOTIONS), "markdownEnumDescriptions": texts}


def vocabulary(members: type[StrEnum]) -> Schema:
    """One of the fixed values, each with what it means."""
    texts = [in_all_languages(value_description(member)) for member in members]
    return {"enum": [member.value for member in members], "markdownEnumDescriptions": texts}
