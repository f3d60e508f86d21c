"""The changes of a whole catalogue in words, page by page: what every form of report is made of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cjm_plugin.changes import Change, Comparison, Moved, SecondLook, Subject, second_looks
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import Translation
from cjm_plugin.review.sentences import Consequence, Sentence, Sentences
from cjm_plugin.review.weights import weight


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change, and its sentence."""

    change: Change
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class ToldPage:
    """The changes of one page or one entry of a register."""

    subject: Subject
    heading: str
    changes: tuple[ToldChange, ...]
    """What matters most comes first."""
    follows: tuple[Consequence, ...]
    """What follows from them: figures, and what the target path does."""
    looks: tuple[SecondLook, ...]

    @property
    def consequences(self) -> tuple[str, ...]:
        """What follows, in sentences."""
        return tuple(each.text for each in self.follows)


@dataclass(frozen=True)
class Told:
    """Everything there is to tell."""

    comparison: Comparison
    words: Translation
    sentences: Sentences
    pages: tuple[ToldPage, ...]
    unreadable: tuple[Diagnostic, ...]
    between: str
    """What the two states are called, in words; empty where nobody named them."""

    @property
    def looks(self) -> tuple[SecondLook, ...]:
        """All changes that deserve a second look."""
        return tuple(look for page in self.pages for look in page.looks)


def tell(comparison: Comparison, words: Translation, unreadable: Sequence[Diagnostic] = (), between: str = "") -> Told:
    """Tell of all changes between two states.

    `unreadable` are the findings because of which some files could not be compared, `between` says in words which
    states they are.
    """
    sentences = Sentences(comparison, words)
    changes: dict[Subject, list[ToldChange]] = defaultdict(list)
    follows: dict[Subject, list[Consequence]] = defaultdict(list)
    looks: dict[Subject, list[SecondLook]] = defaultdict(list)
    for change in comparison.changes:
        if not sentences.is_told_with_another(change):
            changes[change.subject].append(ToldChange(change, sentences.change(change)))
    for subject, moved in _together(comparison.moved):
        follows[subject].append(sentences.consequences.of_figures(moved))
    for subject, group in groupby(comparison.covered, key=lambda each: each.subject):
        covered = tuple(group)
        whole = any(each.change.path == ("to_be",) for each in changes[subject])
        follows[subject] += sentences.consequences.of_coverage(covered, whole=whole)
    for look in second_looks(comparison):
        looks[look.subject].append(look)
    pages = tuple(
        ToldPage(each, sentences.heading(each), _by_weight(changes[each]), tuple(follows[each]), tuple(looks[each]))
        for each in dict.fromkeys((*changes, *follows))
    )
    return Told(comparison, words, sentences, pages, tuple(unreadable), between)


def _by_weight(changes: list[ToldChange]) -> tuple[ToldChange, ...]:
    return tuple(sorted(changes, key=lambda each: weight(each.change)))


def _together(moved: Sequence[Moved]) -> Iterator[tuple[Subject, Sequence[Moved]]]:
    """Figures that share a sentence: those of a path over a year. Each of the others has its own."""
    for (subject, _, yearly), group in groupby(moved, key=lambda each: (each.subject, each.target, each.yearly)):
        figures = tuple(group)
        yield from [(subject, figures)] if yearly else [(subject, (each,)) for each in figures]
