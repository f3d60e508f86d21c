"""How a text is written: plain where it reads back as it is, else in the quotes that need the fewest changes."""

import json
import re

from cjm_plugin.frontmatter.entry import quoted
from cjm_plugin.frontmatter.parse import parse_yaml

_NEVER_AS_IT_IS = r"\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
"""What YAML takes for the end of a line, or not at all, unless it is written as a code."""
_PLAINLY_PLAIN = re.compile(
    r"""(?![-+.\d]|(?:true|false|yes|no|on|off|null|y|n)\Z)[\w«(/]"""
    rf"""[^\n\r\t#:\\"'`\x00-\x1f{_NEVER_AS_IT_IS}]*(?<! )""",
    re.IGNORECASE,
)
"""Texts that are the same to every reader of YAML, without asking one."""
_NOT_TEXT = re.compile(
    r"[-+]?[\d.][\d_.,eExXoOa-fA-F+-]*|\d{4}-\d\d?-\d\d?.*|[\d:]+|[-+]?\.(?:inf|nan)|true|false|yes|no|on|off|y|n",
    re.IGNORECASE,
)
"""What other readers of YAML take for a number, a date or a truth value."""


def written(text: str, *, was_quoted: bool) -> str:
    """The text on one line, as the value of a key or an item of a list.

    A text that other programs would take for a number or a date keeps the quotes that its author gave it.
    """
    if _PLAINLY_PLAIN.fullmatch(text):
        return text
    if was_quoted and _NOT_TEXT.fullmatch(text):
        return quoted(text)
    # A tab in a text without quotes is read by our parser, and by others not.
    forms = (quoted(text),) if "\t" in text else (text, quoted(text))
    return next((form for form in forms if reads_as(form, text)), _escaped(text))


def block(text: str, indent: str) -> list[str] | None:
    """A text of several lines as a block: the sign behind the key, then its lines; `None` where that cannot be."""
    ends = len(text) - len(text.rstrip("\n"))
    lines = [*text.rstrip("\n").split("\n"), *[""] * max(0, ends - 1)]
    # Without it YAML would take the spaces of the first line for the indentation.
    shift = "2" if not lines[0] or lines[0].startswith((" ", "\t")) else ""
    head = f"|{shift}{'-' if ends == 0 else '' if ends == 1 else '+'}"

    def form(margin: str) -> list[str]:
        return [head, *(f"{margin}{line}" if line else "" for line in lines)]

    return form(indent) if reads_as("\n".join(form("  ")), text) else None


def reads_as(form: str, text: str) -> bool:
    """Whether what is written after a key is read as this text, and nothing is wrong with it."""
    parsed = parse_yaml(f"k: {form}\n")
    return not parsed.problems and parsed.data == {"k": text}


def _escaped(text: str) -> str:
    """In double quotes, with codes for what cannot stand there."""
    written = json.dumps(text, ensure_ascii=False)
    return re.sub(f"[{_NEVER_AS_IT_IS}]", lambda found: f"\\u{ord(found[0]):04x}", written)
