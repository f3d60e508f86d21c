"""One mistake, one problem, where it stands. The place is marked by `¦`, which is not part of the file."""

import pytest

from cjm_plugin.frontmatter import Parsed, parse_markdown, parse_yaml
from cjm_plugin.i18n import translation

MARK = "¦"

MISTAKES = [
    ("yaml-duplicate-key", "a: 1\nb: 2\n¦a: 3\n"),
    ("yaml-duplicate-key", "x:\n  - {a: 1, ¦a: 2}\n"),
    ("yaml-tab", "a:\n¦\tb: c\n"),
    ("yaml-tab", "a:\n¦\tb: c\n\td: e\nf: g\n"),
    ("yaml-tab", "a:\n  b:\n  ¦\t- c\n"),
    ("yaml-tab", "a:\n  -¦\tb: c\n"),
    ("yaml-tab", "a: b\n¦\tc\n"),
    ("yaml-tab", "a: |\n  b\n¦\tc\nd: e\n"),
    ("yaml-unclosed-quote", 'a: ¦"b\nc: d\n'),
    ("yaml-unclosed-quote", "a: ¦'b\nc: d\n"),
    ("yaml-unclosed-quote", 'a: ¦"b\nc: "d"\ne: f\n'),
    ("yaml-unclosed-quote", 'a:\r\n  - b: ¦"c\r\n    d: e\r\n'),
    ("yaml-anchor", "a: ¦&x b\n"),
    ("yaml-alias", "a: ¦*x\n"),
    ("yaml-alias", "a: [b, ¦*x]\n"),
    ("yaml-merge-key", "a:\n  ¦<<: *x\n  b: c\n"),
    ("yaml-tag", "a: ¦!!python/object:os.system x\n"),
    ("yaml-tag", "a: ¦!foo\n"),
    ("yaml-tag", "a: ¦!foo {b: c}\n"),
    ("yaml-documents", "a: b\n¦---\nc: d\n"),
    ("yaml-documents", "a: b\n¦...\nc: d\n"),
    ("yaml-not-mapping", "¦- a\n- b\n"),
    ("yaml-not-mapping", "# c\n¦[a, b]\n"),
    ("yaml-no-colon", "¦слово\n"),
    ("yaml-key", "? ¦[a]\n: b\n"),
    ("yaml-key", "¦{a: b}: c\n"),
    ("yaml-key", '¦"": c\n'),
    ("yaml-key", "x: {a: b, ¦{c: d}, e: f}\n"),
    ("yaml-colon", "title: Услуга¦: выдача\nb: c\n"),
    ("yaml-colon", "title: 😀 Услуга¦: выдача\n"),
    ("yaml-colon", "a: {title: Услуга¦: выдача, b: c}\n"),
    ("yaml-colon", "a: слово\n  ещё одно, и вот¦: это\nb: c\n"),
    ("yaml-comma", "x: {text: Дорого, ¦долго}\n"),
    ("yaml-comma", "x: {title: Учреждение (вуз, ¦школа, больница), interaction: visit}\n"),
    ("yaml-comma", 'x: {text: "Дорого", ¦долго}\n'),
    ("yaml-hash", "title: Справка №1 ¦#2\nb: c\n"),
    ("yaml-hash", "title: ¦#2\n"),
    ("yaml-hash", "x: {title: Справка №1 ¦#2, b: c}\ny: z\n"),
    ("yaml-hash", "x: [a, Справка №1 ¦#2]\ny: z\n"),
    ("yaml-hash", "a: b\n  c ¦#2 d\n  e\nf: g\n"),
    ("yaml-brackets", "title: ¦[CAR 703] выдача\nb: c\n"),
    ("yaml-brackets", "title: ¦{x} y\n"),
    ("yaml-brackets", "title: ¦{x}\n"),
    ("yaml-special", "title: ¦@foo\nb: c\n"),
    ("yaml-special", "title: ¦%foo\n"),
    ("yaml-special", "title: ¦`foo`\n"),
    ("yaml-special", "title: ¦*foo bar\n"),
    ("yaml-special", "title: ¦**Важно** знать\n"),
    ("yaml-special", "title: ¦!важно знать\n"),
    ("yaml-special", "title: ¦& co\n"),
    ("yaml-special", "title: ¦>45 дней\n"),
    ("yaml-special", "title: ¦- foo\n"),
    ("yaml-special", "title: ¦, foo\n"),
    ("yaml-special", "x: {a: ¦@foo, b: c}\n"),
    ("yaml-special", "x: [a, ¦%b]\n"),
    ("yaml-quote", '- "a" ¦b\n'),
    ("yaml-quote", "title: 'it'¦s'\n"),
    ("yaml-quote", 'x: {a: "b" ¦c, d: e}\n'),
    ("yaml-escape", 'a: "c:¦\\dir"\n'),
    ("control-character", "a: b\n¦\ufeffc: d\n"),
    ("control-character", "a:\n  - b: c\n    ¦\u2028d: e\n"),
    ("control-character", 'a: ¦"x\\0"\n'),
    ("control-character", "a: b¦\x00c\n"),
    ("control-character", "a: b\nc: d¦\u2028e\n"),
    ("yaml-unclosed-bracket", "a: ¦[b, c\nd: [e]\nf: g\n"),
    ("yaml-unclosed-bracket", "a: ¦{b: c\n"),
    ("yaml-unclosed-bracket", "a: {b: ¦[c}\nd: e\n"),
    ("yaml-no-colon", "b: c\n¦title:Услуга\nd: e\n"),
    ("yaml-no-colon", "¦title Услуга\nb: c\n"),
    ("yaml-no-colon", "b: c\n¦Просто текст,\nещё текст.\nd: e\n"),
    ("yaml-no-colon", "x: {title: a, ¦url:https://b.ru}\n"),
    ("yaml-indentation", "a:\n    b: c\n  ¦d: e\n  f: g\n"),
    ("yaml-indentation", "a:\n  b: c\n   ¦d: e\n   f: g\nh: i\n"),
    ("yaml-indentation", "a: |\n  b\n ¦c\nd: e\n"),
    ("yaml-indentation", "a: b\n¦- c\n- d\n"),
]


