"""Real git repositories, made on the spot."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

MAP = """\
---
title: Parking permit
status: published
agencies: [town-hall]
evidence:
  talks: {kind: interview, title: Talks with drivers}
as_is:
  start_event: A family has a car
  outcome: The car stands near the house
  steps:
    - {id: ask, title: Ask at the office, interaction: visit, documents: [Passport], problems: [queue]}
    - {id: wait, title: Wait for the permit, wait: 10 d}
    - {id: fetch, title: Fetch the permit, interaction: visit}
problems:
  queue: {text: The queue is long, severity: high, evidence: [talks]}
recommendations:
  online: {text: Give permits on-line, resolves: [queue]}
to_be:
  steps:
    - {id: get, title: Get the permit, interaction: self_service, replaces: [ask, wait, fetch],
       recommendations: [online]}
---
The story.
"""


@dataclass(frozen=True)
class Repository:
    """A repository with a catalogue in it."""

    root: Path

    @property
    def content(self) -> Path:
        """The folder of the catalogue."""
        return self.root / "content"

    def git(self, *arguments: str, date: str = "2026-01-01T12:00+00:00", author: str = "Анна") -> str:
        """Run git; what it prints."""
        environment = {
            **{"PATH": os.environ["PATH"], "HOME": str(self.root.parent), "GIT_CONFIG_NOSYSTEM": "1"},
            **{
                "GIT_AUTHOR_NAME": author,
                "GIT_AUTHOR_EMAIL": "anna@example.org",
                "GIT_AUTHOR_DATE": date,
            },
            **{"GIT_COMMITTER_NAME": "Анна", "GIT_COMMITTER_EMAIL": "anna@example.org"},
            "GIT_COMMITTER_DATE": date,
        }
        return subprocess.run(
            ["git", *arguments], cwd=self.root, env=environment, check=True, capture_output=True, encoding="utf-8"
        ).stdout

    def write(self, path: str, text: str) -> Path:
        """Write a file of the catalogue."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def commit(self, message: str = "change", *, date: str = "2026-01-01T12:00+00:00", author: str = "Анна") -> str:
        """Commit everything; the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message, date=date, author=author)
        return self.git("rev-parse", "HEAD").strip()


def repository(folder: Path) -> Repository:
    """A repository with one map on `main`."""
    root = folder / "repository"
    root.mkdir(parents=True)
    made = Repository(root)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.write("registers/agencies.yml", "town-hall: Town Hall\n")
    made.write("needs/say-once.md", "---\ntitle: Say it once\n---\n")
    made.write("services/town/permit.md", MAP)
    made.commit("first")
    return made
