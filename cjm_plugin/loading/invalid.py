"""What a validation says is wrong with data, and where in the author's data that is."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cjm_plugin.loading.source import DataPath

_BESIDE_THE_DATA = frozenset({"[key]", "@id", "@text"})
"""What the places of errors name besides the author's own keys."""


def path_of(details: ErrorDetails) -> DataPath:
    """Where in an author's data an error is."""
    return tuple(part for part in details["loc"] if part not in _BESIDE_THE_DATA)


def distinct(error: ValidationError) -> Iterator[ErrorDetails]:
    """The errors, without those that only follow from another one."""
    seen: set[tuple[DataPath, str]] = set()
    for details in error.errors(include_url=False):
        identity = (path_of(details), details["type"])
        if identity not in seen and not _is_echo(details):
            seen.add(identity)
            yield details


def _is_echo(details: ErrorDetails) -> bool:
    """Whether a list is called too short only because some of its items are wrong, which is said of them."""
    short = details["type"] == "too_short" and isinstance(details["input"], list)
    return short and len(details["input"]) >= details.get("ctx", {}).get("min_length", 0)
