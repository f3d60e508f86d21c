"""Feelings that nobody has told of."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import EvidenceKind

_NOT_FROM_CLIENTS = frozenset({EvidenceKind.REGULATION, EvidenceKind.STATISTICS})
"""A rule says nothing of feelings, and figures count cases. A piece of research may report what people say."""


def find(subject: Subject) -> Iterator[Finding]:
    """The first step of today's path with an `emotion`, in a journey without evidence from clients."""
    kinds = {evidence.kind for evidence in subject.journey.evidence.values()}
    felt = [path for path, step in subject.as_is_steps if step.emotion is not None]
    if felt and not kinds - _NOT_FROM_CLIENTS:
        message = Message(
            N_("Steps with an emotion: {number}, but no evidence in which clients tell what they feel."),
            {"number": len(felt)},
        )
        hint = Message(N_("Add interviews, reviews or another source from clients to evidence:, or take emotion: out."))
        yield Finding((*felt[0], "emotion"), message, hint)


_STEPS = """\
as_is:
  steps:
    - {id: apply, title: Подать заявление о выплате, emotion: 1, needs: [plain-words]}
    - {id: await, title: Дождаться решения, wait: 10 d, emotion: -2, needs: [know-term]}
to_be:
"""

RULE = Rule(
    code="CJM307",
    name="emotion-without-evidence",
    severity=Severity.WARNING,
    title=N_("Emotions without evidence from clients"),
    what=N_(
        "Finds maps whose steps of today have emotion:, while the evidence holds nothing but regulations and "
        "statistics. It is reported once for a map, at the first emotion."
    ),
    why=N_(
        "The line of emotions shows what clients report. Guessed by the map's author, it looks just as convincing, and "
        "decisions are then taken on feelings that nobody has had."
    ),
    instead=N_(
        "Name the interviews, observations, surveys, reviews or complaints from which the emotions come. If there are "
        "none, leave emotion: out until there are."
    ),
    bad=(
        Case(
            _STEPS
            + "evidence:\n  talks: {kind: statistics, title: Число заявлений за год}\n  reviews: {kind: regulation}\n"
        ),
        Case("evidence:\nproblems:\n  scattered: {evidence: []}\n  silence: {evidence: []}\n"),
    ),
    good=(
        Case(_STEPS + "evidence:\n  talks: {kind: interview, title: Беседы с получателями}\n"),
        Case(_STEPS + "evidence:\n  talks: {kind: research, title: Опрос молодых семей}\n"),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "evidence"}),
)
