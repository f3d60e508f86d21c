"""A file as people read it: everything that it says, and nothing of how it is written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from cjm_plugin.frontmatter import parse_markdown, parse_yaml
from cjm_plugin.frontmatter.layout import lay_out
from cjm_plugin.i18n import translation
from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model import fields, journey, mentions, registers
from cjm_plugin.review.readable import readable
from cjm_plugin.review.readable.fields import BOOLEANS, DURATIONS, NAMES_OWN, VOCABULARIES, rank
from tests.merging.merging import written

ROOT = Path(__file__).parents[2]
FILES = [*sorted((ROOT / "content").glob("*/**/*.md")), *sorted((ROOT / "content" / "registers").glob("*.yml"))]
THINGS: dict[str, tuple[type[BaseModel], ...]] = {
    "page": (journey.Service, journey.LifeSituation, registers.Need),
    "entry": (registers.Agency, registers.Channel, registers.Document, registers.Regulation, registers.Segment),
    "path": (journey.AsIsPath,),
    "target-path": (journey.TargetPath,),
    "step": (journey.AsIsStep,),
    "target-step": (journey.TargetStep,),
    "problem": (journey.Problem,),
    "recommendation": (journey.Recommendation,),
    "evidence": (journey.Evidence,),
    "own-need": (journey.OwnNeed,),
    "": (journey.Cost, mentions.DocumentMention, mentions.ChannelMention, mentions.RegulationMention),
}
PAGE = """\
---
title: Permit
status: draft
x-own: {a: [1, 2], b: text}
notes: Ask again
needs:
  near: Close to home
as_is:
  start_event: A
  outcome: B
  notes: of the path
  steps:
    - id: ask
      title: Ask # by name
      effort: 1.5 h
      wait: P30D
      cost: free
      documents:
        - passport # the old one
        - {document: snils, when: If so, notes: hm}
      needs: [near, plain-words]
      description: |
        One.

        Two.
    # the last
    - {id: go, title: Go}
problems:
  slow: {text: It is slow, severity: high, category: time}
evidence:
  talks: {kind: interview, title: Talks, consent: true}
---

Story.
"""
SHOWN = """\
Permit
  note: Ask again
  x-own:
    a:
      1
      2
    b: text

Today's path
  start event: A
  outcome: B
  note: of the path

Step: Ask [ask]  # by name
  what happens:
    One.

    Two.
  documents of the client:
    passport  # the old one
    snils; condition: If so; note: hm
  time of the client: 1.5 h
  waiting: 30 days
  cost: free of charge
  needs:
    Close to home [near]
    plain-words

# the last
Step: Go [go]

Need of this map: Close to home [near]

Problem: It is slow [slow]
  severity: high
  category: time

Source: Talks [talks]
  kind of source: Interviews
  consent to be quoted: yes

Text below the map
  Story.
"""


def shown(text: str, language: str = "en") -> str | None:
    found = readable(text.encode(), translation(language))
    return found.replace("\u00a0", " ") if found else found


def test_a_page() -> None:
    assert shown(PAGE) == SHOWN


def test_a_register_and_a_need() -> None:
    text = "# all\n\nbank: Bank\nair: {title: Airport, held_by_state: false, url: https://a.example}\n"
    assert shown(text) == ("# all\nAirport [air]\n  address on the web: https://a.example\n\nBank [bank]\n")
    assert shown("---\ntitle: Near\nsummary: By foot\n---\n", "ru") == "Near\n  краткое описание: By foot\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_of_the_catalogue_is_readable_and_its_form_does_not_matter(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    laid_out = lay_out(text, lambda _: None, markdown=file.suffix == ".md")
    another = lay_out(text, lambda _: ("to_be", "problems", "wait", "as_is", "title"), markdown=file.suffix == ".md")
    assert shown(text) is not None
    assert shown(laid_out) == shown(text)
    assert shown(another) == shown(text)


WORD = "xyzzy"


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, (*path, key))
    elif data is not None:
        yield path


@given(st.data())
def test_every_value_shows(data: st.DataObject) -> None:
    """Whatever text of whatever field becomes another, something that is shown becomes another too."""
    file = data.draw(st.sampled_from(FILES))
    text = file.read_text(encoding="utf-8")
    said = (parse_yaml if file.suffix == ".yml" else parse_markdown)(text).data
    place = data.draw(st.sampled_from(sorted(places(said), key=repr)))
    holder: Any = said
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = WORD
    again = written(said, text if file.suffix == ".md" else "---\n---\n")
    again = again if file.suffix == ".md" else again.removeprefix("---\n").removesuffix("---\n")
    assert WORD in (shown(again) or "")


@pytest.mark.parametrize("thing", THINGS)
def test_the_tables_hold_every_field_of_the_model(thing: str) -> None:
    unknown = rank("unknown")
    for model in THINGS[thing]:
        hints = get_type_hints(model, include_extras=True)
        for key in keys_of(model):
            assert rank(key) < unknown or key == "notes", key
            kind = _kind(hints[key])
            vocabulary = kind if isinstance(kind, type) and kind.__module__.endswith("vocabulary") else None
            if thing:
                assert VOCABULARIES.get((thing, key)) == vocabulary, key
            assert ((thing, key) in DURATIONS) == (kind is fields.Time), key
            assert (key in BOOLEANS) == (kind is fields.Boolean), key
    assert rank("x-own") > unknown
    assert all(rank(key) < unknown for key in NAMES_OWN)


def _kind(hint: Any) -> Any:
    while type(None) in get_args(hint):
        hint = next(each for each in get_args(hint) if each is not type(None))
    return hint
