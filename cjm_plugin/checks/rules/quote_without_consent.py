"""Somebody's words without their leave."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import Evidence


def find(subject: Subject) -> Iterator[Finding]:
    """Every quote without `consent: true` or without an `alias`, in evidence that is not internal."""
    for evidence in subject.journey.evidence.values():
        if evidence.quote and not evidence.internal and not (evidence.consent and evidence.alias):
            yield Finding(("evidence", evidence.id, "quote"), _message(evidence), _hint(evidence), key=True)


def _message(evidence: Evidence) -> Message:
    if not evidence.consent:
        return Message(N_("The quote has no consent of the person who said it, so it is not published."))
    return Message(N_("The quote has no alias, so it is not published."))


def _hint(evidence: Evidence) -> Message:
    if not evidence.consent:
        return Message(
            N_("Ask them, then write consent: true and an alias:; or tell it in your own words in finding:.")
        )
    return Message(N_("Add alias: with a name that is not theirs, for instance «Анна, 34 года»."))


_QUOTE = """\
evidence:
  talks:
    quote: Я трижды звонила, и каждый раз срок называли другой
"""

RULE = Rule(
    code="CJM702",
    name="quote-without-consent",
    severity=Severity.WARNING,
    title=N_("A quote without consent or alias"),
    what=N_(
        "Finds evidence with a quote: but without consent: true or without an alias:. Evidence marked internal: true "
        "is passed over: it is never published."
    ),
    why=N_(
        "Personal data may only be published with the consent of the person (Federal Law 152-FZ), and people are "
        "recognised by their words. Such a quote is left out of every public build, so the author should know that "
        "readers will not see it."
    ),
    instead=N_(
        "Ask the person, write consent: true and give them an alias. Without a consent, retell what they said in "
        "finding: so that nobody can be recognised."
    ),
    bad=(
        Case(_QUOTE),
        Case(_QUOTE + "    alias: Анна, 34 года\n"),
        Case(_QUOTE + "    consent: true\n"),
    ),
    good=(
        Case(_QUOTE + "    alias: Анна, 34 года\n    consent: true\n"),
        Case(_QUOTE + "    internal: true\n"),
    ),
    journey=find,
    needs_whole=frozenset({"evidence"}),
)
