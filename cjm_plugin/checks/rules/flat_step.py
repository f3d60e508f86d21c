"""A step that says what happens, but not what it means for the client."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every step of today's path with neither `needs` nor `problems`."""
    for path, step in subject.as_is_steps:
        if not (step.needs or step.problems):
            message = Message(
                N_("The step {id} has neither a need nor a problem: it does not say what the client lives through."),
                {"id": step.id},
            )
            hint = Message(N_("Add needs: or problems:, or join the step with its neighbour."))
            yield Finding((*path, "title"), message, hint)


RULE = Rule(
    code="CJM205",
    name="flat-step",
    severity=Severity.WARNING,
    title=N_("A step with neither need nor problem"),
    what=N_("Finds steps of today's path that list neither needs: nor problems:."),
    why=N_(
        "The method asks, for each step, what the client expects and what is in the way. A step without either is a "
        "line of the regulation: nobody can tell whether it matters to the client, and the target path can drop it or "
        "keep it without anybody noticing."
    ),
    instead=N_(
        "Say what the client expects here or what goes wrong. A step of which neither can be said is often part of the "
        "step before it."
    ),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о выплате от соседки, needs: [know-term]}
    - {id: apply, title: Заполнить заявление на портале, interaction: self_service}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: queue, title: Отстоять очередь в паспортный стол, wait: 2 h, emotion: -1}
    - {id: use, title: Получить паспорт, problems: [silence]}
to_be:
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о выплате от соседки, needs: [know-term]}
    - {id: apply, title: Заполнить заявление на портале, interaction: self_service, problems: [scattered]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is"}),
)
