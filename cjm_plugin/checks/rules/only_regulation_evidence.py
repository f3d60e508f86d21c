"""A map drawn from the rules alone."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import EvidenceKind


def find(subject: Subject) -> Iterator[Finding]:
    """A journey with today's path and no evidence but regulations."""
    journey = subject.journey
    kinds = {evidence.kind for evidence in journey.evidence.values()}
    if not journey.as_is or kinds - {EvidenceKind.REGULATION}:
        return
    hint = Message(N_("Add interviews, observations, reviews, complaints or figures to evidence:."))
    if kinds:
        message = Message(N_("The map rests on the rules alone: nothing shows what clients really live through."))
        yield Finding(("evidence",), message, hint, key=True)
    else:
        message = Message(N_("Nothing shows where this path comes from: the map has no evidence."))
        yield Finding(("as_is",), message, hint, key=True)


RULE = Rule(
    code="CJM302",
    name="only-regulation-evidence",
    severity=Severity.WARNING,
    title=N_("No evidence but the regulation"),
    what=N_(
        "Finds maps with today's path whose evidence is only of the kind regulation, or that have no evidence at all."
    ),
    why=N_(
        "Step 0 of the method is to study the regulation and also the real experience of clients. The regulation says "
        "how the service should go; where it hurts is known only to those who went through it."
    ),
    instead=N_(
        "Speak with people who have received the service, read reviews, complaints and statistics, or walk the path "
        "yourself, and name it under evidence: with its kind."
    ),
    bad=(
        Case("""\
evidence:
  talks: {kind: regulation, title: Приказ об утверждении регламента}
  reviews: {kind: regulation, title: Федеральный закон о порядке рассмотрения обращений граждан}
"""),
        Case("""\
evidence:
problems:
  scattered: {evidence: []}
  silence: {evidence: []}
"""),
    ),
    good=(
        Case("""\
evidence:
  talks: {kind: complaint, title: Жалобы в приёмную за полугодие}
"""),
        Case("""\
evidence:
  talks: {kind: regulation}
  reviews: {kind: regulation}
as_is:
problems:
recommendations:
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "evidence"}),
)
