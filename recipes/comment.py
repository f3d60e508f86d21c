"""Puts a text into a merge request as one comment, and updates that comment the next time.

    python recipes/comment.py changes.md ["a line with links"]

It needs nothing but Python. Where it is, and what it may do, the environment says:

- GitHub: GITHUB_API_URL, GITHUB_REPOSITORY, PULL_REQUEST (the number), GITHUB_TOKEN with `pull-requests: write`;
- GitLab: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, MAPS_TOKEN (an access token of the project, scope `api`).
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

MARK = "<!-- cjm: changes of meaning -->"
"""Invisible in the comment; by it the comment is found again."""
PAGE = 100
Comment = dict[str, Any]


class GitHub:
    """Comments of a pull request."""

    def __init__(self) -> None:
        repository = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}"
        self.comments = f"{repository}/issues/{os.environ['PULL_REQUEST']}/comments"
        self._user = f"{os.environ['GITHUB_API_URL']}/user"
        self._one = f"{repository}/issues/comments"
        self.headers = {
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "Accept": "application/vnd.github+json",
        }

    def ours(self) -> Callable[[Comment], bool]:
        """Tells whether a comment is from whoever has this token."""
        try:
            login = ask(self._user, self.headers)["login"]
        except HTTPError:  # the token of a workflow belongs to no user
            login = "github-actions[bot]"
        return lambda comment: (comment["user"] or {}).get("login") == login

    def change(self, number: int, text: str) -> None:
        """Give a comment another text."""
        ask(f"{self._one}/{number}", self.headers, "PATCH", {"body": text})


class GitLab:
    """Notes of a merge request."""

    def __init__(self) -> None:
        project = f"{os.environ['CI_API_V4_URL']}/projects/{os.environ['CI_PROJECT_ID']}"
        self.comments = f"{project}/merge_requests/{os.environ['CI_MERGE_REQUEST_IID']}/notes"
        self.headers = {"PRIVATE-TOKEN": os.environ["MAPS_TOKEN"]}
        self._user = f"{os.environ['CI_API_V4_URL']}/user"

    def ours(self) -> Callable[[Comment], bool]:
        """Tells whether a comment is from whoever has this token."""
        number = ask(self._user, self.headers)["id"]
        return lambda comment: comment["author"]["id"] == number

    def change(self, number: int, text: str) -> None:
        """Give a comment another text."""
        ask(f"{self.comments}/{number}", self.headers, "PUT", {"body": text})


def main() -> None:
    """Write the comment, or change the one that is there."""
    text = "\n\n".join([MARK, *sys.argv[2:], Path(sys.argv[1]).read_text(encoding="utf-8")])
    host = GitHub() if "GITHUB_REPOSITORY" in os.environ else GitLab()
    # Anybody may begin a comment with the mark: only our own is changed.
    ours = host.ours()
    found = (each["id"] for each in every_comment(host) if each["body"].startswith(MARK) and ours(each))
    number = next(found, None)
    if number is None:
        ask(host.comments, host.headers, "POST", {"body": text})
    else:
        host.change(number, text)


def every_comment(host: GitHub | GitLab) -> Iterator[Comment]:
    """All comments, page by page."""
    number, found = 1, [{}]
    while found:
        found = ask(f"{host.comments}?per_page={PAGE}&page={number}", host.headers)
        yield from found
        number += 1


def ask(address: str, headers: dict[str, str], method: str = "GET", data: dict[str, str] | None = None) -> Any:
    """What the host answers."""
    body = json.dumps(data).encode() if data else None
    request = Request(address, body, {**headers, "Content-Type": "application/json"}, method=method)  # noqa: S310
    with urlopen(request) as answer:  # noqa: S310 - the host's own address
        return json.load(answer)


if __name__ == "__main__":
    main()
