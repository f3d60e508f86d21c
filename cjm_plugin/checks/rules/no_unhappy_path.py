"""A path on which nothing ever goes wrong."""

import re
from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import AsIsStep

_SETBACK = re.compile(
    r"отказ|отклон|возвра[тщ]|верну|\bжд[аеёу]|дожд[аеи]|ожида|очеред|исправ|переделат|повторн|заново|обжал|жалоб|"
    r"refus|reject|return|wait|queue|again|appeal",
    re.IGNORECASE,
)
"""Words of refusal, return and waiting in the titles and descriptions of steps."""


def find(subject: Subject) -> Iterator[Finding]:
    """Today's path when no step has `when` or `wait` and none speaks of refusal, return or waiting."""
    steps = [step for _, step in subject.as_is_steps]
    if steps and not any(map(_unhappy, steps)):
        message = Message(N_("On today's path nobody is refused, nobody comes back, and nobody waits."))
        hint = Message(N_("Add what happens when it goes wrong: a step with when:, or how long clients wait."))
        yield Finding(("as_is", "steps"), message, hint, key=True)


def _unhappy(step: AsIsStep) -> bool:
    said = " ".join((step.title, step.stage or "", step.description or ""))
    return step.when is not None or step.wait is not None or bool(_SETBACK.search(said))


RULE = Rule(
    code="CJM206",
    name="no-unhappy-path",
    severity=Severity.WARNING,
    title=N_("No refusal, return or waiting on today's path"),
    what=N_(
        "Finds a path of today on which no step has a condition (when:) or a waiting time (wait:), and no step speaks "
        "of a refusal, a return or waiting. One of them anywhere is enough."
    ),
    why=N_(
        "Guides on journey mapping ask for the unhappy path as well: the returned application, the refusal without a "
        "reason, the weeks of silence. A path without them is the regulation's, not the client's."
    ),
    instead=N_(
        "Describe what happens after a refusal or a return as a step with when:, and give wait: where the client waits."
    ),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о порядке замены прав, needs: [plain-words]}
    - {id: apply, title: Заполнить заявление на Госуслугах, needs: [know-term]}
    - {id: use, title: Забрать новые права в ГАИ, needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: choose, title: Выбрать детский сад, segments: [other-city], needs: [plain-words]}
    - {id: use, title: Привести ребёнка в группу, needs: [know-term]}
to_be:
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: apply, title: Заполнить заявление на Госуслугах, needs: [know-term]}
    - {id: again, title: Приложить недостающую справку, when: Если заявление вернули, problems: [silence]}
    - {id: use, title: Забрать новые права в ГАИ, needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: apply, title: Заполнить заявление на Госуслугах, needs: [know-term]}
    - {id: use, title: Дождаться путёвки в детский сад, needs: [know-term]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is"}),
)
