"""Reads answers: what can be kept in a file as it was meant, and what has to be asked again."""

import re
from collections.abc import Container, Mapping

from cjm_plugin.frontmatter import parse_yaml
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.codes import STRUCTURAL
from cjm_plugin.loading.files import INDEX_STEMS
from cjm_plugin.model.fields import is_id
from cjm_plugin.scaffold.ids import proposed_id

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
    invisible = parse_yaml(f"# {text}\n").problems
    if invisible:
        raise RefusedError(invisible[0].message)
    return text


def read_needed(answer: str) -> str:
    """A text on one line that says something."""
    text = read_text(answer)
    if not text:
        raise RefusedError(Message(N_("An answer is needed here.")))
    return text


def read_id(answer: str) -> str:
    """An id that a file can be named by."""
    id_ = answer.strip()
    if not is_id(id_) or len(id_) > _LONGEST_ID or id_ in INDEX_STEMS:
        raise RefusedError(_bad_id(id_))
    return id_


def read_page_id(answer: str, taken: Mapping[str, str]) -> str:
    """The id of a new page; `taken` has the files of those that there are."""
    id_ = read_id(answer)
    if id_ in taken:
        text = N_(
            "{file} already has the id {id}. If it is the same thing, go on there; else take another, as {other}."
        )
        raise RefusedError(Message(text, {"id": id_, "file": taken[id_], "other": proposed_id(id_, taken)}))
    return id_


def read_step_id(answer: str, taken: Container[str]) -> str:
    """The id of a step."""
    id_ = read_id(answer)
    if id_ in taken:
        raise RefusedError(Message(N_("Another step of this file already has the id {id}."), {"id": id_}))
    return id_


def _bad_id(id_: str) -> Message:
    if not is_id(id_):
        return Message(STRUCTURAL["bad-id"].text)
    if id_ in INDEX_STEMS:
        return Message(N_("A file of the name {name}.md is the text of the section's own page."), {"name": id_})
    return Message(N_("The id is too long: it may have {n} letters."), {"n": _LONGEST_ID})
