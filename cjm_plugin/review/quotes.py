"""Clients' own words that come in with a change, with all by which they can be judged."""

from collections.abc import Iterator, Mapping
from typing import Any

from cjm_plugin.changes import Change, Inner, Op, Plain, about
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.names import name_of_value


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
