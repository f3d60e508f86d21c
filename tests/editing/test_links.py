"""Links to what gets another name: in the texts of maps, in registers, and on ordinary pages."""

import os
from pathlib import Path

import pytest

from cjm_plugin.editing.merge import merge, merge_inside
from cjm_plugin.editing.rename import rename, rename_inside
from cjm_plugin.editing.workspace import Workspace
from tests.cli.running import cjm
from tests.editing.catalogues import MAP, done, errors, small, text, write


def _after(content: Path, kind: str = "service", old: str = "two", new: str = "zwei") -> None:
    workspace = Workspace(content)
    rename(workspace, kind, old, new)
    done(workspace)


LINKS = [
    "[x](services/two.md)",
    "[x]( services/two.md )",
    "[x](<services/two.md>)",
    "[x](./services/two.md)",
    "[x](guide/../services/two.md)",
    '[x](services/two.md "two.md")',
    "[x](services/two.md#problems)",
    "[x](services/two.md?a=two.md#two)",
    "![x](services/two.md)",
    "[x](/services/two.md)",
    "[x](services/t%77o.md)",
    "[two.md][two]\n\n[two]: services/two.md",
    "[x]\n\n[x]: <services/two.md> 'Two'",
    "- a\n\n    [x](services/two.md)",
    "1. a\n\n    b\n\n    [x](services/two.md)",
    "!!! note\n\n    [x](services/two.md)",
    "> [x](services/two.md)",
    "- a\n\n    - b\n\n        [x](services/two.md)",
    "- a\n    - b\n        [x](services/two.md)",
    '<pre><a href="services/two.md">x</a></pre>',
    "```\ncode\n```\n\n[x](services/two.md)\n\n```\ncode\n```",
    "one ` and [x](services/two.md)\n\nanother `",
    '<a href="services/two.md">x</a>',
    "<a href = 'services/two.md#a'>x</a>",
    "<a class=x href=services/two.md>x</a>",
    "<a href=services/two.md#a >x</a>",
    '<A HREF="services/two.md">x</A>',
    "[a](b(c)d.md) [x](services/two.md)",
]


@pytest.mark.parametrize("link", LINKS)
def test_a_link_follows(tmp_path: Path, link: str) -> None:
    content = small(tmp_path, {"index.md": f"# Two\n\n{link}\n"})
    _after(content)
    expected = link.replace("services/two.md", "services/zwei.md").replace("services/t%77o.md", "services/zwei.md")
    assert text(content, "index.md") == f"# Two\n\n{expected}\n"


OTHERS = [
    "[x](two.md)",
    "[x](services/two.mdx)",
    "[x](services/two/)",
    "[x](services/other/two.md)",
    "[x](https://example.org/services/two.md)",
    "[x](//services/two.md)",
    "[x](mailto:services/two.md)",
    "services/two.md",
    "[services/two.md](one.md)",
    "`[x](services/two.md)`",
    "`` a ` [x](services/two.md) ``",
    "`a\n[x](services/two.md)`",
    "```\n[x](services/two.md)\n```",
    '```md title="a"\n[x](services/two.md)\n```',
    "~~~~\n```\n~~~\n[x](services/two.md)\n~~~~",
    "- a\n\n    ```\n    [x](services/two.md)\n    ```",
    "> ```\n> [x](services/two.md)\n> ```",
    "Text\n\n    [x](services/two.md)\n\n    [x]: services/two.md",
    "\t[x](services/two.md)",
    "- a\n\n        [x](services/two.md)",
    "1. a\n\n    - b\n\n            [x](services/two.md)",
    "<pre>\n[x](services/two.md)\n</pre>",
    "\\[x\\](services/two.md)",
    "[x](services/two.md/)",
    '<area data-href="services/two.md">',
    "<area data-href=services/two.md>",
    "with href=services/two.md in it",
]


@pytest.mark.parametrize("link", OTHERS)
def test_what_is_no_link_to_it_stays(tmp_path: Path, link: str) -> None:
    content = small(tmp_path, {"index.md": f"# Two\n\n{link}\n"})
    _after(content)
    assert text(content, "index.md") == f"# Two\n\n{link}\n"


