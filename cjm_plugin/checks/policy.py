"""How bad a finding is in this catalogue, and which are accepted: what the settings say of the rules."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from cjm_plugin.diagnostic import Severity
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import FieldError, Stripped


class Level(StrEnum):
    """How bad a finding is, or that it is not looked for."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def severity(self) -> Severity | None:
        """The severity; `None` for `OFF`."""
        return _SEVERITIES[self]


class Least(StrEnum):
    """From which severity on findings make `cjm check` fail."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"


def least(word: Any) -> Any:
    """The word for it: what is never to fail may be called `off` too, as a rule that is not asked."""
    return Least.NEVER.value if word == Level.OFF.value else word


# Every finding is asked about: to call an enumeration takes longer than to look up.
_SEVERITIES = {level: None if level is Level.OFF else Severity(level.value) for level in Level}
_LEVELS = {severity: level for level, severity in _SEVERITIES.items()}


def _known_rule(name: Any) -> Any:
    # The rules are many, and settings mostly name none.
    from cjm_plugin.checks.registry import adjustable  # noqa: PLC0415

    found = adjustable(name) if isinstance(name, str) else None
    if found is None:
        raise FieldError("rule", name)
    return found


def _known_pattern(pattern: Any) -> Any:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - slow to import, and rarely needed

    try:
        GitIgnoreSpec.from_lines([pattern])
    except Exception:  # whatever the library takes offence at, or the regular expressions behind it
        raise FieldError("pattern", pattern) from None
    return pattern


Levels = Mapping[Annotated[str, BeforeValidator(_known_rule)], Level]
"""How bad the findings of a rule are: by its code, however it was written."""


class Policy(Entity):
    """What `cjm.yml` says under `checks:`."""

    fail_on: Annotated[Least, BeforeValidator(least)] = Least.ERROR
    """The least severity that makes `cjm check` fail."""
    severity: Levels = Field(default_factory=dict)
    """For the whole catalogue."""
    paths: Mapping[Annotated[str, BeforeValidator(_known_pattern)], Levels] = Field(default_factory=dict)
    """For the files that a pattern fits, as in `.gitignore`, below the catalogue's folder; later ones go before."""
    baseline: Stripped = "cjm-baseline.json"
    """The file of accepted findings, beside the settings."""

    def level(self, code: str, default: Severity, path: str) -> Severity | None:
        """How bad a finding of a rule in a file is; `None` when it is not wanted there."""
        chosen = self.severity.get(code, _LEVELS[default])
        for _, matches, levels in self._patterns:
            if code in levels and matches(path):
                chosen = levels[code]
        return chosen.severity

    def idle(self, files: Collection[str]) -> list[str]:
        """The patterns that fit none of some files."""
        return [pattern for pattern, matches, _ in self._patterns if not any(map(matches, files))]

    @cached_property
    def _patterns(self) -> list[tuple[str, Any, Levels]]:
        if not self.paths:
            return []
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - as above

        return [(each, GitIgnoreSpec.from_lines([each]).match_file, levels) for each, levels in self.paths.items()]
