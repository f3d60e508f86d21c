"""What reading a file gives: its data as typed, its body, and what is wrong with its form."""

from dataclasses import dataclass
from typing import TypeAlias, Union

from cjm_plugin.i18n import Message

Data: TypeAlias = Union[str, list["Data"], dict[str, "Data"], None]  # noqa: UP007 - strings inside need Union
"""Texts exactly as typed, `None` where nothing was typed, lists, and mappings in the order of the file."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file: line and column from 1, in code points; `length` of them, at least one, on that line."""

    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """Something that cannot be read as meant: a stable `code`, where it stands, and what to write instead."""

    code: str
    span: Span
    message: Message
    hint: Message | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """One file. Its problems are in the order of the file.

    With problems, `data` is what the author plainly meant (a text that lacks its quotes is the whole text), or
    `None` where that cannot be known: then there is nothing to check further.
    """

    data: Data
    body: str
    body_line: int
    """The line of the file on which the body begins, from 1."""
    problems: tuple[SyntaxProblem, ...]
