"""`cjm promote`: a need of one map becomes a shared one, and its twins are replaced."""

import shutil
from pathlib import Path
from textwrap import indent

import pytest

from cjm_plugin.editing.promote import promote
from cjm_plugin.editing.workspace import Workspace
from tests.cli.running import cjm
from tests.editing.catalogues import CONTENT, MAP, done, errors, named, small, snapshot, text, write

TWIN = """\
---
title: Two
needs: {{{needs}}}
as_is:
  start_event: a
  outcome: b
  needs: [{used}]
  steps:
    - {{id: a, title: A}}
    - {{id: b, title: B}}
---
See [here](#need-mine).
"""


def _two(needs: str, used: str = "mine") -> str:
    return TWIN.format(needs=needs, used=used)


def test_the_need_becomes_a_page_and_the_map_names_it(tmp_path: Path) -> None:
    content = small(tmp_path)
    before = snapshot(content)
    result = cjm("promote", "one", "own", cwd=tmp_path)
    assert (result.code, result.err) == (0, "2 files changed.\n")
    after = snapshot(content)
    assert after.pop("needs/own.md") == b"---\ntitle: Know the price\nsegments:\n  - parents\n---\n"
    expected = MAP.replace("  own: {title: Know the price, segments: [parents]}\n", "")
    assert after == {**before, "services/one.md": expected.encode()}


def test_under_another_id(tmp_path: Path) -> None:
    content = small(tmp_path)
    assert cjm("promote", "one", "own", "--id", "know-price", cwd=tmp_path).code == 0
    assert (content / "needs/know-price.md").exists()
    assert "needs: [know-price, plain-words, shared]" in text(content, "services/one.md")
    assert "needs: [know-price]}" in text(content, "services/one.md")
    assert errors(content) == []


def test_the_last_own_need_takes_the_key_along(tmp_path: Path) -> None:
    content = small(tmp_path)
    for need in ("own", "plain-words"):
        assert cjm("promote", "one", need, cwd=tmp_path).code == 0
    own = "needs:\n  own: {title: Know the price, segments: [parents]}\n  plain-words: Be spoken to plainly\n"
    assert text(content, "services/one.md") == MAP.replace(own, "")


def test_comments_about_the_need_go_with_it(tmp_path: Path) -> None:
    own = "  # from the talks in March\n  # cjm: accept CJM301: soon\n  own: Know the price\n"
    first = "  plain-words: Be spoken to plainly\n"
    before = MAP.replace("  own: {title: Know the price, segments: [parents]}\n", "").replace(first, first + own)
    content = small(tmp_path, {"services/one.md": before})
    assert cjm("promote", "one", "own", cwd=tmp_path).code == 0
    page = "---\n# from the talks in March\n# cjm: accept CJM301: soon\ntitle: Know the price\n---\n"
    assert text(content, "needs/own.md") == page
    assert text(content, "services/one.md") == before.replace(own, "")


def test_comments_about_the_only_need_go_with_it(tmp_path: Path) -> None:
    own = "needs:\n  # alone\n  own: Know the price  # they say\n"
    before = MAP.replace(MAP[MAP.index("needs:\n") : MAP.index("as_is:\n")], own).replace("plain-words, ", "")
    content = small(tmp_path, {"services/one.md": before})
    assert cjm("promote", "one", "own", cwd=tmp_path).code == 0
    assert text(content, "needs/own.md") == "---\n# alone\n# they say\ntitle: Know the price\n---\n"


