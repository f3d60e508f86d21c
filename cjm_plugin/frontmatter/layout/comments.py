"""Finds the comments of a text, and to which entry each belongs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.comments import is_of_file, is_of_next
from cjm_plugin.frontmatter.layout.node import Node, tokens
from cjm_plugin.frontmatter.source import Source

_COMMENT = re.compile(r"#[^\r\n]*")
_LINE_END = re.compile(r"[\r\n]")


def attach(source: Source, root: Node, place: Place, end: int) -> list[str]:
    """Hand every comment up to `end` to its entry. Gives those that stand at the top of the file, and an empty text for
    an empty line behind them.
    """
    found = list(comments_in(source.text, place, end))
    first = min(node.first for node in root.children)
    head = _head(source, [comment for comment in found if comment[0] < first])
    of_file: list[str] = []
    for at, text in found[len(head) :]:
        if is_of_file(text):  # behind an entry too, from where it may come to stand on a line of its own
            of_file.append(text)
        elif _own_line(source, at) or _behind_hyphen(source, root, at):
            _attach_line(source, root, at, text)
        else:
            _attach_behind(source, root, at, text)
    for before, node in pairwise(root.children):
        node.apart = node.first != first and _apart(source, before, node) and not _ends_with_empty_lines(before)
    gap = bool(head) and _empty(source, source.line(head[-1][0]) + 1)
    return [*(text for _, text in head), *of_file, *([""] if gap else [])]


def _head(source: Source, top: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The comments at the top that are about the file: those before an empty line, and those for programs."""
    kept = 0
    for number, (at, text) in enumerate(top, 1):
        if is_of_next(text):
            break
        if is_of_file(text) or _empty(source, source.line(at) + 1):
            kept = number
    return top[:kept]


def _empty(source: Source, line: int) -> bool:
    start, end = source.bounds(line)
    return not source.text[start:end].strip()


def comments_in(text: str, place: Place, end: int) -> Iterator[tuple[int, str]]:
    """The comments up to `end`, each with its place.

    Between keys and texts there is nothing but signs of YAML, so that there a `#` begins a comment.
    """
    at = 0
    for start, stop in [*tokens(place), (end, end)]:
        for match in _COMMENT.finditer(text, at, max(at, _content(text, start, stop))):
            yield match.start(), match.group().rstrip(" \t")
        at = max(at, stop)


def _content(text: str, start: int, stop: int) -> int:
    """Where the content of a token begins: that of a block, such as `|`, on the next line."""
    if text[start : start + 1] not in {"|", ">"} or start == stop:
        return start
    end = _LINE_END.search(text, start, stop)
    return end.start() if end else stop


def _own_line(source: Source, at: int) -> bool:
    return not source.text[source.bounds(source.line(at))[0] : at].strip()


def _column(source: Source, at: int) -> int:
    return at - source.bounds(source.line(at))[0]


def _behind_hyphen(source: Source, root: Node, at: int) -> bool:
    """Whether nothing but the hyphen of an item stands before a comment: it is about the item, as if above it."""
    start = source.bounds(source.line(at))[0]
    before = source.text[start:at]
    return "-" in before and not before.strip(" -") and not _begins_in(root, start, at)


def _below_hyphen(source: Source, root: Node, at: int) -> bool:
    """Whether the last thing before a comment is the hyphen of an item that begins behind it: `-`, then the comment."""
    line, said = source.line(at), _said_before(source, root, at)
    before = source.text[source.bounds(line)[0] : at].strip()
    while not before and line > 1 and source.bounds(line - 1)[0] >= said:
        line -= 1
        start, end = source.bounds(line)
        before = _COMMENT.sub("", source.text[start:end]).strip()
    return "-" in before and not before.strip(" -")


def _within(source: Source, item: Node, at: int) -> Node:
    """The item below whose hyphen a comment stands, or the first one in it that is indented no further than that."""
    while _own_line(source, at) and item.children and item.edge < item.children[0].edge:
        if _column(source, item.children[0].edge) > _column(source, at):
            break
        item = item.children[0]
    return item


