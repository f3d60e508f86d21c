"""The quick reading of a page: the same as the full one, or nothing."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.frontmatter import Data, parse_markdown, parse_quickly
from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.quick import read_quickly
from cjm_plugin.frontmatter.reader import read
from cjm_plugin.frontmatter.source import Source
from tests.frontmatter.test_properties import mappings, mutated, pieces

ROOT = Path(__file__).parents[2]


@settings(max_examples=1000)
@given(mutated() | st.text() | st.lists(pieces | st.sampled_from(["a", "a: ", "- "]), max_size=30).map("".join))
def test_it_says_what_the_full_reading_says_or_nothing(text: str) -> None:
    quick = read_quickly(text)
    if quick:
        full = read(Source(text), len(text))
        assert (quick.data, quick.findings) == (full.data, full.findings)
        assert _all(quick.place) == _all(full.place)


def _all(place: Place | None) -> object:
    """A place and all that are inside it, in a form that can be compared."""
    if place is None:
        return None
    key = (start_of(place.key), end_of(place.key)) if place.key else None
    if isinstance(place.inner, dict):
        return key, place.start, place.end, {name: _all(inner) for name, inner in place.inner.items()}
    return key, place.start, place.end, place.inner and [_all(inner) for inner in place.inner]


@pytest.mark.parametrize("sign", ["\x00", "\u2028", "\ufeff", "\x85", "\ud800", "\uffff"])
def test_a_control_character_is_for_the_full_reading(sign: str) -> None:
    assert read_quickly(f"title: a{sign}b\n") is None
    assert read_quickly("title: a\u00a0b\u00ad\n") is not None


@given(mappings, st.sampled_from([None, False, True]))
def test_dumped_data_come_back(data: dict[str, Data], flow: bool | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    quick, full = read_quickly(text), read(Source(text), len(text))
    assert quick is None or (quick.data == data == full.data)


@pytest.mark.parametrize("file", sorted((ROOT / "content" / "services").rglob("*.md")), ids=lambda file: file.stem)
def test_the_maps_of_this_catalogue_are_read_quickly(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    quick, full = parse_quickly(text), parse_markdown(text)
    front = text[: len(text) - len(full.body)]
    assert read_quickly(front[: front.rindex("---")])
    assert quick
    assert (quick.data, quick.body) == (full.data, full.body)
