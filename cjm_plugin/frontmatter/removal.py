"""Where entries of mappings, or items of lists, stand with everything that belongs to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.comments import comments_above, indent_of, is_of_next, text_of_line
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.source import Source

Path = tuple[str | int, ...]
_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMA = re.compile(r"#[^\r\n]*|,")
"""A comma, or a comment, which may hold one."""
_COMMA_BEHIND = re.compile(r"(?:\s|#[^\r\n]*)*+,")


def removals(text: str, paths: Iterable[Path], *, markdown: bool) -> list[tuple[int, int]]:
    """The places from which and up to which to cut, so that the entries at `paths` are gone, the comments right above
    them, and nothing else.

    A mapping or list that would lose all its entries goes with them: an empty `needs:` is left nowhere. No two cuts
    overlap. `LookupError` when there is no such entry.
    """
    found = opened(text, markdown)
    if found.reading is None or found.reading.place is None:
        raise LookupError(tuple(paths))
    root = found.reading.place
    gone = _emptied(root, {_existing(root, path) for path in paths})
    cuts: list[tuple[int, int]] = []
    for parent in sorted({path[:-1] for path in gone}, key=str):
        cuts += _cuts(found.source, _at(root, parent), _children_at(root, parent), gone)
    return sorted(cuts)


def excerpt(text: str, path: Path, *, markdown: bool) -> str:
    """What stands behind the key at `path`, with its comments and without the indentation of its lines.

    `LookupError` when there is no such key.
    """
    found = opened(text, markdown)
    if found.reading is None or found.reading.place is None:
        raise LookupError(path)
    place, source = _at(found.reading.place, path), found.source
    if place.key is None:
        raise LookupError(path)
    behind = source.text[source.text.index(":", end_of(place.key)) + 1 : last_of(source, place)]
    beside, _, below = behind.partition("\n")
    return f"{beside.strip()}\n{dedent(below)}".strip("\n")


def remarks(text: str, path: Path, *, markdown: bool) -> str:
    """The comments that go with the entry at `path` when it is taken out, a line for each. `LookupError` as above."""
    found = opened(text, markdown)
    if found.reading is None or found.reading.place is None:
        raise LookupError(path)
    entry, parent = _at(found.reading.place, path), _at(found.reading.place, path[:-1])
    if is_flow(found.source, parent):
        return ""
    places = _children(parent)
    index = next(number for number, each in enumerate(places) if each is entry)
    if len(places) == 1 and parent.key:  # what stands above it is about nothing else
        lines = comments_above(found.source, found.source.line(_first(entry)), found.source.line(end_of(parent.key)))
        cuts = [found.source.bounds(line) for line in lines]
    else:
        cuts = list(_comments(found.source, entry, places[index - 1] if index else None))
    return "".join(f"{text[start:end].strip()}\n" for start, end in [*cuts, *_behind(found.source, entry)])


def _behind(source: Source, entry: Place) -> Iterator[tuple[int, int]]:
    """The comment behind an entry that is a text."""
    end = last_of(source, entry)
    _, stop = source.bounds(source.line(end))
    if entry.inner is None and source.text[end:stop].lstrip().startswith("#"):
        yield end, stop


def _existing(root: Place, path: Path) -> Path:
    if not path:
        raise LookupError(path)
    _at(root, path)
    return path


def _emptied(root: Place, paths: set[Path]) -> set[Path]:
    """The paths with those whose entries all go in place of these entries."""
    gone = set(paths)
    for depth in range(max(map(len, gone), default=0), 1, -1):
        for parent in {path[:-1] for path in gone if len(path) == depth}:
            if gone.issuperset(_children_at(root, parent)):
                gone.add(parent)
    return {path for path in gone if not any(path[:length] in gone for length in range(1, len(path)))}


def _at(place: Place, path: Path) -> Place:
    for step in path:
        inner = place.inner
        if isinstance(inner, dict):
            place = inner[str(step)]
        elif isinstance(inner, list) and isinstance(step, int):
            place = inner[step]
        else:
            raise LookupError(path)
    return place


def _children_at(root: Place, path: Path) -> dict[Path, Place]:
    inner = _at(root, path).inner or []
    steps = inner.items() if isinstance(inner, dict) else enumerate(inner)
    return {(*path, step): child for step, child in steps}


def _cuts(source: Source, parent: Place, children: dict[Path, Place], gone: set[Path]) -> Iterator[tuple[int, int]]:
    places = list(children.values())
    going = [path in gone for path in children]
    if not is_flow(source, parent):
        for index, place in enumerate(places):
            if going[index]:
                yield from _comments(source, place, places[index - 1] if index else None)
                yield _lines(source, place)
        return
    staying = [index for index, goes in enumerate(going) if not goes]
    last = staying[-1] if staying else -1
    for index, place in enumerate(places[: max(last, 0)]):
        if going[index]:
            yield from _comments(source, place, places[index - 1] if index else None)
            yield _up_to_next(source, place, places[index + 1])
    if last < len(places) - 1:
        yield from _last_ones(source, last_of(source, places[last]) if staying else None, places[last + 1 :])


def _up_to_next(source: Source, place: Place, following: Place) -> tuple[int, int]:
    """An entry in signs with its comma, and what stands behind it on that line; what stands on lines below is about the
    next one.
    """
    first, end = _first(place), _first(following)
    behind = source.text[last_of(source, place) : end]
    comma = next(sign.end() for sign in _COMMA.finditer(behind) if sign[0] == ",")
    line_end = _LINE_END.search(behind, comma)
    if line_end is None or "#" not in behind[line_end.end() :]:
        return first, end
    start = source.bounds(source.line(first))[0]
    stop = last_of(source, place) + line_end.start()
    return (start, stop + len(line_end[0])) if not source.text[start:first].strip() else (first, stop)


def _last_ones(source: Source, behind: int | None, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The last entries in signs, with a comma before or behind them; a comment before them is about what stays."""
    first, end = _first(places[0]), last_of(source, places[-1])
    if behind is None:
        yield first, end
    elif "#" not in source.text[behind:first]:
        yield behind, end
    elif after := _COMMA_BEHIND.match(source.text, end):
        yield first, after.end()
    else:
        comma = next(sign.start() for sign in _COMMA.finditer(source.text, behind, first) if sign[0] == ",")
        yield from ((comma, comma + 1), (first, end))


