"""The comment for a merge request: what is too long, and signs that would mean something there."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.changes import Change, Comparison, Kind, Op, Subject
from cjm_plugin.i18n import translation
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.review.bodies import changed_lines
from cjm_plugin.review.report.inert import inert_markdown
from cjm_plugin.review.report.markdown import LONGEST, as_markdown
from cjm_plugin.review.sentences import Sentence, Sentences
from cjm_plugin.review.sentences.consequences import Consequence
from cjm_plugin.review.told import Told, ToldChange, ToldPage
from tests.cli.running import cjm
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
LIMIT = 65_536
LENGTHS = st.integers(0, 20_000)


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
    assert set(re.findall(r"\d+ more (.*) not shown", said)) == {"changes of this page are", "characters are"}


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


STORY = "\n\n".join(f"Paragraph {number} of the story, with words enough to fill a line." for number in range(40))


def hidden(said: str) -> int:
    """How many characters of long texts the report says that it does not show."""
    return sum(map(int, re.findall(r"(\d+) more characters? (?:is|are) not shown", said)))


def test_long_texts_of_many_pages_share_the_free_room(repo: Repository) -> None:
    files = [repo.write(f"services/s{number}.md", MAP) for number in range(30)]
    repo.commit()
    for number, file in enumerate(files):
        file.write_text(MAP.replace("The story.", f"{number}: {STORY}"), encoding="utf-8")
    said = comment(repo)
    assert len(said) > LONGEST * 0.9
    assert len(re.findall(r"\d+ more characters are not shown", said)) == 30
    shown = sum(map(len, re.findall(r"^  - \\\+ (.*?)…?$", said, re.MULTILINE)))
    assert abs(shown + hidden(said) - 30 * len(STORY.replace("\n", ""))) < 30 * 80


def test_one_very_long_story_fills_the_room_and_is_cut_at_a_word(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("The story.", "long-winded " * 20_000))
    said = comment(repo)
    assert len(said) > LONGEST * 0.9
    (shown,) = re.findall(r"^  - \\\+ (.*)…$", said, re.MULTILINE)
    assert set(shown.split()) == {"long-winded"}
    assert len(shown) + hidden(said) == len("long-winded " * 20_000) - 1


def test_what_short_pages_leave_goes_to_the_long_one(repo: Repository) -> None:
    for number in range(5):
        repo.write(f"services/s{number}.md", f"---\ntitle: Service {number}\n---\n")
    repo.write(NAME, MAP.replace("The story.", STORY * 8))
    said = comment(repo)
    assert not hidden(said)
    assert said.count("Paragraph 39 ") == 8


texts = st.one_of(
    st.text(st.sampled_from("ab <>&[]*_`$#@\n"), max_size=60),
    st.builds(lambda word, times: (word + " ") * times, st.sampled_from(["word", "<b>", "a\n\nb", "$1"]), LENGTHS),
    st.builds(lambda times: "x" * times, LENGTHS),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(texts, st.lists(st.tuples(texts, texts, texts), max_size=5), st.lists(texts, max_size=3))))
def test_every_change_is_whole_or_it_is_said_that_it_is_not(
    pages: list[tuple[str, list[tuple[str, str, str]], list[str]]],
) -> None:
    told = Told(
        Comparison(Catalogue(), Catalogue()),
        translation("en"),
        Sentences(Comparison(Catalogue(), Catalogue()), translation("en")),
        tuple(
            ToldPage(
                Subject(Kind.SERVICE, str(number)),
                f"Page {number} {heading}",
                tuple(
                    ToldChange(Change(Op.SET, Subject(Kind.SERVICE, str(number)), ("title",)), Sentence(*sentence))
                    for sentence in sentences
                ),
                tuple(Consequence(text, "", ()) for text in consequences),
                (),
            )
            for number, (heading, sentences, consequences) in enumerate(pages)
        ),
        (),
        "",
    )
    said = as_markdown(told)
    assert len(said) <= LONGEST
    assert said == as_markdown(told)
    assert said.count("<details>") == said.count("</details>")
    shown = re.findall(r"^<details><summary><b>Page (\d+) .*?\n(.*?)\n</details>$", said, re.MULTILINE | re.DOTALL)
    left = re.search(r"(\d+) more pages? (?:is|are) not shown", said)
    assert len(shown) + (int(left[1]) if left else 0) == len(pages)
    for number, inside in shown:
        page = told.pages[int(number)]
        listed = len(re.findall(r"^- ", inside, re.MULTILINE))
        more = re.search(r"(\d+) more changes? of this page (?:is|are) not shown", inside)
        assert listed + (int(more[1]) if more else 0) == len(page.changes) + len(page.consequences)
        if more or re.search(r"\d+ more characters? (?:is|are) not shown", inside):
            continue
        for each in page.changes:
            gone, come = changed_lines(each.sentence.before, each.sentence.after)
            assert f"- {inert_markdown(each.sentence.text)}\n" in f"{inside}\n"
            assert all(f"  - − {inert_markdown(line)}\n" in f"{inside}\n" for line in gone)
            assert all(f"  - \\+ {inert_markdown(line)}\n" in f"{inside}\n" for line in come)
        assert all(f"- **{inert_markdown(text)}**" in inside for text in page.consequences)
