"""The recipes for pre-commit, GitHub and GitLab, as far as they can be tried without these hosts."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / "recipes" / "github.yml"
GITLAB = ROOT / "recipes" / "gitlab.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _check_jsonschema(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_github_would_take_the_workflow() -> None:
    _check_jsonschema("--builtin-schema", "vendor.github-workflows", str(GITHUB))


def test_gitlab_would_take_the_pipeline() -> None:
    _check_jsonschema("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(GITLAB))


def test_pre_commit_takes_the_hooks() -> None:
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)], capture_output=True)
    assert done.returncode == 0, done.stdout


def _commands() -> Iterator[str]:
    """Every command of the recipes that is `cjm`'s and needs no history."""
    yield from (line for line in _all_commands() if not _needs_history(line))


def _needs_history(line: str) -> bool:
    return "cjm diff" in line or "cjm review" in line


def _all_commands() -> Iterator[str]:
    for step in _read(GITHUB)["jobs"]["check"]["steps"]:
        if "./run cjm" in step.get("run", ""):
            yield step["run"]
    yield from (line for line in _read(GITLAB)["maps"]["script"] if "./run cjm" in line)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """This catalogue in a folder of its own, with a `run` that calls the command under test."""
    for name in ("content", "cjm.yml", "mkdocs.yml", "cjm-baseline.json", "schema"):
        found = ROOT / name
        if found.is_dir():
            shutil.copytree(found, tmp_path / name)
        elif found.exists():
            shutil.copy(found, tmp_path / name)
    runner = tmp_path / "run"
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.argv.pop(1)\nfrom cjm_plugin.cli import main; main()\n"
    )
    # Not the interpreter's own line: a folder's name may have a space.
    call = shlex.join([sys.executable, "-c", program])
    runner.write_text(f'#!/bin/sh\nexec {call} "$@"\n', encoding="utf-8")
    runner.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize("line", list(_commands()))
def test_the_commands_of_the_recipes_pass_on_this_catalogue(line: str, project: Path) -> None:
    done = subprocess.run(["sh", "-c", line], cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _break_a_map(project: Path) -> None:
    file = project / "content" / "services" / "minobrnauki" / "postuplenie-v-vuz.md"
    file.write_text(file.read_text(encoding="utf-8").replace("status: published", "status: publishd"), encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
def test_the_recipes_fail_on_a_mistake_and_show_it(project: Path) -> None:
    _break_a_map(project)
    said = {}
    for line in _commands():
        done = subprocess.run(["sh", "-c", line], cwd=project, capture_output=True, text=True)
        said[line] = (done.returncode, done.stdout)
    assert [code for code, _ in said.values()].count(1) >= 2
    shown = [line for _, out in said.values() for line in out.splitlines() if line.startswith("::error ")]
    assert any(line.startswith("::error file=content/services/minobrnauki/") for line in shown)
    issues = json.loads((project / "maps.json").read_text(encoding="utf-8"))
    critical = {issue["location"]["path"] for issue in issues if issue["severity"] == "critical"}
    assert critical == {"content/services/minobrnauki/postuplenie-v-vuz.md"}


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def hooked(project: Path) -> Path:
    """The catalogue in a repository whose hooks are those of the manifest, run from this environment."""
    _git(project, "init", "-q")
    hooks = [{**hook, "language": "system", "entry": f"./run {hook['entry']}"} for hook in _read(HOOKS)]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    _git(project, "add", "-A")
    _git(project, "commit", "-qm", "start")
    return project


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize("line", [line for line in _all_commands() if "cjm diff" in line])
def test_a_merge_request_is_told_in_sentences(line: str, hooked: Path) -> None:
    done = _run_in_a_merge_request(line, hooked)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Выпускники школ → Выпускники" in (hooked / "changes.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize("line", [line for line in _all_commands() if "cjm review" in line])
def test_a_merge_request_gets_pages_on_what_changed(line: str, hooked: Path) -> None:
    done = _run_in_a_merge_request(line, hooked)
    assert done.returncode == 0, done.stdout + done.stderr
    (page,) = hooked.glob("**/review/index.html")
    assert "Выпускники школ → Выпускники" in page.read_text(encoding="utf-8")


def _run_in_a_merge_request(line: str, hooked: Path) -> subprocess.CompletedProcess[str]:
    _git(hooked, "update-ref", "refs/remotes/origin/main", "HEAD")
    file = hooked / "content" / "registers" / "segments.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Выпускники школ", "Выпускники"), encoding="utf-8")
    _git(hooked, "commit", "-qam", "shorter")
    hosts = {
        "BASE": "main",
        "GITHUB_STEP_SUMMARY": str(hooked / "summary.md"),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main",
    }
    environment = {**os.environ, **hosts}
    return subprocess.run(["sh", "-c", line], cwd=hooked, capture_output=True, text=True, env=environment)


def _pre_commit(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "pre_commit", "run"], cwd=folder, capture_output=True, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="the runner is a shell script")
def test_the_hooks_pass_on_a_good_change_and_stop_a_bad_one(hooked: Path) -> None:
    file = hooked / "content" / "registers" / "segments.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Выпускники школ", "Выпускники школ и колледжей"), encoding="utf-8")
    _git(hooked, "add", "-A")
    good = _pre_commit(hooked)
    assert good.returncode == 0, good.stdout
    assert "Passed" in good.stdout
    _break_a_map(hooked)
    _git(hooked, "add", "-A")
    bad = _pre_commit(hooked)
    assert bad.returncode == 1
    assert "CJM106" in bad.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the runner is a shell script")
def test_the_formatting_hook_mends_the_file(hooked: Path) -> None:
    file = hooked / "content" / "registers" / "segments.yml"
    canonical = file.read_text(encoding="utf-8")
    file.write_text(
        "# segments\n" + canonical.replace("title: Наследники\n", "title:   'Наследники'\n"), encoding="utf-8"
    )
    _git(hooked, "add", "-A")
    assert _pre_commit(hooked).returncode == 1
    assert file.read_text(encoding="utf-8") == f"# segments\n{canonical}"
