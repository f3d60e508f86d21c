"""For a comment in a merge request: a summary first, details folded, never longer than the hosts allow."""

from collections.abc import Iterator, Sequence

from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.bodies import changed_lines
from cjm_plugin.review.report.inert import inert_html, inert_markdown
from cjm_plugin.review.summary import summary
from cjm_plugin.review.told import Told, ToldPage

LONGEST = 60_000
"""So many characters a comment has at most. GitHub allows 65,536, GitLab a million."""
_LEAST = 600
"""So much of a long page is told, as long as there is room for it at all."""
_MOST_LOOKS, _MOST_ERRORS = 50, 20
"""So many stand before the pages, to leave room for these."""


def as_markdown(told: Told) -> str:
    """What is too long is left out, first of the longest pages, and it is said how much."""
    found = "\n\n".join([f"### {summary(told)}", *_unreadable(told), *_looks(told)])
    whole = [_page(page, told.words, LONGEST) for page in told.pages]
    room = max(_share([len(text) for text in whole], LONGEST - len(found)), _LEAST)
    left = 0
    for page, text in zip(told.pages, whole, strict=True):
        cut = text if len(text) <= room else _page(page, told.words, room)
        if len(found) + len(cut) > LONGEST:
            left += 1
        else:
            found += f"\n\n{cut}"
    if left:
        more = told.words.ngettext("{n} more page is not shown.", "{n} more pages are not shown.", left)
        found += f"\n\n{more.format(n=left)}"
    return found


def _share(lengths: Sequence[int], left: int) -> int:
    """How long a page may be: the short ones are whole, the long ones share the rest evenly."""
    for place, length in enumerate(sorted(lengths)):
        share = left // (len(lengths) - place) - len("\n\n")
        if length > share:
            return share
        left -= length + len("\n\n")
    return LONGEST


def _unreadable(told: Told) -> Iterator[str]:
    if told.unreadable:
        yield told.words.gettext("What stands in these files could not be compared.")
        findings = (finding.report(told.words).splitlines()[0] for finding in told.unreadable[:_MOST_ERRORS])
        yield "\n".join(f"- {inert_markdown(finding)}" for finding in findings)
    left = len(told.unreadable) - _MOST_ERRORS
    if left > 0:
        yield told.words.ngettext("{n} more error is not shown.", "{n} more errors are not shown.", left).format(n=left)


def _looks(told: Told) -> Iterator[str]:
    if not told.looks:
        return
    heads = (N_("A second look"), N_("What"), N_("On which page"))
    rows = [f"| {' | '.join(map(told.words.gettext, heads))} |", "| --- | --- | --- |"]
    headings = {page.subject: page.heading for page in told.pages}
    for look in told.looks[:_MOST_LOOKS]:
        cells = (told.sentences.consequences.reason(look), told.sentences.cause(look), headings[look.subject])
        rows.append(f"| {' | '.join(map(inert_markdown, cells))} |")
    yield "\n".join(rows)
    left = len(told.looks) - _MOST_LOOKS
    if left > 0:
        more = told.words.ngettext(
            "{n} more place that deserves a second look is not shown.",
            "{n} more places that deserve a second look are not shown.",
            left,
        )
        yield more.format(n=left)


def _page(page: ToldPage, words: Translation, room: int) -> str:
    """A page in so many characters, with as many of its changes as there is room for."""
    head = f"<details><summary><b>{inert_html(page.heading)}</b> ({len(page.changes)})</summary>\n"
    end = "\n</details>"
    lines, left, room = [head], len(page.changes) + len(page.consequences), room - len(head) - len(end) - _LONGEST_NOTE
    for whole in _changes(page):
        text = whole if len(whole) < room else whole.partition("\n")[0]  # without long texts, if that helps
        room -= len(text) + 1
        if room < 0:
            break
        lines.append(text)
        left -= 1
    if left:
        more = words.ngettext(
            "{n} more change of this page is not shown.", "{n} more changes of this page are not shown.", left
        )
        lines.append(f"\n{more.format(n=left)}")
    return "\n".join([*lines, end])


_LONGEST_NOTE = 80
"""What it takes to say that something is not shown."""


def _changes(page: ToldPage) -> Iterator[str]:
    for each in page.changes:
        lines = [f"- {inert_markdown(each.sentence.text)}"]
        gone, come = changed_lines(each.sentence.before, each.sentence.after)
        lines += (f"  - − {inert_markdown(line)}" for line in gone)
        lines += (f"  - \\+ {inert_markdown(line)}" for line in come)
        yield "\n".join(lines)
    yield from (f"- **{inert_markdown(text)}**" for text in page.consequences)
