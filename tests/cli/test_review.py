"""`cjm review` in real repositories: pages that open from a folder."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.running import Result, cjm
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
HOSTILE = "<script>x</script><img src=x onerror=alert(1)> [y](javascript:alert(1)) \"'"


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def review(repo: Repository, *arguments: str, language: str = "en") -> Result:
    return cjm("review", *arguments, "--output", "../pages", cwd=repo.root, language=language)


def page(repo: Repository, name: str = "service/permit.html") -> str:
    return (repo.root.parent / "pages" / name).read_text(encoding="utf-8")


def test_a_changed_map_is_drawn_with_its_changes_in_place(repo: Repository) -> None:
    text = MAP.replace("The queue is long", "The queue is very long").replace("interaction: visit}", "wait: 1 d}")
    text = text.replace("    - {id: wait, title: Wait for the permit, wait: 10 d}\n", "")
    repo.write(NAME, text.replace("replaces: [ask, wait, fetch]", "replaces: [ask, fetch]"))
    result = review(repo, "HEAD")
    assert result.code == 0, result.err
    html = page(repo)
    assert "The queue is<ins> very</ins> long" in html.replace(" <ins>", "<ins> ")
    assert 'id="as_is_wait"' in html
    assert "cjm-step--removed" in html
    assert 'href="#as_is_wait"' in html
    assert "Step removed: «Wait for the permit»" in html
    assert "service/permit.html" in page(repo, "index.html")
    assert ">3</s>" in html.replace(" ", "")  # three steps before


def test_nothing_leads_nowhere_and_nothing_reaches_out(repo: Repository) -> None:
    repo.write(
        NAME,
        MAP.replace("Ask at the office", HOSTILE.replace('"', '\\"'))
        .replace("{id: ask, title: ", '{id: ask, title: "')
        .replace(", interaction: visit, documents", '", interaction: visit, documents'),
    )
    repo.write(
        "services/town/Новая карта.md", MAP.replace("Parking permit", "Another").replace("---\n", "---\nid: other\n", 1)
    )
    repo.write("needs/say-once.md", f"---\ntitle: '{HOSTILE.replace(chr(39), chr(39) * 2)}'\n---\n")
    assert review(repo, "HEAD").code == 0
    folder = repo.root.parent / "pages"
    files = sorted(folder.rglob("*.html"))
    assert len(files) == 3
    for file in files:
        html = file.read_text(encoding="utf-8")
        read = _Links()
        read.feed(html)
        assert "script" not in read.tags
        assert not [tag for tag in read.tags if tag in {"iframe", "object", "img"}]
        for link in read.links:
            path, _, anchor = link.partition("#")
            target = (file.parent / unquote(path)).resolve() if path else file
            assert target.is_relative_to(folder.resolve()), link
            assert target.is_file(), link
            assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8"), link
    style = page(repo, "assets/review.css")
    urls = re.findall(r"url\(([^)]*)\)", style)
    assert urls
    assert all((folder / "assets" / url.strip("\"'")).is_file() for url in urls)


def test_it_replaces_what_it_wrote_and_nothing_else(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("10 d", "5 d"))
    folder = repo.root.parent / "pages"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    refused = review(repo, "HEAD")
    assert refused.code == 2
    assert "nothing was written" in refused.err
    assert [file.name for file in folder.iterdir()] == ["mine.txt"]
    (folder / "mine.txt").unlink()
    assert review(repo, "HEAD").code == 0
    repo.write(NAME, MAP)
    assert review(repo, "HEAD").code == 0
    assert not (folder / "service").exists()
    assert "Nothing has changed in meaning" in page(repo, "index.html")
    assert sorted(each.name for each in folder.parent.iterdir()) == ["pages", "repository"]


def test_what_cannot_be_compared_is_said(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("title: Parking permit", "title: [Parking"))
    assert review(repo, "HEAD").code == 1
    said = page(repo, "index.html")
    assert "permit.md:2:8: error" in said
    assert re.search(r"<pre[^>]*>\s*2 \| title: \[Parking\n *\| +\^", said), "the sign stands below its place"
    assert 'href="assets/review.css"' in said


def test_a_report_for_a_browser_stands_alone(repo: Repository) -> None:
    repo.write(
        NAME, MAP.replace("The story.", "Quite another story, told at length for everybody who has ever parked.")
    )
    result = cjm("diff", "HEAD", "--format", "html", cwd=repo.root, language="ru")
    assert result.code == 0
    assert "Услуга «Parking permit»" in result.out
    assert "<style>" in result.out
    assert "<script" not in result.out
    assert "<link" not in result.out
    assert not re.search(r"(?:src|href)=\"(?!#)", result.out)


class _Links(HTMLParser):
    """Collects the tags and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.links += [value or "" for name, value in attrs if name in {"href", "src"} and tag != "use"]
