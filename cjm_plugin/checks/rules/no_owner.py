"""A map for which nobody answers."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import Status


def find(subject: Subject) -> Iterator[Finding]:
    """A described journey in review or published without `owner`."""
    journey = subject.journey
    if journey.as_is and not journey.owner and journey.status in (Status.REVIEW, Status.PUBLISHED):
        message = Message(N_("Nobody answers for this map: it has no owner."))
        yield Finding(
            ("status",), message, Message(N_("Add owner: with a unit or a person; the public never sees it."))
        )


RULE = Rule(
    code="CJM501",
    name="no-owner",
    severity=Severity.WARNING,
    title=N_("A map without an owner"),
    what=N_(
        "Finds maps in review or published, with today's path, that have no owner:. A draft is still being worked on, "
        "and an archived map is not used any more: neither needs one."
    ),
    why=N_(
        "Maps die without an owner: the service changes, nobody notices, and after a year the map misleads. Somebody "
        "has to be named who keeps it true."
    ),
    instead=N_(
        "Name the unit that answers for the map. owner: is internal: a public site never shows it, so a person may be "
        "named as well."
    ),
    bad=(Case("owner:"), Case("owner:\nstatus: review")),
    good=(Case("owner: Отдел клиентского опыта, группа справок"), Case("owner:\nstatus: draft")),
    journey=find,
    needs_whole=frozenset({"owner"}),
)
