"""For a comment in a merge request: a summary first, details folded, never longer than the hosts allow."""

import re
from collections.abc import Iterator

from cjm_plugin.review.summary import summary
from cjm_plugin.review.told import Told, ToldPage

LONGEST = 60_000
"""So many characters a comment has at most. GitHub allows 65,536, GitLab a million."""
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~@&!])")
"""Signs by which a text could become a link, a mention, HTML or a table. `@` calls people."""


def as_markdown(told: Told) -> str:
    """What is too long is left out, page by page from the end, and it is said how much."""
    head = [f"### {summary(told)}", *_unreadable(told), *_looks(told)]
    pages = ["\n".join(_page(page)) for page in told.pages]
    text = "\n\n".join(head)
    for place, page in enumerate(pages):
        if len(text) + len(page) > LONGEST:
            left = told.words.ngettext(
                "{n} more page is not shown.", "{n} more pages are not shown.", len(pages) - place
            )
            return f"{text}\n\n{left.format(n=len(pages) - place)}"
        text += f"\n\n{page}"
    return text


def _unreadable(told: Told) -> Iterator[str]:
    if told.unreadable:
        yield told.words.gettext("What stands in these files could not be compared.")
        yield "\n".join(f"- {safe(finding.report(told.words).splitlines()[0])}" for finding in told.unreadable[:20])


def _looks(told: Told) -> Iterator[str]:
    if not told.looks:
        return
    say = told.words.gettext
    rows = [f"| {say('A second look')} | {say('What')} | {say('On which page')} |", "| --- | --- | --- |"]
    headings = {page.subject: page.heading for page in told.pages}
    rows += [
        f"| {safe(told.sentences.reason(look))} | {safe(told.sentences.cause(look))} | {safe(headings[look.subject])} |"
        for look in told.looks[:50]
    ]
    yield "\n".join(rows)


def _page(page: ToldPage) -> Iterator[str]:
    yield f"<details><summary><b>{_html(page.heading)}</b> ({page.counted})</summary>\n"
    for each in page.changes:
        yield f"- {safe(each.sentence.text)}"
        yield from (f"  - − {safe(line)}" for line in each.sentence.before.splitlines() if line.strip())
        yield from (f"  - \\+ {safe(line)}" for line in each.sentence.after.splitlines() if line.strip())
    yield from (f"- **{safe(text)}**" for text in page.consequences)
    yield "\n</details>"


def safe(text: str) -> str:
    """A text as it is: nothing in it is a link, calls somebody, or is HTML. Addresses on the web stay readable."""
    return _ACTIVE.sub(r"\\\1", text).replace("\n", " ").replace("\\@", "@\u200b")


def _html(text: str) -> str:
    quoted = text.translate({ord(sign): f"&#{ord(sign)};" for sign in "&<>[]*_`|"})
    return quoted.replace("@", "@\u200b")
