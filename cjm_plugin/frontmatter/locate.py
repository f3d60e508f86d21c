"""From a path in the data to the place in the file. It parses again, which only files with errors need."""

from functools import lru_cache

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.reader import read
from cjm_plugin.frontmatter.result import Span
from cjm_plugin.frontmatter.source import Source

Path = tuple[str | int, ...]


def locate(text: str, path: Path, *, key: bool = False, markdown: bool) -> Span:
    """Where the value at `path` stands; with `key`, where its key does.

    An empty value is shown at its key. Where the path goes deeper than the file, the deepest place that there is:
    for a field missing from a mapping, the key of the mapping.
    """
    source, root = _places(text, markdown)
    if root is None:
        return source.span(0, 1)
    place, whole = _follow(root, path)
    empty = place.inner is None and not source.text[place.start : place.end]
    missing = not whole and place.inner is not None
    if place is root and empty:
        return source.span(0, 1)
    if place.key and (empty or missing or (key and whole)):
        return source.span(start_of(place.key), end_of(place.key))
    return source.span(place.start, max(place.end, place.start + 1))


def _follow(place: Place, path: Path) -> tuple[Place, bool]:
    """The place at the end of the path, or the last one on the way there, and whether it is the end."""
    for step in path:
        below = _inside(place, step)
        if below is None:
            return place, False
        place = below
    return place, True


def _inside(place: Place, step: str | int) -> Place | None:
    if isinstance(place.inner, dict):
        return place.inner.get(str(step))
    if isinstance(place.inner, list) and isinstance(step, int) and -1 < step < len(place.inner):
        return place.inner[step]
    return None


@lru_cache(maxsize=1)
def _places(text: str, markdown: bool) -> tuple[Source, Place | None]:
    source = Source(text)
    fences = find_fences(text) if markdown else Fences(len(text), len(text))
    if not isinstance(fences, Fences):
        return source, None
    return source, read(source, fences.yaml_end).place
