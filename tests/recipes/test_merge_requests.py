"""What the recipes do in a merge request: one comment, and a preview. The hosts are played by this machine."""

import json
import os
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


class Host:
    """The comments of one merge request, by their numbers, behind the interface of GitHub or of GitLab."""

    def __init__(self) -> None:
        self.comments = {number: f"talk {number}" for number in range(1, 131)}
        self.tokens: set[str | None] = set()

    def answer(self, method: str, address: str, body: dict[str, str]) -> Any:
        """Do what is asked."""
        parts = urlsplit(address)
        last = parts.path.rsplit("/", 1)[-1]
        if method == "GET":
            asked = parse_qs(parts.query)
            size, page = int(asked["per_page"][0]), int(asked["page"][0])
            listed = [{"id": number, "body": text} for number, text in self.comments.items()]
            return listed[size * (page - 1) : size * page]
        number = max(self.comments) + 1 if method == "POST" else int(last)
        assert method == "POST" or number in self.comments
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
            answer = json.dumps(host.answer(self.command, self.path, body)).encode()
            self.send_response(200)
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
    assert {token and token.removeprefix("Bearer ") for token in host.tokens} == {"secret"}


@pytest.mark.skipif(sys.platform == "win32", reason="the recipes run on Linux")
def test_previews_come_and_go_beside_each_other(tmp_path: Path) -> None:
    origin, clone = tmp_path / "origin.git", tmp_path / "a clone"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(clone))
    (clone / "map.md").write_text("a map", encoding="utf-8")
    for name in ("site", "review"):
        (clone / name).mkdir()
        (clone / name / "index.html").write_text(name, encoding="utf-8")
    git(clone, "add", "map.md")
    git(clone, "commit", "--quiet", "--message", "start")
    git(clone, "push", "--quiet", "origin", "HEAD:main")
    preview(clone, "7", "site", "review")
    preview(clone, "8", "site", "review")
    preview(clone, "8", "site", "review")  # nothing is new: no commit
    assert published(origin) == {
        ".nojekyll",
        *(f"preview/{number}/{name}" for number in (7, 8) for name in ("index.html", "review/index.html")),
    }
    preview(clone, "7")
    assert published(origin) == {".nojekyll", "preview/8/index.html", "preview/8/review/index.html"}
    assert git(origin, "rev-list", "--count", "gh-pages").strip() == "3"
    assert git(clone, "status", "--short").split() == ["??", "review/", "??", "site/"]


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
