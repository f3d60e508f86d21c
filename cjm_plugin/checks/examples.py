"""The cases of a rule as people read them: in the canonical form, without what only the tests need."""

from collections.abc import Iterator

from cjm_plugin.checks.rule import Case
from cjm_plugin.frontmatter.layout import lay_out

_TOP = """\
title: Справка о наличии или отсутствии судимости
summary: Соискатель получает справку, которую просит работодатель.
status: published
owner: Отдел клиентского опыта
reviewed: 2026-05-12
segments: [job-seeker, other-city]
"""
"""What a case that only takes keys out is shown in: the top of a map, without them."""


def example_files(case: Case) -> list[tuple[str, str]]:
    """The files of an example: the name (empty for the map itself) and the text."""
    files = [("", case.front), *case.also.items()]
    shown = [(path, shown) for path, text in files if (shown := "\n".join(_without_empty(_laid_out(text))))]
    return shown or [("", "\n".join(_top_without(case.front)))]


def _top_without(front: str) -> Iterator[str]:
    gone = tuple(line for line in front.splitlines() if line.endswith(":"))
    return (line for line in _TOP.splitlines() if not line.startswith(gone))


def _laid_out(text: str) -> list[str]:
    return lay_out(text.strip("\n") + "\n", lambda _: None, markdown=False).splitlines()


def _without_empty(lines: list[str]) -> Iterator[str]:
    """The lines without keys that have no value: a case takes out with them what it is laid over."""
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else ""
        if line.strip() and not (line.endswith(":") and not line.startswith(" ") and not below.startswith(" ")):
            yield line
