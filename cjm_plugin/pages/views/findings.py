"""The indexes of problems and of recommendations: all of them, by agency.

In a large catalogue one page could not hold them: then the index gives the figures of each agency, and each
agency has a page of its own below the index.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from cjm_plugin.derive import ProblemUse, RecommendationUse
from cjm_plugin.model.vocabulary import ProblemSeverity
from cjm_plugin.pages import links
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.groups import AgencyGroup, by_agency

MOST_ON_A_PAGE = 600
Use = TypeVar("Use", ProblemUse, RecommendationUse)
_SEVEREST_FIRST = {severity: -rank for rank, severity in enumerate(ProblemSeverity)}


@dataclass(frozen=True, slots=True)
class Kind:
    """What one of the two indexes lists."""

    address: str
    title: str
    template: str


def pages(site: Site) -> Iterator[SitePage]:
    """Both indexes, with a page per agency where one page is not enough."""
    _ = site.words.gettext
    problems = by_agency(site, sorted(site.usage.problems, key=_severity), lambda use: use.journey)
    yield from _index(site, Kind(links.PROBLEMS, _("Problems"), "problems.html"), problems)
    recommendations = by_agency(site, site.usage.recommendations, lambda use: use.journey)
    kind = Kind(links.RECOMMENDATIONS, _("Recommendations"), "recommendations.html")
    yield from _index(site, kind, recommendations)


def _severity(use: ProblemUse) -> int:
    return _SEVEREST_FIRST[use.problem.severity] if use.problem.severity else 1


def _index(site: Site, kind: Kind, groups: tuple[AgencyGroup[Use], ...]) -> Iterator[SitePage]:
    split = sum(len(group.items) for group in groups) > MOST_ON_A_PAGE
    yield SitePage(kind.address, kind.title, kind.template, partial(_view, site, kind, groups, split))
    for group in groups if split else ():
        title = f"{kind.title}: {group.title}"
        address = links.entry_address(kind.address, group.id)
        yield SitePage(address, title, kind.template, partial(_view, site, kind, (group,), False))


def _view(site: Site, kind: Kind, groups: tuple[AgencyGroup[Use], ...], split: bool) -> Mapping[str, Any]:
    return {
        "kind": kind,
        "groups": groups,
        "split": split,
        "total": sum(len(group.items) for group in groups),
        "severities": severities if kind.address == links.PROBLEMS else None,
        "group_address": partial(links.entry_address, kind.address),
        "page_address": links.page_address,
        "categories": site.catalogue.problem_categories,
    }


def severities(uses: tuple[ProblemUse, ...]) -> list[tuple[ProblemSeverity, int]]:
    """How many problems there are of each severity, the worst first; only those that occur."""
    counts = Counter(use.problem.severity for use in uses)
    return [(severity, counts[severity]) for severity in reversed(ProblemSeverity) if counts[severity]]
