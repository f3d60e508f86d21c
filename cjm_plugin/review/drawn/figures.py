"""What a path asks of the client, before and afterwards."""

from dataclasses import replace

from cjm_plugin.derive import Metrics, PathMetrics, path_metrics
from cjm_plugin.pages.views.journey.board import Board, board
from cjm_plugin.pages.views.journey.figure import Figure
from cjm_plugin.review.drawn.side import Side


def compared_figures(name: str, before: Side, after: Side) -> Board | None:
    """The figures of a path in both states; those of one state where only one has it, `None` where neither has."""
    old, new = _metrics(name, before), _metrics(name, after)
    first = old or new
    if first is None:
        return None
    found = board(after.names.site, Metrics(first, new if old else None))
    # The notes of the large ones tell of today's path, and these are states of one path.
    large = (_once(replace(figure, note="")) for figure in found.large)
    return Board(tuple(large), tuple(figure for figure in found.small if figure.before != figure.after), ())


def _once(figure: Figure) -> Figure:
    """A figure that is the same in both states, said once."""
    return replace(figure, after="", difference="") if figure.before == figure.after else figure


def _metrics(name: str, side: Side) -> PathMetrics | None:
    path = getattr(side.journey, name)
    return path_metrics(side.names.site.catalogue, side.journey, path) if path else None
