"""The quick reading of a page: the same as the full one, or nothing."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.frontmatter import Data, parse_markdown, parse_quickly
from tests.frontmatter.test_properties import mappings, mutated, pieces

ROOT = Path(__file__).parents[2]


@settings(max_examples=1000)
@given(mutated() | st.text() | st.lists(pieces | st.sampled_from(["a", "a: ", "- "]), max_size=30).map("".join))
def test_it_says_what_the_full_reading_says_or_nothing(text: str) -> None:
    page = f"---\n{text}\n---\nbody"
    quick = parse_quickly(page)
    if quick:
        full = parse_markdown(page)
        assert full.problems == ()
        assert (quick.data, quick.body) == (full.data, full.body)


@given(mappings, st.sampled_from([None, False, True]))
def test_dumped_data_come_back(data: dict[str, Data], flow: bool | None) -> None:
    page = f"---\n{yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)}---\nbody"
    quick, full = parse_quickly(page), parse_markdown(page)
    assert quick is None or (quick.data == data == full.data)


@pytest.mark.parametrize("file", sorted((ROOT / "content" / "services").rglob("*.md")), ids=lambda file: file.stem)
def test_the_maps_of_this_catalogue_are_read_quickly(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    quick, full = parse_quickly(text), parse_markdown(text)
    assert quick
    assert (quick.data, quick.body) == (full.data, full.body)
