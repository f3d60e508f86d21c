"""git as people run it: it may call `cjm`, and what it does may fail."""

import os

from tests.cli.running import ROOT
from tests.repository.repositories import Repository


def environment(repo: Repository, language: str | None = "en") -> dict[str, str]:
    """With nothing of the tester's own settings, always at the same time, and with the `cjm` of this project."""
    name, address, date = "Анна", "anna@example.org", "2026-01-01T12:00+00:00"
    people = {
        f"GIT_{role}_{field}": value
        for role in ("AUTHOR", "COMMITTER")
        for field, value in (("NAME", name), ("EMAIL", address), ("DATE", date))
    }
    own = {
        "PATH": os.environ["PATH"],
        "HOME": str(repo.root.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONPATH": str(ROOT),
    }
    return {**own, **people, **({"CJM_LANGUAGE": language} if language else {})}
