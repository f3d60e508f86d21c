"""All files are changed or none: when writing fails half-way, and where links lead."""

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_plugin.editing.carry_out import carry_out
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.merge import merge
from cjm_plugin.editing.promote import promote
from cjm_plugin.editing.rename import rename
from cjm_plugin.editing.workspace import Change, Workspace
from cjm_plugin.editing.write import NotRestoredError, Replacement, write_all
from tests.cli.running import cjm
from tests.editing.catalogues import MAP, REDIRECTS, done, errors, small, text, write

PLANS: list[Callable[[Workspace], object]] = [
    lambda workspace: rename(workspace, "agency", "police", "militia"),
    lambda workspace: rename(workspace, "service", "one", "uno"),
    lambda workspace: merge(workspace, "need", "shared", "other", drop=True),
    lambda workspace: promote(workspace, "one", "own", "price", twins=False),
]


def _state(folder: Path) -> dict[str, tuple[object, ...]]:
    """Every file, folder and link with its rights and its content."""
    return {
        str(path.relative_to(folder)): (
            stat.S_IMODE(path.lstat().st_mode),
            path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else None,
        )
        for path in sorted(folder.rglob("*"))
    }


def _fail_at(monkeypatch: pytest.MonkeyPatch, module: object, name: str, nth: int, error: BaseException) -> list[int]:
    """Let the nth call of a function of the system fail; gives a list that counts the calls."""
    real, calls = getattr(module, name), [0]

    def call(*arguments: object, **options: object) -> object:
        calls[0] += 1
        if calls[0] == nth:
            raise error
        return real(*arguments, **options)

    monkeypatch.setattr(module, name, call)
    return calls


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("name", ["replace", "unlink", "link", "chmod"])
@pytest.mark.parametrize("kind", [OSError(errno.ENOSPC, "No space left", "x"), KeyboardInterrupt()])
def test_a_failure_at_any_moment_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plan: Callable[[Workspace], object], name: str, kind: BaseException
) -> None:
    content = small(tmp_path, {"index.md": "[a](services/one.md)\n"})
    (content / "needs/shared.md").chmod(0o600)
    before = _state(tmp_path)
    workspace = Workspace(content)
    plan(workspace)
    changes = workspace.changes()
    for nth in range(1, 100):
        with monkeypatch.context() as patch:
            calls = _fail_at(patch, os, name, nth, kind)
            try:
                carry_out(content, changes)
            except (OSError, KeyboardInterrupt):
                failed = True
            else:
                failed = False
        if not failed and calls[0] < nth:
            return
        if failed and (name, type(kind)) != ("unlink", KeyboardInterrupt):
            assert _state(tmp_path) == before, nth
        _restore(tmp_path, before, changes)
    pytest.fail("it never came to an end")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("name", ["replace", "link", "unlink"])
def test_a_process_that_is_asked_to_end_puts_everything_back_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, name: str
) -> None:
    content = small(tmp_path, {"index.md": "[a](services/one.md)\n"})
    before = _state(tmp_path)
    workspace = Workspace(content)
    rename(workspace, "service", "one", "uno")
    changes = workspace.changes()
    real, asked = getattr(os, name), list[int]()

    def ask_to_end(*arguments: object, **options: object) -> object:
        if not asked:
            signal.raise_signal(number)
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, ask_to_end)
    handler = signal.signal(number, lambda number, _: asked.append(number))
    try:
        with pytest.raises(KeyboardInterrupt):
            carry_out(content, changes)
    finally:
        signal.signal(number, handler)
    assert asked == [number]
    assert _state(tmp_path) == before


