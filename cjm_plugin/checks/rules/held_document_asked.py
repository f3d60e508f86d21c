"""The state asks the client for what the state has."""

from collections.abc import Iterator

from cjm_plugin.checks.documents import Asked, asked, exchanged, noted, title
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import AsIsStep


def find(subject: Subject) -> Iterator[Finding]:
    """Every document with `held_by_state` that a target step asks for, or a step of today without a problem of it."""
    as_is, target = list(subject.as_is_steps), list(subject.target_steps)
    for each in asked(subject, as_is):
        if _held(subject, each) and not exchanged((step for _, step in as_is), each) and not _seen(subject, each):
            message = N_("The client is asked for what the state already has: {document}.")
            yield _finding(subject, each, message, N_("Describe it as a problem of this step."))
    for each in asked(subject, target):
        if _held(subject, each) and not exchanged((step for _, step in target), each):
            message = N_("The target path still asks for what the state already has: {document}.")
            yield _finding(
                subject, each, message, N_("Take the document out, or say by when: who still has to bring it.")
            )


def _finding(subject: Subject, each: Asked, message: str, hint: str) -> Finding:
    return Finding(each.path, Message(message, {"document": title(subject.registers, each.mention)}), Message(hint))


def _seen(subject: Subject, each: Asked) -> bool:
    """Whether the author has found something wrong here. What exactly, is for people to judge and not for a rule."""
    listed = isinstance(each.step, AsIsStep) and bool(each.step.problems)
    return listed or noted(subject, each.step)


def _held(subject: Subject, each: Asked) -> bool:
    """A condition mostly names those of whom the state knows nothing: a birth abroad, a marriage elsewhere."""
    known = subject.registers.documents.get(each.mention.ref or "")
    return known is not None and known.held_by_state and each.mention.when is None


RULE = Rule(
    code="CJM308",
    name="held-document-asked",
    severity=Severity.WARNING,
    title=N_("A document that the state already has is asked from the client"),
    what=N_(
        "Finds documents marked held_by_state: true in the register that steps ask for. On the target path it finds "
        "each; on today's path, those at steps without problems: where there is one, the author has looked. Left out "
        "are a passport or another identity document at a visit (somebody has to see who has come), a document with a "
        "condition (when:), and a document that the same step or a later one gives back, since it is exchanged."
    ),
    why=N_(
        "The once-only principle: what one agency holds, no other asks from the client. The target path of the method "
        "aims at the fewest documents, and today's path has to show each that is asked without need."
    ),
    instead=N_(
        "On today's path, describe it as a problem of the step: the client brings what the agency could look up. On "
        "the target path, take the document out of the step."
    ),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: apply, title: Подать заявление на субсидию, documents: [snils], wait: 10 d, needs: [know-term]}
    - {id: use, title: Увидеть меньшую сумму в квитанции, needs: [know-term]}
to_be:
"""),
        Case("""\
to_be:
  steps:
    - id: ask
      title: Попросить справку в приложении
      interaction: self_service
      documents: [passport]
      replaces: [learn, prepare, apply, fix, use]
      recommendations: [one-page, notice]
      needs: [plain-words, know-term]
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: apply, title: Подать заявление на субсидию, documents: [snils], wait: 10 d, problems: [known]}
    - {id: use, title: Увидеть меньшую сумму в квитанции, needs: [know-term]}
problems:
  known: {text: "СНИЛС просят приложить, хотя он есть в профиле", evidence: [talks]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: apply, title: Прийти в отделение, interaction: visit, documents: [passport], needs: [know-term]}
    - {id: use, title: Получить справку, wait: 30 d, needs: [know-term]}
to_be:
"""),
        Case(
            """\
as_is:
  steps:
    - {id: apply, title: Сдать старые права, interaction: visit, documents: [licence], needs: [know-term]}
    - {id: use, title: Забрать новые права, receives: [licence], wait: 5 d, needs: [know-term]}
to_be:
""",
            also={"registers/documents.yml": "licence: {title: Водительское удостоверение, held_by_state: true}"},
        ),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be", "problems"}),
)
