"""A recommendation that the target path has forgotten."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import Recommendation
from cjm_plugin.model.vocabulary import RecommendationStatus

_SETTLED = frozenset({RecommendationStatus.DONE, RecommendationStatus.REJECTED})


def find(subject: Subject) -> Iterator[Finding]:
    """Every recommendation that no step of the target path puts into practice, where there is one."""
    to_be = subject.journey.to_be
    if not to_be:
        return
    practised = {recommendation for step in to_be.steps for recommendation in step.recommendations}
    for each in subject.journey.recommendations.values():
        if each.id not in practised and not _explained(each, to_be.minimises):
            message = Message(
                N_("The recommendation {id} resolves nothing: no step of the target path puts it into practice."),
                {"id": each.id},
            )
            hint = Message(N_("Name it in recommendations: of a step of to_be:, or give it status: rejected."))
            yield Finding(("recommendations", each.id), message, hint, key=True)


def _explained(each: Recommendation, minimised: tuple[str, ...]) -> bool:
    """Done or rejected; or it helps with a problem that the target path says to make smaller."""
    return each.status in _SETTLED or any(problem in minimised for problem in each.resolves)


RULE = Rule(
    code="CJM304",
    name="idle-recommendation",
    severity=Severity.WARNING,
    title=N_("A recommendation that resolves nothing"),
    what=N_(
        "Where there is a target path, finds recommendations that none of its steps puts into practice. Those that are "
        "done or rejected are left out, and those for a problem that minimises: names. (A recommendation with an empty "
        "resolves: is an error of form and is always reported.)"
    ),
    why=N_(
        "The method builds the target path from the recommendations. One that stands in no step changes nothing for "
        "the client: either the target path has forgotten it, or nobody believes in it any more."
    ),
    instead=N_(
        "Name the recommendation at the target step that puts it into practice. If it is not wanted, say so by status: "
        "rejected; if it is already carried out, by status: done."
    ),
    bad=(
        Case("""\
recommendations:
  hotline: {text: Открыть горячую линию по справкам, resolves: [silence], kind: inform, requires_law_change: false}
"""),
        Case("""\
recommendations:
  hotline: {text: Открыть горячую линию по справкам, resolves: [silence], kind: inform, status: accepted}
"""),
    ),
    good=(
        Case("""\
recommendations:
  hotline: {text: Открыть горячую линию по справкам, resolves: [silence], kind: inform, status: rejected}
"""),
        Case("""\
recommendations:
  hotline: {text: Открыть горячую линию по справкам, resolves: [silence], kind: inform}
to_be: {minimises: [silence]}
"""),
        Case("""\
recommendations:
  hotline: {text: Открыть горячую линию по справкам, resolves: [silence], kind: inform}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"recommendations", "to_be"}),
)
