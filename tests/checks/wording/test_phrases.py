"""Phrases find the same, whether only those are tried that begin as the text does, or all."""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.checks.wording import agency, outcomes, steps
from cjm_plugin.checks.wording import beginnings as beginnings_module
from cjm_plugin.checks.wording.beginnings import beginnings
from cjm_plugin.checks.wording.phrases import Phrases, plain, written_out

LISTS = Path(__file__).parent
PHRASES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": found
    for module in (agency, outcomes, steps)
    for name, found in vars(module).items()
    if isinstance(found, Phrases) and found.first
}


def lines() -> Iterator[str]:
    for file in (*LISTS.glob("*.txt"), *LISTS.glob("held-out/*.txt")):
        yield from (line[1:].strip() for line in file.read_text("utf-8").splitlines() if line[:1] in "+-")


TEXTS = [*lines()]
WORDS = sorted({word for text in TEXTS for word in text.split()})


def all_tried(phrases: Phrases, text: str) -> str:
    any_of_them = "|".join(map(written_out, phrases.phrases))
    found = re.match(rf"\W*(?P<words>{any_of_them})(?!\w)", plain(text))
    return text[slice(*found.span("words"))] if found else ""


@pytest.mark.parametrize("name", PHRASES)
def test_phrases_that_begin_otherwise_would_not_have_been_found(name: str) -> None:
    found = [PHRASES[name].search(text) for text in TEXTS]
    assert found == [all_tried(PHRASES[name], text) for text in TEXTS]
    assert any(found)


@given(st.sampled_from(sorted(PHRASES)), st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join))
def test_nor_in_any_other_order_of_words(name: str, text: str) -> None:
    assert PHRASES[name].search(text) == all_tried(PHRASES[name], text)


@pytest.mark.parametrize(
    ("phrase", "begun"),
    [
        ("прием заявления", {"пр"}),
        ("в целях", {"в "}),
        ("(прием|выдача)( и \\w+)? … документ~", {"пр", "вы"}),
        ("(под|)готовка", {"по", "го"}),
        ("((ведущий |старший )?(специалист|оператор)~|банк)", {"ве", "ст", "сп", "оп", "ба"}),
        ("а?лично", {""}),
        ("(?:да|нет)", {"да", "не"}),
        ("отказ|(нет|не) ответа", {"от", "не"}),
        ("(на)*род", {""}),
        ("(?!не )[а-я]+", {""}),
        ("\\w+ая проверка", {""}),
        ("а(\\)|б)в", {"а", "аб"}),
    ],
)
def test_beginnings(phrase: str, begun: set[str]) -> None:
    assert beginnings(phrase, 2) == begun


def test_the_examples_in_the_documentation() -> None:
    failed, tried = doctest.testmod(beginnings_module)
    assert (failed, tried) == (0, 4)
