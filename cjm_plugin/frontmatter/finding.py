"""A problem while it is being looked for, and what to take the text for so that reading can go on."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_plugin.frontmatter.result import Data, SyntaxProblem
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import Message

# YAML stops at its first error. To find the next ones, what is wrong is replaced, character for character so that
# all places stay, and the text is parsed again. A sign that was meant as text becomes a stand-in that means nothing
# to YAML, and is put back in the data.
_STAND_IN = 0x10FE00
_SIGNS = "".join(chr(code) for code in range(0x20, 0x7F) if not chr(code).isalnum())
_TO_STAND_IN = {ord(sign): chr(_STAND_IN + ord(sign)) for sign in _SIGNS if sign != " "}
_FROM_STAND_IN = {_STAND_IN + ord(sign): sign for sign in _SIGNS}


@dataclass(frozen=True, slots=True)
class Repair:
    """Take the characters from `start` up to `end` for plain text, or for `instead` (of the same length)."""

    start: int
    end: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem from `start` up to `end` of the text."""

    code: str
    start: int
    end: int
    message: Message
    hint: Message | None = None
    repairs: tuple[Repair, ...] = ()
    as_meant: bool = False
    """Whether the data, after the repairs, are what the author plainly meant."""

    def problem(self, source: Source) -> SyntaxProblem:
        """The same in lines and columns."""
        return SyntaxProblem(self.code, source.span(self.start, self.end), self.message, self.hint)


def repair(text: str, repairs: Iterable[Repair]) -> str:
    """The text with the repairs made; no place in it has moved."""
    pieces, at = [], 0
    for one in sorted(repairs, key=lambda one: one.start):
        if one.start >= at:
            wrong = text[one.start : one.end]
            pieces += [text[at : one.start], wrong.translate(_TO_STAND_IN) if one.instead is None else one.instead]
            at = one.end
    return "".join([*pieces, text[at:]])


def put_back(data: Data) -> Data:
    """The data with the signs where stand-ins are."""
    if isinstance(data, str):
        return data.translate(_FROM_STAND_IN)
    if isinstance(data, list):
        return [put_back(item) for item in data]
    if isinstance(data, dict):
        return {key.translate(_FROM_STAND_IN): put_back(value) for key, value in data.items()}
    return None
