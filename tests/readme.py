"""Reads the READMEs as a newcomer does: commands to type, files to write."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
READMES = {"en": ROOT / "README.md", "ru": ROOT / "README.ru.md"}

_BLOCK = re.compile(
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class Block:
    """A block of code in a README; `title` is the path of the file that it shows, where it is one."""

    language: str
    title: str | None
    text: str


def text_of(language: str) -> str:
    """The README in a language."""
    return READMES[language].read_text(encoding="utf-8")


def blocks(language: str) -> list[Block]:
    """All blocks of code of the README in a language."""
    return [Block(**match.groupdict()) for match in _BLOCK.finditer(text_of(language))]


def write_example(language: str, folder: Path) -> list[Path]:
    """Write the files of the README's catalogue below a folder; gives the written files."""
    written = []
    for block in blocks(language):
        if block.title and block.title.startswith("content/"):
            file = folder / block.title
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
            written.append(file)
    return written
