"""A target path that asks for more documents than today's."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """The target path when its steps mention more documents."""
    metrics = subject.metrics
    if metrics and metrics.to_be and metrics.to_be.documents > metrics.as_is.documents:
        message = Message(
            N_("Documents that the target path asks for: {to_be}, more than today: {as_is}."),
            {"to_be": metrics.to_be.documents, "as_is": metrics.as_is.documents},
        )
        hint = Message(
            N_("Name today's documents at the steps that ask for them, or take some out of the target path.")
        )
        yield Finding(("to_be",), message, hint, key=True)


_TARGET = """\
to_be:
  steps:
    - id: ask
      title: Попросить справку в приложении
      interaction: self_service
      documents: [{documents}]
      replaces: [learn, prepare, apply, fix, use]
      recommendations: [one-page, notice]
      needs: [plain-words, know-term]
"""

RULE = Rule(
    code="CJM404",
    name="target-more-documents",
    severity=Severity.WARNING,
    title=N_("More documents on the target path than today"),
    what=N_(
        "Finds target paths whose steps ask for documents more often than those of today's path. A document that two "
        "steps ask for counts twice, as it does in the figures of the map."
    ),
    why=N_("The fewest supporting documents are a goal that the method names for every target path."),
    instead=N_(
        "If the target path really asks for more, change it. Mostly the documents that are asked for today were not "
        "written down."
    ),
    bad=(
        Case(_TARGET.format(documents="Заявление, photo, Справка с работы")),
        Case(
            "as_is:\n  steps:\n    - {id: apply, title: Заполнить заявление, needs: [know-term]}\n"
            "    - {id: use, title: Скачать справку, wait: 9 d, needs: [know-term]}\n"
            "to_be:\n  steps:\n"
            "    - {id: have, title: Показать фотографию, interaction: visit, documents: [photo], replaces: [use]}\n"
        ),
    ),
    good=(
        Case(_TARGET.format(documents="")),
        Case(_TARGET.format(documents="photo, Справка с работы")),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
