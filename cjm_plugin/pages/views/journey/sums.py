"""Figures of time and money. What some steps leave out is said, and no difference is made of it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cjm_plugin.derive import CostSum, DurationSum, Metrics
from cjm_plugin.i18n import N_
from cjm_plugin.pages.format import MINUS
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.figure import Change, Figure, judge

_SUMS = (("effort", N_("Own time")), ("wait", N_("Waiting")), ("cost", N_("Cost")))

Sum = DurationSum | CostSum


def sum_figures(site: Site, metrics: Metrics) -> Iterator[Figure]:
    """Own time, waiting and cost, as far as any step of either path tells them."""
    for key, name in _SUMS:
        before: Sum | None = getattr(metrics.as_is, key)
        after: Sum | None = getattr(metrics.to_be, key) if metrics.to_be else None
        if before or after:
            yield _figure(site, site.words.gettext(name), before, after, compared=metrics.to_be is not None)


def _figure(site: Site, name: str, before: Sum | None, after: Sum | None, *, compared: bool) -> Figure:
    complete = all(each is not None and each.complete for each in ((before, after) if compared else (before,)))
    note = "" if complete else site.words.gettext("not every step says")
    if not compared:
        return Figure(name, _text(site, before), note=note)
    difference, change = _difference(site, before, after) if complete else ("", Change.SAME)
    return Figure(name, _text(site, before), _text(site, after), difference, change, note)


def _text(site: Site, value: Sum | None) -> str:
    if value is None:
        return site.words.gettext("unknown")
    if isinstance(value, DurationSum):
        return site.format.days_and_minutes(value.days, value.minutes, approximate=value.approximate)
    amounts = [site.format.amount(amount, currency) for currency, amount in value.amounts.items()]
    return " + ".join(amounts) or site.words.gettext("free")


def _difference(site: Site, before: Sum | None, after: Sum | None) -> tuple[str, Change]:
    """The change as a text, and whether it is good; nothing where it cannot be told in one direction."""
    if isinstance(before, DurationSum) and isinstance(after, DurationSum):
        return _time_difference(site, before, after)
    if isinstance(before, CostSum) and isinstance(after, CostSum):
        return _cost_difference(site, before, after)
    return "", Change.SAME


def _time_difference(site: Site, before: DurationSum, after: DurationSum) -> tuple[str, Change]:
    days, minutes = after.days - before.days, after.minutes - before.minutes
    if days * minutes < 0:  # fewer days but more hours: a day is not a number of hours
        return "", Change.SAME
    size = _signed(site.format.days_and_minutes(abs(days), abs(minutes)), days + minutes)
    approximate = (before.approximate or after.approximate) and days + minutes != 0
    return (site.format.about(size) if approximate else size), judge(days + minutes)


def _cost_difference(site: Site, before: CostSum, after: CostSum) -> tuple[str, Change]:
    currencies = set(before.amounts) | set(after.amounts)
    if len(currencies) != 1:
        return "", Change.SAME
    currency = currencies.pop()
    change = after.amounts.get(currency, Decimal()) - before.amounts.get(currency, Decimal())
    return _signed(site.format.amount(abs(change), currency), change), judge(change)


def _signed(size: str, change: Fraction | Decimal | int) -> str:
    if change == 0:
        return "0"
    return f"{MINUS if change < 0 else '+'}{size}"
