"""What shells offer while a command is typed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_plugin.checks.registry import all_rules
from tests.checks.cases import Case, catalogue
from tests.cli.running import ROOT, cjm


@pytest.fixture
def project(tmp_path: Path) -> Path:
    catalogue(Case("", also={"services/fns/vypiska.md": "title: Выписка"}), tmp_path)
    (tmp_path / "cjm.yml").touch()
    return tmp_path


def _offered(project: Path, line: str, shell: str = "bash") -> list[str]:
    words = line.split(" ")
    typed = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":
        typed["COMP_CWORD"] = words[-1]
        typed["COMP_WORDS"] = " ".join(words[:-1])
    result = cjm(cwd=project, _CJM_COMPLETE=f"{shell}_complete", **typed)
    assert result.err == ""
    if shell == "zsh":
        return result.out.splitlines()[1::3]
    return [line.partition(",")[2].partition("\t")[0] for line in result.out.splitlines() if line]


LINES = [
    ("cjm rename ne", ["need"]),
    ("cjm rename s", ["service", "segment", "step"]),
    ("cjm rename --in spravka st", ["step"]),
    ("cjm rename agency ", ["mvd"]),
    ("cjm rename service ", ["spravka", "vypiska"]),
    ("cjm rename need ", ["plain-words"]),
    ("cjm rename --in spravka step ", ["learn", "prepare", "apply", "fix", "use", "ask", "notice-step", "have"]),
    ("cjm rename --in spravka problem s", ["scattered", "silence"]),
    ("cjm rename --in spr", ["spravka"]),
    ("cjm merge document p", ["passport", "photo"]),
    ("cjm merge document passport s", ["snils"]),
    ("cjm promote v", ["vypiska"]),
    ("cjm promote spravka ", ["know-term"]),
    ("cjm new service --agency m", ["mvd"]),
    ("cjm new service --segment ", ["job-seeker", "other-city"]),
    ("cjm explain CJM20", [rule.code for rule in all_rules() if rule.code.startswith("CJM20")]),
    ("cjm explain cjm201", ["CJM201"]),
    ("cjm explain yaml-ta", ["yaml-tab", "yaml-tag"]),
]


@pytest.mark.parametrize(("line", "offered"), LINES)
def test_the_ids_of_the_catalogue_are_offered(project: Path, line: str, offered: list[str]) -> None:
    assert _offered(project, line) == offered


NAMED_ANEW = [
    ("cjm rename service ", ["another", "quoted", "spravka"]),
    ("cjm promote a", ["another"]),
    ("cjm rename --in another problem ", ["late"]),
    ("cjm promote quoted ", ["when"]),
]


@pytest.mark.parametrize(("line", "offered"), NAMED_ANEW)
def test_a_page_is_offered_by_the_id_that_it_gives_itself(project: Path, line: str, offered: list[str]) -> None:
    services = project / "content" / "services"
    (services / "fns" / "vypiska.md").write_text(
        "---\ntitle: Выписка\nid: another\nproblems: {late: Поздно}\n---\n", encoding="utf-8"
    )
    (services / "flow.md").write_text('---\n{title: А, "id": quoted, needs: {when: Когда}}\n---\n', encoding="utf-8")
    assert _offered(project, line) == offered


SAME_ID = [
    ("cjm promote ", ["spravka", "services/fns/vypiska", "life-situations/vypiska"]),
    ("cjm rename --in l", ["life-situations/vypiska"]),
    ("cjm promote life-situations/vypiska ", ["here"]),
    ("cjm promote content/services/fns/vypiska.md ", ["there"]),
    ("cjm promote vypiska ", ["there", "here"]),
]


@pytest.mark.parametrize(("line", "offered"), SAME_ID)
def test_maps_of_the_same_id_are_offered_by_their_files(project: Path, line: str, offered: list[str]) -> None:
    for path, need in (("services/fns/vypiska.md", "there"), ("life-situations/vypiska.md", "here")):
        file = project / "content" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\ntitle: А\nneeds: {{{need}: Знать}}\n---\n", encoding="utf-8")
    assert _offered(project, line) == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_offered_the_same(project: Path, shell: str) -> None:
    assert _offered(project, "cjm rename agency ", shell) == ["mvd"]
    assert _offered(project, "cjm explain yaml-ta", shell) == ["yaml-tab", "yaml-tag"]


@pytest.mark.parametrize(
    "line", ["cjm rename agency ", "cjm rename --in nothing step ", "cjm rename nonsense ", "cjm rename step "]
)
def test_where_nothing_is_known_nothing_is_offered_or_said(tmp_path: Path, line: str) -> None:
    (tmp_path / "cjm.yml").write_text("a: [", encoding="utf-8")
    assert _offered(tmp_path, line) == []


@pytest.mark.parametrize("text", ["a: [", "- a", "\x00", "a: 1\na: 2\n"])
def test_a_register_that_cannot_be_read_is_no_matter(project: Path, text: str) -> None:
    (project / "content" / "registers" / "agencies.yml").write_text(text, encoding="utf-8")
    assert set(_offered(project, "cjm rename agency ")) <= {"a"}


@pytest.fixture
def with_command(tmp_path: Path) -> dict[str, str]:
    """An environment in which shells find `cjm`."""
    command = tmp_path / "bin" / "cjm"
    command.parent.mkdir()
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -c "from cjm_plugin.cli import main; main()" "$@"\n',
        encoding="utf-8",
    )
    command.chmod(0o755)
    return {"PATH": f"{command.parent}:{os.environ['PATH']}", "HOME": str(tmp_path)}


def test_a_real_bash_completes(project: Path, with_command: dict[str, str]) -> None:
    script = (
        "source <(cjm completion bash)\n"
        "COMP_WORDS=(cjm rename --in spravka step no); COMP_CWORD=5\n"
        '_cjm_completion cjm; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], cwd=project, capture_output=True, text=True, env=with_command)
    assert (done.stdout, done.stderr) == ("notice-step\n", "")


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish here")
def test_a_real_fish_completes(project: Path, with_command: dict[str, str]) -> None:
    script = 'cjm completion fish | source; complete -C "cjm rename --in spravka step no"'
    done = subprocess.run(["fish", "-c", script], cwd=project, capture_output=True, text=True, env=with_command)
    assert (done.stdout, done.stderr) == ("notice-step\n", "")
