"""More waiting than the rules allow."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from cjm_plugin.checks.durations import in_days, sum_in_words, units
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import AsIsStep
from cjm_plugin.model.quantities import Duration

_SLACK = Fraction(11, 10)
"""By how much the sum must be larger where units were turned into one another: months differ from 30 days that much."""
_OF_TIME = re.compile(
    r"срок|дол[гж]|дольше|жд[аеёу]|ожида|задерж|просроч|затя[гн]|опозда|late|long|wait|delay|overdue", re.IGNORECASE
)
"""Words of a problem that tells of waiting."""


def find(subject: Subject) -> Iterator[Finding]:
    """Today's path when the waiting of the steps that every client takes is longer than `term`."""
    term = subject.journey.term
    waits = [(path, step, step.wait) for path, step in subject.as_is_steps if step.wait and not step.conditional]
    if not term or not waits or any(_tells_of_waiting(subject, step) for _, step, _ in waits):
        return
    waited = [wait for *_, wait in waits]
    if in_days(waited) > in_days([term]) * _slack([term, *waited]):
        message = Message(
            N_("Every client waits {waited} on today's path, but the rules allow {term}."),
            {"waited": sum_in_words(waited), "term": sum_in_words([term])},
        )
        hint = Message(N_("Put right the one that is wrong; if both are true, tell of the delay in a problem here."))
        longest, *_ = max(waits, key=lambda each: in_days([each[2]]))
        yield Finding((*longest, "wait"), message, hint)


def _tells_of_waiting(subject: Subject, step: AsIsStep) -> bool:
    named = (subject.journey.problems.get(problem) for problem in step.problems)
    return any(_OF_TIME.search(problem.text) for problem in named if problem)


def _slack(durations: Sequence[Duration]) -> Fraction:
    inexact = len(units(durations)) > 1 and any(duration.approximate for duration in durations)
    return _SLACK if inexact else Fraction(1)


RULE = Rule(
    code="CJM211",
    name="wait-beyond-term",
    severity=Severity.WARNING,
    title=N_("More waiting than the rules allow"),
    what=N_(
        "Adds up wait: of the steps of today's path that every client takes (without when: and segments:) and finds "
        "paths on which the sum is longer than the term: of the service. Where months or working days had to be turned "
        "into days, it must be longer by a tenth. Where a problem of one of these steps tells of the delay, there is "
        "nothing to find."
    ),
    why=N_(
        "One of the two figures contradicts the other: either the term is not that of the regulation, or clients wait "
        "longer than the law lets them, and then this is a problem of the first order that the map must name."
    ),
    instead=N_(
        "Look up the term in the regulation and ask clients how long they really wait. If the term is really broken, "
        "describe it as a problem of the step where they wait."
    ),
    bad=(
        Case("""\
term: 10 d
as_is:
  steps:
    - {id: queue, title: Записаться на приём, wait: 14 d, needs: [know-term]}
    - {id: use, title: Получить удостоверение ветерана, wait: 30 d, needs: [know-term]}
to_be:
"""),
        Case("""\
term: 5 рабочих дней
as_is:
  steps:
    - {id: apply, title: Сдать документы на права, wait: 2 h, needs: [know-term]}
    - {id: use, title: Забрать права, wait: 9 d, needs: [know-term]}
to_be:
"""),
    ),
    good=(
        Case("""\
term: 10 d
as_is:
  steps:
    - {id: queue, title: Записаться на приём, wait: 3 d, needs: [know-term]}
    - {id: again, title: Подать заявление снова, when: Если отказали, wait: 30 d, needs: [know-term]}
    - {id: use, title: Получить удостоверение ветерана, wait: 7 d, needs: [know-term]}
to_be:
"""),
        Case("""\
term: 1 mo
as_is:
  steps:
    - {id: apply, title: Сдать документы на удостоверение, needs: [know-term]}
    - {id: use, title: Получить удостоверение, wait: 31 d, needs: [know-term]}
to_be:
"""),
        Case("""\
term: 10 d
as_is:
  steps:
    - {id: apply, title: Сдать документы на удостоверение, needs: [know-term]}
    - {id: use, title: Получить удостоверение, wait: 45 d, problems: [late]}
problems:
  late: {text: Удостоверение готовят в четыре раза дольше срока, evidence: [talks]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "problems", "term"}),
)
