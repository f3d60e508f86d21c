"""Every code that a check may print, with a few words about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Rule
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_
from cjm_plugin.loading.codes import STRUCTURAL


@dataclass(frozen=True, slots=True)
class Explained:
    """One code: its name, how bad it is, what it says in short (English, marked with `N_`)."""

    code: str
    name: str
    severity: Severity
    short: str
    rule: Rule | None = None
    """The rule with all its documentation; `None` for what needs no more than `short`."""


_OF_CHECKS = (
    Explained(
        "CJM901",
        "bad-acceptance",
        Severity.WARNING,
        N_("A comment that accepts findings names no rule that exists, or gives no reason."),
    ),
    Explained(
        "CJM902",
        "unused-acceptance",
        Severity.WARNING,
        N_("A comment accepts findings that do not occur any more. Take it out."),
    ),
    Explained(
        "CJM903",
        "stale-baseline",
        Severity.WARNING,
        N_("The baseline accepts a finding that does not occur any more. Write the baseline anew."),
    ),
    Explained("CJM904", "bad-baseline", Severity.ERROR, N_("The file of accepted findings cannot be read.")),
)
"""What is said about acceptances themselves."""


def structural() -> Iterator[Explained]:
    """What the loader finds: errors of form, which cannot be accepted or switched off."""
    for name, each in STRUCTURAL.items():
        yield Explained(each.code, name, Severity.ERROR, each.text)


@cache
def all_explained() -> tuple[Explained, ...]:
    """Everything, by code."""
    rules = (Explained(rule.code, rule.name, rule.severity, rule.title, rule) for rule in all_rules())
    return tuple(sorted([*structural(), *rules, *_OF_CHECKS], key=lambda each: each.code))


def explained(code_or_name: str) -> Explained | None:
    """What is known of a code or a name, in any case; `None` when there is no such code."""
    wanted = code_or_name.strip().casefold()
    return next((each for each in all_explained() if wanted in {each.code.casefold(), each.name}), None)
