"""What follows from changes, and what of it deserves a second look, in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_plugin.changes import Covered, Moved, Reason, SecondLook
from cjm_plugin.i18n import N_
from cjm_plugin.review.figures import FigureWords
from cjm_plugin.review.names import Names
from cjm_plugin.review.sentences.wording import Wording

_COVERED: dict[str | tuple[str, str], str] = {
    ("resolved", "minimised"): N_(
        "The target path only makes the problem «{name}» smaller now, and does not resolve it"
    ),
    ("minimised", "open"): N_("The target path does not make the problem «{name}» smaller any more"),
    "resolved": N_("The target path resolves the problem «{name}» now"),
    "minimised": N_("The target path makes the problem «{name}» smaller now"),
    "open": N_("The target path leaves the problem «{name}» open now"),
    "met": N_("The target path meets the need «{name}» now"),
    "unmet": N_("The target path does not meet the need «{name}» any more"),
}
_REASONS = {
    Reason.ADDRESS_GONE: N_("An address of the site disappears. Others may link to it: leave a redirect."),
    Reason.WITHDRAWN: N_("A published map leaves the public site."),
    Reason.PATH_REMOVED: N_("A whole path of the map is gone."),
    Reason.SHARED_NEED_REMOVED: N_("A shared need is gone. Was it merged with another, or do maps lose it?"),
    Reason.EVIDENCE_LOST: N_("A published map rests on less than before."),
    Reason.PROBLEM_DROPPED: N_("A problem of a published map is gone. Was it resolved in life?"),
    Reason.MORE_VISITS: N_("The target path asks for more visits than before."),
    Reason.COVERAGE_LOST: N_("The target path does less for the client than before."),
    Reason.QUOTE_ADDED: N_("A client's own words came in. Is there a consent, and does nothing tell who it is?"),
}


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from changes: a sentence of its own, and the same below a heading."""

    text: str
    heading: str
    below: tuple[str, ...]


class Consequences:
    """Tells of figures that are others now, and of what the target path does."""

    def __init__(self, names: Names, wording: Wording) -> None:
        self._names, self._wording = names, wording
        self._figures = FigureWords(wording.translation)

    def moved(self, *moved: Moved) -> str:
        """Figures of one path that are others now, all of a case or all over a year."""
        return self._figures.sentence(moved)

    def covered(self, covered: Covered) -> str:
        """What the target path does now about a problem or a need."""
        name = self._names.named(covered.subject, f"{covered.thing}s", covered.id)
        return self._wording.say(_COVERED.get((covered.before, covered.after)) or _COVERED[covered.after], name=name)

    def of_figures(self, moved: Sequence[Moved]) -> Consequence:
        """Figures of one path that are others now."""
        below = tuple(map(self._figures.below_path, moved))
        return Consequence(self.moved(*moved), self._figures.path(moved[0]), below)

    def of_coverage(self, covered: Sequence[Covered], *, whole: bool) -> Iterator[Consequence]:
        """What a target path does now about problems and needs; `whole`: the path itself came or went."""
        heading = self._wording.say(N_("Problems and needs"))
        for text in [self.path_covered(covered)] if whole else map(self.covered, covered):
            yield Consequence(text, heading, (text,))

    def path_covered(self, covered: Sequence[Covered]) -> str:
        """What a target path that came or went does, or leaves, as a whole: all by itself would be too much."""
        gone = N_("Without the target path: problems left open: {problems}, needs left unmet: {needs}")
        here = N_("With the target path: problems resolved or made smaller: {problems}, needs met: {needs}")
        numbers = Counter(each.thing for each in covered)
        return self._wording.say(gone if covered[0].lost else here, problems=numbers["problem"], needs=numbers["need"])

    def reason(self, look: SecondLook) -> str:
        """Why to look twice."""
        return self._wording.say(_REASONS[look.reason])
