"""Links in Markdown to a page whose file, or one of whose anchors, changes, and those of a text that moves."""

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from cjm_plugin.editing.edits import Edit
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.loading.files import INDEX_STEMS
from cjm_plugin.public_text import Code

_IN_ANGLES = r"<(?P<{0}_angles>[^<>\n]*)>"
_PLAIN = r"(?P<{0}>(?:[^\s()<>]|\([^\s()<>]*\))+)"
_INLINE = rf"(?<!\\)\]\(\s*(?:{_IN_ANGLES}|{_PLAIN})".format("inline")
_REFERENCE = rf"^[ \t>]*\[[^\]\n]+\]:\s*(?:{_IN_ANGLES}|{_PLAIN})".format("reference")
_HTML = r"(?<![\w-])(?i:href|src)\s*=\s*[\"'](?P<html>[^\"'\n]+)"
_BARE_HTML = r"<[a-zA-Z][^<>]*?\s(?i:href|src)\s*=\s*(?P<html_bare>[^\s\"'=<>`]+)"
_LINK = re.compile(f"{_INLINE}|{_REFERENCE}|{_HTML}|{_BARE_HTML}", re.MULTILINE)
_TARGETS = ("inline", "inline_angles", "reference", "reference_angles", "html", "html_bare")
_OF_HTML = {"html", "html_bare"}
_PREFORMATTED = re.compile(r"<pre\b[^>]*>.*?(?:</pre\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_PATH = re.compile(r"[^?#]*")
_TO_QUOTE = re.compile(r"[\s()<>%?#\"']")


def follow_page(file: TextFile, old: PurePosixPath, new: PurePosixPath) -> Iterator[Edit]:
    """The edits by which links of a file to the page `old` lead to the page `new`; both are paths of sources."""
    if old.stem not in file.text and "%" not in file.text:
        return
    for start, target in _links(file):
        path = _path(target)
        if not path.endswith("/") and _resolved(file.seen_from, path) == str(old):
            yield Edit(start, start + len(path), _to(new, path, old, file.seen_from))


def follow_anchor(file: TextFile, pages: Collection[str], old: str, new: str) -> Iterator[Edit]:
    """The edits by which links to the anchor `old` of some pages, by the paths of their sources, lead to `new`."""
    if f"#{old}" not in file.text and "%" not in file.text:
        return
    for start, target in _links(file):
        before, _, anchor = target.partition("#")
        path = _path(before)
        there = _source_of(file.seen_from, path) if path else str(file.path)
        if unquote(anchor) == old and there in pages:
            yield Edit(start + len(before) + 1, start + len(target), new)


def follow_text(file: TextFile, page: PurePosixPath) -> Iterator[Edit]:
    """The edits by which links of a file lead where they lead now, once the text stands on another page."""
    for start, target in _links(file):
        path = _path(target)
        there = _resolved(file.seen_from, path) if path else str(file.path)
        if there and not path.startswith("/"):
            yield Edit(start, start + len(path), _way(there, page))


def _links(file: TextFile) -> Iterator[tuple[int, str]]:
    found = _found(file.text)
    code = Code(file.text, file.body_start) if found else ()
    return (each for each in found if each[0] not in code)


def _found(text: str) -> list[tuple[int, str]]:
    """Every link, and where its target begins. Inside `<pre>` there are only those of HTML."""
    as_it_is = [match.span() for match in _PREFORMATTED.finditer(text)]
    return [
        (match.start(name), match[name])
        for match in _LINK.finditer(text)
        for name in _TARGETS
        if match[name] and (name in _OF_HTML or not any(start < match.start() < end for start, end in as_it_is))
    ]


def _path(target: str) -> str:
    found = _PATH.match(target)
    return found[0] if found else ""


def _resolved(page: PurePosixPath, path: str) -> str:
    """The path below `content/` that a link on a page names; empty for a link to elsewhere."""
    if not path or path.startswith("//") or re.match(r"[a-zA-Z][\w+.-]*:", path):
        return ""
    return posixpath.normpath(posixpath.join("/", str(page.parent), unquote(path))).lstrip("/")


def _source_of(page: PurePosixPath, path: str) -> str:
    """The source of the page to which a link leads.

    One that ends in a slash leads, as in a browser, from the address of its page: a folder named after the source.
    """
    if not path.endswith("/"):
        return _resolved(page, path)
    address = page if page.stem in INDEX_STEMS else page.with_suffix("") / page.name
    found = _resolved(address, path)
    return f"{found}.md" if found else ""


def _to(new: PurePosixPath, path: str, old: PurePosixPath, page: PurePosixPath) -> str:
    """The path to write in the place of `path`: as little of it changes as can."""
    if new.parent == old.parent:
        return path[: path.rfind("/") + 1] + new.name
    return _quoted(f"/{new}") if path.startswith("/") else _way(str(new), page)


def _way(there: str, page: PurePosixPath) -> str:
    return _quoted(posixpath.relpath(there, str(page.parent)))


def _quoted(way: str) -> str:
    return _TO_QUOTE.sub(lambda sign: quote(sign[0]), way)
