"""A problem that nobody is known to have had."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every problem without `evidence`."""
    for problem in subject.journey.problems.values():
        if not problem.evidence:
            message = Message(N_("Nothing shows that clients have this problem: it names no evidence."))
            hint = Message(N_("Add evidence: with the ids of interviews, reviews or figures from the map's evidence:."))
            yield Finding(("problems", problem.id), message, hint, key=True)


RULE = Rule(
    code="CJM301",
    name="problem-without-evidence",
    severity=Severity.WARNING,
    title=N_("A problem without evidence"),
    what=N_("Finds problems that list no evidence. The evidence itself stands under evidence: of the same map."),
    why=N_(
        "The method asks to put oneself in the client's place, to speak with people who have received the service, "
        "and to study reviews, statistics and feedback. A problem that only its author has thought of leads to "
        "changes that help nobody, and a reviewer cannot tell it from one that thousands have."
    ),
    instead=N_("Name what shows the problem, or take the problem out until somebody has told of it."),
    bad=(Case("problems: {queue: {text: В поликлинике ждут приёма две недели}}"),),
    good=(Case("problems: {queue: {text: В поликлинике ждут приёма две недели, evidence: [talks]}}"),),
    journey=find,
    needs_whole=frozenset({"problems"}),
)
