"""`cjm textconv`, called by git in real repositories."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.repository.as_users import environment
from tests.repository.hostile import NAMES, make_hostile, ran
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "a «b» 'c\"")
    assert cjm("git-setup", cwd=made.root).code == 0
    return made


def git(repo: Repository, *arguments: str, language: str | None = "en", **variables: str) -> str:
    """What git prints as its users call it."""
    as_user = environment(repo, language)
    done = subprocess.run(
        ["git", *arguments], cwd=repo.root, env=as_user | variables, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def lines(shown: str) -> list[str]:
    """The lines that differ."""
    return [line for line in shown.split("\n") if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}]


def test_a_difference_in_words(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d").replace("severity: high", "severity: low"))
    shown = git(repo, "diff")
    assert lines(shown) == ["-  waiting: 10 days", "+  waiting: 5 days", "-  severity: high", "+  severity: low"]
    assert "@@ Step: Wait for the permit [wait]" in shown or "@@ Step: Ask at the office [ask]" in shown
    assert lines(git(repo, "diff", language="ru"))[0] == "-  ожидание: 10 дней"
    assert "wait: 5 d" in git(repo, "diff", "--no-textconv")


def test_the_language_is_that_of_the_project(repo: Repository) -> None:
    (repo.root / "cjm.yml").write_text("language: ru\n", encoding="utf-8")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert lines(git(repo, "diff", language=None)) == ["-  ожидание: 10 дней", "+  ожидание: 5 дней"]
    assert lines(git(repo, "diff", language="en"))[0] == "-  waiting: 10 days"


def test_a_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    made = repository(tmp_path)
    deep = made.root / "a «b» 'c\"" / "site"
    deep.mkdir(parents=True)
    made.git("mv", "content", str(deep / "content"))
    (deep / "cjm.yml").write_text("language: ru\n", encoding="utf-8")
    made.commit()
    assert cjm("git-setup", cwd=deep).code == 0
    (deep / "content" / NAME).write_text(MAP.replace("wait: 10 d", "wait: 5 d"), encoding="utf-8")
    assert lines(git(made, "diff", language=None)) == ["-  ожидание: 10 дней", "+  ожидание: 5 дней"]


def test_log_show_and_a_rename(repo: Repository) -> None:
    repo.git("mv", f"content/{NAME}", "content/services/новое имя.md")
    repo.write("services/новое имя.md", MAP.replace("wait: 10 d", "wait: 5 d"))
    repo.commit("moved")
    for command in (
        ("log", "-p", "-1", "-M"),
        ("show", "-M"),
        ("log", "-p", "--follow", "-1", "content/services/новое имя.md"),
    ):
        shown = git(repo, *command)
        assert "rename to" in shown
        assert lines(shown) == ["-  waiting: 10 days", "+  waiting: 5 days"]
    assert "+Parking permit" in git(repo, "log", "-p", "--reverse")


def test_order_and_formatting_are_no_difference(repo: Repository) -> None:
    repo.write(
        NAME, MAP.replace("status: published\nagencies: [town-hall]", "agencies:\n  - 'town-hall'\nstatus: published")
    )
    assert lines(git(repo, "diff")) == []
    assert cjm("fmt", cwd=repo.root).code == 0
    assert lines(git(repo, "diff")) == []


def test_a_merge_in_conflict_is_readable(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "work")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 7 d"))
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    repo.commit()
    as_user = environment(repo)
    subprocess.run(["git", "merge", "work"], cwd=repo.root, env=as_user, capture_output=True)
    shown = git(repo, "diff")
    assert "++<<<<<<< ours\n +  waiting: 5 days\n++=======\n+   waiting: 7 days\n++>>>>>>> theirs" in shown
    assert "Ask at the office" in shown
    assert "title:" not in shown


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name(repo: Repository, name: str) -> None:
    repo.write(f"services/{name}", MAP)
    repo.commit()
    repo.write(f"services/{name}", MAP.replace("wait: 10 d", "wait: 5 d"))
    assert lines(git(repo, "diff")) == ["-  waiting: 10 days", "+  waiting: 5 days"]
    assert not ran(repo)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_begins_with_a_hyphen_at_the_top(repo: Repository, name: str) -> None:
    (repo.root / ".gitattributes").write_text("*.md diff=cjm\n", encoding="utf-8")
    (repo.root / name).write_text(MAP, encoding="utf-8")
    repo.commit()
    (repo.root / name).write_text(MAP.replace("wait: 10 d", "wait: 5 d"), encoding="utf-8")
    assert lines(git(repo, "diff")) == ["-  waiting: 10 days", "+  waiting: 5 days"]
    assert not ran(repo)


def test_under_hostile_settings(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    make_hostile(repo)
    shown = git(repo, "-c", "core.fsmonitor=false", "diff", "--no-ext-diff", "--no-color")
    assert lines(shown) == ["-  waiting: 10 days", "+  waiting: 5 days"]
    coloured = git(repo, "-c", "core.fsmonitor=false", "diff", "--no-ext-diff")
    assert "\x1b[31m-  waiting: 10 days\x1b[m" in coloured
    assert not ran(repo)


def test_an_external_program_for_differences_that_somebody_chose_is_left_alone(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert "theirs" in git(repo, "diff", GIT_EXTERNAL_DIFF="echo theirs #")


@pytest.mark.parametrize(
    "raw",
    [
        b"no front matter\n",
        b"---\ntitle: T\n",
        "---\ntitle: Услуга\n---\n".encode("cp1251"),
        b"---\ntitle: [\n---\n",
        b"---\ntitle: x\nas_is: &a [*a]\n---\n",
        b"---\nx: " + b"[" * 3000 + b"\n---\n",
        b"",
        b"\x00\x01\x02",
        b"---\ntitle: " + b"x" * 5_000_000 + b"\n---\n",
    ],
    ids=["none", "unclosed", "encoding", "bracket", "alias", "deep", "empty", "binary", "huge"],
)
def test_what_cannot_be_read_is_shown_as_it_is(repo: Repository, raw: bytes) -> None:
    file = repo.content / NAME
    file.write_bytes(raw)
    done = subprocess.run(
        ["git", "diff", "--no-color"],
        cwd=repo.root,
        env=environment(repo),
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert b"+++ b/" in done.stdout or not raw or b"Binary" in done.stdout
    assert git(repo, "show", "--textconv", f"HEAD:content/{NAME}").startswith("Parking permit\n")


@pytest.mark.parametrize("text", ["no front matter\n", "---\ntitle: T\n", "", "---\ntitle: [\n---\n", "- a\n"])
def test_by_hand_what_cannot_be_read_is_printed_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "-file").write_text(text, encoding="utf-8")
    result = cjm("textconv", "--", "-file", cwd=tmp_path)
    assert (result.code, result.out) == (0, text)


def test_what_lies_in_the_repository_is_not_run(repo: Repository) -> None:
    for name in ("cjm_plugin", "yaml", "click"):
        folder = repo.root / name
        folder.mkdir()
        (folder / "__init__.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert "+  waiting: 5 days" in git(repo, "diff")
    assert not ran(repo)


def test_if_the_program_is_gone_the_lines_are_shown(repo: Repository) -> None:
    command = repo.git("config", "diff.cjm.textconv").rstrip("\n")
    repo.git("config", "diff.cjm.textconv", command.replace("/python", "/no-such-python"))
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert any("wait: 5 d" in line for line in lines(git(repo, "diff")))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = cjm("textconv", "nowhere", cwd=tmp_path)
    assert (result.code, "nowhere cannot be read" in result.err, result.out) == (1, True, "")
