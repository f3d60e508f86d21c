"""The changes of a page in a list of Markdown, each in as much room as there is for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cjm_plugin.i18n import Translation
from cjm_plugin.review.bodies import changed_lines
from cjm_plugin.review.report.inert import inert_markdown
from cjm_plugin.review.report.room import cut, share, shown_of
from cjm_plugin.review.told import ToldPage

_SENTENCE = 300
"""So much of a sentence is always shown where a change is listed."""
_WORTH = 30
"""It is of no use to show less of a line."""
_LINES = ("  - − {}", "  - \\+ {}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence, and below it what was and what is."""

    sentence: str
    below: tuple[Sequence[str], Sequence[str]] = ((), ())
    frame: str = "- {}"

    @property
    def whole(self) -> str:
        """All of it."""
        lines = (_framed(frame, line) for frame, side in zip(_LINES, self.below, strict=True) for line in side)
        return "\n".join([_framed(self.frame, self.sentence), *lines])

    def least(self, words: Translation) -> int:
        """The room that it takes at least."""
        sentence = min(len(_framed(self.frame, self.sentence)), _SENTENCE)
        return min(len(self.whole), sentence + len(self._note(words, self._length)))

    def within(self, room: int, words: Translation) -> str:
        """As much as there is room for; what is left out is said."""
        whole = self.whole
        if len(whole) <= room:
            return whole
        room -= len(self._note(words, self._length))
        sentence = cut(self.sentence, room, lambda text: _framed(self.frame, text))
        lines, shown = [_framed(self.frame, sentence)], shown_of(self.sentence, sentence)
        room -= len(lines[0])
        sizes = [sum(len(_framed(frame, line)) + 1 for line in side) for frame, side in self._sides()]
        limit = share(sizes, room)
        for place, (frame, side) in enumerate(self._sides()):
            for line, found in _fitting(side, frame, limit if place == 0 else room):
                lines.append(_framed(frame, found))
                shown += shown_of(line, found)
                room -= len(lines[-1]) + 1
        return "\n".join(lines) + self._note(words, self._length - shown)

    @property
    def _length(self) -> int:
        return len(self.sentence) + sum(len(line) for side in self.below for line in side)

    def _sides(self) -> Iterable[tuple[str, Sequence[str]]]:
        return zip(_LINES, self.below, strict=True)

    @staticmethod
    def _note(words: Translation, left: int) -> str:
        more = words.ngettext("{n} more character is not shown.", "{n} more characters are not shown.", left)
        return f"\n  - *{more.format(n=left)}*"


def entries_of(page: ToldPage) -> Iterator[Entry]:
    """The changes of a page, and what follows from them."""
    for each in page.changes:
        yield Entry(each.sentence.text, changed_lines(each.sentence.before, each.sentence.after))
    yield from (Entry(text, frame="- **{}**") for text in page.consequences)


def listed(entries: Sequence[Entry], room: int, words: Translation) -> list[str]:
    """The first ones, as many as have room. What they leave of it goes to those that have long texts, fairly."""
    leasts: list[int] = []
    for entry in entries:
        leasts.append(entry.least(words) + 1)
        if sum(leasts) > room:
            leasts.pop()
            break
    shown = entries[: len(leasts)]
    more = [len(entry.whole) + 1 - least for entry, least in zip(shown, leasts, strict=True)]
    limit = share(more, room - sum(leasts))
    return [entry.within(least - 1 + limit, words) for entry, least in zip(shown, leasts, strict=True)]


def _fitting(lines: Sequence[str], frame: str, room: int) -> Iterator[tuple[str, str]]:
    """The first lines, as many as have room, each with what is shown of it: the last one is cut."""
    for line in lines:
        size = len(_framed(frame, line)) + 1
        if size > room:
            if room > _WORTH and (found := cut(line, room - 1, lambda text: _framed(frame, text))):
                yield line, found
            return
        room -= size
        yield line, line


def _framed(frame: str, text: str) -> str:
    return frame.format(inert_markdown(text))
