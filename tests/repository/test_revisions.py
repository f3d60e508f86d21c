"""Which states are compared, and why they cannot be."""

from pathlib import Path

import pytest

from tests.repository.comparing import names, refused
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
EDITED = MAP.replace("wait: 10 d", "wait: 5 d")


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def clone(repo: Repository, *options: str) -> Repository:
    """A clone of a branch `work` that is a commit ahead of `main`, which is a commit ahead as well."""
    repo.git("switch", "--quiet", "--create", "work")
    repo.write(NAME, EDITED)
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write("services/town/other.md", "---\ntitle: Bench\n---\n")
    repo.commit()
    repo.git("config", "uploadpack.allowFilter", "true")
    made = Repository(repo.root.parent / "clone")
    repo.git("clone", "--quiet", "--branch", "work", *options, f"file://{repo.root}", str(made.root))
    return made


def test_a_tag_of_the_name_of_the_default_branch_is_not_the_branch(repo: Repository) -> None:
    repo.git("tag", "main")
    repo.write(NAME, EDITED)
    repo.commit()
    assert names(repo) == []
    repo.git("tag", "origin/main", "HEAD~1")
    assert names(repo) == []


def test_a_clone_knows_where_its_branch_began(repo: Repository) -> None:
    assert names(clone(repo)) == ["step-wait-changed"]


def test_a_shallow_clone_says_that_history_is_missing(repo: Repository) -> None:
    made = clone(repo, "--depth", "1", "--no-single-branch")
    said = refused(made)
    assert "git fetch --unshallow" in said
    assert "No default branch" not in said
    assert "git fetch --unshallow" in refused(made, "HEAD~1")
    made.git("fetch", "--quiet", "--unshallow")
    assert names(made) == ["step-wait-changed"]


def test_a_clone_without_contents_says_how_to_get_them(repo: Repository) -> None:
    made = clone(repo, "--filter=blob:none")
    assert "Clone it without --filter" in refused(made)
    assert names(made, "HEAD") == []


def test_a_repository_without_a_commit_says_so(tmp_path: Path) -> None:
    made = Repository(tmp_path / "new")
    made.root.mkdir()
    made.git("init", "--quiet")
    made.write(NAME, MAP)
    for arguments in ((), ("HEAD",), ("main",)):
        said = refused(made, *arguments)
        assert "There is no commit here yet" in said
        assert "shallow" not in said


def test_branches_that_have_nothing_in_common(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--orphan", "other")
    repo.write(NAME, MAP)
    repo.commit()
    assert "nothing in common" in refused(repo)
    assert "shallow" not in refused(repo, "nowhere")
