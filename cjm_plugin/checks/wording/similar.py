"""Which of very many texts have nearly the same words.

Two texts are nearly the same when of all their words, folded, at least five in eight are common to both (the Jaccard
index of the two sets). They are found without comparing each with each: texts so alike have three words in common
even among the few rarest of each, so only those that meet under three rare words are compared (prefix filtering, as
in AdaptJoin by Wang, Li and Feng, 2012). A text of one or two words is only like one with the same words.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from itertools import combinations
from math import ceil

Folded = tuple[str, ...]

ENOUGH = 5 / 8
"""From this share of common words on two texts are nearly the same."""
_TOGETHER = 3
"""Under so many rare words at once texts are looked up."""
_WINDOW = 16
"""Where very many meet under the same words, each is compared with so many of its neighbours only."""


def similarity(one: Set[str], other: Set[str]) -> float:
    """The share of common words among all words of two texts."""
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def alike(texts: Collection[Folded]) -> Mapping[Folded, Mapping[Folded, float]]:
    """For each text the others that are nearly the same, with how much they have in common.

    The texts are all different, each a tuple of different words. What is found does not depend on their order.
    """
    found: dict[Folded, dict[Folded, float]] = defaultdict(dict)
    words = {text: frozenset(text) for text in texts}
    for one, other in _meetings(texts):
        if other not in found[one] and (common := similarity(words[one], words[other])) >= ENOUGH:
            found[one][other] = found[other][one] = common
    return found


def _meetings(texts: Collection[Folded]) -> Iterator[tuple[Folded, Folded]]:
    """Pairs that may be alike; a pair may come more than once."""
    often = Counter(word for text in texts for word in text)
    under: dict[Folded, list[Folded]] = defaultdict(list)
    for text in sorted(texts):
        for key in _keys(text, often):
            under[key].append(text)
    for meeting in under.values():
        for place, one in enumerate(meeting):
            for other in meeting[place + 1 : place + 1 + _WINDOW]:
                if len(one) * ENOUGH <= len(other) <= len(one) / ENOUGH:
                    yield one, other


def _keys(text: Folded, often: Mapping[str, int]) -> Iterator[Folded]:
    """Under which words a text is looked up: any three of its rarest."""
    if len(text) >= _TOGETHER:
        rarest_first = sorted(text, key=lambda word: (often[word], word))
        common = max(_TOGETHER, ceil(len(text) * ENOUGH))
        yield from combinations(rarest_first[: len(text) - common + _TOGETHER], _TOGETHER)
