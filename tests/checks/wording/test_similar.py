"""The quick way finds the same pairs as comparing each with each."""

import random

from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.checks.wording.similar import alike, likeness

WORDS = st.sampled_from([f"w{number:02}" for number in range(12)])
TEXTS = st.sets(st.frozensets(WORDS, min_size=1, max_size=9).map(lambda words: tuple(sorted(words))), max_size=16)


@given(TEXTS)
def test_all_pairs_with_enough_common_words_are_found(texts: set[tuple[str, ...]]) -> None:
    found = {(one, other): common for one, others in alike(texts).items() for other, common in others.items()}
    expected = {
        (one, other): common
        for one in texts
        for other in texts
        if one != other and (common := likeness(frozenset(one), frozenset(other)))
    }
    assert found == {pair: common for pair, common in expected.items() if min(map(len, pair)) > 2}


@given(TEXTS, st.randoms())
def test_the_order_does_not_matter(texts: set[tuple[str, ...]], chance: random.Random) -> None:
    shuffled = list(texts)
    chance.shuffle(shuffled)
    assert alike(shuffled) == alike(sorted(texts))


def test_a_text_of_two_words_is_like_no_longer_one() -> None:
    assert alike([("a", "b"), ("a", "b", "c")]) == {}


def test_one_word_in_place_of_another_makes_short_texts_different() -> None:
    assert likeness(set("abcdef"), set("abcdeg")) == 0
    assert likeness(set("abcdef"), set("abcdefg")) == 6 / 7
    assert likeness(set("abcdefghi"), set("abcdefghj")) == 0.8


def test_a_negation_makes_texts_different() -> None:
    assert likeness({"портал", "не", "показ", "статус"}, {"портал", "показ", "статус"}) == 0


def test_before_in_place_of_after_makes_texts_different() -> None:
    said = set("abcdefghij")
    assert likeness(said | {"до"}, said | {"посл"}) == likeness(said | {"befor"}, said | {"after"}) == 0
    assert likeness(said | {"до"}, said | {"x"}) > 0


def test_many_that_meet_under_the_same_words_are_compared_with_a_few() -> None:
    texts = [tuple(sorted((*"abcdefgh", f"only{number}"))) for number in range(3000)]
    found = alike(texts)
    assert len(found) == 3000
    assert sum(map(len, found.values())) < 3000 * 60
