"""What maps are checked for: the index of all codes, and a page for each with its documentation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.checks.explained import Explained, all_explained, heading
from cjm_plugin.i18n import N_
from cjm_plugin.pages import links
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site

_GROUPS = (
    ("2", N_("The path today")),
    ("3", N_("Needs, problems, recommendations")),
    ("4", N_("Target path")),
    ("5", N_("Upkeep")),
    ("6", N_("Wording")),
    ("7", N_("Personal data")),
)
"""Rules by the first digit of their code."""
_FORM = (
    ("0", N_("How a file is written")),
    ("1", N_("What a file says")),
    ("9", N_("Accepted findings")),
)
"""What is structural."""


@dataclass(frozen=True, slots=True)
class Group:
    """Codes of one kind under a heading."""

    title: str
    entries: tuple[Explained, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The index, and the page of every code."""
    title = site.words.gettext("What maps are checked for")
    yield SitePage(links.CHECKS, title, "checks.html", partial(_index, site), in_search=False)
    for each in all_explained():
        yield SitePage(
            address=rule_address(each.name),
            title=heading(site.words.gettext(each.short)),
            template="check.html",
            view=partial(_page, each),
            in_search=False,
        )


def rule_address(name: str) -> str:
    """The address of the page about a rule or a structural code."""
    return links.entry_address(links.CHECKS, name)


def _index(site: Site) -> Mapping[str, Any]:
    return {"groups": [_group(site, digit, title) for digit, title in (*_GROUPS, *_FORM)]}


def _group(site: Site, digit: str, title: str) -> Group:
    entries = tuple(each for each in all_explained() if each.code.removeprefix("CJM").startswith(digit))
    return Group(site.words.gettext(title), entries)


def _page(about: Explained) -> Mapping[str, Any]:
    return {"about": about, "text": about.documentation}
