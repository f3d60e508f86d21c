"""What the recipes do in a merge request: one comment, and a preview. The hosts are played by this machine."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

ROOT = Path(__file__).parents[2]
COMMENT = ROOT / "recipes" / "comment.py"
PREVIEW = ROOT / "recipes" / "preview.sh"
MARK = "<!-- cjm: changes of meaning -->"


OURS = {"id": 5, "login": "github-actions[bot]"}
OTHER = {"id": 6, "login": "anna"}


class Host:
    """The comments of one merge request, by their numbers, behind the interface of GitHub or of GitLab."""

    def __init__(self) -> None:
        self.comments = {number: f"talk {number}" for number in range(1, 131)}
        self.authors = dict.fromkeys(self.comments, OTHER)
        self.tokens: set[str | None] = set()

    def answer(self, method: str, address: str, headers: Any, body: dict[str, str]) -> Any:
        """Do what is asked; `None` for what may not be done."""
        parts = urlsplit(address)
        last = parts.path.rsplit("/", 1)[-1]
        if last == "user":
            return {"id": OURS["id"], "login": OURS["login"]} if "PRIVATE-TOKEN" in headers else None
        if method == "GET":
            asked = parse_qs(parts.query)
            size, page = int(asked["per_page"][0]), int(asked["page"][0])
            listed = [
                {"id": number, "body": text, "user": self.authors[number], "author": self.authors[number]}
                for number, text in self.comments.items()
            ]
            return listed[size * (page - 1) : size * page]
        number = max(self.comments) + 1 if method == "POST" else int(last)
        if method == "POST":
            self.authors[number] = OURS
        elif self.authors[number] != OURS:
            return None
        self.comments[number] = body["body"]
        return {"id": number}


@contextmanager
def playing(host: Host) -> Iterator[str]:
    """The host on an address of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            host.tokens.add(self.headers["Authorization"] or self.headers["PRIVATE-TOKEN"])
            length = int(self.headers["Content-Length"] or 0)
            body = json.loads(self.rfile.read(length)) if length else {}
            said = host.answer(self.command, self.path, self.headers, body)
            answer = json.dumps(said).encode()
            self.send_response(200 if said is not None else 403)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_PUT = do_PATCH = _any  # noqa: N815 - names that the library looks for

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


GITHUB = {"GITHUB_REPOSITORY": "town/maps", "PULL_REQUEST": "7", "GITHUB_TOKEN": "secret"}
GITLAB = {"CI_PROJECT_ID": "12", "CI_MERGE_REQUEST_IID": "7", "MAPS_TOKEN": "secret"}


@pytest.mark.parametrize(("address", "said"), [("GITHUB_API_URL", GITHUB), ("CI_API_V4_URL", GITLAB)])
def test_one_comment_is_written_and_then_updated(address: str, said: dict[str, str], tmp_path: Path) -> None:
    host = Host()
    changes = tmp_path / "changes.md"
    with playing(host) as url:
        environment = {"PATH": os.environ["PATH"], address: url, **said}
        for text in ("Первое", "Второе"):
            changes.write_text(text, encoding="utf-8")
            subprocess.run([sys.executable, COMMENT, changes, "[Карты](there)"], env=environment, check=True)
    assert len(host.comments) == 131
    assert host.comments[131] == f"{MARK}\n\n[Карты](there)\n\nВторое"
    assert host.authors[131] == OURS
    assert {token and token.removeprefix("Bearer ") for token in host.tokens} == {"secret"}


