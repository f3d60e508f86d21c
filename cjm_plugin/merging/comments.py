"""Comments are nobody's field: those of both sides stay."""

from collections.abc import Mapping, Sequence

from cjm_plugin.frontmatter.pieces import Piece, comments_of
from cjm_plugin.merging.lines import Line, of_text


def with_comments_of(other: Piece | None, base: Piece | None, lines: Sequence[Line]) -> list[Line]:
    """The lines with what the other side did to the comments: reworded ones are, new ones stand above."""
    if other is None or ("#" not in other.text and (base is None or "#" not in base.text)):
        return list(lines)
    old, there = comments_of(base) if base else [], comments_of(other)
    text = "\n".join(line.text for line in lines)
    gone = [comment for comment in old if comment not in there]
    new = [comment for comment in there if comment not in old and comment not in text]
    kept = list(lines)
    if len(gone) == len(new):
        kept = [_reworded(line, dict(zip(gone, new, strict=True))) for line in lines]
        new = [comment for comment in new if not any(line.text.endswith(comment) for line in kept)]
    gap = next((place for place, line in enumerate(kept) if line.text.strip()), 0)
    return [*kept[:gap], *map(Line, new), *kept[gap:]]


def _reworded(line: Line, words: Mapping[str, str]) -> Line:
    found = next((old for old in words if line.text == old or line.text.endswith(f" {old}")), None)
    return Line(line.text.removesuffix(found) + words[found]) if found else line


def merged_head(base: str, ours: str, theirs: str) -> list[Line]:
    """What stands above entries: comments, empty lines, perhaps a key. The last line is that of our side."""
    if base in {ours, theirs} or ours == theirs:
        return of_text(theirs if ours == base else ours)
    mine = of_text(ours)
    new = [line for line in of_text(theirs) if line.text.startswith("#") and line.text not in base]
    return [*(line for line in new if line not in mine), *mine]
