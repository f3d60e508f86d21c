"""What a page of the site is, before it is rendered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SearchSection:
    """What the search finds, and where it leads: a heading, its anchor (empty: the page), plain text below it."""

    title: str
    anchor: str = ""
    text: str = ""


def _no_sections() -> tuple[SearchSection, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page of the catalogue.

    `view` makes the values that `template` shows, when the page is rendered and not before: a build of
    thousands of pages must not hold them all.
    """

    address: str
    title: str
    template: str
    """The template's name below `theme_overrides/cjm/pages/`."""
    view: Callable[[], Mapping[str, Any]]
    description: str = ""
    """One plain sentence for search engines and link previews."""
    source: str = ""
    """The author's file, relative to `content/`, whose Markdown is shown on the page; empty: there is none."""
    search: Callable[[], tuple[SearchSection, ...]] = _no_sections
    in_search: bool = True
    """Whether the site's search leads to the page."""
