"""Versions are read by what they have in common: what comes out is what a reading of the whole file gives."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cjm_plugin
from cjm_plugin.history.reading import VersionReader
from cjm_plugin.loading.documents import read
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.model.journey import Service
from tests.history.telling import MAP

NAME = "services/town/permit.md"
SWAPS = [
    ("The queue is long", "The queue is endless"),
    ("wait: 10 d", "wait: 5 d"),
    ("wait: 10 d", "wait: soon"),
    ("title: Parking permit", "title: Permit\nx-own: {a: [b]}"),
    ("    - {id: wait, title: Wait for the permit, wait: 10 d}\n", ""),
    ("{id: wait,", "{id: ask,"),
    ("  steps:\n    - {id: ask", "  # a comment\n  steps:\n    - {id: ask"),
    ("problems:\n  queue: {", "problems:\n  noise: It is loud\n  queue: {"),
    ("problems:\n  queue", "problems:\n  queue: Twice\n  queue"),
    ("The story.", "Another story."),
    ("status: published", "status: draft"),
    ("to_be:\n", "to_be:\n  goals: [Fewer visits]\n"),
    ("as_is:\n", "as_is: # today\n"),
    ("\n", "\r\n"),
]


def _whole(text: str) -> Service | None:
    file = SourceFile(FileKind.SERVICE, Path(NAME), PurePosixPath(NAME))
    found = read(file, text.encode(), NAME)
    return found.page if isinstance(found.page, Service) and not found.broken else None


@settings(max_examples=300)
@given(st.lists(st.lists(st.sampled_from(SWAPS), max_size=4), min_size=1, max_size=4))
def test_versions_in_any_order_are_what_their_files_say(versions: list[list[tuple[str, str]]]) -> None:
    today = _whole(MAP)
    assert today
    reader = VersionReader(today, MAP, ".")
    for swaps in versions:
        text = MAP
        for old, new in swaps:
            text = text.replace(old, new)
        assert reader.read(NAME, text.encode()) == _whole(text)


def test_what_stands_there_in_the_same_words_is_the_same_object() -> None:
    today = _whole(MAP)
    assert today
    assert today.as_is
    older = VersionReader(today, MAP, ".").read(NAME, MAP.replace("wait: 10 d", "wait: 5 d").encode())
    assert older
    assert older.as_is
    assert older.problems["queue"] is today.problems["queue"]
    assert [one is other for one, other in zip(older.as_is.steps, today.as_is.steps, strict=True)] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"no front matter", b"---\ntitle: A\n", b"---\n- a\n---\n"])
def test_what_is_no_map_is_none(raw: bytes) -> None:
    today = _whole(MAP)
    assert today
    assert VersionReader(today, MAP, ".").read(NAME, raw) is None


def test_the_maps_of_this_catalogue_are_read_as_a_whole_and_in_fragments_alike() -> None:
    content = Path(__file__).parents[2] / "content"
    catalogue = cjm_plugin.load(content).catalogue
    assert catalogue
    for journey in catalogue.journeys:
        text = (content / f"{journey.path}.md").read_text(encoding="utf-8")
        empty = VersionReader(journey, "", ".")
        assert empty.read(f"{journey.path}.md", text.encode()) == journey
        assert VersionReader(journey, text, ".").read(f"{journey.path}.md", text.encode()) == journey
