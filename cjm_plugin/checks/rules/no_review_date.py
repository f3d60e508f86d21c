"""A map of which nobody knows how old it is."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import Status


def find(subject: Subject) -> Iterator[Finding]:
    """A described journey in review or published without `reviewed`."""
    journey = subject.journey
    if journey.as_is and not journey.reviewed and journey.status in (Status.REVIEW, Status.PUBLISHED):
        message = Message(N_("The map does not say when it was last checked against reality."))
        yield Finding(
            ("status",), message, Message(N_("Add reviewed: with the date, for instance 2026-05-12 or 2026-05."))
        )


RULE = Rule(
    code="CJM502",
    name="no-review-date",
    severity=Severity.WARNING,
    title=N_("A map without the date of its last review"),
    what=N_(
        "Finds maps in review or published, with today's path, that have no reviewed:. Drafts and archived maps need "
        "none."
    ),
    why=N_(
        "Rules, sites and offices change. Without a date the reader cannot tell whether the map shows today or the day "
        "before a reform, and nobody is reminded to look again."
    ),
    instead=N_("Write the day or the month in which somebody last went through the map and compared it with reality."),
    bad=(Case("reviewed:"), Case("reviewed:\nstatus: review")),
    good=(Case("reviewed: 2026-05"), Case("reviewed:\nstatus: draft")),
    journey=find,
    needs_whole=frozenset({"reviewed"}),
)
