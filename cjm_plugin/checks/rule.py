"""A rule: what it is called, how bad a finding is, its documentation, its cases."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from cjm_plugin.checks.facts import Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.subject import PageSubject, Subject
from cjm_plugin.checks.texts import Told
from cjm_plugin.diagnostic import Severity

JourneyRule: TypeAlias = Callable[[Subject], Iterable[Finding]]
PageRule: TypeAlias = Callable[[PageSubject], Iterable[Finding]]
TextRule: TypeAlias = Callable[[Iterable[Told]], Iterable[Finding]]
CatalogueRule: TypeAlias = Callable[["Overview"], Iterable[tuple[Facts, Finding]]]


@dataclass(frozen=True)
class Overview:
    """What a rule about the whole catalogue looks at: what is known of every file, in the order of their paths."""

    files: tuple[Facts, ...]
    today: date

    @property
    def whole(self) -> bool:
        """Whether every file could be read. If not, what seems to be missing may stand in one of the others."""
        return not any(file.broken for file in self.files)


@dataclass(frozen=True)
class Case:
    """An example of a rule: front matter that is laid over a map with which no rule finds fault.

    Mappings are joined, anything else is replaced. `also` are further files of the catalogue: their front matter,
    whole, by their path below `content/`.
    """

    front: str
    also: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """One rule. Its texts are English and marked with `N_`.

    Exactly one of the functions is given: a rule looks at a journey, at any page (a journey or a need), at the texts of
    any file (a page, a register, an ordinary page), or at the whole catalogue.
    """

    code: str
    """`CJM` and three digits. Never changes, and is never given to another rule."""
    name: str
    """What people call it: kebab-case."""
    severity: Severity
    """How bad it is unless the settings say otherwise."""
    title: str
    """What is wrong when it finds something, as a heading: a few words without a full stop."""
    what: str
    """What it does: when it finds something, and when not."""
    why: str
    """Why this is bad for the map's readers, with the source of the rule."""
    instead: str
    """What to write instead."""
    bad: tuple[Case, ...]
    """In each of these it finds something. The first is the example of its page."""
    good: tuple[Case, ...]
    """In none of these it finds anything. The first is what its page shows to write instead."""
    journey: JourneyRule | None = None
    page: PageRule | None = None
    texts: TextRule | None = None
    catalogue: CatalogueRule | None = None
    depends_on: Callable[["Overview"], Iterable[str]] | None = None
    """For a slow rule about the whole catalogue: all that its findings, but for their lines, hang on. As long as that
    stays the same, they are remembered.
    """
    needs_whole: frozenset[str] = frozenset()
    """The keys at the top of a page of which a rule about one page must know everything. Where something below one of
    them could not be read, it is not asked: what it misses may stand there. None for a rule that judges words alone.
    """
    confidential: bool = False
    """Whether the line of the file must not be repeated in a report, because it holds what it should not."""
