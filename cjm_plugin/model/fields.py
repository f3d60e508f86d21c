"""The kinds of single values that fields of the content model hold.

A value arrives as the text that was typed (`str`): YAML is not trusted to guess its type. What cannot be
read raises `FieldError`, whose `code` the loader turns into words for the author.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, LiteralString, TypeVar

from pydantic import AfterValidator, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from cjm_plugin.model.quantities import Duration, Money, PartialDate
from cjm_plugin.model.written import ID_PATTERN, is_id, parse_boolean, parse_cost, parse_integer

T = TypeVar("T")


def FieldError(code: LiteralString, value: object) -> PydanticCustomError:  # noqa: N802 - it stands where a class would
    """An error of one field; `code` names it, `value` is what was typed."""
    return PydanticCustomError(code, "{value}", {"value": str(value)})


def _check_title(text: str) -> str:
    if "\n" in text.strip():
        raise FieldError("one_line", text.strip().splitlines()[0])
    return text


def _check_url(text: str) -> str:
    if not re.match(r"https?://[^\s/]+", text, re.IGNORECASE) or re.search(r"\s", text):
        raise FieldError("url", text)
    return text


def _parsed(code: LiteralString, kind: type[T], parse: Callable[[str], T | None]) -> PlainValidator:
    """A validator that reads text with `parse`, and lets through what is already a `kind`."""
    read = lru_cache(maxsize=1000)(parse)  # the same few terms and dates stand in many steps

    def validate(value: Any) -> T | None:
        if isinstance(value, kind):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "{value}", {"value": type(value).__name__})
        try:
            return read(value)
        except ValueError:
            raise FieldError(code, value) from None

    return PlainValidator(validate)


def _within(code: LiteralString, low: int, high: int | None = None) -> AfterValidator:
    def check(number: int) -> int:
        if number < low or (high is not None and number > high):
            raise FieldError(code, number)
        return number

    return AfterValidator(check)


LONGEST = 100_000
"""So many characters the text of a field may have. What is longer belongs below the front matter."""

Stripped = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
"""Text that says something: never empty, never a book, without space around it."""

Id = Annotated[Stripped, StringConstraints(pattern=f"^{ID_PATTERN.pattern}$")]
"""The id of a thing, or a reference to it."""

Title = Annotated[Stripped, AfterValidator(_check_title)]
"""Plain text on one line."""

Text = Stripped
"""One paragraph of inline Markdown."""

MarkdownText = Stripped
"""Markdown of any length."""

Url = Annotated[Stripped, AfterValidator(_check_url)]
"""An address on the web, http or https."""

Boolean = Annotated[bool, _parsed("boolean", bool, parse_boolean)]
Count = Annotated[int, _parsed("integer", int, parse_integer), _within("count", 0)]
Emotion = Annotated[int, _parsed("integer", int, parse_integer), _within("emotion", -2, 2)]
"""What clients report to feel: from -2, very bad, to 2, very good."""

Time = Annotated[Duration, _parsed("duration", Duration, Duration.parse)]
Date = Annotated[PartialDate, _parsed("date", PartialDate, PartialDate.parse)]
Amount = Annotated[Money | None, _parsed("money", Money, parse_cost)]
"""An amount of money, or `None` for `free`."""

__all__ = [
    "ID_PATTERN",
    "Amount",
    "Boolean",
    "Count",
    "Date",
    "Emotion",
    "FieldError",
    "Id",
    "MarkdownText",
    "Stripped",
    "Text",
    "Time",
    "Title",
    "Url",
    "is_id",
    "parse_cost",
]