@pytest.mark.parametrize(("address", "said"), [("GITHUB_API_URL", GITHUB), ("CI_API_V4_URL", GITLAB)])
def test_what_others_wrote_is_left_alone(address: str, said: dict[str, str], tmp_path: Path) -> None:
    host = Host()
    host.comments[3] = f"{MARK}\n\nwritten by hand"
    host.authors[4] = None  # whose account is gone
    if said is GITLAB:
        del host.authors[4], host.comments[4]  # there a ghost has a name
    changes = tmp_path / "changes.md"
    changes.write_text("Первое", encoding="utf-8")
    before = len(host.comments)
    with playing(host) as url:
        environment = {"PATH": os.environ["PATH"], address: url, **said}
        for _ in range(2):
            subprocess.run([sys.executable, COMMENT, changes], env=environment, check=True)
    assert host.comments[3] == f"{MARK}\n\nwritten by hand"
    assert len(host.comments) == before + 1


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository, with a site and pages on what changed."""
    origin, made = tmp_path / "origin.git", tmp_path / "a clone"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(made))
    (made / "map.md").write_text("a map", encoding="utf-8")
    for name in ("site", "review"):
        (made / name).mkdir()
        (made / name / "index.html").write_text(name, encoding="utf-8")
    git(made, "add", "map.md")
    git(made, "commit", "--quiet", "--message", "start")
    git(made, "push", "--quiet", "origin", "HEAD:main")
    return made


def files(*numbers: int) -> set[str]:
    return {".nojekyll", *(f"preview/{number}/{name}/index.html" for number in numbers for name in ("site", "review"))}


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
def test_previews_come_and_go_beside_each_other(clone: Path) -> None:
    origin = clone.parent / "origin.git"
    preview(clone, "7", "site", "review")
    preview(clone, "8", "site", "review")
    preview(clone, "8", "site", "review")  # nothing is new: no commit
    assert published(origin) == files(7, 8)
    preview(clone, "7")
    assert published(origin) == files(8)
    assert git(origin, "rev-list", "--count", "gh-pages").strip() == "3"
    assert git(clone, "status", "--short").split() == ["??", "review/", "??", "site/"]


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
def test_pages_of_the_site_and_on_what_changed_are_not_mixed(clone: Path) -> None:
    (clone / "site" / "review").mkdir()
    (clone / "site" / "review" / "index.html").write_text("a page of the site", encoding="utf-8")
    preview(clone, "7", "site", "review")
    origin = clone.parent / "origin.git"
    assert published(origin) == files(7) | {"preview/7/site/review/index.html"}
    assert git(origin, "show", "gh-pages:preview/7/review/index.html") == "review"
    preview(clone, "7", "not-built", "review")
    assert published(origin) == {".nojekyll", "preview/7/review/index.html"}


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
@pytest.mark.parametrize("first", [True, False])
def test_two_previews_at_once_are_both_published(clone: Path, first: bool) -> None:
    """Another one is published between our looking at the branch and our writing to it."""
    other = clone.parent / "other"
    git(clone.parent, "clone", "--quiet", str(clone.parent / "origin.git"), str(other))
    for name in ("site", "review"):
        shutil.copytree(clone / name, other / name)
    if not first:
        preview(clone, "6", "site", "review")
    hook = clone / ".git" / "hooks" / "pre-push"
    hook.write_text(
        f"#!/bin/sh\nrm -f {shlex.quote(str(hook))}\n"
        f"unset GIT_DIR GIT_WORK_TREE GIT_PREFIX\ncd {shlex.quote(str(other))}\n"
        f"sh {shlex.quote(str(PREVIEW))} 8 site review\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)
    preview(clone, "7", "site", "review")
    assert not hook.exists()
    assert published(clone.parent / "origin.git") == files(7, 8, *(() if first else (6,)))


def published(origin: Path) -> set[str]:
    return set(git(origin, "ls-tree", "-r", "--name-only", "gh-pages").split())


def preview(clone: Path, *arguments: str) -> None:
    done = subprocess.run(["sh", PREVIEW, *arguments], cwd=clone, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=environment(), check=True, capture_output=True, text=True
    ).stdout


def environment() -> dict[str, str]:
    author = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    committer = {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    return {"PATH": os.environ["PATH"], "HOME": "/nowhere", "GIT_CONFIG_NOSYSTEM": "1", **author, **committer}
