"""The site of one catalogue: what all its pages share."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from cjm_plugin.audience import Audience
from cjm_plugin.derive import Coverage, Group, Metrics, Usage, align, usage
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import Translation, translation
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.pages.format import Format
from cjm_plugin.pages.versions import ShownHistory


class Site:
    """A catalogue for one audience, in one language, with everything derived from it computed once."""

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        audience: Audience,
        language: str,
        findings: Mapping[str, Sequence[Diagnostic]] = MappingProxyType({}),
        histories: Mapping[str, ShownHistory] = MappingProxyType({}),
    ) -> None:
        """`findings` are what the checks say, `histories` what they were, by the path of the page (without `.md`)."""
        self.catalogue = catalogue
        self.audience = audience
        self.findings = findings
        self.histories = histories
        self.words: Translation = translation(language)
        self.format = Format(self.words)

    @cached_property
    def usage(self) -> Usage:
        """Where everything is used."""
        return usage(self.catalogue)

    @property
    def internal(self) -> bool:
        """Whether the site may show what is internal."""
        return self.audience is Audience.INTERNAL

    def metrics(self, journey: Journey) -> Metrics | None:
        """The metrics of a journey's paths; `None` for one that is not mapped."""
        return self.usage.metrics_of(journey)

    def coverage(self, journey: Journey) -> Coverage | None:
        """What the target path resolves and meets; `None` without one."""
        return self.usage.coverage_of(journey)

    def alignment(self, journey: Journey) -> tuple[Group, ...] | None:
        """How the target path's steps stand to today's; `None` without a target path."""
        return align(self.catalogue, journey)
