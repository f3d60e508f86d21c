"""Whatever the file: never an exception, and every place lies in it."""

import re
from collections.abc import Iterator

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.frontmatter import Data, Parsed, decode, locate, parse_markdown, parse_yaml
from cjm_plugin.i18n import translation

SAMPLE = """title: Поступление в вуз
agencies: [minobrnauki, 'sfr']
evidence:
  forum: {kind: review, title: "Отзывы: форум", url: https://a.ru/#x}
as_is:
  # комментарий
  steps:
    - id: choose
      description: |
        Много #слов: и строк
      empty:
    - id: apply
"""

text_values = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
names = st.from_regex(r"k[a-z_-]{0,6}", fullmatch=True)
values = st.recursive(
    st.none() | text_values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=12,
)
mappings = st.dictionaries(names, values, max_size=4)
pieces = st.sampled_from(
    [*"\t\n\r :#-[]{},\"'&*!|>%@`?~<\\", "\n  ", ": ", " #a", "---\n", "...", "\r\n", "\x00", "\u2028", "é😀"]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = SAMPLE
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(pieces) + text[at + draw(st.integers(0, 3)) :]
    return text


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def _check(text: str, parsed: Parsed) -> None:
    for problem in parsed.problems:
        line = _lines(text)[problem.span.line - 1]
        assert problem.span.length >= 1
        assert problem.span.column >= 1
        assert problem.span.column - 1 + problem.span.length <= max(1, len(line))
        problem.message.render(translation("en"))
        assert problem.hint is None or problem.hint.render(translation("en"))
    assert parsed.data is None or isinstance(parsed.data, dict)
    assert parsed.data is not None or parsed.problems


def _paths(data: Data, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Data]]:
    yield path, data
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        yield from _paths(value, (*path, step))


@settings(max_examples=500)
@given(mutated() | st.text() | st.lists(pieces | st.just("a"), max_size=30).map("".join))
def test_any_text_gives_data_or_a_problem_in_it(text: str) -> None:
    parsed = parse_yaml(text)
    _check(text, parsed)
    for path, _ in _paths(parsed.data):
        span = locate(text, path, markdown=False)
        assert span.column - 1 + span.length <= max(1, len(_lines(text)[span.line - 1]))


@settings(max_examples=300)
@given(mutated().map(lambda text: f"---\n{text}\n---\nbody") | st.text())
def test_any_markdown_gives_data_or_a_problem_in_it(text: str) -> None:
    parsed = parse_markdown(text)
    _check(text, parsed)
    assert text.endswith(parsed.body)


@given(st.binary() | mutated().map(lambda text: text.encode("cp1251", "replace")))
def test_any_bytes_are_text_or_a_problem(raw: bytes) -> None:
    text, problem = decode(raw)
    assert (text is None) != (problem is None)


@settings(max_examples=300)
@given(mappings, st.sampled_from([None, False, True]), st.sampled_from(["\n", "\r\n"]))
def test_dumped_data_come_back(data: dict[str, Data], flow: bool | None, line_break: str) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, line_break=line_break)
    parsed = parse_yaml(text)
    assert parsed.problems == ()
    assert parsed.data == data
    markdown = parse_markdown(f"---{line_break}{text}---{line_break}body")
    assert (markdown.data, markdown.body) == (data, "body")


@settings(max_examples=300)
@given(mappings, st.sampled_from([None, False, True]))
def test_every_path_is_located_at_the_beginning_of_its_value(data: dict[str, Data], flow: bool | None) -> None:
    text = "# c\n" + yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=10_000)
    for path, value in _paths(data):
        marked = _located(text, path)
        if path and isinstance(path[-1], str):
            assert yaml.safe_load(f"{_located(text, path, key=True)}: x") == {path[-1]: "x"}
        if isinstance(value, dict):
            assert marked.startswith(("{", next(iter(value), "{")))
        elif isinstance(value, list):
            assert marked.startswith(("[", "-"))
        else:
            assert yaml.safe_load(f"- {marked}") == [value]


def _located(text: str, path: tuple[str | int, ...], *, key: bool = False) -> str:
    span = locate(text, path, key=key, markdown=False)
    return _lines(text)[span.line - 1][span.column - 1 :][: span.length]
