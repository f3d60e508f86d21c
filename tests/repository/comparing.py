"""Asks `cjm diff` in a real repository."""

import json
from pathlib import Path
from typing import Any

from tests.cli.running import Result, cjm
from tests.repository.repositories import Repository


def told(repo: Repository, *arguments: str | Path, code: int = 0, **variables: str) -> dict[str, Any]:
    """The report in JSON; the command must end with `code`."""
    said = cjm("diff", "--format", "json", *arguments, cwd=repo.root, **variables)
    assert said.code == code, said.said
    found: dict[str, Any] = json.loads(said.out)
    return found


def names(repo: Repository, *arguments: str | Path, **variables: str) -> list[str]:
    """The names of the changes."""
    return [change["name"] for change in told(repo, *arguments, **variables)["changes"]]


def refused(repo: Repository, *arguments: str | Path, **variables: str) -> str:
    """What is said where nothing can be compared."""
    said: Result = cjm("diff", *arguments, cwd=repo.root, **variables)
    assert said.code == 2, said.said
    return said.err
