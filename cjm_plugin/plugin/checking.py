"""The checks as a part of the build: what they find is said in its log, and shown on an internal site."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cjm_plugin.checks.baseline import BadBaselineError, Baseline, read_baseline
from cjm_plugin.checks.idle_paths import idle_paths
from cjm_plugin.checks.run import check
from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.i18n import Translation
from cjm_plugin.settings import SETTINGS_FILE, Project, read_project

log = logging.getLogger("mkdocs.plugins.cjm")


@dataclass(frozen=True)
class Judged:
    """What the checks of one build found."""

    diagnostics: tuple[Diagnostic, ...] = ()
    by_page: Mapping[str, Sequence[Diagnostic]] | None = None
    """By the path of the page, without `.md`."""

    @property
    def failed(self) -> bool:
        """Whether the site must not be built."""
        return any(finding.severity is Severity.ERROR for finding in self.diagnostics)


def judge(config: MkDocsConfig, content: Path) -> Judged:
    """Check the catalogue in `content` with the settings beside `mkdocs.yml`."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    project = read_project(root)
    if project.problems:
        return Judged(project.problems)
    try:
        baseline, text = _baseline(project)
    except BadBaselineError as error:
        return Judged((error.problem,))
    checked = check(content, project.settings.checks, baseline=baseline, cache=root)
    by_page: dict[str, list[Diagnostic]] = defaultdict(list)
    for path, finding in checked.findings:
        by_page[path.removesuffix(".md")].append(finding)
    stale = checked.left.stale(_file(project), text)
    idle = idle_paths(project.settings.checks, checked.files, root / SETTINGS_FILE)
    return Judged((*checked.diagnostics, *(finding for _, finding in stale), *idle), by_page)


def _baseline(project: Project) -> tuple[Baseline, str]:
    return read_baseline(_file(project))


def _file(project: Project) -> Path:
    return project.root / project.settings.checks.baseline


def tell(diagnostics: Sequence[Diagnostic], words: Translation) -> None:
    """Put warnings into the log, and say how many notes there are besides."""
    for finding in diagnostics:
        if finding.severity is Severity.WARNING:
            log.warning(finding.report(words))
    notes = sum(finding.severity is Severity.INFO for finding in diagnostics)
    if notes:
        text = words.ngettext("{n} note; cjm check shows it.", "{n} notes; cjm check shows them.", notes)
        log.info(text.format(n=notes))
