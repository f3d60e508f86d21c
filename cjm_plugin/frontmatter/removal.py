"""Where an entry of a mapping, or an item of a list, stands with everything that goes when it is taken out."""

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import start_of
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.source import Source

Path = tuple[str | int, ...]


def removal(text: str, path: Path, *, markdown: bool) -> tuple[int, int]:
    """The places from which and up to which to cut, so that the entry at `path` is gone and nothing else is.

    An entry that is the last of its mapping or list takes its parent along: an empty `needs:` is left nowhere.
    `LookupError` when there is no such entry.
    """
    found = opened(text, markdown)
    if found.reading is None or found.reading.place is None:
        raise LookupError(path)
    chain = _chain(found.reading.place, path)
    while len(chain) > 2 and len(_children(chain[-2])) == 1:
        chain.pop()
    parent, entry = chain[-2], chain[-1]
    if found.source.text[parent.start : parent.start + 1] in ("[", "{") and _is_flow(parent):
        return _in_flow(found.source, parent, entry)
    return _in_block(found.source, entry)


def _chain(root: Place, path: Path) -> list[Place]:
    chain = [root]
    for step in path:
        inner = chain[-1].inner
        if isinstance(inner, dict):
            chain.append(inner[str(step)])
        elif isinstance(inner, list) and isinstance(step, int):
            chain.append(inner[step])
        else:
            raise LookupError(path)
    return chain


def _children(place: Place) -> list[Place]:
    inner = place.inner or []
    return list(inner.values()) if isinstance(inner, dict) else inner


def _is_flow(place: Place) -> bool:
    children = _children(place)
    return not children or _first(children[0]) > place.start


def _first(place: Place) -> int:
    return start_of(place.key) if place.key else place.start


def _last(source: Source, place: Place) -> int:
    """Where the content of an entry ends, without the space behind it."""
    children = _children(place)
    if children and not _is_flow(place):
        return max(_last(source, child) for child in children)
    if place.key and place.start == place.end:
        return source.text.index(":", start_of(place.key)) + 1
    return len(source.text[: place.end].rstrip())


def _in_flow(source: Source, parent: Place, entry: Place) -> tuple[int, int]:
    children = _children(parent)
    place = children.index(entry)
    if place + 1 < len(children):
        return _first(entry), _first(children[place + 1])
    return _last(source, children[place - 1]), _last(source, entry)


def _in_block(source: Source, entry: Place) -> tuple[int, int]:
    """Whole lines: from that of the key or the hyphen to the end of the last one with its line break."""
    start, _ = source.bounds(source.line(_first(entry)))
    line = source.line(_last(source, entry))
    end = source.bounds(line + 1)[0] if line < source.line_count() else len(source.text)
    return start, end
