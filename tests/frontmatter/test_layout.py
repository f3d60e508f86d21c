"""The canonical form of YAML: what it looks like, and that nothing is lost."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.frontmatter import parse_markdown, parse_yaml
from cjm_plugin.frontmatter.layout import lay_out


def as_written(_: tuple[str | int, ...]) -> Sequence[str] | None:
    return None


def form(text: str, order: Any = as_written) -> str:
    return lay_out(text, order, markdown=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [b, c]\n", "a:\n  - b\n  - c\n"),
        ("a:\n- b\n- c\n", "a:\n  - b\n  - c\n"),
        ("a: {b: 1, c: {d: x}}\n", "a:\n  b: 1\n  c:\n    d: x\n"),
        ("a:\n      - b: 1\n        c: [x]\n", "a:\n  - b: 1\n    c:\n      - x\n"),
        ("a: [{b: 1, c: 2}, d]\n", "a:\n  - b: 1\n    c: 2\n  - d\n"),
        ("a: []\nb: {}\nc:\n", "a: []\nb: {}\nc:\n"),
        ("a: ~\nb: null\n", "a:\nb:\n"),
        ("'a': \"b\"\n", "a: b\n"),
        ("a: 'it''s'\n", "a: it's\n"),
        ("a: 'b: c'\n", 'a: "b: c"\n'),
        ("a: '\"b\" #c'\n", "a: '\"b\" #c'\n"),
        ("a: 'null'\nb: '~'\nc: ''\n", 'a: "null"\nb: "~"\nc: ""\n'),
        ("a: '821'\nb: 821\nc: \"no\"\nd: no\n", 'a: "821"\nb: 821\nc: "no"\nd: no\n'),
        ("a: '2024-11-27'\nb: 2024-11-27\n", 'a: "2024-11-27"\nb: 2024-11-27\n'),
        ("a: >-\n  one\n  two\n", "a: one two\n"),
        ("a: one\n  two\n", "a: one two\n"),
        ("a: |\n    one\n      two\n\n    three\n", "a: |\n  one\n    two\n\n  three\n"),
        ('a: "one\\ntwo"\n', "a: |-\n  one\n  two\n"),
        ("a:   b   \n\n\n\nc: d\n", "a: b\n\nc: d\n"),
        ("a: b", "a: b\n"),
        ("a: b\r\nc: [d]\r\n", "a: b\r\nc:\r\n  - d\r\n"),
        ("a: «№ 1» — 50 %\nb: (c)\n", "a: «№ 1» — 50 %\nb: (c)\n"),
        ("a: '- b'\nc: '[d]'\ne: '*f'\n", 'a: "- b"\nc: "[d]"\ne: "*f"\n'),
    ],
)
def test_form(text: str, expected: str) -> None:
    assert form(text) == expected
    assert form(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b: 1\n# about a\na: 2\n", "# about a\na: 2\nb: 1\n"),
        ("b: 1  # one\na: 2\n", "a: 2\nb: 1 # one\n"),
        ("# the file\n\nb: 1\na: 2\n", "# the file\n\na: 2\nb: 1\n"),
        ("# about b\nb: 1\na: 2\n", "a: 2\n# about b\nb: 1\n"),
        (
            "# yaml-language-server: $schema=x.json\nb: 1\na: 2\n",
            "# yaml-language-server: $schema=x.json\na: 2\nb: 1\n",
        ),
        (
            "# cjm: accept-file CJM301: x\n# about b\nb: 1\na: 2\n",
            "# cjm: accept-file CJM301: x\na: 2\n# about b\nb: 1\n",
        ),
        ("b: # one\n  - x\na: 2\n", "a: 2\nb: # one\n  - x\n"),
        ("b: [x, y] # both\na: 2\n", "a: 2\nb: # both\n  - x\n  - y\n"),
        ("b: [x, # first\n  y] # both\na: 2\n", "a: 2\nb: # both\n  - x # first\n  - y\n"),
        ("b: [\n  # first\n  x,\n  # the end\n]\na: 2\n", "a: 2\nb:\n  # first\n  - x\n  # the end\n"),
        ("b:\n  - x\n  # the end\na: 2\n", "a: 2\nb:\n  - x\n  # the end\n"),
        ("b:\n  - x\n# about a\na: 2\n", "# about a\na: 2\nb:\n  - x\n"),
        (
            "b:\n  - b: 1\n    # about a\n    a: 2\n  # second\n  - x\na: 3\n",
            "a: 3\nb:\n  # about a\n  - a: 2\n    b: 1\n  # second\n  - x\n",
        ),
        ("b: |\n  # no comment\n  x\na: '# nor this'\n", 'a: "# nor this"\nb: |\n  # no comment\n  x\n'),
        ("b: |  # one\n  x\n# about a\na: 2\n", "# about a\na: 2\nb: | # one\n  x\n"),
        ("b: 1\na: 2\n# the end\n", "a: 2\nb: 1\n# the end\n"),
        ("b: 1\n\n# about a\na: 2\n", "# about a\na: 2\nb: 1\n"),
        ("b:\n  - {a: 1, b: 2} # item\na: 3\n", "a: 3\nb:\n  - a: 1 # item\n    b: 2\n"),
        ("b:\n  x: 1\n\n\n  y: 2\n  # end of b\n\na: 3\n", "a: 3\nb:\n  x: 1\n  y: 2\n  # end of b\n"),
        ("b: 'x' #one\na: 2\n", "a: 2\nb: x # one\n"),
        ("b: [[x] # one\n]\n", "b:\n  # one\n  -\n    - x\n"),
        ("# the file\n\nb: 1\n\na: 2\n", "# the file\n\na: 2\nb: 1\n"),
        ("b:\n      # one\n    - x\n    - y\n", "b:\n  # one\n  - x\n  - y\n"),
        ("b:\n   # one\n  x: 1\n  y: 2\n", "b:\n  # one\n  x: 1\n  y: 2\n"),
        ("b:\n  x: 1\n     # two\n  y: 2\n  z: 3\n", "b:\n  x: 1\n  # two\n  y: 2\n  z: 3\n"),
        ("  # b\nb: 1\na: 2\n", "a: 2\n# b\nb: 1\n"),
        (
            "b:\n  x: 1\n  # cjm: accept CJM301: why\nc: 2\na: 3\n",
            "a: 3\nb:\n  x: 1\n# cjm: accept CJM301: why\nc: 2\n",
        ),
    ],
)
def test_comments_go_with_what_they_are_about(text: str, expected: str) -> None:
    by_name = form(text, lambda _: ("a", "b"))
    assert by_name == expected
    assert form(by_name, lambda _: ("a", "b")) == by_name


def _last_first(_: tuple[str | int, ...]) -> Sequence[str] | None:
    return ("z", "y", "a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A line of a text that begins with a sign of comments is none.
        ("a: |\n  one\n\n  # two\nz: b\n", "z: b\na: |\n  one\n\n  # two\n"),
        # What is accepted stands above what comes next, wherever that comes.
        ("z:\n  b: c\n  # cjm: accept CJM301: d\ny: e\n", "z:\n  b: c\n# cjm: accept CJM301: d\ny: e\n"),
        ("a:\n  b: c\n  # cjm: accept CJM301: d\n", "a:\n  b: c\n# cjm: accept CJM301: d\n"),
        ("# cjm: accept CJM302: b\n\na: c\nz: d\n", "z: d\n# cjm: accept CJM302: b\na: c\n"),
        ("# cjm: accept CJM302: b\n# e\n\na: c\nz: d\n", "z: d\n# cjm: accept CJM302: b\n# e\na: c\n"),
        # It holds for all that begins on its line, also where that is divided into several lines.
        ("a:\n  - # cjm: accept CJM301: d\n    b: c\n", "a:\n  # cjm: accept CJM301: d\n  - b: c\n"),
        ("a:\n  - - # about c\n      b: c\n", "a:\n  # about c\n  -\n    - b: c\n"),
        ("a:\n  - # about nothing\n  - c\n", "a:\n  - # about nothing\n  - c\n"),
        ("a: {b: c, # cjm: accept CJM301: d\n  e: f}\n", "a: # cjm: accept CJM301: d\n  b: c\n  e: f\n"),
        ("y:\n  - {b: c, # cjm: accept CJM301: d\n    z: f}\n", "y:\n  - z: f # cjm: accept CJM301: d\n    b: c\n"),
        ("y:\n  - b: c # cjm: accept CJM301: d\n    z: f\n", "y:\n  - z: f # cjm: accept CJM301: d\n    b: c\n"),
        ("y:\n  - z: c\n    b: f # cjm: accept CJM301: d\n", "y:\n  - z: c\n    b: f # cjm: accept CJM301: d\n"),
        # What is accepted in the whole file stands at its top.
        ("a:\n  b: c\n  # cjm: accept-file CJM301: d\nz: e\n", "# cjm: accept-file CJM301: d\nz: e\na:\n  b: c\n"),
        ("# f\n\na: b\n# cjm: accept-file CJM301: d\nz: e\n", "# f\n# cjm: accept-file CJM301: d\n\nz: e\na: b\n"),
        ("a:\n  - [b] # cjm: accept-file CJM301: d\nz: e\n", "# cjm: accept-file CJM301: d\nz: e\na:\n  -\n    - b\n"),
        (
            "a: [[b, # c\n  d] # cjm: accept-file CJM301: d\n]\n",
            "# cjm: accept-file CJM301: d\na:\n  -\n    - b # c\n    - d\n",
        ),
        ("a:\n  - # cjm: accept-file CJM301: d\n    b: c\n", "# cjm: accept-file CJM301: d\na:\n  - b: c\n"),
        ("# f\n\na: b # cjm: accept-file CJM301: d\n", "# f\n# cjm: accept-file CJM301: d\n\na: b\n"),
        # Empty lines at the end of a text are its own; behind a comment below it they are not.
        ("z: c\n\na:\n  b: |+\n    d\n\n  # e\n", "z: c\n\na:\n  b: |+\n    d\n\n  # e\n"),
        ("y:\n  b: |+\n    d\n\n  # e\n\na: c\n", "y:\n  b: |+\n    d\n\n  # e\n\na: c\n"),
        ("y:\n  b: |+\n    d\n\n  # e\n# f\na: c\n", "y:\n  b: |+\n    d\n\n  # e\n# f\na: c\n"),
    ],
)
def test_keys_in_another_order_take_their_comments_along_once(text: str, expected: str) -> None:
    assert form(text, _last_first) == expected
    assert form(expected, _last_first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: # x\n  b # cjm: accept CJM501: r\n", "# cjm: accept CJM501: r\na: b # x\n"),
        ("a: [ # x\n  b ] # cjm: accept CJM501: r\n", "a: # x\n  - b # cjm: accept CJM501: r\n"),
        (
            "a: # cjm: accept CJM502: q\n  b # cjm: accept CJM501: r\n",
            "# cjm: accept CJM502: q\n# cjm: accept CJM501: r\na: b\n",
        ),
        ("a:\n  - b\n  - # c\n    x: 1\n", "a:\n  - b\n  # c\n  - x: 1\n"),
        ("a:\n  - x: b\n  -\n    # c\n    x: 1\n", "a:\n  - x: b\n  # c\n  - x: 1\n"),
        ("a:\n  - x: b\n  # c0\n  -\n    # c\n    x: 1\n", "a:\n  - x: b\n  # c0\n  # c\n  - x: 1\n"),
        ("a:\n  - |\n    b\n    -\n    # no comment\n  - c\n", "a:\n  - |\n    b\n    -\n    # no comment\n  - c\n"),
    ],
)
def test_comments_inside_an_item_and_joined_ones(text: str, expected: str) -> None:
    assert form(text) == expected
    assert form(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "x-a:\n  - - a\n  - # c1\n    - [ # c2\n      b]\n",
        "x: [[a], [ # c\n # d\n [e], # f\n g]]\n",
        "k:\n  -\n    # c\n    -\n      # d\n      - e\n    - f\n",
    ],
)
def test_comments_in_lists_of_lists_stand_where_they_stand(text: str) -> None:
    assert form(form(text)) == form(text)


@pytest.mark.parametrize("sign", [">+", "|+"])
def test_the_empty_lines_that_a_text_keeps_stay_as_many(sign: str) -> None:
    text = f"c: {sign}\n  x\n\na: 1\n\nb: 2\n"
    by_name = form(text, lambda _: ("a", "c", "b"))
    assert by_name == "a: 1\nc: |+\n  x\n\nb: 2\n"
    assert parse_yaml(by_name).data == parse_yaml(text).data
    assert form(by_name, lambda _: ("a", "c", "b")) == by_name


def test_a_line_of_spaces_in_a_text_is_as_good_as_an_empty_line_behind_it() -> None:
    assert form('a: " \\n"\nb: x\n') == "a: |2\n   \nb: x\n"
    assert form("a: |2\n   \nb: x\n") == "a: |2\n   \nb: x\n"


def test_keys_of_ones_own_come_behind_and_unknown_ones_last() -> None:
    assert form("odd: 1\nx-b: 2\nb: 3\nx-a: 4\na: 5\n", lambda _: ("a", "b")) == "a: 5\nb: 3\nx-b: 2\nx-a: 4\nodd: 1\n"


@pytest.mark.parametrize("ending", ["---\n", "---  \n", "...\n", "---"])
def test_the_body_of_a_page_is_not_touched(ending: str) -> None:
    body = "" if ending == "---" else "\n\n  text\t \n---\nmore\r\n"
    laid_out = lay_out(f"--- \nb: [x]\n{ending}{body}", as_written, markdown=True)
    assert laid_out == f"--- \nb:\n  - x\n{ending}{body}"


@pytest.mark.parametrize("sign", ["2028", "2029", "feff", "fffe", "ffff"])
@pytest.mark.parametrize("text", ["Справка{}о доходах", "{}Справка", "Справка{}", "№ 1: {}"])
def test_what_must_be_written_as_a_code_stays_one(sign: str, text: str) -> None:
    line = f'a: "{text.format(chr(92) + "u" + sign)}"\n'
    assert parse_yaml(line).problems == ()
    assert form(line) == line


texts = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=30),
    st.text(alphabet="ab :#-'\"[]{},&*!|>%@`?~\\\n=.0 1", min_size=1, max_size=12),
    st.sampled_from(
        ["null", "~", "true", "1.10", "2024-01-02", "a: b", "a #b", "- x", "---", "...", "x:", "\u2028", "а б"]
    ),
)
keys = st.from_regex(r"[a-z][a-z_-]{0,6}", fullmatch=True)
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
comments = st.text(alphabet="абв xyz:#'[", max_size=10).map(lambda text: f"# {text}".rstrip())


def _spread(data: Any, draw: Any) -> str:
    """The data in one of the styles in which people and programs write YAML, with comments between the lines."""
    style = draw(st.sampled_from([None, False, True]))
    text = yaml.safe_dump(
        data, allow_unicode=True, default_flow_style=style, sort_keys=False, width=draw(st.integers(20, 200))
    )
    return "".join(
        f"{draw(comments)}\n{line}"
        if not line.startswith((" ", "-")) and line.strip() and draw(st.booleans())
        else line
        for line in text.splitlines(keepends=True)
    )


@pytest.mark.parametrize("value", ["\n\n", " \n", "x\n\n", "x\n"])
def test_empty_lines_at_the_end_of_a_text_are_not_those_between_entries(value: str) -> None:
    for flow in (False, True):
        once = form(yaml.safe_dump({"a": value, "b": [value], "c": "0"}, sort_keys=False, default_flow_style=flow))
        assert parse_yaml(once).data == {"a": value, "b": [value], "c": "0"}
        assert form(once) == once


@given(st.data())
def test_nothing_is_lost_and_twice_is_as_once(data: st.DataObject) -> None:
    text = _spread(data.draw(st.dictionaries(keys, values, min_size=1, max_size=5)), data.draw)
    before = parse_yaml(text)
    if before.problems:
        return
    once = form(text, lambda _: ("a", "b", "c"))
    after = parse_yaml(once)
    assert after.problems == ()
    assert after.data == before.data
    assert form(once, lambda _: ("a", "b", "c")) == once


@given(st.lists(st.tuples(keys, comments, st.booleans()), min_size=1, max_size=6, unique_by=lambda each: each[0]))
def test_every_comment_is_kept(entries: list[tuple[str, str, bool]]) -> None:
    lines = [f"{comment}\n{key}: x" if above else f"{key}: [x, y] {comment}" for key, comment, above in entries]
    text = "\n".join(lines) + "\n"
    kept = re.findall(r"#.*", form(text, lambda _: ("b", "a")))
    assert sorted(kept) == sorted(comment for _, comment, _ in entries)


blocks = st.recursive(
    st.just(None),
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.lists(inner, min_size=1, max_size=3).map(tuple),
    max_leaves=10,
)


def _numbered(data: Any, number: Iterator[int]) -> Any:
    """A tuple as a mapping, and every key and text with a name of its own."""
    match data:
        case None:
            return f"v{next(number)}"
        case tuple():
            return {f"k{next(number)}": _numbered(inner, number) for inner in data}
    return [_numbered(inner, number) for inner in data]


@given(st.lists(blocks, min_size=1, max_size=3).map(tuple), st.data())
def test_a_comment_stays_between_its_neighbours_however_far_it_is_indented(shape: Any, data: st.DataObject) -> None:
    lines = yaml.safe_dump(_numbered(shape, count()), sort_keys=False, indent=data.draw(st.integers(2, 5))).splitlines()
    indented = [data.draw(st.none() | st.integers(0, 12)) for _ in [*lines, ""]]
    written = [
        f"{' ' * indent}# c{number}\n{line}" if indent is not None else line
        for number, (indent, line) in enumerate(zip(indented, [*lines, ""], strict=True))
    ]
    text = "\n".join(written).rstrip("\n") + "\n"
    once = form(text)
    assert re.findall(r"[ckv]\d+", once) == re.findall(r"[ckv]\d+", text)
    assert form(once) == once


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_stay(newline: str) -> None:
    text = "---\nb: | # one\n  # text\na: [x]\n---\nbody\n".replace("\n", newline)
    laid_out = "---\na:\n  - x\nb: | # one\n  # text\n---\nbody\n".replace("\n", newline)
    assert lay_out(text, lambda _: ("a", "b"), markdown=True) == laid_out
    assert lay_out(laid_out, lambda _: ("a", "b"), markdown=True) == laid_out


def test_a_page_keeps_its_body_to_the_byte() -> None:
    text = "---\nb: 'x'\n---\r\n\tbody\n"
    assert parse_markdown(lay_out(text, as_written, markdown=True)).body == "\tbody\n"


def test_a_tab_stays_between_quotes_as_other_readers_of_yaml_want_it() -> None:
    text = '---\ntitle: "а\\tб"\nsummary: "\\tв # г"\n---\n'
    laid = lay_out(text, as_written, markdown=True)
    assert yaml.safe_load(laid.split("---\n")[1]) == {"title": "а\tб", "summary": "\tв # г"}
    assert lay_out(laid, as_written, markdown=True) == laid
