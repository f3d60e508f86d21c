"""Bytes to text: UTF-8 and nothing else."""

import re

from cjm_plugin.frontmatter.result import SyntaxProblem
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_PLAUSIBLE = 0.8
_LOWER_CASE = 0.6


def decode(raw: bytes) -> tuple[str | None, SyntaxProblem | None]:
    """The text of a file without its byte order mark, or what is wrong at the first byte that is not UTF-8."""
    raw = raw.removeprefix(_BOM)
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return None, _problem(raw, error.start)


def _problem(raw: bytes, offset: int) -> SyntaxProblem:
    before = Source(raw[:offset].decode("utf-8") + "?")
    span = before.span(len(before.text) - 1, len(before.text))
    encoding = _likely_encoding(raw)
    message = Message(N_("The file is not in UTF-8."))
    if encoding:
        message = Message(N_("The file is not in UTF-8; it looks like {encoding}."), {"encoding": encoding})
    return SyntaxProblem("not-utf-8", span, message, Message(N_("Save the file again in the encoding UTF-8.")))


def _likely_encoding(raw: bytes) -> str | None:
    if raw.startswith(_UTF16_BOMS):
        return "UTF-16"
    return "Windows-1251 (cp1251)" if _reads_as_cp1251(raw) else None


def _reads_as_cp1251(raw: bytes) -> bool:
    """Whether it gives Russian words: UTF-8 and KOI8-R taken for cp1251 come out mostly in capitals."""
    text = raw.decode("cp1251", errors="replace")
    foreign = len(re.findall(r"[^\x00-\x7f]", text))
    cyrillic = len(re.findall(r"[А-яЁё]", text))
    lower = len(re.findall(r"[а-яё]", text))
    punctuation = len(re.findall(r"[«»—–№…„“”\xa0]", text))
    return cyrillic + punctuation >= foreign * _PLAUSIBLE and lower > cyrillic * _LOWER_CASE