def _said_before(source: Source, root: Node, at: int) -> int:
    """Where the last key or text before a place ends: up to there a hyphen may be part of a text."""
    node = root
    while before := [child for child in node.children if child.first < at]:
        node = before[-1]
    if node.children:  # where it begins there may be the hyphen
        return source.bounds(source.line(node.first))[0]
    return node.first + len(source.text[node.first : node.end].rstrip())


def _begins_in(node: Node, start: int, end: int) -> Node | None:
    """The outermost entry that begins between two places."""
    for child in node.children:
        if start <= child.first < end:
            return child
        if child.first < start < child.end and (found := _begins_in(child, start, end)):
            return found
    return None


def _attach_behind(source: Source, root: Node, at: int, text: str) -> None:
    """A comment behind something: it belongs to the outermost entry that ends there, or opens there.

    An acceptance is about all that begins on its line, and so belongs to the outermost entry that does.
    """
    if is_of_next(text) and (begun := _begins_in(root, source.bounds(source.line(at))[0], at)):
        begun.beside.append(text)
        return
    node = root
    while True:
        before = [child for child in node.children if child.first < at]
        if not before:
            break
        node = before[-1]
        if not node.children or node.children[0].first > at or node.end <= at:
            break
    (root.below if node is root else node.beside).append(text)


def _attach_line(source: Source, root: Node, at: int, text: str) -> None:
    """A comment on a line of its own: it belongs to what comes next, unless it stands at the end of something that is
    indented further than that.
    """
    flow = _flow_around(source, root, at)
    following = _following(flow or root, at)
    if following and not flow and _below_hyphen(source, root, at):
        _within(source, following, at).above.append(text)
        return
    inside = flow or _deepest(source, root, at)
    behind = not following or _column(source, at) > _column(source, following.edge)
    ends = behind and not (inside.children and inside.children[-1].first > at)
    if following and (flow or not ends or is_of_next(text)):
        following.above.append(text)
    elif is_of_next(text):
        root.below.append(text)  # inside an entry it would belong to whatever comes next once the keys are in order
    else:
        inside.below.append(text)


def _following(node: Node, at: int) -> Node | None:
    """The outermost entry that begins next behind a place."""
    for child in node.children:
        if child.first > at:
            return child
        if child.end > at and child.children:
            found = _following(child, at)
            if found:
                return found
    return None


def _flow_around(source: Source, node: Node, at: int) -> Node | None:
    """The outermost list or mapping in brackets around a place."""
    for child in node.children:
        if child.start <= at < child.end and isinstance(child.data, list | dict):
            if source.text[child.start] in "[{":
                return child
            found = _flow_around(source, child, at)
            if found:
                return found
    return None


def _deepest(source: Source, root: Node, at: int) -> Node:
    """The innermost entry before a place whose content stands no further right than the comment."""
    node, column = root, _column(source, at)
    while True:
        before = [child for child in node.children if child.first < at]
        if not before or not before[-1].children:
            return node
        inner = before[-1]
        if _column(source, inner.start) > column or source.text[inner.start : inner.start + 1] in ("[", "{"):
            return node
        node = inner


def _last_sign(source: Source, node: Node) -> int:
    """Where the last text in an entry ends, without the empty lines behind it: a `#` up to there begins no comment."""
    while node.children:
        node = node.children[-1]
    return node.first + len(source.text[node.first : node.end].rstrip())


def _ends_with_empty_lines(node: Node) -> bool:
    """Whether an entry ends with a text, and that with empty lines of its own: one more would be part of it."""
    while node.children:
        if node.below:
            return False
        node = node.children[-1]
    text = node.data if isinstance(node.data, str) else ""
    return text.endswith("\n\n") or ("\n" in text and not text.strip())


def _apart(source: Source, before: Node, node: Node) -> bool:
    """Whether an empty line stands above an entry, or above the comments over it."""
    line, last = source.line(node.first) - 1, source.line(_last_sign(source, before))
    own = len(node.above)  # further up are comments at the end of the entry before
    while line > last:
        start, end = source.bounds(line)
        text = source.text[start:end].strip()
        if not text.startswith("#") or own == 0:
            return not text
        line, own = line - 1, own - 1
    return False
