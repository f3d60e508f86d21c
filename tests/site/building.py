"""Real builds of real catalogues with MkDocs, for tests to look into."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CATALOGUES = Path(__file__).parent.parent / "catalogues"
ENGLISH = CATALOGUES / "english"


@dataclass(frozen=True)
class BuiltSite:
    """The folder of a built site, and what MkDocs said."""

    folder: Path
    log: str
    returncode: int

    def read(self, address: str) -> str:
        """The text of the file at an address; of a page, its HTML."""
        file = self.folder / address
        return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")

    def files(self) -> list[Path]:
        """Every file of the site."""
        return sorted(file for file in self.folder.rglob("*") if file.is_file())


def build(content: Path, project: Path, *, language: str = "en", audience: str = "", extra: str = "") -> BuiltSite:
    """Build a catalogue as its author would: an own `mkdocs.yml`, and the command `mkdocs build`."""
    project.mkdir(parents=True, exist_ok=True)
    config = project / "mkdocs.yml"
    config.write_text(
        f"site_name: Journeys\ndocs_dir: {content}\n"
        f"theme: {{name: material, language: {language}}}\n{extra or 'plugins: [cjm]'}\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("CJM_AUDIENCE", None)
    if audience:
        environment["CJM_AUDIENCE"] = audience
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(config)],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    return BuiltSite(project / "site", result.stdout + result.stderr, result.returncode)
