"""The recipes for pre-commit, GitHub and GitLab, as far as they can be tried without these hosts."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
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


def _github_steps() -> list[dict[str, Any]]:
    steps = _read(GITHUB)["jobs"]["check"]["steps"]
    return [step for step in steps if "run" in step]


def _gitlab_script() -> str:
    return "\n".join(_read(GITLAB)["maps"]["script"])


def _commands() -> Iterator[str]:
    """What the recipes run of `cjm` without a merge request."""
    yield from (step["run"] for step in _github_steps() if "pull_request" not in step.get("if", ""))
    yield _gitlab_script()


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
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom cjm_plugin.cli import main; main()\n"
    # Not the interpreter's own line: a folder's name may have a space.
    call = shlex.join([sys.executable, "-c", program])
    build = 'if [ "$1" = build ]; then mkdir -p "${3-site}"; exit; fi'
    runner.write_text(f'#!/bin/sh\n{build}\nshift\nexec {call} "$@"\n', encoding="utf-8")
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


def _rename(project: Path, name: str, old: str, new: str) -> None:
    file = project / "content" / "registers" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    _git(project, "commit", "-qam", new)


@pytest.fixture
def merge_request(hooked: Path) -> Path:
    """A branch with a change, while the base branch went on: once before the run, and once more after it."""
    _git(hooked, "branch", "-M", "main")
    _git(hooked, "switch", "-qc", "work")
    _rename(hooked, "segments.yml", "Выпускники школ", "Выпускники")
    _git(hooked, "switch", "-q", "main")
    _rename(hooked, "segments.yml", "Наследники", "Наследующие")
    _git(hooked, "switch", "-qc", "merged")
    _git(hooked, "merge", "-q", "--no-ff", "work")
    _git(hooked, "switch", "-q", "main")
    _rename(hooked, "segments.yml", "Наследующие", "Те, кто наследует")
    _git(hooked, "update-ref", "refs/remotes/origin/main", "main")
    return hooked


def _run_github(project: Path) -> int:
    """The steps one after another as GitHub runs them; how the job ends."""
    _git(project, "switch", "-q", "merged")
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(project / "summary.md")}
    failed = 0
    for step in _github_steps():
        if not failed or "!cancelled()" in step.get("if", ""):
            failed |= subprocess.run(["bash", "-e", "-c", step["run"]], cwd=project, env=environment).returncode
    return failed


def _run_gitlab(project: Path) -> int:
    _git(project, "switch", "-q", "work")
    base = subprocess.run(["git", "rev-parse", "main~2"], cwd=project, capture_output=True, text=True).stdout.strip()
    environment = {**os.environ, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_MERGE_REQUEST_EVENT_TYPE": "detached"}
    return subprocess.run(["sh", "-e", "-c", _gitlab_script()], cwd=project, env=environment).returncode


def _run_gitlab_on_the_result(project: Path) -> int:
    """The merge is checked out, and the base is still where the branch left its target."""
    _git(project, "switch", "-q", "merged")
    base = subprocess.run(["git", "rev-parse", "main~2"], cwd=project, capture_output=True, text=True).stdout.strip()
    environment = {
        **os.environ,
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_MERGE_REQUEST_EVENT_TYPE": "merged_result",
    }
    return subprocess.run(["sh", "-e", "-c", _gitlab_script()], cwd=project, env=environment).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize("run", [_run_github, _run_gitlab, _run_gitlab_on_the_result])
def test_a_merge_request_is_told_in_sentences_and_pages(run: Callable[[Path], int], merge_request: Path) -> None:
    assert run(merge_request) == 0
    (page,) = merge_request.glob("**/review/index.html")
    for file in (merge_request / "changes.md", page):
        text = file.read_text(encoding="utf-8")
        assert "Выпускники школ → Выпускники" in text
        assert "аслед" not in text  # what others did meanwhile is no part of it


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize(("run", "branch"), [(_run_github, "merged"), (_run_gitlab, "work")])
def test_what_changed_is_told_also_where_a_check_fails(
    run: Callable[[Path], int], branch: str, merge_request: Path
) -> None:
    _git(merge_request, "switch", "-q", branch)
    _break_a_map(merge_request)
    assert run(merge_request) == 1
    assert "Выпускники школ → Выпускники" in (merge_request / "changes.md").read_text(encoding="utf-8")
    assert len(list(merge_request.glob("**/review/index.html"))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize(
    ("owner", "name", "address"),
    [
        ("Town", "maps", "https://Town.github.io/maps/preview/7"),
        ("Town", "town.github.io", "https://Town.github.io/preview/7"),
    ],
)
def test_the_address_of_a_preview(owner: str, name: str, address: str, tmp_path: Path) -> None:
    (step,) = (each for each in _read(GITHUB)["jobs"]["preview"]["steps"] if each.get("name") == "Address")
    said = tmp_path / "environment"
    environment = {"PATH": os.environ["PATH"], "OWNER": owner, "NAME": name, "PULL_REQUEST": "7"}
    subprocess.run(["bash", "-e", "-c", step["run"]], env={**environment, "GITHUB_ENV": str(said)}, check=True)
    assert said.read_text(encoding="utf-8").strip() == f"PREVIEW={address}"


def test_pull_requests_do_not_wait_for_each_other() -> None:
    workflow = _read(GITHUB)
    assert "github.event.number" in workflow["concurrency"]["group"]
    assert not [name for name, job in workflow["jobs"].items() if "concurrency" in job]


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
