"""A step that disappears while its problems stay."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.derive import AlignmentKind, ProblemCoverage, align
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every step of today's path that no target step replaces and that has a problem left open."""
    coverage, groups = subject.coverage, align(subject.registers, subject.journey)
    if not coverage or not groups:
        return
    removed = {step for group in groups if group.kind is AlignmentKind.REMOVED for step in group.as_is}
    for path, step in subject.as_is_steps:
        left = [each for each in step.problems if coverage.problems.get(each) is ProblemCoverage.OPEN]
        if step.id in removed and left:
            message = Message(
                N_("The target path drops the step {id} and leaves its problems open: {problems}."),
                {"id": step.id, "problems": ", ".join(left)},
            )
            hint = Message(N_("Name the step in replaces: of the one that stands in for it, and resolve the problems."))
            yield Finding((*path, "title"), message, hint)


_TARGET = """\
problems:
  far: {{text: За справкой едут в областной центр, evidence: [talks]}}
recommendations:
  in-app: {{text: Присылать справку в приложение, resolves: [far], kind: eliminate, requires_law_change: false}}
as_is:
  steps:
    - {{id: apply, title: Заполнить заявление, problems: [silence]}}
    - {{id: collect, title: Съездить за справкой, interaction: visit, wait: 20 d, problems: [far]}}
    - {{id: use, title: Отнести справку работодателю, needs: [know-term]}}
to_be:
  steps:
    - id: ask
      title: Попросить справку в приложении
      interaction: self_service
      replaces: [{replaces}]
      recommendations: [{recommendations}]
"""

RULE = Rule(
    code="CJM406",
    name="removed-step-open-problems",
    severity=Severity.WARNING,
    title=N_("A step that vanishes while its problems stay open"),
    what=N_(
        "Finds steps of today's path that no target step names in replaces:, while a problem of theirs is neither "
        "resolved nor minimised."
    ),
    why=N_(
        "A step that is gone looks like a gain. If nothing takes away its problems, the step was only left out: "
        "clients will still take it, and the target path no longer shows it."
    ),
    instead=N_(
        "Name the step in replaces: of the target step that stands in for it. If it really goes, let a target step put "
        "into practice the recommendation that makes it needless."
    ),
    bad=(
        Case(_TARGET.format(replaces="apply, use", recommendations="notice")),
        Case(_TARGET.format(replaces="use", recommendations="in-app")),
    ),
    good=(
        Case(_TARGET.format(replaces="apply, use", recommendations="notice, in-app")),
        Case(_TARGET.format(replaces="apply, collect, use", recommendations="notice")),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "problems", "recommendations", "to_be"}),
)
