"""What a path asks of the client, before and afterwards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjm_plugin.changes import Moved
from cjm_plugin.derive import Metrics, PathMetrics, path_metrics
from cjm_plugin.pages.views.journey.board import Board, board
from cjm_plugin.pages.views.journey.figure import Figure
from cjm_plugin.review.drawn.side import Side
from cjm_plugin.review.figures import FigureWords

_SUMS = ("effort", "wait", "cost")


def compared_figures(name: str, before: Side, after: Side, yearly: Sequence[Figure] = ()) -> Board | None:
    """The figures of a path in both states; those of one state where only one has it, `None` where neither has."""
    old, new = _metrics(name, before), None if before is after else _metrics(name, after)
    first = old or new
    if first is None:
        return None
    found = Metrics(first, new if old else None)
    shown = board(after.names.site, found)
    # The notes of the large ones tell of today's path, and these are states of one path.
    large = (_once(replace(figure, note="")) for figure in shown.large)
    small = shown.small if found.to_be is None else tuple(_small(name, before, after, found, shown.small))
    return Board(tuple(large), small, tuple(yearly))


def yearly_figures(moved: Sequence[Moved], words: FigureWords) -> Iterator[Figure]:
    """What all cases of a year take. No judgement: there may be more of them."""
    for each in moved:
        yield Figure(words.name(each.figure), words.value(each.before), words.value(each.after))


def _once(figure: Figure) -> Figure:
    """A figure that is the same in both states, said once."""
    return replace(figure, after="", difference="") if figure.before == figure.after else figure


def _small(name: str, before: Side, after: Side, metrics: Metrics, shown: Sequence[Figure]) -> Iterator[Figure]:
    """Those that are others. Where the same steps say nothing of their time, the difference is known all the same."""
    alike = {each for each in _SUMS if _silent(name, before, each) == _silent(name, after, each)}
    whole = Metrics(_completed(metrics.as_is, alike), metrics.to_be and _completed(metrics.to_be, alike))
    for figure, known in zip(shown, board(after.names.site, whole).small, strict=True):
        if figure.before != figure.after:
            yield replace(figure, difference=known.difference, change=known.change)


def _silent(name: str, side: Side, figure: str) -> set[str]:
    return {key for key, step in side.steps(name).items() if getattr(step, figure) is None}


def _completed(metrics: PathMetrics, figures: set[str]) -> PathMetrics:
    sums = {each: getattr(metrics, each) for each in figures}
    return replace(metrics, **{each: replace(total, complete=True) for each, total in sums.items() if total})


def _metrics(name: str, side: Side) -> PathMetrics | None:
    path = getattr(side.journey, name)
    return path_metrics(side.names.site.catalogue, side.journey, path) if path else None
