"""Clients' own words that come in with a change, with all by which they can be judged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from cjm_plugin.changes import Change, Comparison, Inner, Op, Path, Plain, Subject, about
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.names import name_of_value

_TOLD_WITH_QUOTE = frozenset({"alias", "consent"})


class ChangedQuotes:
    """The quotes of sources that were there before: what is said of one changes together with it."""

    def __init__(self, comparison: Comparison, words: Translation) -> None:
        self._comparison, self._words = comparison, words

    def sides(self, change: Change) -> tuple[str, str]:
        """A quote that changed, before and afterwards, with all by which it can be judged."""
        section, id_ = about(change).place
        after = self._comparison.new[change.subject][section][id_]
        before = {**after, **{each.path[-1]: each.before for each in self._changed[change.subject, (section, id_)]}}
        return quote(before, self._words), quote(after, self._words)

    def tell(self, change: Change) -> bool:
        """Whether a change stands in the sentence of a quote that changed."""
        what = about(change)
        if what.thing != Inner.EVIDENCE or what.field not in _TOLD_WITH_QUOTE:
            return False
        return any(about(each).field == "quote" for each in self._changed[change.subject, what.place])

    @cached_property
    def _changed(self) -> Mapping[tuple[Subject, Path], list[Change]]:
        found: dict[tuple[Subject, Path], list[Change]] = defaultdict(list)
        for each in self._comparison.changes:
            if each.op is Op.SET and (what := about(each)).thing == Inner.EVIDENCE:
                found[each.subject, what.place].append(each)
        return found


def quotes_added(change: Change, words: Translation) -> str:
    """The quotes in what a change adds, a line for each; empty where there is none."""
    if change.op is not Op.ADD:
        return ""
    if about(change).thing == Inner.EVIDENCE:
        return quote(change.after, words)
    return "\n".join(_of_page(change.after, words)) if not change.path else ""


def quote(source: Mapping[str, Plain], words: Translation) -> str:
    """The quote of a source, with the name under which it stands, and whether there is a consent."""
    if not source.get("quote"):
        return ""
    consent = N_("there is a consent") if source.get("consent") else N_("no consent is noted")
    alias = source.get("alias") or words.gettext(N_("without a name"))
    return f"«{source['quote']}» ({alias}; {words.gettext(consent)})"


def _of_page(page: Mapping[str, Any], words: Translation) -> Iterator[str]:
    for source in (page.get("evidence") or {}).values():
        if told := quote(source, words):
            yield f"{name_of_value(source)}: {told}"
