"""The files as they lie there, as git sees them."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.repository.comparing import names, told
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
EDITED = MAP.replace("wait: 10 d", "wait: 5 d")


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def filtered(repo: Repository, clean: str, smudge: str) -> None:
    """Let files be stored in another form than they have here."""
    repo.git("config", "filter.other.clean", clean)
    repo.git("config", "filter.other.smudge", smudge)
    (repo.root / ".gitattributes").write_text("*.md filter=other\n*.yml filter=other\n", encoding="utf-8")
    repo.commit("stored in another form")


def test_touched_files_are_no_change_and_the_index_is_left_alone(repo: Repository) -> None:
    for file in repo.content.rglob("*.*"):
        os.utime(file, (1, 1))
    index = repo.root / ".git" / "index"
    before = index.read_bytes()
    assert told(repo, "HEAD")["changes"] == []
    repo.write("needs/say-once.md", "---\ntitle: Say it just once\n---\n")
    assert names(repo, "HEAD") == ["need-title-changed"]
    assert index.read_bytes() == before


def test_a_copy_of_the_repository_differs_in_nothing(repo: Repository, tmp_path: Path) -> None:
    repo.write("services/a b/ключ.md", MAP.replace("title:", "id: key\ntitle:", 1))
    repo.write('services/q"uo\te\nline.md', MAP.replace("title:", "id: quoted\ntitle:", 1))
    repo.commit()
    copy = Repository(tmp_path / "copy")
    shutil.copytree(repo.root, copy.root)
    assert told(copy, "HEAD")["changes"] == []
    # Not a single file had to be read: one that cannot be parsed would be told of.
    copy.write("services/broken.md", "---\ntitle: [\n---\n")
    copy.commit()
    os.utime(copy.content / "services/broken.md", (1, 1))
    assert told(copy, "HEAD")["unreadable"] == []


@pytest.mark.parametrize("autocrlf", ["true", "input", "false"])
def test_line_ends_are_formatting(repo: Repository, autocrlf: str) -> None:
    repo.git("config", "core.autocrlf", autocrlf)
    for file in repo.content.rglob("*.*"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert told(repo, "HEAD")["changes"] == []
    for file in repo.content.rglob("*.*"):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\r"))
    assert told(repo, "HEAD")["changes"] == []


def test_empty_lines_around_the_text_are_formatting(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("---\nThe story.\n", "---\n\nThe story.\n\n  \n\n"))
    repo.write("needs/say-once.md", "---\ntitle: Say it once\n---\n\n\n")
    assert told(repo, "HEAD")["changes"] == []
    repo.write(NAME, MAP.replace("The story.\n", "The story.\n\nAnd more.\n"))
    assert names(repo, "HEAD") == ["service-body-changed"]


def test_what_a_sparse_checkout_leaves_out_is_not_gone(repo: Repository) -> None:
    repo.write("life-situations/moving.md", "---\ntitle: Moving house\n---\n")
    repo.commit()
    repo.git("sparse-checkout", "set", "--no-cone", "/content/services/")
    assert not (repo.content / "needs").exists()
    assert told(repo, "HEAD")["changes"] == []
    text = EDITED.replace("status: published", "status: published\nlife_situations: [moving]")
    repo.write(NAME, text)
    said = told(repo, "HEAD")
    assert sorted(each["text"].replace("\u00a0", " ") for each in said["changes"]) == [
        "Life situations: «Moving house» added",
        "Step «Wait for the permit», waiting: 10 days → 5 days",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="the filters are shell commands")
def test_files_that_are_stored_in_another_form(repo: Repository) -> None:
    filtered(repo, "tr a-zA-Z n-za-mN-ZA-M", "tr a-zA-Z n-za-mN-ZA-M")
    assert "title" not in repo.git("show", f"HEAD:content/{NAME}")
    assert told(repo, "HEAD")["changes"] == []
    os.utime(repo.content / NAME, (1, 1))
    assert told(repo, "HEAD")["changes"] == []
    repo.write(NAME, EDITED)
    repo.write("registers/agencies.yml", "town-hall: The Town Hall\n")
    changed = ["service-step-wait-changed".removeprefix("service-"), "agency-title-changed"]
    assert names(repo, "HEAD") == changed
    repo.commit()
    assert names(repo, "HEAD~1", "HEAD") == changed


@pytest.mark.skipif(sys.platform == "win32", reason="the filters are shell commands")
def test_what_a_filter_keeps_out_of_the_repository_is_no_change(repo: Repository) -> None:
    filtered(repo, "sed /^notes:/d", "cat")
    repo.write(NAME, MAP.replace("title:", "notes: only here\ntitle:", 1))
    assert told(repo, "HEAD")["changes"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="the filters are shell commands")
def test_a_filter_that_fails_is_said(repo: Repository) -> None:
    filtered(repo, "cat", "cat")
    repo.git("config", "filter.other.smudge", "false")
    repo.git("config", "filter.other.required", "true")
    repo.write(NAME, EDITED)
    said = cjm("diff", "HEAD", cwd=repo.root)
    assert (said.code, "filter" in said.err) == (2, True), said.said


def test_a_file_that_git_is_to_forget_still_lies_there(repo: Repository) -> None:
    repo.git("rm", "--quiet", "--cached", f"content/{NAME}")
    assert told(repo, "HEAD")["changes"] == []
    repo.write(NAME, EDITED)
    assert names(repo, "HEAD") == ["step-wait-changed"]
    (repo.content / NAME).unlink()
    assert names(repo, "HEAD") == ["service-removed"]


def test_a_change_of_the_mode_alone_is_none(repo: Repository) -> None:
    (repo.content / NAME).chmod(0o755)
    repo.write("services/broken.md", "---\ntitle: [\n---\n")
    repo.commit()
    (repo.content / "services/broken.md").chmod(0o755)
    assert told(repo, "HEAD")["unreadable"] == []
    repo.commit()
    assert told(repo, "HEAD~1", "HEAD")["unreadable"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("name", [NAME, "services/town/linked.md"])
def test_a_link_is_told_as_it_is_once_committed(repo: Repository, name: str) -> None:
    (repo.content / "elsewhere.md").write_text(EDITED.replace("title:", "id: linked\ntitle:", 1), encoding="utf-8")
    file = repo.content / name
    file.unlink(missing_ok=True)
    file.symlink_to(repo.content / "elsewhere.md")
    lying = names(repo, "HEAD")
    repo.commit()
    assert names(repo, "HEAD~1", "HEAD") == lying == (["service-removed"] if name == NAME else [])


def test_a_conflict_is_said(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "other")
    repo.write(NAME, EDITED)
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 3 d"))
    repo.commit()
    with pytest.raises(Exception, match="merge"):
        repo.git("merge", "--quiet", "other")
    said = told(repo, "HEAD", code=1)
    assert {each["file"] for each in said["unreadable"]} == {NAME}
    out = cjm("diff", "HEAD", cwd=repo.root).out
    assert "Nothing has changed" not in out
    assert out.strip().endswith("1 file could not be compared")