def test_code_over_two_lines_stays_below_front_matter_too(tmp_path: Path) -> None:
    page = "---\ntitle: Three\n---\nWrite `a\nlink [x](two.md)` so, and [y](two.md)\n"
    content = small(tmp_path, {"services/three.md": page})
    _after(content)
    assert "`a\nlink [x](two.md)` so" in text(content, "services/three.md")
    assert "[y](two.md)" not in text(content, "services/three.md")


def test_links_in_maps_from_every_folder(tmp_path: Path) -> None:
    body = "See [two](../two.md#step-a) and [itself](three.md#problems).\n"
    front = "---\ntitle: Three\nsummary: As in [two](../two.md)\n# see ../two.md\n---\n"
    content = small(tmp_path, {"services/deep/three.md": front + body})
    write(content, {"life-situations/child.md": "---\ntitle: Child\nmotivation: '[Two](../services/two.md)'\n---\n"})
    _after(content)
    _after(content, old="three", new="drei")
    expected = (front + body).replace("(../two.md", "(../zwei.md").replace("(three.md", "(drei.md")
    assert text(content, "services/deep/drei.md") == expected
    assert "[Two](../services/zwei.md)" in text(content, "life-situations/child.md")


def test_windows_line_ends_in_code(tmp_path: Path) -> None:
    page = "```\r\n[x](services/two.md)\r\n```\r\n[x](services/two.md)\r\n\r\n    [x](services/two.md)\r\n"
    content = small(tmp_path, {"index.md": b"\xef\xbb\xbf" + page.encode()})
    _after(content)
    expected = page.replace("```\r\n[x](services/two.md)\r\n\r\n", "```\r\n[x](services/zwei.md)\r\n\r\n")
    assert (content / "index.md").read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_a_page_that_is_not_utf_8_is_left_alone(tmp_path: Path) -> None:
    content = small(tmp_path, {"old.md": "[Два](services/two.md)".encode("cp1251")})
    _after(content)
    assert (content / "old.md").read_bytes() == "[Два](services/two.md)".encode("cp1251")


def test_names_of_files_obey_no_terminal(tmp_path: Path) -> None:
    small(tmp_path, {"a\nb\x1b[31m.md": "[Two](services/two.md)\n"})
    for options in (["--dry-run"], []):
        result = cjm("rename", "service", "two", "zwei", *options, cwd=tmp_path)
        assert result.code == 0
        assert "\x1b" not in result.out + result.err
        assert "a\\nb\\x1b[31m.md" in result.out


def test_a_page_in_which_links_did_not_follow_is_named(tmp_path: Path) -> None:
    small(tmp_path, {"old.md": "[Два](services/two.md)".encode("cp1251")})
    result = cjm("rename", "service", "two", "zwei", cwd=tmp_path)
    assert result.code == 0
    assert f"content{os.sep}old.md cannot be read: links in it are as they were.\n" in result.err


@pytest.mark.parametrize("with_text", [True, False])
def test_the_page_of_a_register_entry(tmp_path: Path, with_text: bool) -> None:
    content = small(
        tmp_path,
        {
            "index.md": "[a](agencies/police.md) [b](agencies/registry.md)\n",
            "registers/agencies.yml": "police: Police\nregistry: {title: R, summary: 'With the [police](police.md)'}\n",
        },
    )
    if with_text:
        write(content, {"agencies/police.md": "Founded in [1802](../index.md), see [two](../services/two.md).\n"})
    _after(content, "agency", "police", "militia")
    assert text(content, "index.md") == "[a](agencies/militia.md) [b](agencies/registry.md)\n"
    assert "With the [police](militia.md)" in text(content, "registers/agencies.yml")
    assert (content / "agencies/militia.md").exists() == with_text
    assert not (content / "agencies/police.md").exists()