def _marked(text: str) -> tuple[str, int, int]:
    before, after = text.split(MARK)
    line_break = max(before.rfind("\n"), before.rfind("\r"))
    return before + after, before.count("\n") + 1, len(before) - line_break


def _places(parsed: Parsed) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in parsed.problems]


@pytest.mark.parametrize(("code", "marked"), MISTAKES)
def test_mistake_in_a_register(code: str, marked: str) -> None:
    text, line, column = _marked(marked)
    assert _places(parse_yaml(text)) == [(code, line, column)]


@pytest.mark.parametrize(("code", "marked"), [case for case in MISTAKES if case[0] != "yaml-documents"])
def test_mistake_in_front_matter(code: str, marked: str) -> None:
    text, line, column = _marked(marked)
    end = "" if text.endswith(("\n", "\r")) else "\n"
    assert _places(parse_markdown(f"---\n{text}{end}---\nТекст: [x\n")) == [(code, line + 1, column)]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("no-front-matter", "¦# Заголовок\n"),
        ("no-front-matter", "¦"),
        ("no-front-matter", "\n\n¦---\ntitle: a\n---\n"),
        ("no-front-matter", "¦—\ntitle: a\n---\n"),
        ("unclosed-front-matter", "¦---\ntitle: a\n\nТекст: вот: он\n"),
        ("unclosed-front-matter", "---\ntitle: a\n¦—\nТекст\n"),
        ("unclosed-front-matter", "---\ntitle: a\n ¦---\nТекст\n"),
        ("unclosed-front-matter", "---\nsteps:\n-\n  a: b\n¦----\nТекст\n"),
        ("control-character", "---\ntitle: a\n---\nТекст¦\x00\n"),
    ],
)
def test_mistake_in_the_fences_or_the_body(code: str, marked: str) -> None:
    text, line, column = _marked(marked)
    assert _places(parse_markdown(text)) == [(code, line, column)]


def test_all_mistakes_of_a_file_are_found_at_once() -> None:
    text = 'a: @x\nb: c: d\ne: "f" g\nh: [i\nj: k #l\nm: 1\nm: 2\nn: {o: p, q}\nr: "s\nt: *u\n'
    assert [problem.code for problem in parse_yaml(text).problems] == [
        "yaml-special",
        "yaml-colon",
        "yaml-quote",
        "yaml-unclosed-bracket",
        "yaml-hash",
        "yaml-duplicate-key",
        "yaml-comma",
        "yaml-unclosed-quote",
        "yaml-alias",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Услуга: выдача # примечание\n", 'title: "Услуга: выдача"'),
        ('- title: "Да" и: нет\n', "- title: '\"Да\" и: нет'"),
        ("title: [CAR 703] выдача\n", 'title: "[CAR 703] выдача"'),
        ("title: Справка №1 #2\n", 'title: "Справка №1 #2"'),
        ("x: {text: Дорого, долго}\n", '"Дорого, долго"'),
        ("title:Услуга\n", "title: Услуга"),
    ],
)
def test_the_hint_shows_what_to_write(text: str, line: str) -> None:
    (problem,) = parse_yaml(text).problems
    assert problem.hint is not None
    assert problem.hint.render(translation("en")).endswith(line)


def test_duplicate_key_says_where_the_first_is() -> None:
    (problem,) = parse_yaml("a:\n  b: 1\n  c: 2\n  b: 3\n").problems
    assert problem.message.values["line"] == 2


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("title: Услуга: выдача\nb: c\n", {"title": "Услуга: выдача", "b": "c"}),
        ("a: b\n  c #2 d\n  e\n", {"a": "b c #2 d e"}),
        ("x: {t: Вуз (а, б, в), i: visit}\n", {"x": {"t": "Вуз (а, б, в)", "i": "visit"}}),
        ('a: "c:\\new\\dir"\n', {"a": "c:\\new\\dir"}),
        ("a: 1\na: 2\n", {"a": "1"}),
        ("a: [b, c\nd: e\n", None),
        ("a:\n\tb: c\n", None),
    ],
)
def test_data_are_what_was_plainly_meant_or_nothing(text: str, data: object) -> None:
    assert parse_yaml(text).data == data


@pytest.mark.parametrize("deep", ["[" * 1000, "\n" + "- " * 1000, "{a: " * 1000])
def test_deep_nesting_is_refused(deep: str) -> None:
    assert [problem.code for problem in parse_yaml(f"x: {deep}").problems] == ["yaml-depth"]


def test_deep_indentation_is_refused() -> None:
    deep = "".join(f"{' ' * level}a:\n" for level in range(1000))
    assert _places(parse_yaml(deep)) == [("yaml-depth", 51, 51)]
