"""The figures of a journey: what its path asks of the client, today and on the target path."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_plugin.derive import Metrics, yearly
from cjm_plugin.i18n import N_
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.figure import Figure, judge
from cjm_plugin.pages.views.journey.sums import sum_figures


@dataclass(frozen=True, slots=True)
class Board:
    """The large figures, the small ones, and what the difference means over a year."""

    large: tuple[Figure, ...]
    small: tuple[Figure, ...]
    yearly: tuple[Figure, ...]


_LARGE = (
    ("visits", N_("Personal visits")),
    ("documents", N_("Documents the client brings")),
    ("steps", N_("Steps of the client")),
    ("proactive", N_("Steps without the client")),
)
_SMALL = (
    ("self_service", N_("Forms filled in")),
    ("remote", N_("Contacts by phone or post")),
    ("agencies", N_("Agencies")),
    ("channels", N_("Channels")),
)
_WANTED = {"visits": -1, "documents": -1, "steps": -1, "proactive": 1, "agencies": -1}
"""Of what clients want less, and of what more; the others are neither good nor bad by themselves."""
_YEARLY = (("visits", N_("Personal visits")), ("documents", N_("Documents the client brings")))


def board(site: Site, metrics: Metrics, volume: int | None = None) -> Board:
    """The figures of a journey with `volume` cases a year, or of several journeys together."""
    figures = _Figures(site, metrics)
    return Board(
        large=tuple(figures.count(key, name) for key, name in _LARGE),
        small=tuple(figures.small()),
        yearly=tuple(figures.yearly(volume)) if volume and metrics.to_be else (),
    )


class _Figures:
    def __init__(self, site: Site, metrics: Metrics) -> None:
        self._site, self._metrics = site, metrics
        self._before, self._after = metrics.as_is, metrics.to_be

    def count(self, key: str, name: str) -> Figure:
        """A whole number, and how much of it is conditional."""
        before = getattr(self._before, key)
        after = getattr(self._after, key) if self._after else None
        return self._whole(name, before, after, wanted=_WANTED.get(key, 0), note=self._conditional(key))

    def small(self) -> Iterator[Figure]:
        """The figures that have something to say."""
        for key, name in _SMALL:
            if getattr(self._before, key) or (self._after and getattr(self._after, key)):
                yield self.count(key, name)
        yield from sum_figures(self._site, self._metrics)

    def yearly(self, volume: int) -> Iterator[Figure]:
        """Visits and documents over a year."""
        if self._after is None:
            return
        before, after = yearly(self._before, volume), yearly(self._after, volume)
        for key, name in _YEARLY:
            yield self._whole(name, getattr(before, key), getattr(after, key))

    def _whole(self, name: str, before: int, after: int | None, *, wanted: int = -1, note: str = "") -> Figure:
        title, form = self._site.words.gettext(name), self._site.format
        if after is None:
            return Figure(title, form.number(before), note=note)
        change = judge((before - after) * wanted)
        return Figure(title, form.number(before), form.number(after), form.difference(after - before), change, note)

    def _conditional(self, key: str) -> str:
        number = getattr(self._before, f"conditional_{key}", 0)
        text = self._site.words.ngettext(
            "today {n} of them is conditional", "today {n} of them are conditional", number
        )
        return text.format(n=self._site.format.number(number)) if number else ""
