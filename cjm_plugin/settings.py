"""The settings of a catalogue: `cjm.yml`, beside `mkdocs.yml`. The command and the site read the same file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from cjm_plugin.checks.policy import Policy
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import Data, decode, parse_yaml
from cjm_plugin.i18n import reason_of
from cjm_plugin.loading.documents import unreadable_file
from cjm_plugin.loading.explain import explain
from cjm_plugin.loading.source import Source
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import Stripped

SETTINGS_FILE = "cjm.yml"


class Settings(Entity):
    """What `cjm.yml` may say. Everything may be left out."""

    content: Stripped = "content"
    """The folder of the catalogue, beside the settings."""
    language: Literal["ru", "en"] | None = None
    """The language of `cjm`; the option and `CJM_LANGUAGE` go before it."""
    schemas: Stripped = "schema"
    """Where the JSON Schemas are that new files name: a folder beside the settings, or an address on the web."""
    checks: Policy = Field(default_factory=Policy)


@dataclass(frozen=True)
class Project:
    """A catalogue with its settings."""

    root: Path
    """Where `cjm.yml` is, or would be."""
    settings: Settings
    problems: tuple[Diagnostic, ...] = ()
    """What is wrong with `cjm.yml`; then the settings are the defaults, save the language."""

    @property
    def content(self) -> Path:
        """The folder of the catalogue."""
        return self.root / self.settings.content


def read_project(root: Path) -> Project:
    """The settings of the catalogue in a folder; the defaults where it has no `cjm.yml`."""
    file = root / SETTINGS_FILE
    try:
        raw = file.read_bytes() if file.is_file() else b""
    except OSError as error:
        return Project(root, Settings(), (unreadable_file(str(file), reason_of(error)),))
    text, problem = decode(raw)
    source = Source(str(file), text or "", markdown=False)
    if problem or text is None:
        return Project(root, Settings(), (source.problem(problem),) if problem else ())
    parsed = parse_yaml(text)
    if parsed.problems:
        return Project(root, Settings(), tuple(source.problem(found) for found in parsed.problems))
    try:
        return Project(root, Settings.model_validate(parsed.data or {}, by_alias=True, by_name=False))
    except ValidationError as error:
        return Project(root, _defaults(parsed.data), tuple(explain(error, Settings, source)))


def _defaults(data: Data) -> Settings:
    """The defaults, in the language that wrong settings name: what is wrong is told in it."""
    given = data.get("language") if isinstance(data, dict) else None
    try:
        return Settings.model_validate({"language": given})
    except ValidationError:
        return Settings()


def find_project(start: Path) -> Project:
    """The catalogue to which a folder belongs: the nearest one above it, or itself, with a `cjm.yml` or a `mkdocs.yml`
    in it, else with a `content/`; else the folder itself.
    """
    above = (start, *start.parents)
    for names in ((SETTINGS_FILE, "mkdocs.yml"), ("content",)):
        found = next((folder for folder in above if any((folder / name).exists() for name in names)), None)
        if found:
            return read_project(found)
    return read_project(start)
