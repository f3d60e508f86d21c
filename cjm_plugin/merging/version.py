"""One version of a file, taken apart: what is about the file, its YAML, and the story below."""

from dataclasses import dataclass

from cjm_plugin.frontmatter import SyntaxProblem, decode, parse_markdown, parse_yaml, parts_of
from cjm_plugin.frontmatter.result import Data
from cjm_plugin.merging.plan import Side

_BOM = b"\xef\xbb\xbf"


MOST_BYTES = 4_000_000
"""A file with more is no map that anybody wrote; to look at every part of it would take too long."""


class UnreadableError(Exception):
    """Why a version cannot be merged by what it says."""

    def __init__(self, side: Side, problem: SyntaxProblem | None) -> None:
        super().__init__(side)
        self.side, self.problem = side, problem


@dataclass(frozen=True, slots=True)
class Version:
    """The parts of a file, whose lines end with a line feed alone. Joined they are the file again."""

    opening: str
    yaml: str
    closing: str
    body: str
    data: Data
    bom: bool = False
    windows: bool = False
    """Whether lines end as on Windows."""

    def with_parts(self, yaml: str, body: str) -> bytes:
        """A file like this one, with another YAML and another story."""
        text = f"{self.opening}{yaml}{self.closing}{body}"
        raw = text.replace("\n", "\r\n") if self.windows else text
        return (_BOM if self.bom else b"") + raw.encode()


def open_version(raw: bytes, side: Side, *, register: bool) -> Version:
    """Take a version apart. `UnreadableError` where something is wrong with its form.

    A file that is empty, as the base of one that both sides added, says nothing and has nothing wrong.
    """
    text, problem = decode(raw) if len(raw) <= MOST_BYTES else (None, None)
    if text is None:
        raise UnreadableError(side, problem)
    windows = "\r\n" in text and text.count("\r\n") == text.count("\n")
    text = text.replace("\r\n", "\n") if windows else text
    if "\r" in text:  # lines that end in several ways cannot be put together again as they were
        raise UnreadableError(side, None)
    if not text.strip():
        return Version("", "", "", text, {}, raw.startswith(_BOM), windows)
    parsed = parse_yaml(text) if register else parse_markdown(text)
    if parsed.problems or not isinstance(parsed.data, dict):
        raise UnreadableError(side, parsed.problems[0] if parsed.problems else None)
    opening, yaml, closing, body = ("", text, "", "") if register else parts_of(text)
    return Version(opening, _closed(yaml), closing, body, parsed.data, raw.startswith(_BOM), windows)


def _closed(yaml: str) -> str:
    """The last line of a register may lack its end."""
    return yaml if not yaml or yaml.endswith("\n") else f"{yaml}\n"
