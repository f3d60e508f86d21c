"""A recommendation that does not say whether the rules have to change."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import Recommendation
from cjm_plugin.model.vocabulary import Interaction, RecommendationKind, RecommendationStatus

_TOUCHING = frozenset(
    {
        RecommendationKind.ELIMINATE,
        RecommendationKind.MERGE,
        RecommendationKind.PREFILL,
        RecommendationKind.AUTOMATE,
    }
)
"""What takes away, joins or fills in: it is hardly done without a document or a visit less."""


def find(subject: Subject) -> Iterator[Finding]:
    """Every recommendation about a document or a visit without `requires_law_change`."""
    touching = _problems_with_papers(subject)
    for each in subject.journey.recommendations.values():
        unsaid = each.requires_law_change is None and each.status is not RecommendationStatus.REJECTED
        if unsaid and _touches(each, touching):
            message = Message(
                N_(
                    "The recommendation {id} is about a document or a visit and does not say whether rules must change."
                ),
                {"id": each.id},
            )
            hint = Message(N_("Add requires_law_change: true or requires_law_change: false."))
            yield Finding(("recommendations", each.id), message, hint, key=True)


def _touches(each: Recommendation, problems: set[str]) -> bool:
    return each.kind in _TOUCHING or any(problem in problems for problem in each.resolves)


def _problems_with_papers(subject: Subject) -> set[str]:
    """The problems of today's steps that ask for documents or for a visit."""
    return {
        problem
        for _, step in subject.as_is_steps
        if step.documents or subject.interaction(step) is Interaction.VISIT
        for problem in step.problems
    }


RULE = Rule(
    code="CJM306",
    name="law-change-unsaid",
    severity=Severity.WARNING,
    title=N_("A recommendation that does not say whether the law must change"),
    what=N_(
        "Finds recommendations without requires_law_change: that are about a document or a visit: their kind is "
        "eliminate, merge, prefill or automate, or they resolve a problem of a step that asks for documents or for a "
        "visit. Rejected ones are left out."
    ),
    why=N_(
        "The method asks to look past today's laws and orders, and to say so. Documents and visits are what the "
        "regulation prescribes: whoever decides on the recommendation must know whether an order of the agency is "
        "enough or an act has to be changed."
    ),
    instead=N_("Look the requirement up in the regulation and write requires_law_change: true or false."),
    bad=(
        Case("""\
problems:
  copies: {text: Копию паспорта просят заверить у нотариуса, evidence: [talks]}
recommendations:
  no-copies: {text: Не просить копию паспорта, resolves: [copies], kind: eliminate}
"""),
        Case("""\
as_is:
  steps:
    - {id: come, title: Принести документы в соцзащиту, interaction: visit, wait: 1 h, problems: [silence]}
    - {id: use, title: Получить пособие, needs: [know-term]}
recommendations:
  notice: {text: Предлагать время приёма без очереди, resolves: [silence], kind: other, requires_law_change: }
to_be:
"""),
    ),
    good=(
        Case("""\
problems:
  copies: {text: Копию паспорта просят заверить у нотариуса, evidence: [talks]}
recommendations:
  no-copies: {text: Не просить копию паспорта, resolves: [copies], kind: eliminate, requires_law_change: true}
"""),
        Case("""\
recommendations:
  notice: {requires_law_change: }
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "recommendations"}),
)
