"""Comments are nobody's field: those of both sides stay."""

from collections.abc import Mapping, Sequence

from cjm_plugin.frontmatter.pieces import Piece, comments_of
from cjm_plugin.merging.lines import Line, of_text


def with_comments_of(other: Piece | None, base: Piece | None, lines: Sequence[Line]) -> list[Line]:
    """The lines with what the other side did to the comments: reworded ones are, new ones stand above."""
    if other is None or ("#" not in other.text and (base is None or "#" not in base.text)):
        return list(lines)
    old, there = comments_of(base) if base else [], comments_of(other)
    gone = [comment for comment in old if comment not in there]
    new = [comment for comment in there if comment not in old and not any(_has(line, comment) for line in lines)]
    kept = list(lines)
    if len(gone) == len(new):
        kept = [_reworded(line, dict(zip(gone, new, strict=True))) for line in lines]
        new = [comment for comment in new if not any(line.text.endswith(comment) for line in kept)]
    gap = next((place for place, line in enumerate(kept) if line.text.strip()), 0)
    return [*kept[:gap], *map(Line, new), *kept[gap:]]


def _reworded(line: Line, words: Mapping[str, str]) -> Line:
    found = next((old for old in words if _has(line, old)), None)
    return Line(line.text.removesuffix(found) + words[found]) if found else line


def _has(line: Line, comment: str) -> bool:
    return line.text == comment or line.text.endswith(f" {comment}")


def merged_head(base: str, ours: str, theirs: str) -> list[Line]:
    """What stands above entries: comments, empty lines, perhaps a key. The last line is that of our side."""
    if base in {ours, theirs} or ours == theirs:
        return of_text(theirs if ours == base else ours)
    known = {*of_text(base), *of_text(ours)}
    new = [line for line in of_text(theirs) if line.text.lstrip().startswith("#") and line not in known]
    return [*new, *_with_behind(of_text(ours), *map(_behind_key, (base, ours, theirs)))]


def _behind_key(head: str) -> str:
    """The comment behind a key, with the space before it; empty where there is none, or no key."""
    line = head.split("\n")[-2] if head else ""
    found = comments_of(Piece(line, f"{line}\n", None)) if line.strip() and line.lstrip()[0] != "#" else []
    return line[len(line.removesuffix(found[0]).rstrip()) :] if found else ""


def _with_behind(lines: list[Line], base: str, ours: str, theirs: str) -> list[Line]:
    """The lines with what became of the comment behind the key, which is the last. Of two one stands above it."""
    if theirs in {base, ours}:
        return lines
    *above, key = lines
    if ours in {base, ""}:
        return [*above, Line(key.text.removesuffix(ours) + theirs)]
    return [*above, Line(theirs.strip()), key] if theirs else lines
