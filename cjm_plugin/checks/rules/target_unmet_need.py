"""A need that the target path forgets."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.derive import NeedCoverage
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.source import DataPath


def find(subject: Subject) -> Iterator[Finding]:
    """Every need of today's path that no target step lists, where it is first mentioned."""
    covered = subject.coverage.needs if subject.coverage else {}
    unmet = {need for need, state in covered.items() if state is NeedCoverage.UNMET}
    for path, need in _mentions(subject):
        if need in unmet:
            unmet.remove(need)
            message = Message(N_("No step of the target path meets the need {id}."), {"id": need})
            hint = Message(N_("List it in needs: of the step of to_be: that meets it."))
            yield Finding(path, message, hint)


def _mentions(subject: Subject) -> Iterator[tuple[DataPath, str]]:
    as_is = subject.journey.as_is
    for index, need in enumerate(as_is.needs if as_is else ()):
        yield ("as_is", "needs", index), need
    for path, step in subject.as_is_steps:
        for index, need in enumerate(step.needs):
            yield (*path, "needs", index), need


RULE = Rule(
    code="CJM402",
    name="target-unmet-need",
    severity=Severity.WARNING,
    title=N_("The target path leaves a need unmet"),
    what=N_(
        "Finds needs of today's path, of the whole or of a step, that no step of the target path lists. It is reported "
        "once a need, where the need is first mentioned."
    ),
    why=N_(
        "The method builds the target path to satisfy the needs that were found. A need that no target step lists was "
        "forgotten, or nobody can show where it is met."
    ),
    instead=N_("List the need at the target step that meets it. If none does, the target path lacks something."),
    bad=(
        Case("needs: {near: Подать заявление рядом с домом}\nas_is: {needs: [near]}"),
        Case("""\
to_be:
  steps:
    - id: ask
      title: Попросить справку в приложении
      interaction: self_service
      replaces: [learn, prepare, apply, fix, use]
      recommendations: [one-page, notice]
      needs: [plain-words]
"""),
    ),
    good=(
        Case("needs: {near: Подать заявление рядом с домом}\nas_is: {needs: [near]}\nto_be:"),
        Case("""\
to_be:
  steps:
    - id: ask
      title: Попросить справку в приложении
      interaction: self_service
      replaces: [learn, prepare, apply, fix, use]
      recommendations: [one-page, notice]
      needs: [plain-words, know-term]
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
