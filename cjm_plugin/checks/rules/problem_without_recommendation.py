"""A problem that nobody proposes to solve."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every problem that no recommendation resolves."""
    journey = subject.journey
    resolved = {problem for each in journey.recommendations.values() for problem in each.resolves}
    for problem in journey.problems:
        if problem not in resolved:
            message = Message(N_("No recommendation resolves the problem {id}."), {"id": problem})
            hint = Message(
                N_("Add a recommendation with resolves: [{id}], or name it in one that is there."), {"id": problem}
            )
            yield Finding(("problems", problem), message, hint, key=True)


RULE = Rule(
    code="CJM303",
    name="problem-without-recommendation",
    severity=Severity.WARNING,
    title=N_("A problem without a recommendation"),
    what=N_(
        "Finds problems that no recommendation names in resolves:. A recommendation that was rejected counts: somebody "
        "thought of the problem and decided."
    ),
    why=N_(
        "The method asks to analyse each problem and to propose what can be done, looking past today's laws and "
        "orders. A problem without a recommendation is a complaint that goes nowhere."
    ),
    instead=N_(
        "Propose something, even if today's rules do not allow it, and say so with requires_law_change: true. If two "
        "problems have one cure, name both in its resolves:."
    ),
    bad=(
        Case("""\
problems:
  queue: {text: Талон к врачу дают только в семь утра у окошка, evidence: [talks]}
"""),
        Case("""\
recommendations:
  notice: {resolves: [scattered]}
"""),
    ),
    good=(
        Case("""\
problems:
  queue: {text: Талон к врачу дают только в семь утра у окошка, evidence: [talks]}
recommendations:
  night: {text: Открыть запись к врачу по телефону круглосуточно, resolves: [queue], kind: extend, status: rejected}
"""),
        Case("""\
recommendations:
  notice: {resolves: [scattered, silence]}
"""),
    ),
    journey=find,
    needs_whole=frozenset({"recommendations"}),
)