def test_links_to_an_anchor(tmp_path: Path) -> None:
    links = "[a](services/one.md#step-ask) [b](services/one.md#step-ask-more) [c](services/two.md#step-ask)"
    content = small(
        tmp_path,
        {
            "index.md": f"{links}\n[f](services/one.md#step-%61sk)\n",
            "services/one.md": f"{MAP}[d](#step-ask) `[e](#step-ask)`\n",
        },
    )
    workspace = Workspace(content)
    rename_inside(workspace, "step", "ask", "question", "one")
    done(workspace)
    assert (
        text(content, "index.md")
        == f"{links.replace('one.md#step-ask)', 'one.md#step-question)')}\n[f](services/one.md#step-question)\n"
    )
    assert text(content, "services/one.md").endswith("[d](#step-question) `[e](#step-ask)`\n")


def test_anchors_at_addresses_follow_too(tmp_path: Path) -> None:
    """HTML, and links that lead to an address and not to a file: MkDocs leaves both as they are."""
    own = '<a href="#step-ask">a</a> <a href="../one/#step-ask">b</a> <a href="../two/#step-ask">c</a>'
    start = '<a href="services/one/#step-ask">a</a> [b](services/one/#step-ask) [c](../services/one/#step-asked)'
    content = small(tmp_path, {"index.md": f"{start}\n", "services/one.md": f"{MAP}{own}\n"})
    workspace = Workspace(content)
    rename_inside(workspace, "step", "ask", "question", "one")
    done(workspace)
    assert text(content, "index.md") == (
        '<a href="services/one/#step-question">a</a> [b](services/one/#step-question) '
        "[c](../services/one/#step-asked)\n"
    )
    expected = '<a href="#step-question">a</a> <a href="../one/#step-question">b</a> <a href="../two/#step-ask">c</a>\n'
    assert text(content, "services/one.md").endswith(expected)


@pytest.mark.parametrize(
    ("kind", "anchor"), [("need", "need-own"), ("problem", "problem-slow"), ("evidence", "evidence-talks")]
)
def test_every_kind_of_anchor(tmp_path: Path, kind: str, anchor: str) -> None:
    content = small(tmp_path, {"guide/index.md": f"[a](../services/one.md#{anchor})\n"})
    workspace = Workspace(content)
    rename_inside(workspace, kind, anchor.partition("-")[2], "new-id", "one")
    done(workspace)
    assert text(content, "guide/index.md") == f"[a](../services/one.md#{kind}-new-id)\n"


def test_the_anchor_of_a_shared_need_on_the_map_that_has_it(tmp_path: Path) -> None:
    content = small(tmp_path, {"index.md": "[a](services/one.md#need-shared) [b](services/two.md#need-shared)\n"})
    _after(content, "need", "shared", "once")
    assert text(content, "index.md") == "[a](services/one.md#need-once) [b](services/two.md#need-shared)\n"


def test_links_to_what_was_merged_lead_to_what_is_left(tmp_path: Path) -> None:
    content = small(tmp_path)
    (content / "needs/shared.md").unlink()
    write(
        content,
        {
            "needs/My folder/shared.md": "---\ntitle: Say it once\n---\n",
            "index.md": "[a](needs/other.md#x) [b](documents/card.md) [c](services/one.md#need-other)\n",
            "needs/index.md": "[a](other.md) [b](<other.md> 'o')\n",
        },
    )
    for kind, source, into in [("need", "other", "shared"), ("document", "card", "passport")]:
        workspace = Workspace(content)
        merge(workspace, kind, source, into, drop=True)
        done(workspace)
    assert text(content, "index.md") == (
        "[a](needs/My%20folder/shared.md#x) [b](documents/passport.md) [c](services/one.md#need-other)\n"
    )
    assert text(content, "needs/index.md") == "[a](My%20folder/shared.md) [b](<My%20folder/shared.md> 'o')\n"
    workspace = Workspace(content)
    merge_inside(workspace, "problem", "rude", "slow", "one", drop=True)
    done(workspace)
    assert errors(content) == []


def test_a_link_inside_what_is_taken_out_goes_with_it(tmp_path: Path) -> None:
    content = small(
        tmp_path,
        {"registers/agencies.yml": "police: {title: P, summary: '[me](police.md)'}\nregistry: {title: Registry}\n"},
    )
    workspace = Workspace(content)
    merge(workspace, "agency", "police", "registry", drop=True)
    done(workspace)
    assert text(content, "registers/agencies.yml") == "registry: {title: Registry}\n"
