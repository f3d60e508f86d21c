"""What the checks say of a map, in its place on it. Only an internal site shows that."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cjm_plugin.checks.explained import explained
from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.model.journey import Journey
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.checks import rule_address

_ANCHORS = {"steps": "step", "problems": "problem", "recommendations": "recommendation", "evidence": "evidence"}
_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding on the page: its number, and what on the map it is about."""

    number: int
    finding: Diagnostic
    title: str
    """What is wrong, in a few words."""
    text: str
    """What is wrong."""
    hint: str
    """What to do; empty when that is not known."""
    rule: str
    """The address of the page about the rule."""
    anchor: str
    """The step, problem, recommendation or evidence that it is about; empty: the whole map."""
    place: str
    """What that is called; empty: the whole map."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """The findings of a map, the gravest first."""

    all: tuple[Remark, ...]
    by_step: Mapping[str, tuple[Remark, ...]]
    """Those about a step of today's path or about a problem that it lists, by the step's id."""
    counts: tuple[tuple[Severity, int], ...]


def remarks(site: Site, journey: Journey) -> Remarks | None:
    """The findings of a journey's map; `None` when there are none, or the site is not internal."""
    found = site.findings.get(journey.path, ()) if site.internal else ()
    if not found:
        return None
    ordered = sorted(found, key=lambda each: _ORDER.index(each.severity))
    names = _names(journey)
    listed = tuple(_remark(site, number, each, names) for number, each in enumerate(ordered, 1))
    counted = Counter(each.severity for each in found)
    return Remarks(listed, _by_step(journey, listed), tuple((each, counted[each]) for each in _ORDER if counted[each]))


def _remark(site: Site, number: int, finding: Diagnostic, names: Mapping[str, str]) -> Remark:
    anchor, about = _anchor(finding.subject), explained(finding.code)
    return Remark(
        number=number,
        finding=finding,
        title=site.words.gettext(about.short) if about else finding.name,
        text=finding.message.render(site.words),
        hint=finding.hint.render(site.words) if finding.hint else "",
        rule=rule_address(finding.name),
        anchor=anchor if anchor in names else "",
        place=names.get(anchor, ""),
    )


def _anchor(subject: str) -> str:
    """`as_is/steps/apply/documents/passport` is about `step-apply`."""
    parts = [part for part in subject.partition("#")[0].split("/") if part not in {"as_is", "to_be"}]
    return f"{_ANCHORS[parts[0]]}-{parts[1]}" if len(parts) > 1 and parts[0] in _ANCHORS else ""


def _names(journey: Journey) -> dict[str, str]:
    """What everything that has an anchor on the page is called."""
    paths = [path for path in (journey.as_is, journey.to_be) if path]
    return {
        **{f"step-{step.id}": step.title for path in paths for step in path.steps},
        **{f"problem-{each.id}": each.text for each in journey.problems.values()},
        **{f"recommendation-{each.id}": each.text for each in journey.recommendations.values()},
        **{f"evidence-{each.id}": each.title for each in journey.evidence.values()},
    }


def _by_step(journey: Journey, listed: Iterable[Remark]) -> dict[str, tuple[Remark, ...]]:
    listed = tuple(listed)
    found: dict[str, tuple[Remark, ...]] = {}
    for step in journey.as_is.steps if journey.as_is else ():
        anchors = {f"step-{step.id}", *(f"problem-{id_}" for id_ in step.problems)}
        mine = tuple(each for each in listed if each.anchor in anchors)
        if mine:
            found[step.id] = mine
    return found
