"""Every code that a check may print, with a few words about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cjm_plugin.checks.examples import example_files
from cjm_plugin.checks.form import FORMS, Form
from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Rule
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_
from cjm_plugin.loading.codes import STRUCTURAL


@dataclass(frozen=True, slots=True)
class Documentation:
    """What people read about a code. The texts are English and marked with `N_`; any may be empty."""

    what: str
    why: str
    instead: str
    bad: tuple[tuple[str, str], ...]
    """The files of the example: the name (empty for the map itself) and the text."""
    good: tuple[tuple[str, str], ...]
    """Those of what to write instead."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One code: its name, how bad it is, what it says in short (English, marked with `N_`)."""

    code: str
    name: str
    severity: Severity
    short: str
    rule: Rule | None = None
    """The rule; `None` for what is structural."""

    @property
    def documentation(self) -> Documentation:
        """All that there is to read about it."""
        return _of_rule(self.rule) if self.rule else _of_form(self.short, FORMS[self.name])


def heading(short: str) -> str:
    """The first sentence of what a code says in short, in any language, without its full stop."""
    return short.partition(". ")[0].removesuffix(".")


def _of_rule(rule: Rule) -> Documentation:
    bad, good = (tuple(example_files(cases[0])) for cases in (rule.bad, rule.good))
    return Documentation(rule.what, rule.why, rule.instead, bad, good)


def _of_form(short: str, form: Form) -> Documentation:
    bad, good = (tuple(sample.files()) if sample else () for sample in (form.bad, form.good))
    return Documentation(short, form.why, form.instead, bad, good)


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
    Explained(
        "CJM905",
        "idle-path",
        Severity.WARNING,
        N_("The settings say how grave findings are in files that are not there."),
    ),
)
"""What is said about acceptances and settings themselves."""


def structural() -> Iterator[Explained]:
    """What the loader finds: mistakes of form. Errors among them cannot be accepted or switched off."""
    for name, each in STRUCTURAL.items():
        yield Explained(each.code, name, each.severity, each.text)


@cache
def all_explained() -> tuple[Explained, ...]:
    """Everything, by code."""
    rules = (Explained(rule.code, rule.name, rule.severity, rule.title, rule) for rule in all_rules())
    return tuple(sorted([*structural(), *rules, *_OF_CHECKS], key=lambda each: each.code))


def explained(code_or_name: str) -> Explained | None:
    """What is known of a code or a name, in any case; `None` when there is no such code."""
    wanted = code_or_name.strip().casefold()
    return next((each for each in all_explained() if wanted in {each.code.casefold(), each.name}), None)