@pytest.mark.parametrize(
    ("own", "page"),
    [
        ("'Know: the price'", '---\ntitle: "Know: the price"\n---\n'),
        (
            "{title: T, notes: 'Ask Ann', x-code: [1, {a: b}]}",
            "---\ntitle: T\nnotes: Ask Ann\nx-code:\n  - 1\n  - a: b\n---\n",
        ),
        (
            " # why\n    # where from\n    segments:\n      - parents # p\n    title: T\n"
            "    notes: |\n      a\n      b\n  # next",
            "---\ntitle: T\n# why\n# where from\nsegments:\n  - parents # p\nnotes: |\n  a\n  b\n---\n",
        ),
        ("{\n    title: T,\n    segments: [parents]}", "---\ntitle: T\nsegments:\n  - parents\n---\n"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_nothing_that_the_need_says_is_lost(tmp_path: Path, own: str, page: str, line_end: str) -> None:
    one = MAP.replace("{title: Know the price, segments: [parents]}", own).replace("\n", line_end)
    content = small(tmp_path, {"services/one.md": one})
    workspace = Workspace(content)
    promote(workspace, "one", "own", "own", twins=False)
    done(workspace)
    assert text(content, "needs/own.md") == page
    expected = MAP.replace(
        "  own: {title: Know the price, segments: [parents]}\n", "  # next\n" if "next" in own else ""
    )
    assert text(content, "services/one.md") == expected.replace("\n", line_end)


DEEP = "services/deep/one.md"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[x](../two.md)", "[x](../services/two.md)"),
        ("[x](three.md#problems)", "[x](../services/deep/three.md#problems)"),
        ("[x](../../needs/other.md?a=b#c 'T')", "[x](other.md?a=b#c 'T')"),
        ("![x](<a b.png>)", "![x](<../services/deep/a%20b.png>)"),
        ("<a href='../two.md'>x</a>", "<a href='../services/two.md'>x</a>"),
        ("[x][t]\n\n[t]: ../two.md", "[x][t]\n\n[t]: ../services/two.md"),
        ("[x](#step-ask)", "[x](../services/deep/one.md#step-ask)"),
        ("[x](#need-own) [y](../two.md#b)", "[x](../services/deep/one.md#need-n) [y](../services/two.md#b)"),
        *((link, link) for link in ("[x](/two.md)", "[x](https://a.org/b.md#c)", "[x](mailto:a@b.org)", "`[x](#a)`")),
    ],
)
def test_links_in_the_need_lead_where_they_led(tmp_path: Path, link: str, expected: str) -> None:
    content = small(tmp_path)
    (content / "services/one.md").unlink()
    notes = f"\n    title: T\n    notes: |-\n{indent(link, ' ' * 6)}"
    body = "See [x](../two.md) and [y](#step-ask).\n"
    one = MAP.replace(" {title: Know the price, segments: [parents]}", notes) + body
    write(content, {DEEP: one})
    workspace = Workspace(content)
    promote(workspace, "one", "own", "n", twins=False)
    done(workspace)
    shared = Workspace(content).files["needs/n.md"].page
    assert shared is not None
    assert shared.notes == expected
    assert text(content, DEEP).endswith(body)


def test_twins_are_replaced(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/two.md": _two("mine: be  spoken to PLAINLY., b: B", "b, mine")})
    write(content, {"life-situations/child.md": _two("mine: Be spoken to plainly").replace("Two", "Child")})
    write(content, {"index.md": "[a](services/two.md#need-mine)\n"})
    result = cjm("promote", "one", "plain-words", cwd=tmp_path)
    assert (result.code, result.err) == (0, "5 files changed.\n")
    expected = _two("b: B", "b, plain-words").replace("#need-mine", "#need-plain-words")
    assert text(content, "services/two.md") == expected
    expected = _two("", "plain-words").replace("needs: {}\n", "").replace("#need-mine", "#need-plain-words")
    assert text(content, "life-situations/child.md") == expected.replace("Two", "Child")
    assert text(content, "index.md") == "[a](services/two.md#need-plain-words)\n"
    assert errors(content) == []


def test_twins_in_one_map(tmp_path: Path) -> None:
    needs = "a: Same, b: same., c: Other, d: SAME"
    content = small(tmp_path, {"services/two.md": _two(needs, "a, b, c, d")})
    assert cjm("promote", "two", "b", cwd=tmp_path).code == 0
    assert text(content, "services/two.md") == _two("c: Other", "b, c")
    assert errors(content) == []


def test_near_twins_only_when_asked_for(tmp_path: Path) -> None:
    two = _two("mine: Be spoken too plainly")
    content = small(tmp_path, {"services/two.md": two})
    result = cjm("promote", "one", "plain-words", "--dry-run", cwd=tmp_path)
    assert "Nearly the same: mine in services/two.md: «Be spoken too plainly»." in result.err
    assert "two.md" not in result.out
    assert cjm("promote", "one", "plain-words", "--twins", cwd=tmp_path).code == 0
    assert "needs: [plain-words]" in text(content, "services/two.md")
    assert "mine:" not in text(content, "services/two.md")


@pytest.mark.parametrize("twins", [[], ["--twins"]])
def test_a_twin_that_says_more_stays(tmp_path: Path, twins: list[str]) -> None:
    two = _two("mine: {title: Be spoken to plainly, segments: [parents], x-code: 1}")
    content = small(tmp_path, {"services/two.md": two})
    result = cjm("promote", "one", "plain-words", *twins, cwd=tmp_path)
    assert result.code == 0
    assert "Stays, because it says more (segments, x-code): mine in services/two.md" in result.err
    assert text(content, "services/two.md") == two


def test_an_own_need_that_is_only_called_the_same_stays(tmp_path: Path) -> None:
    two = _two("own: Something else altogether", "own")
    content = small(tmp_path, {"services/two.md": two})
    result = cjm("promote", "one", "own", cwd=tmp_path)
    assert result.code == 0
    assert "Also called own, and stays: «Something else altogether» in services/two.md." in result.err
    assert text(content, "services/two.md") == two


REFUSED = [
    (["one", "owm"], 1, "This map has no need of its own called owm. Did you mean own?"),
    (["onee", "own"], 1, "There is no service or life situation onee. Did you mean one?"),
    (["one", "own", "--id", "shared"], 1, "There is already a shared need shared, in needs/shared.md."),
    (["one", "own", "--id", "../x"], 1, "«../x» is not an id"),
    (["one", "own", "--id", "index"], 1, "is the name of a section's own page"),
    (["one", "own", "--id", "plain-words"], 1, "services/one.md has a need of its own called plain-words"),
    (["one", "own", "--id", "taken"], 1, "There is already a file needs/taken.md."),
    (["one"], 2, "NEED is missing."),
]


@pytest.mark.parametrize(("arguments", "code", "said"), REFUSED, ids=[" ".join(each[0]) for each in REFUSED])
def test_what_is_refused_changes_nothing(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    small(tmp_path, {"needs/taken.md": "---\nid: mine\ntitle: Mine\n---\n"})
    before = snapshot(tmp_path)
    result = cjm("promote", *arguments, cwd=tmp_path)
    assert result.code == code
    assert said in result.err
    assert "Traceback" not in result.err
    assert snapshot(tmp_path) == before


def test_a_folder_of_needs_is_made(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/one.md": MAP.replace("shared", "own")})
    shutil.rmtree(content / "needs")
    assert cjm("promote", "one", "own", cwd=tmp_path).code == 0
    assert errors(content) == []


def test_every_own_need_of_the_real_catalogue(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    own = [(journey.id, id_) for _, journey in Workspace(content).journeys() for id_ in journey.needs]
    assert own
    for journey, need in own[::25]:
        before = named(content)
        workspace = Workspace(content)
        promote(workspace, journey, need, f"{need}-shared", twins=True)
        done(workspace)
        assert errors(content) == []
        assert {name: len(found) for name, found in named(content).items() if name in before} == {
            name: len(found) for name, found in before.items()
        }


def test_a_sign_that_only_a_code_can_write_stays_one(tmp_path: Path) -> None:
    content = small(tmp_path)
    written = 'plain-words: "Know\\u2028it"'
    (content / "services/one.md").write_text(MAP.replace("plain-words: Be spoken to plainly", written), "utf-8")
    result = cjm("promote", "one", "plain-words", cwd=tmp_path)
    assert result.code == 0, result.err
    assert text(content, "needs/plain-words.md") == '---\ntitle: "Know\\u2028it"\n---\n'
