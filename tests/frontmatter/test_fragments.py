"""Reading a page in fragments: the same as reading it whole, or nothing."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.frontmatter import Data, Fragment, in_fragments, parse_markdown
from tests.frontmatter.test_properties import mappings, mutated, pieces

ROOT = Path(__file__).parents[2]


def _whole(text: str) -> tuple[Data, str] | None:
    """What all fragments of a page say together; `None` where one of them cannot be read."""
    page = in_fragments(text)
    try:
        return page and ({key: _data(fragment) for key, fragment in page.entries.items()}, page.body)
    except ValueError:
        return None


def _data(fragment: Fragment) -> Data:
    if entries := fragment.entries():
        return {key: _data(entry) for key, entry in entries.items()}
    if items := fragment.items():
        return [_data(item) for item in items]
    return fragment.data()


@settings(max_examples=2000)
@given(mutated() | st.lists(pieces | st.sampled_from(["a", "a: ", "- ", "b:\n", "\n  c: "]), max_size=30).map("".join))
def test_the_fragments_say_what_the_whole_says_or_nothing(text: str) -> None:
    page = f"---\n{text}\n---\nbody"
    found = _whole(page)
    if found:
        full = parse_markdown(page)
        assert full.problems == ()
        assert found == (full.data, full.body)


@given(mappings)
def test_dumped_data_come_back(data: dict[str, Data]) -> None:
    page = f"---\n{yaml.safe_dump(data, allow_unicode=True, default_flow_style=False)}---\nbody"
    found, full = _whole(page), parse_markdown(page)
    assert found is None or found == (data, "body") == (full.data, full.body)


@pytest.mark.parametrize("file", sorted((ROOT / "content" / "services").rglob("*.md")), ids=lambda file: file.stem)
def test_the_maps_of_this_catalogue_come_in_fragments(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    full = parse_markdown(text)
    assert _whole(text) == (full.data, full.body)


@pytest.mark.parametrize("text", ["---\rtitle: A\n---\n", "---\r\ntitle: A\r\n---\r\n", "---\ntitle:\tA\n---\n"])
def test_unusual_line_ends_and_tabs_are_left_to_a_whole_reading(text: str) -> None:
    assert in_fragments(text) is None


def test_steps_are_fragments_of_their_own() -> None:
    page = in_fragments(
        "---\ntitle: A\nas_is:\n  steps:\n    # the first\n    - id: a\n      title: B\n    - id: b\n---\n"
    )
    assert page
    path = page.entries["as_is"].entries()
    assert path
    assert [step.data() for step in path["steps"].items() or ()] == [{"id": "a", "title": "B"}, {"id": "b"}]
