"""For a comment in a merge request: a summary first, details folded, never longer than the hosts allow."""

from collections.abc import Iterator

from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.report.entries import entries_of, listed
from cjm_plugin.review.report.inert import inert_html, inert_markdown
from cjm_plugin.review.report.room import cut, share
from cjm_plugin.review.summary import summary
from cjm_plugin.review.told import Told, ToldPage

LONGEST = 60_000
"""So many characters a comment has at most. GitHub allows 65,536, GitLab a million."""
_LEAST = 600
"""So much of a long page is told, as long as there is room for it at all."""
_MOST_LOOKS, _MOST_ERRORS = 50, 20
"""So many stand before the pages, to leave room for these."""
_LONGEST_CELL, _LONGEST_ERROR = 200, 400
"""They are cut where they are longer: what is too long in a table stands on its page once more."""
_GAP = "\n\n"


def as_markdown(told: Told) -> str:
    """What is too long is left out, first of the longest pages, and it is said how much."""
    found = "\n\n".join([f"### {summary(told)}", *_unreadable(told), *_looks(told)])
    whole = [_page(page, told.words) for page in told.pages]
    free = LONGEST - len(found) - len(_more_pages(told, len(told.pages)))
    room = max(share([len(text) + len(_GAP) for text in whole], free) - len(_GAP), _LEAST)
    left = 0
    for page, text in zip(told.pages, whole, strict=True):
        cut_page = text if len(text) <= room else _page(page, told.words, room)
        if len(_GAP) + len(cut_page) > free:
            left += 1
        else:
            found += f"{_GAP}{cut_page}"
            free -= len(_GAP) + len(cut_page)
    return found + _more_pages(told, left) if left else found


def _more_pages(told: Told, left: int) -> str:
    more = told.words.ngettext("{n} more page is not shown.", "{n} more pages are not shown.", left)
    return f"{_GAP}{more.format(n=left)}"


def _unreadable(told: Told) -> Iterator[str]:
    if told.unreadable:
        yield told.words.gettext("What stands in these files could not be compared.")
        findings = (finding.report(told.words).splitlines()[0] for finding in told.unreadable[:_MOST_ERRORS])
        yield "\n".join(f"- {_short(finding, _LONGEST_ERROR)}" for finding in findings)
    left = len(told.unreadable) - _MOST_ERRORS
    if left > 0:
        yield told.words.ngettext("{n} more error is not shown.", "{n} more errors are not shown.", left).format(n=left)


def _short(text: str, room: int) -> str:
    return inert_markdown(cut(text, room, inert_markdown))


def _looks(told: Told) -> Iterator[str]:
    if not told.looks:
        return
    heads = (N_("A second look"), N_("What"), N_("On which page"))
    rows = [f"| {' | '.join(map(told.words.gettext, heads))} |", "| --- | --- | --- |"]
    headings = {page.subject: page.heading for page in told.pages}
    for look in told.looks[:_MOST_LOOKS]:
        cells = (told.sentences.consequences.reason(look), told.sentences.cause(look), headings[look.subject])
        rows.append(f"| {' | '.join(_short(cell, _LONGEST_CELL) for cell in cells)} |")
    yield "\n".join(rows)
    left = len(told.looks) - _MOST_LOOKS
    if left > 0:
        more = told.words.ngettext(
            "{n} more place that deserves a second look is not shown.",
            "{n} more places that deserve a second look are not shown.",
            left,
        )
        yield more.format(n=left)


def _page(page: ToldPage, words: Translation, room: int | None = None) -> str:
    """A page, perhaps in so many characters: then with as much of its changes as there is room for."""
    head = f"<details><summary><b>{inert_html(page.heading)}</b> ({len(page.changes)})</summary>\n"
    end = "\n</details>"
    entries = list(entries_of(page))
    if room is None:
        return "\n".join([head, *(entry.whole for entry in entries), end])
    lines = listed(entries, room - len(head) - len(end) - len("\n") - len(_more(words, len(entries))), words)
    left = len(entries) - len(lines)
    return "\n".join([head, *lines, *([_more(words, left)] if left else []), end])


def _more(words: Translation, left: int) -> str:
    more = words.ngettext(
        "{n} more change of this page is not shown.", "{n} more changes of this page are not shown.", left
    )
    return f"\n{more.format(n=left)}"