def test_a_command_that_a_signal_ends_has_changed_everything_or_nothing(tmp_path: Path) -> None:
    content = small(tmp_path, {f"services/s{number}.md": MAP for number in range(300)})
    command = [sys.executable, "-m", "cjm_plugin.cli", "rename", "need", "shared", "mutual"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and not any(content.rglob(".cjm-*")):
            pass
        process.terminate()
        code = process.wait()
    assert code == -signal.SIGTERM
    assert not list(content.rglob(".cjm-*"))
    assert len({"mutual" in file.read_text() for file in (content / "services").glob("s*.md")}) == 1


def test_a_folder_that_was_made_for_nothing_goes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = small(tmp_path, {"services/one.md": MAP.replace("shared", "own")})
    shutil.rmtree(content / "needs")
    before = _state(tmp_path)
    workspace = Workspace(content)
    promote(workspace, "one", "own", "price", twins=False)
    _fail_at(monkeypatch, os, "replace", 2, OSError(errno.ENOSPC, "No space left", "x"))
    with pytest.raises(OSError, match="No space left"):
        carry_out(content, workspace.changes())
    assert _state(tmp_path) == before


def _restore(project: Path, state: dict[str, tuple[object, ...]], changes: list[Change]) -> None:
    """After a system without second names of files, or a leftover that could not be removed: all or nothing too."""
    after = {name: each[1] for name, each in _state(project).items() if ".cjm-" not in name and each[1] is not None}
    wanted = {name: each[1] for name, each in state.items() if each[1] is not None}
    if after != wanted:
        for change in changes:
            wanted.pop(f"content/{change.path}", None)
            if change.after is not None:
                wanted[f"content/{change.path}"] = change.after
        assert after == wanted
    shutil.rmtree(project)
    for name, (mode, content) in state.items():
        path = project / name
        if content is None:
            path.mkdir(parents=True)
        else:
            assert isinstance(content, bytes)
            path.write_bytes(content)
        assert isinstance(mode, int)
        path.chmod(mode)


def test_a_file_that_cannot_be_put_back_is_kept_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"old {name}")
    real, calls = os.replace, [0]

    def replace(*arguments: str) -> None:
        calls[0] += 1
        if calls[0] > 1:
            raise OSError(errno.EIO, "Broken disk", str(arguments[0]))
        real(*arguments)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(NotRestoredError) as caught:
        write_all([Replacement(tmp_path / name, b"new") for name in ("a", "b")])
    ((file, kept),) = caught.value.kept
    assert (file, kept.read_text()) == (tmp_path / "a", "old a")
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b", kept.name}
    assert (tmp_path / "b").read_text() == "old b"


def test_a_folder_where_a_file_should_be(tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "content" / REDIRECTS).mkdir()
    before = _state(tmp_path)
    result = cjm("rename", "agency", "police", "militia", cwd=tmp_path)
    assert result.code == 1
    assert "Traceback" not in result.err
    assert _state(tmp_path) == before


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    content = small(tmp_path)
    page = text(content, "services/one.md").replace("shared", "own")
    write(content, {"services/one.md": page})
    shutil.rmtree(content / "needs")
    (content / "needs").write_text("no folder")
    before = _state(tmp_path)
    result = cjm("promote", "one", "own", cwd=tmp_path)
    assert (result.code, "Traceback" in result.err) == (1, False)
    assert _state(tmp_path) == before


def test_what_somebody_else_has_just_written_is_not_overwritten(tmp_path: Path) -> None:
    content = small(tmp_path)
    workspace = Workspace(content)
    rename(workspace, "agency", "police", "militia")
    changes = workspace.changes()
    (content / "services/one.md").write_text("saved in an editor")
    before = _state(tmp_path)
    with pytest.raises(RefusedError, match="somebody else"):
        carry_out(content, changes)
    assert _state(tmp_path) == before


def test_rights_stay(tmp_path: Path) -> None:
    content = small(tmp_path)
    (content / "registers/agencies.yml").chmod(0o640)
    assert cjm("rename", "agency", "police", "militia", cwd=tmp_path).code == 0
    assert (content / "registers/agencies.yml").stat().st_mode & 0o777 == 0o640


# Links


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    content = small(tmp_path, {"shared/agencies.txt": "police: Police\nregistry: Registry\n"})
    (content / "registers/agencies.yml").unlink()
    (content / "registers/agencies.yml").symlink_to(Path("..", "shared", "agencies.txt"))
    (content / "services/three.md").symlink_to("one.md")
    assert cjm("rename", "agency", "police", "militia", cwd=tmp_path).code == 0
    assert (content / "registers/agencies.yml").is_symlink()
    assert (content / "services/three.md").is_symlink()
    assert text(content, "shared/agencies.txt") == "militia: Police\nregistry: Registry\n"
    assert "- militia  # on the spot" in text(content, "services/one.md")
    assert errors(content) == []


@pytest.mark.parametrize("name", ["one", "three"])
def test_a_link_and_what_it_leads_to_are_not_torn_apart(tmp_path: Path, name: str) -> None:
    content = small(tmp_path)
    (content / "services/three.md").symlink_to("one.md")
    before = _state(tmp_path)
    result = cjm("rename", "service", name, "uno", cwd=tmp_path)
    assert result.code == 1
    assert "services/three.md is a link to a file that would get another name or go." in result.err
    assert _state(tmp_path) == before


@pytest.mark.parametrize("linked", ["services/one.md", "registers/agencies.yml", REDIRECTS, "services", "registers"])
def test_nothing_outside_the_folder_is_changed(tmp_path: Path, linked: str) -> None:
    content = small(tmp_path, {REDIRECTS: "agencies/militsiya: agencies/police\n"})
    outside = tmp_path / "outside"
    shutil.move(content / linked, outside)
    (content / linked).symlink_to(outside)
    before = _state(tmp_path)
    result = cjm("rename", "agency", "police", "militia", cwd=tmp_path)
    assert result.code == 1
    assert "Traceback" not in result.err
    assert _state(tmp_path) == before


