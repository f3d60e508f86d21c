"""What maps are checked for: the index of all rules, and a page for each with its documentation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.checks.examples import example_files
from cjm_plugin.checks.explained import Explained, all_explained
from cjm_plugin.checks.rule import Rule
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
"""What needs no page of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """Codes of one kind under a heading."""

    title: str
    entries: tuple[Explained, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The index, and the page of every rule."""
    title = site.words.gettext("What maps are checked for")
    yield SitePage(links.CHECKS, title, "checks.html", partial(_index, site), in_search=False)
    for each in all_explained():
        if each.rule:
            yield SitePage(
                address=rule_address(each.name),
                title=site.words.gettext(each.short),
                template="check.html",
                view=partial(_page, each, each.rule),
                in_search=False,
            )


def rule_address(name: str) -> str:
    """The address of the page about a rule."""
    return links.entry_address(links.CHECKS, name)


def _index(site: Site) -> Mapping[str, Any]:
    return {
        "groups": [_group(site, digit, title) for digit, title in _GROUPS],
        "forms": [_group(site, digit, title) for digit, title in _FORM],
    }


def _group(site: Site, digit: str, title: str) -> Group:
    entries = tuple(each for each in all_explained() if each.code.removeprefix("CJM").startswith(digit))
    return Group(site.words.gettext(title), entries)


def _page(about: Explained, rule: Rule) -> Mapping[str, Any]:
    return {"about": about, "rule": rule, "bad": example_files(rule.bad[0]), "good": example_files(rule.good[0])}
