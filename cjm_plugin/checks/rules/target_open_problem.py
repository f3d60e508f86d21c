"""A problem that is still there on the target path."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.derive import ProblemCoverage
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every problem that the target path neither resolves nor makes smaller."""
    covered = subject.coverage.problems if subject.coverage else {}
    for problem, state in covered.items():
        if state is ProblemCoverage.OPEN:
            message = Message(N_("The target path leaves the problem {id} open."), {"id": problem})
            yield Finding(("problems", problem), message, _hint(subject, problem), key=True)


def _hint(subject: Subject, problem: str) -> Message:
    recommendations = subject.journey.recommendations.values()
    known = next((each.id for each in recommendations if problem in each.resolves), None)
    if known:
        return Message(
            N_("Name the recommendation {recommendation} at a step of to_be:, or the problem in minimises:."),
            {"recommendation": known},
        )
    return Message(N_("Put a recommendation that resolves it into practice, or name the problem in minimises:."))


RULE = Rule(
    code="CJM401",
    name="target-open-problem",
    severity=Severity.WARNING,
    title=N_("The target path leaves a problem open"),
    what=N_(
        "Finds problems that no recommendation of a target step resolves and that minimises: does not name. Maps "
        "without a target path are passed over."
    ),
    why=N_(
        "The method wants a target path that resolves the problems of today's or at least makes them smaller. What it "
        "leaves open will be there after the change as well, and the map should say so on purpose or not at all."
    ),
    instead=N_(
        "Name the recommendation at the target step that puts it into practice. A problem that only becomes smaller "
        "goes into minimises:."
    ),
    bad=(
        Case("""\
problems:
  queue: {text: На приём записывают только по телефону и по вторникам, evidence: [talks]}
recommendations:
  booking: {text: Открыть запись на портале, resolves: [queue], kind: extend, requires_law_change: false}
"""),
        Case("""\
problems:
  queue: {text: На приём записывают только по телефону и по вторникам, evidence: [talks]}
"""),
    ),
    good=(
        Case("""\
problems:
  queue: {text: На приём записывают только по телефону и по вторникам, evidence: [talks]}
to_be: {minimises: [queue]}
"""),
        Case("""\
problems:
  queue: {text: На приём записывают только по телефону и по вторникам, evidence: [talks]}
recommendations:
  notice: {resolves: [silence, queue]}
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "problems", "recommendations", "to_be"}),
)
