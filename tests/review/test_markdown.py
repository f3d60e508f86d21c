"""The comment for a merge request: what is too long, and signs that would mean something there."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
LIMIT = 65_536


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def comment(repo: Repository) -> str:
    said = cjm("diff", "HEAD", "--format", "markdown", cwd=repo.root)
    assert said.code == 0, said.err
    assert len(said.out) < LIMIT
    assert said.out.count("<details>") == said.out.count("</details>")
    return said.out


def large(title: str, effort: int) -> str:
    """A map of three hundred steps."""
    steps = "\n".join(
        f"    - {{id: s{number}, title: {title} {number} with quite a long name so that it takes a while to read, "
        f"description: {'word ' * 30}{effort}, effort: {effort} h}}"
        for number in range(300)
    )
    return f"---\ntitle: {title}\nas_is:\n  start_event: a\n  outcome: b\n  steps:\n{steps}\n---\n"


def test_a_page_that_is_too_long_is_cut_and_the_others_are_told(repo: Repository) -> None:
    repo.write("services/a-large.md", large("Large", 1))
    repo.commit()
    repo.write("services/a-large.md", large("Large", 2))
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    repo.write("services/z-small.md", "---\ntitle: Zebra crossing\n---\n")
    said = comment(repo)
    assert len(said) > LIMIT * 0.7
    assert "Zebra crossing" in said
    assert "Wait for the permit" in said
    (left,) = re.findall(r"(\d+) more changes of this page are not shown", said)
    shown = len(re.findall(r"^- .*Step «Large ", said, re.MULTILINE))
    assert shown + int(left) == 601  # of each step two changes, and the sum of what they take
    assert "not shown" not in said.replace("of this page are not shown", "")


def test_several_large_pages_share_the_room(repo: Repository) -> None:
    for name in ("One", "Two", "Three"):
        repo.write(f"services/{name.lower()}.md", large(name, 1))
    repo.commit()
    for name in ("One", "Two", "Three"):
        repo.write(f"services/{name.lower()}.md", large(name, 2))
    said = comment(repo)
    assert said.count("more changes of this page are not shown") == 3
    assert all(said.count(f"Step «{name} ") > 20 for name in ("One", "Two", "Three"))


def test_one_long_text_does_not_hide_the_rest(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("status: published", f"status: published\nmotivation: {'long ' * 20_000}"))
    assert "Motivation" in comment(repo)


@pytest.mark.parametrize(("more", "said"), [(0, None), (1, "1 more place"), (12, "12 more places")])
def test_it_is_said_how_many_places_to_look_at_are_not_shown(repo: Repository, more: int, said: str | None) -> None:
    files = [repo.write(f"services/s{number}.md", MAP) for number in range(50 + more)]
    repo.commit()
    for file in files:
        file.write_text(MAP.replace("published", "archived"), encoding="utf-8")
    report = comment(repo)
    assert len(re.findall(r"^\| A published map leaves", report, re.MULTILINE)) == 50
    assert re.findall(r"^(.*) that deserves? a second look (?:is|are) not shown\.$", report, re.MULTILINE) == (
        [said] if said else []
    )


@pytest.mark.parametrize(("more", "said"), [(0, None), (1, "1 more error is"), (2, "2 more errors are")])
def test_it_is_said_how_many_errors_are_not_shown(repo: Repository, more: int, said: str | None) -> None:
    for number in range(20 + more):
        repo.write(f"services/s{number}.md", "---\ntitle: [\n---\n")
    result = cjm("diff", "HEAD", "--format", "markdown", cwd=repo.root)
    assert result.out.count("error CJM031") == 20
    assert re.findall(r"^(.*) not shown\.$", result.out, re.MULTILINE) == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("see #123 there", r"#\d"),
        ("see !45 there", r"!\d"),
        ("see %7 there", r"%\d"),
        ("see ~bug there", r"~bug"),
        ("see GH-12 there", r"GH-12"),
        ("thanks @anna there", r"@anna"),
        ("town/maps#5 there", r"#\d"),
        ("a :smile: there", r":smile:"),
        ("from 1a2b3c4d5e on", r"1a2b3c4d5e"),
        ("at https://example.org/x there", r"https://"),
        ("at www.example.org there", r"www\.example"),
        ("cost $x$ there", r"(?<!<span>)\$"),
        ("cost $`x`$ there", r"(?<!<span>)\$"),
    ],
)
def test_nothing_in_a_text_means_anything(repo: Repository, text: str, active: str) -> None:
    repo.write(NAME, MAP.replace("title: Parking permit", f"title: {json.dumps(text)}").replace("10 d", "5 d"))
    said = comment(repo)
    assert f"<b>Service «{text[:3]}" in said
    assert not re.search(active, said)
    readable = re.sub(r"\u200b|\\(?=[^\w\s])|</?span>", "", said)
    assert said != readable
    assert text in readable.replace("&#96;", "`").replace("&#95;", "_")


@pytest.mark.parametrize("text", ["Costs 12 000 $", "At 10:30 daily", "Effaced", "Form 1200000", "100 % sure", "R&D"])
def test_what_means_nothing_is_left_as_it_is(repo: Repository, text: str) -> None:
    repo.write(NAME, MAP.replace("title: Parking permit", f"title: {json.dumps(text)}"))
    assert "\u200b" not in comment(repo)
