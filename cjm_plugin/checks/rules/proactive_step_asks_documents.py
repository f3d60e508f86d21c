"""A step that happens by itself and still wants papers."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import Interaction


def find(subject: Subject) -> Iterator[Finding]:
    """Every proactive step of either path with `documents`."""
    for path, step in (*subject.as_is_steps, *subject.target_steps):
        if step.documents and subject.interaction(step) is Interaction.PROACTIVE:
            message = Message(
                N_("The step {id} is proactive and still asks the client for documents: {number}."),
                {"id": step.id, "number": len(step.documents)},
            )
            hint = Message(N_("Take the documents out; what the client gets here belongs to receives:."))
            yield Finding((*path, "documents"), message, hint, key=True)


_TARGET = """\
to_be:
  steps:
    - id: have
      title: Увидеть справку в приложении
      interaction: {how}
      {key}: [photo]
      replaces: [learn, prepare, apply, fix, use]
      recommendations: [one-page, notice]
      needs: [plain-words, know-term]
"""

RULE = Rule(
    code="CJM405",
    name="proactive-step-asks-documents",
    severity=Severity.WARNING,
    title=N_("A proactive step that asks for documents"),
    what=N_(
        "Finds steps of either path that are proactive, by their own word or that of their channels, and list "
        "documents:. Those that the client gets (receives:) are no matter."
    ),
    why=N_(
        "Proactive means in the method that the step happens by itself, without the client. If they still have to "
        "bring something, it is a visit or a form, and counts as such in the figures of the path."
    ),
    instead=N_(
        "Take the documents out if the state has them. If the client really has to bring them, give the step the "
        "interaction that it is. What the step leaves with the client stands in receives:."
    ),
    bad=(
        Case(_TARGET.format(how="proactive", key="documents")),
        Case("""\
as_is:
  steps:
    - {id: birth, title: Родить ребёнка, wait: 1 d, needs: [know-term]}
    - {id: use, title: Получить пособие, interaction: proactive, documents: [Справка о доходах], needs: [know-term]}
to_be:
"""),
    ),
    good=(
        Case(_TARGET.format(how="proactive", key="receives")),
        Case(_TARGET.format(how="self_service", key="documents")),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
