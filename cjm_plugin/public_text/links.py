"""The links of a Markdown text, and what is left of it without those to hidden files."""

import re
from collections.abc import Callable, Container, Iterator
from functools import partial
from html import unescape
from itertools import accumulate
from posixpath import dirname, normpath
from urllib.parse import unquote


def linked_words(text: str) -> str:
    """A Markdown text with only the words of its links and pictures."""
    return _unlinked(text, lambda _: True) if "](" in text or "][" in text else text


_BRACKET = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_IN_LINE = r"(?:[^()\n]|\n(?![ \t]*\n))*+"
_DESTINATION = re.compile(
    rf"""
    \(\s*+(?:<[^<>]*>|[^\s()<>]++)\s++(?:"[^"]*"|'[^']*')\s*+\)  # with a title, in which anything may stand
    | \({_IN_LINE}(?:\({_IN_LINE}\){_IN_LINE})*+\)
    | \(\s*+<?[^\s()<>]++  # whatever comes behind it
    | \[[^\[\]\n]*\]
    """,
    re.VERBOSE,
)
"""Where a link leads, as it stands behind the words. From each place it looks no further than to the next but one that
is not closed, so that a text full of beginnings takes no longer than another of its length."""


def _unlinked(text: str, goes: Callable[[str], bool]) -> str:
    """A Markdown text in which the links of whose destinations `goes` is true are only their words.

    Words may hold brackets, in pairs or escaped, and other links.
    """
    openings: list[re.Match[str]] = []
    cuts: list[tuple[int, int]] = []
    position = 0
    while bracket := _BRACKET.search(text, position):
        position = bracket.end()
        if bracket[0] in {"[", "!["}:
            openings.append(bracket)
        elif bracket[0] == "]":
            opening = openings.pop() if openings else None
            destination = _DESTINATION.match(text, position)
            if destination and goes(destination[0]):
                cuts += [opening.span(), (bracket.start(), destination.end())] if opening else [destination.span()]
                position = destination.end()
    return _without(text, sorted(cuts)) if cuts else text


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    ends = [0, *(end for _, end in cuts)]
    starts = [*(start for start, _ in cuts), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


_DEFINITION = re.compile(
    r"""(?P<label>^[ \t>*+.)\d-]*\[[^\[\]]+\]:)[ \t>]*(?:\n[ \t>]*)?(?P<target><[^<>\n]*>|[^\s<>]+).*"""
    r"""(?:\n[ \t>]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))[ \t]*$)?""",
    re.MULTILINE,
)
_IN_ANGLES = re.compile(r"<(?![a-z][a-z\d-]*/?>)(?=[^\s<>]*[./])([^\s<>]+)>", re.IGNORECASE)
"""An address in the place of a tag."""
_ATTRIBUTE = re.compile(
    r"""\s?(?<![\w:.-])(?P<name>[\w:.-]++)\s*+=\s*+"""
    r"""(?P<value>"(?:[^"<>=]|=(?!"))*+"|'(?:[^'<>=]|=(?!'))*+'|["']?[^\s"'<>`]++["']?)"""
)
"""In a tag, or wherever an extension of Markdown has them. A quote that is not closed must not hide what follows it."""
_ADDRESSES = ("href", "src")
"""Attributes whose value is an address even if it looks like any word."""
_BETWEEN_ADDRESSES = re.compile(r"""[\s,;=()<>"']+""")


def without_links_to(text: str, hidden: Container[str], path: str) -> str:
    """A Markdown text whose links to hidden files are only their words; `path` is the file that holds it.

    Paths are relative to `content/` and without `.md`; one that ends in `/` hides everything below it. Without this, a
    link would name what is hidden. HTML loses the attributes that lead there. What only looks like a link is treated
    as one.
    """
    leads_there = partial(_leads_to, hidden, path)
    if "](" in text:
        text = _unlinked(text, lambda destination: any(map(leads_there, _targets(destination))))
    if "]:" in text:
        text = _DEFINITION.sub(
            lambda each: f"{each['label']} #" if leads_there(each["target"].strip("<>")) else each[0], text
        )
    if "<" in text:
        text = _IN_ANGLES.sub(lambda each: "" if leads_there(each[1]) else each[0], text)
    if "=" in text:
        text = _ATTRIBUTE.sub(lambda each: "" if any(map(leads_there, _addresses(each))) else each[0], text)
    return text


def _targets(destination: str) -> set[str]:
    """All that may be the address in the destination of a link: a title may follow, and there may be blanks in it."""
    inner = destination[1:].removesuffix(")").strip()
    in_angles = inner[1:].partition(">")[0] if inner.startswith("<") else inner
    return {in_angles, inner, re.split(r"\s", inner, maxsplit=1)[0], re.split("[\"']", inner, maxsplit=1)[0]}


def _addresses(attribute: re.Match[str]) -> Iterator[str]:
    """What may be an address in an attribute: `srcset` and `style` hold several, and other words too."""
    value = _unescaped(attribute["value"]).strip("\"'")
    for address in (value, *_BETWEEN_ADDRESSES.split(value)):
        if attribute["name"].lower().endswith(_ADDRESSES) or "/" in address or "." in address:
            yield address


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"[\t\r\n]")
_LONGEST = 4096
"""No path has more letters."""
_WHOLE = re.compile(r"(?:[a-z][a-z\d+.-]*:)?//[^/]*", re.IGNORECASE)
"""How an address with a host begins. Where a site is published nobody can tell for sure, so any host may be its own."""
_DEEPEST = 8
"""A site stands at most so many folders below its host."""
_OF_A_PAGE = (".md", "/index.html", ".html", "/journey.json")


def _leads_to(hidden: Container[str], path: str, target: str) -> bool:
    """Whether an address, as it is written on the page of `path`, leads to something hidden, on whatever host."""
    address = _ESCAPED.sub(r"\1", _unescaped(target))
    address = _BREAK.sub("", unquote(re.split("[?#]", address, maxsplit=1)[0])).replace("\\", "/").strip()
    if not address:
        return False
    if whole := _WHOLE.match(address):
        segments = normpath(address[whole.end() :]).strip("/").split("/")
        return any(_is_hidden("/".join(segments[at:]), hidden) for at in range(min(len(segments), _DEEPEST)))
    # An address counts from the page's own folder, `…/<stem>/`, a file from the one in which it stands.
    bases = ("",) if address.startswith("/") else (dirname(path), path)
    return any(_is_hidden(normpath(f"/{base}/{address}").lstrip("/"), hidden) for base in bases)


def _is_hidden(place: str, hidden: Container[str]) -> bool:
    pages = (place, *(place.removesuffix(ending) for ending in _OF_A_PAGE if place.endswith(ending)))
    folders = accumulate(place[:_LONGEST].split("/"), "{}/{}".format)
    return any(page in hidden for page in pages) or any(f"{folder}/" in hidden for folder in folders)


def _unescaped(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # a number of thousands of digits, which is no character
        return text
