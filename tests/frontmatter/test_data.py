"""Texts stay as typed; a body and its line are found under every kind of line break."""

import pytest

from cjm_plugin.frontmatter import parse_markdown, parse_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("1.10", "1.10"),
        ("2024-01-02", "2024-01-02"),
        ("12:30", "12:30"),
        ("0x10", "0x10"),
        ("<45 дней", "<45 дней"),
        ("=", "="),
        ("Null", "Null"),
        ("", None),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ('""', ""),
        ("a # b", "a"),
        ("a## b", "a## b"),
        ("a ## b", "a"),
        ("'a #2'", "a #2"),
        ("a#2", "a#2"),
        ("http://a.ru/?b#c", "http://a.ru/?b#c"),
        ("|\n  a #2\n  #3\n", "a #2\n#3\n"),
        ('"a\n  b: c"', "a b: c"),
        ("[CAR 703]", ["CAR 703"]),
        ("{b: , c: ~}", {"b": None, "c": None}),
        ("[]", []),
        ("#\n  b", "b"),
        (" # примечание\n  b: c", {"b": "c"}),
        ("{b: [c, d],\n\te: f}", {"b": ["c", "d"], "e": "f"}),
    ],
)
def test_values(text: str, value: object) -> None:
    parsed = parse_yaml(f"a: {text}\n#комментарий\n")
    assert parsed.problems == ()
    assert parsed.data == {"a": value}


@pytest.mark.parametrize("text", ["", "\n", "# c\n", "---\n", "---\n# c\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    parsed = parse_yaml(text)
    assert (parsed.data, parsed.problems) == ({}, ())


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("fences", [("---", "---"), ("---  ", "--- \t"), ("---", "...")])
def test_front_matter_and_body(fences: tuple[str, str], line_break: str) -> None:
    text = line_break.join([fences[0], "a: b", "c: d", fences[1], "Текст", "---", "ещё"])
    parsed = parse_markdown(text)
    assert parsed.problems == ()
    assert parsed.data == {"a": "b", "c": "d"}
    assert (parsed.body, parsed.body_line) == (line_break.join(["Текст", "---", "ещё"]), 5)


@pytest.mark.parametrize("text", ["---\n---", "---\n---\n", "---\n\n# c\n---\n"])
def test_empty_front_matter(text: str) -> None:
    parsed = parse_markdown(text)
    assert (parsed.data, parsed.body, parsed.problems) == ({}, "", ())


def test_without_front_matter_all_is_body() -> None:
    parsed = parse_markdown("# Заголовок\n")
    assert (parsed.data, parsed.body, parsed.body_line) == (None, "# Заголовок\n", 1)


def test_large_files() -> None:
    word = "слово " * 1_000_000
    assert parse_yaml(f"a: {word}\n").data == {"a": word.strip()}
    items = parse_yaml("a:\n" + "- {id: x, t: y}\n" * 10_000).data
    assert items == {"a": [{"id": "x", "t": "y"}] * 10_000}
