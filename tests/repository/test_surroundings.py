"""The repository is that in which the catalogue lies, whatever the environment says."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from cjm_plugin.repository import Revisions, read_pair
from tests.cli.running import ROOT
from tests.repository.comparing import names
from tests.repository.hostile import TELLING, with_setting
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
EDITED = MAP.replace("wait: 10 d", "wait: 5 d")


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path)
    made.write(NAME, EDITED)
    return made


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": ".git"},
        {"GIT_DIR": "{root}/.git"},
        {"GIT_DIR": "{other}/.git", "GIT_WORK_TREE": "{other}"},
        {"GIT_DIR": "{other}/.git"},
        {"GIT_INDEX_FILE": "{other}/.git/index"},
        {"GIT_OBJECT_DIRECTORY": ".git/objects"},
        {"GIT_COMMON_DIR": "{other}/.git"},
        {"GIT_CEILING_DIRECTORIES": "{root}"},
        {"GIT_ICASE_PATHSPECS": "1"},
        {"GIT_NOGLOB_PATHSPECS": "1"},
        {"GIT_PREFIX": "content/"},
        {"GIT_TRACE": "1", "GIT_TRACE_SETUP": "1"},
    ],
    ids=lambda variables: " ".join(f"{name}={value}" for name, value in variables.items()),
)
def test_variables_of_git_lead_nowhere_else(repo: Repository, tmp_path: Path, variables: dict[str, str]) -> None:
    other = repository(tmp_path / "other")
    other.write("services/town/other.md", MAP.replace("Parking permit", "Other"))
    other.commit()
    places = {"root": str(repo.root), "other": str(other.root)}
    given = {name: value.format_map(places) for name, value in variables.items()}
    assert names(repo, "HEAD", **given) == ["step-wait-changed"]


@pytest.mark.parametrize(("name", "value"), TELLING)
def test_a_setting_changes_nothing(repo: Repository, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    repo.git("mv", "content/services/town/permit.md", "content/services/permit.md")
    repo.write("services/город/new.md", MAP.replace("Parking permit", "New"))
    head = repo.commit()
    repo.write("services/town/other.md", MAP.replace("Parking permit", "Other"))
    base = repo.git("rev-parse", "HEAD~1").strip()
    states = [Revisions(base, None), Revisions(base, head)]
    usual = [read_pair(repo.content, each) for each in states]
    assert [len(pair.files) for pair in usual] == [4, 3]
    for variable, text in with_setting(name, value).items():
        monkeypatch.setenv(variable, text)
    assert [read_pair(repo.content, each) for each in states] == usual


@pytest.mark.skipif(sys.platform == "win32", reason="the hook is a shell script")
@pytest.mark.parametrize("commit", [("add", "--all"), ("commit", "--all"), ("commit",)])
def test_a_hook_in_a_linked_worktree_tells_of_that_worktree(
    repo: Repository, tmp_path: Path, commit: tuple[str, ...]
) -> None:
    hook = repo.root / ".git" / "hooks" / "pre-commit"
    call = [sys.executable, "-c", "from cjm_plugin.cli import main; main()", "diff", "HEAD"]
    out = shlex.quote(str(tmp_path / "told"))
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexport PYTHONPATH={shlex.quote(str(ROOT))} CJM_LANGUAGE=en\n{shlex.join(call)} > {out} 2>&1\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)
    linked = Repository(tmp_path / "linked")
    repo.git("worktree", "add", "--quiet", str(linked.root))
    linked.write(NAME, MAP.replace("severity: high", "severity: low"))
    if commit[0] == "add":
        linked.git(*commit)
    linked.git("commit", "--quiet", "--message", "lower", *commit[1:], *(["--allow-empty"] if len(commit) == 1 else []))
    said = (tmp_path / "told").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Problem «The queue is long», severity: high → low" in said
    assert "added" not in said
    assert "10 days" not in said


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these names are not possible there")
@pytest.mark.parametrize("name", [b"b\xff\xfe", b"line\n", b" end "], ids=repr)
def test_the_repository_may_lie_in_a_folder_of_any_name(tmp_path: Path, name: bytes) -> None:
    made = repository(tmp_path)
    folder = tmp_path / os.fsdecode(name)
    made.root.rename(folder)
    moved = Repository(folder)
    moved.write(NAME, EDITED)
    assert names(moved, "HEAD") == ["step-wait-changed"]
