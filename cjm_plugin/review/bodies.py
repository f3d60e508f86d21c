"""Long texts, cut to what changed in them."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

BREAK = "\n\n"
_GAP = (("…",), ("…",))


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text."""
    return [each.strip("\n") for each in (text or "").split(BREAK) if each.strip()]


def changed_paragraphs(before: str | None, after: str | None) -> tuple[str, str]:
    """Both texts without the paragraphs that they have in common; a sign stands between what is not neighbouring."""
    old, new = paragraphs(before), paragraphs(after)
    shown = list(_shown(old, new))
    return BREAK.join(each for pair in shown for each in pair[0]), BREAK.join(
        each for pair in shown for each in pair[1]
    )


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines of both texts, without empty ones and those that they have in common; all, if only those differ."""
    old, new = ([line for line in text.splitlines() if line.strip()] for text in (before, after))
    runs = [(gone, come) for gone, come in aligned(old, new) if gone != come]
    if not runs:
        return old, new
    return [line for gone, _ in runs for line in gone], [line for _, come in runs for line in come]


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Runs of paragraphs: either the same in both, or what stands in one instead of what stands in the other."""
    before, after = 0, 0
    for step in Indel.opcodes(list(old), list(new)):
        if step.tag == "equal":
            if (before, after) < (step.src_start, step.dest_start):
                yield old[before : step.src_start], new[after : step.dest_start]
            yield old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
            before, after = step.src_end, step.dest_end
    if before < len(old) or after < len(new):
        yield old[before:], new[after:]


def _shown(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    runs = [(before, after) if before != after else _GAP for before, after in aligned(old, new)]
    inside = slice(runs[:1] == [_GAP], len(runs) - (runs[-1:] == [_GAP]))
    yield from runs[inside]
