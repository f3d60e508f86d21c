"""From a path in the data to the place in the file."""

import re
from collections.abc import Sequence
from itertools import islice

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.opened import Opened, opened
from cjm_plugin.frontmatter.result import Span
from cjm_plugin.frontmatter.source import Source

Path = tuple[str | int, ...]


def locate(text: str, path: Path, *, key: bool = False, markdown: bool) -> Span:
    """Where the value at `path` stands; with `key`, where its key does.

    An empty value is shown at its key. Where the path goes deeper than the file, the deepest place that there is:
    for a field missing from a mapping, the key of the mapping.
    """
    found = opened(text, markdown)
    source, root = found.source, found.reading.place if found.reading else None
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


def locate_words(
    text: str, path: Path, words: str, *, markdown: bool, occurrence: int = 0, apart_from: Sequence[slice] = ()
) -> Span | None:
    """Where `words` stand inside the value at `path`, for the first time or at another `occurrence`, from 0; those that
    begin in a piece of the text that is `apart_from` it do not count. Where there are fewer, the last one.

    `None` where they do not stand there as they are, as when a value is broken into lines. An empty `path` means the
    text below the front matter.
    """
    found = opened(text, markdown)
    return _words_between(found.source, *_bounds(found, path), words, occurrence, apart_from)


def words_anywhere(text: str, words: str, *, occurrence: int = 0, apart_from: Sequence[slice] = ()) -> Span | None:
    """The same in a whole file, whatever it holds."""
    return _words_between(Source(text), 0, len(text), words, occurrence, apart_from)


def _words_between(
    source: Source, start: int, end: int, words: str, occurrence: int, apart_from: Sequence[slice]
) -> Span | None:
    every = (match.start() for match in re.compile(re.escape(words)).finditer(source.text, start, end))
    counted = (at for at in every if not any(piece.start <= at < piece.stop for piece in apart_from))
    places = list(islice(counted, occurrence + 1))
    return source.span(places[-1], places[-1] + len(words)) if places else None


def extent(text: str, path: Path, *, key: bool = False, markdown: bool) -> tuple[int, int] | None:
    """From where up to where the text at `path` stands, quotes included; with `key`, its key.

    A path that goes deeper than the file ends at the text on its way: of `passport` in place of `{document: passport}`
    the text is at the mapping's own place. `None` where there is no text.
    """
    found = opened(text, markdown)
    if found.reading is None or found.reading.place is None:
        return None
    place, whole = _follow(found.reading.place, path)
    if key:
        return (start_of(place.key), end_of(place.key)) if whole and place.key else None
    return (place.start, place.end) if place.inner is None and place.end > place.start else None


def line_of(text: str, number: int, *, markdown: bool) -> str:
    """A line of the text, from 1, without its end; empty where there is none."""
    source = opened(text, markdown).source
    return source.text[slice(*source.bounds(number))] if 0 < number <= source.line_count() else ""


def _bounds(found: Opened, path: Path) -> tuple[int, int]:
    if not path:
        return (found.fences.body_start if isinstance(found.fences, Fences) else 0), len(found.source.text)
    root = found.reading.place if found.reading else None
    if root is None:
        return 0, 0
    place, _ = _follow(root, path)
    return place.start, place.end


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
