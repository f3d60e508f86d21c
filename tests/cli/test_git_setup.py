"""`cjm git-setup` sets the drivers up in a clone and takes them out again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.repository.as_users import environment
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
OTHERS_ATTRIBUTES = "# mine\n*.png binary\n\n*.md whitespace=trailing-space"  # without an end of the last line
OTHERS_CONFIG = """\
[merge]
\tconflictStyle = diff3
[diff "cjm"]
\t; mine
\tcachetextconv = true
[ALIAS] # odd,   but mine
   s = status
"""


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def attributes(repo: Repository) -> Path:
    return repo.root / ".git" / "info" / "attributes"


def config(repo: Repository) -> Path:
    return repo.root / ".git" / "config"


def has(repo: Repository, path: str) -> list[str]:
    """The drivers of a file, as git finds them."""
    found = repo.git("check-attr", "-z", "diff", "merge", "--", path).split("\0")
    return found[2::3]


def test_in_and_out_again(repo: Repository) -> None:
    before = config(repo).read_bytes()
    result = cjm("git-setup", cwd=repo.root)
    assert (result.code, "content/registers/*.yml" in result.out) == (0, True)
    for path in (
        NAME,
        "life-situations/a.md",
        "services/a.md",
        "needs/b/c.md",
        "registers/agencies.yml",
        "redirects.yml",
    ):
        assert has(repo, f"content/{path}") == ["cjm", "cjm"], path
    for path in (
        "content/guide/index.md",
        "README.md",
        "services/a.md",
        "content/registers/deep/a.yml",
        "x/content/needs/a.md",
    ):
        assert has(repo, path) == ["unspecified", "unspecified"], path
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    assert config(repo).read_bytes() == before
    assert not attributes(repo).exists()
    assert repo.git("status", "--porcelain") == ""


def test_twice_is_as_once_and_out_of_nothing_is_nothing(repo: Repository) -> None:
    before = config(repo).read_bytes()
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    assert config(repo).read_bytes() == before
    assert cjm("git-setup", cwd=repo.root).code == 0
    once = config(repo).read_bytes(), attributes(repo).read_bytes()
    assert cjm("git-setup", cwd=repo.root / "content").code == 0
    assert (config(repo).read_bytes(), attributes(repo).read_bytes()) == once


def test_what_else_stands_there_stays_to_the_byte(repo: Repository) -> None:
    attributes(repo).parent.mkdir(exist_ok=True)
    attributes(repo).write_bytes(OTHERS_ATTRIBUTES.encode())
    with config(repo).open("a", encoding="utf-8") as file:
        file.write(OTHERS_CONFIG)
    before = config(repo).read_bytes()
    assert cjm("git-setup", cwd=repo.root).code == 0
    assert attributes(repo).read_bytes().endswith(OTHERS_ATTRIBUTES.encode())
    assert repo.git("config", "alias.s") == "status\n"
    assert has(repo, f"content/{NAME}") == ["cjm", "cjm"]
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    assert config(repo).read_bytes() == before
    assert attributes(repo).read_bytes() == OTHERS_ATTRIBUTES.encode()


def test_own_attributes_have_the_last_word(repo: Repository) -> None:
    attributes(repo).parent.mkdir(exist_ok=True)
    attributes(repo).write_text("/content/needs/*.md !diff !merge\n", encoding="utf-8")
    assert cjm("git-setup", cwd=repo.root).code == 0
    assert has(repo, "content/needs/say-once.md") == ["unspecified", "unspecified"]
    assert has(repo, f"content/{NAME}") == ["cjm", "cjm"]


@pytest.mark.parametrize(
    "folder", ["with space", "услуги", "q'uo\"te", "[a]*?\\", "-rf", "$(touch ran);%A", "#a", "!a"]
)
def test_a_project_in_any_folder(repo: Repository, folder: str) -> None:
    deep = repo.root / folder
    deep.mkdir()
    (repo.root / "content").rename(deep / "content")
    repo.commit()
    assert cjm("git-setup", cwd=deep).code == 0
    assert has(repo, f"{folder}/content/{NAME}") == ["cjm", "cjm"]
    assert has(repo, f"content/{NAME}") == ["unspecified", "unspecified"]
    (deep / "content" / NAME).write_text(MAP.replace("wait: 10 d", "wait: 5 d"), encoding="utf-8")
    as_user = environment(repo)
    shown = subprocess.run(["git", "diff"], cwd=deep, env=as_user, capture_output=True, encoding="utf-8")
    assert (shown.returncode, "+  waiting: 5 days" in shown.stdout) == (0, True), shown.stderr
    assert not list(repo.root.rglob("ran"))


def test_two_projects_of_one_repository(repo: Repository) -> None:
    for name in ("one", "two"):
        shutil.copytree(repo.content, repo.root / name / "content")
        assert cjm("git-setup", cwd=repo.root / name).code == 0
    for name in ("one", "two"):
        assert has(repo, f"{name}/content/{NAME}") == ["cjm", "cjm"]
    assert cjm("git-setup", "--remove", cwd=repo.root / "one").code == 0
    assert not attributes(repo).exists()


def test_in_a_linked_worktree(repo: Repository, tmp_path: Path) -> None:
    linked = tmp_path / "linked tree"
    repo.git("worktree", "add", "--quiet", str(linked), "-b", "work")
    assert cjm("git-setup", cwd=linked).code == 0
    assert has(repo, f"content/{NAME}") == ["cjm", "cjm"]
    (linked / "content" / NAME).write_text(MAP.replace("wait: 10 d", "wait: 5 d"), encoding="utf-8")
    as_user = environment(repo)
    shown = subprocess.run(["git", "diff"], cwd=linked, env=as_user, capture_output=True, encoding="utf-8")
    assert "+  waiting: 5 days" in shown.stdout
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    assert not attributes(repo).exists()


@pytest.mark.parametrize("folder", ["with space", "q'uo\"te", "100%A;touch ran", "$(touch ran)", "питон"])
def test_a_python_in_any_folder(repo: Repository, tmp_path: Path, folder: str) -> None:
    """As of a virtual environment whose path the shell, or git, would read as something else."""
    python = tmp_path / folder / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    program = f"import sys; sys.executable = {str(python)!r}; from cjm_plugin.cli import main; main(['git-setup'])"
    as_user = environment(repo)
    subprocess.run([sys.executable, "-c", program], cwd=repo.root, env=as_user, check=True, capture_output=True)
    start = repo.git("rev-parse", "HEAD").strip()
    repo.git("switch", "--quiet", "--create", "work")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    repo.commit()
    repo.git("switch", "--quiet", "--create", "other", start)
    repo.write(NAME, MAP.replace("Wait for the permit", "Wait"))
    shown = subprocess.run(["git", "diff"], cwd=repo.root, env=as_user, capture_output=True, encoding="utf-8")
    assert "+Step: Wait [wait]" in shown.stdout
    repo.commit()
    merged = subprocess.run(["git", "merge", "work"], cwd=repo.root, env=as_user, capture_output=True)
    assert merged.returncode == 0
    assert not list(tmp_path.rglob("ran"))


def test_where_there_is_no_repository(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    result = cjm("git-setup", cwd=tmp_path)
    assert (result.code, "git says" in result.err) == (2, True)


def test_a_catalogue_outside_its_repository(repo: Repository, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.move(repo.content, elsewhere)
    repo.content.symlink_to(elsewhere)
    result = cjm("git-setup", cwd=repo.root)
    assert result.code == 2
    assert not attributes(repo).exists()


def test_a_reader_that_goes_is_no_file_that_cannot_be_written(repo: Repository) -> None:
    program = [sys.executable, "-c", "from cjm_plugin.cli import main; main()", "git-setup"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=repo.root) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read().decode()
    assert said == ""
    assert "diff.cjm.textconv" in repo.git("config", "--get-regexp", "diff")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_what_may_not_be_written_is_said(repo: Repository) -> None:
    attributes(repo).parent.mkdir(exist_ok=True)
    attributes(repo).parent.chmod(0o500)
    result = cjm("git-setup", cwd=repo.root)
    attributes(repo).parent.chmod(0o700)
    assert (result.code, "cannot be written" in result.err) == (1, True)


def test_a_configuration_that_is_locked_is_said(repo: Repository) -> None:
    (repo.root / ".git" / "config.lock").touch()
    result = cjm("git-setup", cwd=repo.root)
    assert (result.code, "git says" in result.err) == (2, True)
    assert not attributes(repo).exists()
