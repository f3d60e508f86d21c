"""What means the same reads the same, and what does not reads otherwise: textconv beside the comparison."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.changes import state_of
from cjm_plugin.i18n import translation
from cjm_plugin.loading.files import scan
from cjm_plugin.model import vocabulary
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Service
from cjm_plugin.review.readable import readable
from cjm_plugin.review.readable.fields import BOOLEANS, COUNTS, DEFAULTS
from cjm_plugin.review.values import default_of
from tests.changes.test_properties import CATALOGUES, in_another_form

PAGE = {
    "title": "Permit",
    "as_is": {
        "start_event": "a",
        "outcome": "b",
        "steps": [{"id": "pay", "title": "Pay"}, {"id": "go", "title": "Go"}],
    },
}
FIELDS: dict[str, list[Any]] = {
    "cost": [
        *("2500 RUB", "2500 ₽", "2500.00 RUB", "2 500,00 руб.", {"amount": "2500", "currency": "RUB"}),
        *({"amount": "2500 RUB", "when": None}, {"amount": "2500 RUB", "when": "If late"}),
        *("2500.50 RUB", "2500 EUR", "free", "бесплатно", {"amount": "free"}, {"when": "If late", "amount": "2500 ₽"}),
    ],
    "documents": [
        *([], ["portal"], [{"title": "portal"}], [{"document": "portal"}], ["portal", "portal"]),
        *([{"title": "portal", "when": "If late"}], [{"document": "portal", "when": "If late"}]),
        *([{"title": "A form"}], ["A form"], [{"document": "A form"}], ["A form", "portal"], ["portal", " A form "]),
        [{"title": "A form", "when": "If late"}, {"when": "If late", "document": "A form"}],
    ],
    "wait": ["10 d", "P10D", "10 дней", "0 d", "0 min", "1.1234567 h", "1.1234568 h"],
    "emotion": ["1", "+1", "-1", "\u22121"],
    "description": ["One.", "One.\n", "One.\nTwo.", "One.  \nTwo.", "One. Two."],
    "x-own": [None, {}, [], "", "free", "draft", ["b", "a"], ["a", "b"], ["a", "a"], {"status": "draft"}, [["a", "b"]]],
    "needs": [[], ["near"], ["near", "near"], ["near", "far"], ["far", "near"]],
}
OF_PAGE: dict[str, list[Any]] = {
    "status": ["draft", "review"],
    "example": ["true", "yes", "false", "no"],
    "regulation": [["act-5"], [{"title": "act-5"}], [{"title": "Act 5", "number": "1"}], [{"regulation": "Act 5"}]],
    "problems": [
        {},
        {"slow": {"text": "It is  slow"}},
        {"slow": {"text": "It is slow"}},
        {"slow": {"text": "It\nis slow"}},
    ],
    "evidence": [{"talks": {"kind": "interview", "title": "Talks", **more}} for more in ({}, {"consent": "false"})],
    "recommendations": [
        {"do": {"text": "Do", "resolves": ["slow"], **more}}
        for more in ({}, {"status": "proposed"}, {"status": "accepted"})
    ],
}


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Any]:
    """A page with a few fields, each written in one of several ways."""
    page = json.loads(json.dumps(PAGE))
    for key in draw(st.lists(st.sampled_from(sorted(OF_PAGE)), max_size=2, unique=True)):
        page[key] = draw(st.sampled_from(OF_PAGE[key]))
    for key in draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=2, unique=True)):
        page["as_is"]["steps"][0][key] = draw(st.sampled_from(FIELDS[key]))
    return dict(draw(st.permutations(list(page.items()))))


def shown(page: dict[str, Any], language: str = "en") -> str | None:
    return readable(f"---\n{json.dumps(page, ensure_ascii=False)}\n---\n".encode(), translation(language))


def state(page: dict[str, Any]) -> Any:
    return state_of(Catalogue(services={"s": Service.model_validate({"id": "s", **page})}))


def with_step(**fields: Any) -> dict[str, Any]:
    page = json.loads(json.dumps(PAGE))
    page["as_is"]["steps"][0] |= fields
    return page


@settings(deadline=None, max_examples=300)
@given(pages(), pages())
def test_two_pages_read_alike_where_nothing_has_changed_in_meaning(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (shown(one) == shown(other)) == (state(one) == state(other))


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("key", FIELDS)
def test_two_ways_to_write_a_field_of_a_step_read_alike_where_they_mean_the_same(key: str, language: str) -> None:
    ways = [with_step(), *(with_step(**{key: value}) for value in FIELDS[key])]
    for one in ways:
        for other in ways:
            alike = state(one) == state(other)
            assert (shown(one, language) == shown(other, language)) == alike, (one, other)


@pytest.mark.parametrize("key", OF_PAGE)
def test_two_ways_to_write_a_field_of_a_page_read_alike_where_they_mean_the_same(key: str) -> None:
    ways = [PAGE, *({**PAGE, key: value} for value in OF_PAGE[key])]
    for one in ways:
        for other in ways:
            assert (shown(one) == shown(other)) == (state(one) == state(other)), (one, other)


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.name)
def test_another_form_of_a_file_reads_alike(folder: Path) -> None:
    for file in scan(folder):
        raw = file.file.read_bytes()
        one = in_another_form(file, raw).replace(b"\r\n", b"\n")  # comments are gone
        said = [readable(each, translation("en")) for each in (one, in_another_form(file, one))]
        assert said[0] == said[1] is not None


def test_words_that_look_like_an_id_read_as_their_author_wrote_them() -> None:
    assert "{title: portal}; condition: If" in str(shown(with_step(documents=[{"title": "portal", "when": "If"}])))
    assert "{title: portal}\n" in str(shown(with_step(channels=[{"title": "portal"}])))


def test_comments_stay_where_a_cost_or_an_item_is_written_otherwise() -> None:
    text = """\
---
title: Permit
as_is:
  steps:
    - id: pay
      cost: # of it
        amount: 2500 # so much
        currency: RUB # of this
      documents:
        - portal # one
        # above
        - {document: portal} # two
---
"""
    said = str(readable(text.encode(), translation("en")))
    assert "cost: 2500 RUB  # of it  # so much  # of this\n" in said
    assert "    # above\n    portal  # one  # two\n" in said


def test_the_table_of_defaults_is_that_of_the_model() -> None:
    things = ["service", "life-situation", "document", "recommendation", "evidence", "step", "target-step", "problem"]
    pages = {"service": "page", "life-situation": "page", "document": "entry"}
    fields = {key for _, key in DEFAULTS} | BOOLEANS | COUNTS | {"status", "severity", "kind", "interaction"}
    found = {
        (pages.get(thing, thing), field): str(default).lower()
        for thing in things
        for field in fields
        if (default := default_of(thing, field)) is not None
    }
    assert found == dict(DEFAULTS)
    assert vocabulary.Status(DEFAULTS["page", "status"]) is vocabulary.Status.DRAFT
