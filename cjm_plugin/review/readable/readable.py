"""A whole file: a page with front matter, or a register."""

from collections.abc import Iterator, Mapping
from typing import Any

from cjm_plugin.field_names import field_name
from cjm_plugin.frontmatter import decode
from cjm_plugin.frontmatter.layout import Commented, Node, commented
from cjm_plugin.i18n import Translation
from cjm_plugin.review.readable.canonical import make_canonical
from cjm_plugin.review.readable.fields import PATHS, SECTIONS
from cjm_plugin.review.readable.lines import Lines, beside, indented
from cjm_plugin.review.readable.values import Values, with_id

MOST_BYTES = 4_000_000
"""A longer file is shown as it is: no map is so long, and to read it would take long."""
_PARTS = ("as_is", *SECTIONS, "to_be")
"""What stands below the fields of the map itself, in this order."""
_NAMES = ("title", "text")
"""The fields by which things are called."""


def readable(raw: bytes, words: Translation) -> str | None:
    """The text of a file for people; `None` for one that is no page with front matter and no register.

    What a file is, is seen from what it holds: git tells no more.
    """
    text = decode(raw)[0] if len(raw) <= MOST_BYTES else None
    if text is None:
        return None
    return _whole(text, words) or _in_conflict(text, words)


def _whole(text: str, words: Translation) -> str | None:
    found = commented(text, markdown=text.startswith("---"))
    if found is None:
        return None
    make_canonical(found.node, markdown=found.markdown)
    return "\n".join([*_File(found, words).lines(), ""])


def _in_conflict(text: str, words: Translation) -> str | None:
    """A file that a merge has left with conflicts: git compares it with both sides."""
    from cjm_plugin.review.readable.marked import marked, sides_of  # noqa: PLC0415 - rarely needed

    sides = sides_of(text) if "<<<<<<< " in text else None
    ours, theirs = (_whole(side, words) for side in sides) if sides else (None, None)
    return marked(ours, theirs) if ours and theirs else None


class _File:
    def __init__(self, found: Commented, words: Translation) -> None:
        self._found, self._words = found, words
        self._lines = Lines(Values(words, _names(found.node.data)))

    def lines(self) -> Iterator[str]:
        """Everything, with an empty line before each part."""
        yield from (comment for comment in self._found.head if comment)
        if self._found.markdown:
            yield from self._page(self._found.node)
        else:
            for number, entry in enumerate(sorted(self._found.node.children, key=lambda each: each.key or "")):
                yield from [""] if number else []
                yield from self._thing("entry", "", entry)
            yield from self._found.node.below

    def _page(self, page: Node) -> Iterator[str]:
        parts = {entry.key: entry for entry in page.children if entry.key in _PARTS and _holds_parts(entry)}
        title = next((entry for entry in page.children if entry.key == "title"), None)
        if title and isinstance(title.data, str):
            yield from title.above
            yield beside(title.data.strip(), title)
        yield from self._lines.fields("page", page, (*parts, "title" if title and isinstance(title.data, str) else ""))
        for key in _PARTS:
            if key in parts:
                yield from self._path(key, parts[key]) if key in PATHS else self._section(key, parts[key])
        body = self._found.body.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n").rstrip()
        if body:
            label = self._words.gettext(field_name("", "body"))
            yield from ("", f"{label[:1].upper()}{label[1:]}", *indented(body, "  "))

    def _section(self, key: str, section: Node) -> Iterator[str]:
        thing, label = SECTIONS[key]
        yield from section.above
        for entry in sorted(section.children, key=lambda each: each.key or ""):
            yield from ("", *self._thing(thing, self._words.gettext(label), entry))
        yield from (*section.beside, *section.below)

    def _path(self, key: str, path: Node) -> Iterator[str]:
        thing, label, step_thing, step_label = PATHS[key]
        yield from ("", *path.above, beside(self._words.gettext(label), path))
        steps = next((entry for entry in path.children if entry.key == "steps" and isinstance(entry.data, list)), None)
        yield from self._lines.fields(thing, path, ("steps",) if steps else ())
        if steps:
            yield from (*steps.above, *steps.beside)
            for step in steps.children:
                yield from ("", *self._thing(step_thing, self._words.gettext(step_label), step))
            yield from steps.below

    def _thing(self, thing: str, label: str, node: Node) -> Iterator[str]:
        """A heading with the name and the id, then the other fields."""
        data: Any = node.data
        shown = next((key for key in _NAMES if isinstance(data, dict) and isinstance(data.get(key), str)), "")
        named = next((child for child in node.children if child.key == shown), None)
        id_ = node.key or (data.get("id") if isinstance(data, dict) else None) or ""
        yield from (*node.above, *(named.above if named else []))
        name = data if isinstance(data, str) else data[shown] if shown else ""
        heading = with_id(" ".join(str(name).split()), id_).strip()
        comments = [*node.beside, *(named.beside if named else [])]
        yield "  ".join([f"{label}: {heading}" if label else heading, *comments])
        if isinstance(data, dict):
            # A name of several lines is shown in one above, and as it is below.
            without = shown if str(name).strip() == " ".join(str(name).split()) else ""
            yield from self._lines.fields(thing, node, (without, "" if node.key else "id"))
        elif isinstance(data, list):
            yield from self._lines.fields(thing, Node(0, 0, 0, {}, 0, children=[node]))


def _holds_parts(entry: Node) -> bool:
    return isinstance(entry.data, dict)


def _names(data: Any) -> Mapping[str, Mapping[str, str]]:
    """What the parts of a map are called, by section and id."""
    found: dict[str, dict[str, str]] = {}
    for section in SECTIONS:
        entries = data.get(section)
        found[section] = {key: _name(entry) for key, entry in entries.items()} if isinstance(entries, dict) else {}
    path = data.get("as_is")
    steps = path.get("steps") if isinstance(path, dict) else None
    of_steps = (step for step in steps or () if isinstance(step, dict)) if isinstance(steps, list) else ()
    return {**found, "steps": {str(step.get("id")): _name(step) for step in of_steps}}


def _name(entry: Any) -> str:
    if isinstance(entry, dict):
        entry = next((entry[key] for key in _NAMES if isinstance(entry.get(key), str)), "")
    return " ".join(entry.split()) if isinstance(entry, str) else ""
