"""Reads answers: what can be kept in a file as it was meant, and what has to be asked again."""

import re
from collections.abc import Mapping

from cjm_plugin.frontmatter import parse_yaml
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.codes import STRUCTURAL
from cjm_plugin.loading.files import INDEX_STEMS
from cjm_plugin.model.fields import is_id

_BREAKS = re.compile(r"\s*[\n\r\t\x85\u2028\u2029]\s*")
_LONGEST_ID = 100
"""More would not fit into the name of a file everywhere."""


class RefusedError(ValueError):
    """An answer that cannot be used; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


def read_text(answer: str) -> str:
    """A text on one line: line breaks and tabs, which come with pasting, are spaces. It may be empty."""
    text = _BREAKS.sub(" ", answer).strip()
    found = parse_yaml(f"k: {as_value(text)}\n") if text else None
    if found and found.problems:
        raise RefusedError(found.problems[0].message)
    return text


def read_needed(answer: str) -> str:
    """A text on one line that says something."""
    text = read_text(answer)
    if not text:
        raise RefusedError(Message(N_("An answer is needed here.")))
    return text


def as_value(text: str) -> str:
    """How a text stands behind a key: what other programs would take for a number or a date is in quotes."""
    return written(text, was_quoted=True)


def read_id(answer: str, taken: Mapping[str, str]) -> str:
    """An id that nothing has yet; `taken` tells for each id what has it."""
    id_ = answer.strip()
    if not is_id(id_) or len(id_) > _LONGEST_ID or id_ in INDEX_STEMS:
        raise RefusedError(_bad_id(id_))
    if id_ in taken:
        message = N_(
            "The id {id} is already that of {file}. If it is the same thing, go on there; else give another id."
        )
        raise RefusedError(Message(message, {"id": id_, "file": taken[id_]}))
    return id_


def _bad_id(id_: str) -> Message:
    if not is_id(id_):
        return Message(STRUCTURAL["bad-id"].text)
    if id_ in INDEX_STEMS:
        return Message(N_("A file of the name {name}.md is the text of the section's own page."), {"name": id_})
    return Message(N_("The id is too long: at most {n} letters."), {"n": _LONGEST_ID})