def _children(place: Place) -> list[Place]:
    inner = place.inner or []
    return list(inner.values()) if isinstance(inner, dict) else inner


def is_flow(source: Source, place: Place) -> bool:
    """Whether something stands in brackets or braces; the first key of other mappings stands where they begin."""
    children = _children(place)
    in_signs = source.text[place.start : place.start + 1] in ("[", "{")
    return in_signs and (not children or _first(children[0]) > place.start)


def _first(place: Place) -> int:
    return start_of(place.key) if place.key else place.start


def last_of(source: Source, place: Place) -> int:
    """Where the content of an entry ends, without the space behind it."""
    children = _children(place)
    if children and not is_flow(source, place):
        return max(last_of(source, child) for child in children)
    if place.key and place.inner is None and place.start == place.end:
        return source.text.index(":", end_of(place.key)) + 1
    return len(source.text[: place.end].rstrip())


def _comments(source: Source, entry: Place, before: Place | None) -> Iterator[tuple[int, int]]:
    """The lines with comments about an entry. Above the first one may stand what is about all of them: there only such
    comments go as are about the next entry by their meaning.
    """
    start, _ = source.bounds(source.line(_first(entry)))
    if source.text[start : _first(entry)].strip(" -"):  # it does not begin its line
        return
    for line in _above(source, entry, before):
        if before or is_of_next(text_of_line(source, line).strip()):
            yield source.bounds(line)[0], source.bounds(line + 1)[0]


def _above(source: Source, entry: Place, before: Place | None) -> list[int]:
    return comments_above(source, source.line(_first(entry)), source.line(last_of(source, before)) if before else 0)


def _lines(source: Source, entry: Place) -> tuple[int, int]:
    """Whole lines: from that of the key or the hyphen to the end of the last one with its line break."""
    start, _ = source.bounds(source.line(_first(entry)))
    line, indent = source.line(last_of(source, entry)), indent_of(source, source.line(_first(entry)))
    while line < source.line_count() and indent_of(source, line + 1) > indent:
        if not text_of_line(source, line + 1).lstrip().startswith("#"):
            break
        line += 1  # a comment at the end of what is in it
    end = source.bounds(line + 1)[0] if line < source.line_count() else len(source.text)
    return start, end
