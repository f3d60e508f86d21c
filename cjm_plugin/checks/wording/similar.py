"""Which of very many texts have nearly the same words.

Two texts are nearly the same when of all their words, folded, at least five in eight are common to both (the Jaccard
index of the two sets). One word that stands in place of another may be all that matters (срок выплаты, размер выплаты):
where each has a word that the other lacks, four in five must be common. A negation always matters, and so does a number
in place of another, or «после» in place of «до».

They are found without comparing each with each: texts so alike have four words in common even
among the few rarest of each, so only those that meet under four rare words are compared (prefix filtering, as in
AdaptJoin by Wang, Li and Feng, 2012). Shorter texts are looked up first: what is as long as another or longer has more
in common with it, so fewer of its words need to be tried. A text of one or two words is only like one with the same
words.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations

Folded = tuple[str, ...]
_Key = tuple[int, ...]
"""Words by their ranks."""

ENOUGH = 5 / 8
"""From this share of common words on two texts are nearly the same, when the one only says more than the other."""
_ENOUGH_IN_PLACE_OF_ANOTHER = 4 / 5
_NEGATIONS = frozenset({"не", "нет", "нелз", "без", "not", "no", "never", "without"})
_BEFORE = frozenset({"до", "befor"})
_AFTER = frozenset({"посл", "after"})
_TOGETHER = 4
"""Under so many rare words at once texts are looked up; those of three words under all three."""
_FEWEST = 3
_WINDOW = 16
"""Where very many meet under the same words, each is compared with so many of its neighbours only."""


def likeness(one: Set[str], other: Set[str]) -> float:
    """The share of common words among all words of two texts; 0 when they are not nearly the same."""
    common = len(one & other)
    share = common / (len(one) + len(other) - common)
    enough = ENOUGH if common in {len(one), len(other)} else _ENOUGH_IN_PLACE_OF_ANOTHER
    if share < enough or not _NEGATIONS.isdisjoint(one ^ other):
        return 0
    return 0 if _in_place_of_another(one - other, other - one) else share


def _in_place_of_another(here: Set[str], there: Set[str]) -> bool:
    """Whether what only one text says and what only the other says are two numbers, or «до» and «после»."""
    if _has_number(here) and _has_number(there):
        return True
    return any(
        not _BEFORE.isdisjoint(one) and not _AFTER.isdisjoint(other) for one, other in ((here, there), (there, here))
    )


def _has_number(words: Set[str]) -> bool:
    return any(map(str.isdecimal, words))


def alike(texts: Collection[Folded]) -> Mapping[Folded, Mapping[Folded, float]]:
    """For each text the others that are nearly the same, with how much they have in common.

    The texts are all different, each a tuple of different words. What is found does not depend on their order.
    """
    found: dict[Folded, dict[Folded, float]] = defaultdict(dict)
    words = {text: frozenset(text) for text in texts}
    for one, others in _meetings(texts):
        for other in others:
            if common := likeness(words[one], words[other]):
                found[one][other] = found[other][one] = common
    return found


def _meetings(texts: Collection[Folded]) -> Iterator[tuple[Folded, set[Folded]]]:
    """Each text with those, no longer than it, that may be like it."""
    rank = _ranks(texts)
    under: dict[_Key, list[Folded]] = defaultdict(list)
    for text in sorted(sorted(texts), key=len):
        rarest_first = sorted(map(rank.__getitem__, text))
        shortest = len(text) * ENOUGH
        common = filter(None, map(under.get, _keys_to_shorter(rarest_first)))  # mostly there are none
        met = {other for others in common for other in others[-_WINDOW:] if len(other) >= shortest}
        if met:
            yield text, met
        for key in _keys_to_longer(rarest_first):
            under[key].append(text)


def _ranks(texts: Collection[Folded]) -> Mapping[str, int]:
    """The place of each word among all, the rarest first. Places are sorted and looked up faster than words."""
    often = Counter(chain.from_iterable(texts))
    return {word: place for place, word in enumerate(sorted(often, key=lambda word: (often[word], word)))}


def _keys_to_shorter(words: Sequence[int]) -> Iterator[_Key]:
    """Under which words those are looked up that are no longer: with them at least five in eight are in common."""
    yield from _keys(words, -(-len(words) * 5 // 8))
    if len(words) == _TOGETHER:
        yield from combinations(words, _FEWEST)


def _keys_to_longer(words: Sequence[int]) -> Iterator[_Key]:
    """Under which words a text is found by those that are as long or longer: ten in thirteen are in common with the
    ones as long, and more with the others.
    """
    yield from _keys(words, -(-len(words) * 10 // 13))


def _keys(words: Sequence[int], in_common: int) -> Iterator[_Key]:
    """Any four of the words of which, when so many of all words are in common, at least four must be."""
    if len(words) == _FEWEST:
        yield tuple(words)
    elif len(words) >= _TOGETHER:
        yield from combinations(words[: len(words) - max(in_common, _TOGETHER) + _TOGETHER], _TOGETHER)