def test_an_ordinary_page_that_leads_out_stays(tmp_path: Path) -> None:
    content = small(tmp_path)
    (tmp_path / "README.md").write_text("[a](services/two.md)\n")
    (content / "index.md").symlink_to(tmp_path / "README.md")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x.md").write_text("[a](../services/two.md)\n")
    (content / "docs").symlink_to(tmp_path / "docs")
    assert cjm("rename", "service", "two", "zwei", cwd=tmp_path).code == 0
    assert (tmp_path / "README.md").read_text() == "[a](services/two.md)\n"
    assert (tmp_path / "docs" / "x.md").read_text() == "[a](../services/two.md)\n"
    assert (content / "index.md").is_symlink()


def test_a_content_folder_that_is_itself_a_link(tmp_path: Path) -> None:
    small(tmp_path / "elsewhere")
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "content").symlink_to(tmp_path / "elsewhere" / "content")
    assert cjm("rename", "service", "two", "zwei", cwd=tmp_path / "project").code == 0
    assert (tmp_path / "elsewhere" / "content" / "services" / "zwei.md").exists()


# What is accepted


def _baseline(project: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((project / "cjm-baseline.json").read_text("utf-8"))["findings"]
    return found


def test_accepted_findings_follow(tmp_path: Path) -> None:
    small(tmp_path)
    assert cjm("check", "--write-baseline", cwd=tmp_path).code == 0
    before = _baseline(tmp_path)
    assert {"problems/rude"} <= {each["subject"] for each in before}
    commands = [
        ["rename", "service", "one", "uno"],
        ["rename", "problem", "rude", "impolite", "--in", "uno"],
        ["rename", "step", "ask", "question", "--in", "uno"],
        ["rename", "document", "card", "map"],
        ["rename", "agency", "police", "militia"],
        ["rename", "need", "other", "another"],
        ["rename", "channel", "window", "wicket"],
    ]
    for command in commands:
        assert cjm(*command, cwd=tmp_path).code == 0
        result = cjm("check", "--fail-on", "info", cwd=tmp_path)
        assert (result.code, "accepted by the baseline" in result.out) == (0, True), (command, result.out)
    assert len(_baseline(tmp_path)) == len(before)


def test_what_was_accepted_of_an_entry_that_is_gone_goes_too(tmp_path: Path) -> None:
    small(tmp_path)
    assert cjm("check", "--write-baseline", cwd=tmp_path).code == 0
    for command in [
        ["merge", "problem", "rude", "slow", "--in", "one", "--drop"],
        ["merge", "need", "other", "shared"],
    ]:
        assert cjm(*command, cwd=tmp_path).code == 0
        assert "CJM903" not in cjm("check", cwd=tmp_path).out
    assert "problems/rude" not in {each["subject"] for each in _baseline(tmp_path)}
    json.loads((tmp_path / "cjm-baseline.json").read_text("utf-8"))


def test_the_baseline_is_changed_with_all_the_rest_or_not_at_all(tmp_path: Path) -> None:
    small(tmp_path)
    assert cjm("check", "--write-baseline", cwd=tmp_path).code == 0
    before = _state(tmp_path)
    cjm("rename", "service", "one", "uno", "--dry-run", cwd=tmp_path)
    cjm("rename", "service", "one", "two", cwd=tmp_path)
    after = _state(tmp_path)
    assert {name: each for name, each in after.items() if ".cjm_cache" not in name} == {
        name: each for name, each in before.items() if ".cjm_cache" not in name
    }


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"{", b"", b'<<<<<<< HEAD\n{"version": 1, "findings": []}\n'])
def test_a_baseline_that_cannot_be_read_comes_first(tmp_path: Path, raw: bytes) -> None:
    small(tmp_path)
    (tmp_path / "cjm-baseline.json").write_bytes(raw)
    before = _state(tmp_path)
    result = cjm("rename", "service", "one", "uno", cwd=tmp_path)
    assert result.code == 1
    assert "cjm-baseline.json:1:" in result.err
    assert "error CJM904" in result.err
    assert _state(tmp_path) == before


def test_a_baseline_in_which_nothing_changes_stays_to_the_byte(tmp_path: Path) -> None:
    raw = b'{"version": 1,\r\n  "findings": []}\r\n'
    small(tmp_path)
    (tmp_path / "cjm-baseline.json").write_bytes(raw)
    assert cjm("rename", "service", "one", "uno", cwd=tmp_path).code == 0
    assert (tmp_path / "cjm-baseline.json").read_bytes() == raw


def test_acceptances_in_the_file_stay(tmp_path: Path) -> None:
    content = small(tmp_path)
    page = text(content, "services/one.md").replace("  rude:", "  # cjm: accept CJM301: soon, police too\n  rude:")
    write(content, {"services/one.md": page})
    workspace = Workspace(content)
    rename(workspace, "agency", "police", "militia")
    done(workspace)
    assert "  # cjm: accept CJM301: soon, police too\n  rude:" in text(content, "services/one.md")
