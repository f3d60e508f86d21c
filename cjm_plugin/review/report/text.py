"""For the terminal."""

from collections.abc import Iterator

from cjm_plugin.changes import Change
from cjm_plugin.review.bodies import changed_lines
from cjm_plugin.review.report.one_line import on_one_line
from cjm_plugin.review.summary import summary
from cjm_plugin.review.told import Told, ToldPage


def as_text(told: Told) -> str:
    """Headings of pages, a line a change; long values below it, what was and what is."""
    return "\n".join(_lines(told))


def _lines(told: Told) -> Iterator[str]:
    for finding in told.unreadable:
        yield finding.report(told.words)
    if told.unreadable:
        yield told.words.gettext("What stands in these files could not be compared.")
        yield ""
    for page in told.pages:
        yield from _page(told, page)
        yield ""
    yield summary(told)


def _page(told: Told, page: ToldPage) -> Iterator[str]:
    yield on_one_line(page.heading)
    causes = {id(look.cause) for look in page.looks}
    followed = {told.sentences.cause(look) for look in page.looks if not isinstance(look.cause, Change)}
    for each in page.changes:
        yield f"  {'!' if id(each.change) in causes else '•'} {on_one_line(each.sentence.text)}"
        gone, come = changed_lines(each.sentence.before, each.sentence.after)
        yield from (f"      − {on_one_line(line)}" for line in gone)
        yield from (f"      + {on_one_line(line)}" for line in come)
    yield from (f"  {'!' if text in followed else '→'} {on_one_line(text)}" for text in page.consequences)
    yield from (
        f"  ! {on_one_line(text)}"
        for text in dict.fromkeys(told.sentences.consequences.reason(look) for look in page.looks)
    )
