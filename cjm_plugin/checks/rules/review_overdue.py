"""A published map that nobody has looked at for a year."""

from collections.abc import Iterator
from datetime import date

from cjm_plugin.checks.facts import Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Overview, Rule
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.model.vocabulary import Status


def find(overview: Overview) -> Iterator[tuple[Facts, Finding]]:
    """Every published journey whose review is more than a year ago."""
    for file in overview.files:
        published = file.status == Status.PUBLISHED
        if published and file.reviewed and _overdue(PartialDate.parse(file.reviewed), overview.today):
            message = Message(N_("The map was last checked on {date}, more than a year ago."), {"date": file.reviewed})
            hint = Message(N_("Compare it with reality, then write the new date."))
            yield file, Finding(("reviewed",), message, hint)


def _overdue(reviewed: PartialDate, today: date) -> bool:
    """Whether the review was more than a year ago. A month or a year counts from its end."""
    last = (reviewed.year + 1, reviewed.month or 12, reviewed.day or 31)
    return (today.year, today.month, today.day) > last


RULE = Rule(
    code="CJM503",
    name="review-overdue",
    severity=Severity.WARNING,
    title=N_("A map not reviewed for a year"),
    what=N_(
        "Finds published maps whose reviewed: is more than a year before today. Where only a month or a year is "
        "written, the count begins at its end."
    ),
    why=N_(
        "Services change all the time: a form, a term, a channel. A map that nobody has compared with reality for a "
        "year is trusted more than it deserves."
    ),
    instead=N_(
        "Go through the map with somebody who knows the service today, mend what has changed and write the date. A map "
        "that is no longer kept goes to status: archived."
    ),
    bad=(Case("reviewed: 2025-10-31"), Case("reviewed: 2025-09"), Case("reviewed: 2024")),
    good=(
        Case("reviewed: 2025-11-01"),
        Case("reviewed: 2025-11"),
        Case("reviewed: 2025"),
        Case("reviewed: 2024-02-29\nstatus: archived"),
    ),
    catalogue=find,
)
