"""Recognises what is the same under a new id: what says the very same, or nearly the same in words.

Only words count. Most things of a kind have the same keys, and from closed lists the same values: two offices differ in
their names alone.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from cjm_plugin.changes.change import Plain

_SAME = 80.0
"""Of 100: from this likeness on two things are one that was renamed."""
_IN_WORDS = frozenset(
    "title short_title text summary description body start_event outcome goals motivation eligibility stage when "
    "deadline finding quote number url notes".split()
)
"""The keys under which authors write in words of their own."""
_NUMBER = re.compile(r"\d+")
_FEW = 400
"""So many pairs are all looked at; of more, only those that have something rare in common."""
_MOST_ALIKE, _RAREST, _MOST_FREQUENT = 5, 40, 50
"""How many others each is looked at with, by how many of its words, none of which stands in more others than that."""


def same_under_new_ids(gone: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """New ids by old ones, each at most once, the most alike first."""
    found = _identical(gone, new)
    left = {id_: value for id_, value in gone.items() if id_ not in found}
    taken = set(found.values())
    pairs = sorted(_alike(left, {id_: value for id_, value in new.items() if id_ not in taken}))
    for _, old, other in pairs:
        if old not in found and other not in taken:
            found[old] = other
            taken.add(other)
    return found


def _identical(gone: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """The new ids of what is otherwise the very same; of several, one for each."""
    by_text: dict[str, list[str]] = defaultdict(list)
    for id_, value in sorted(new.items(), reverse=True):
        by_text[text_of(value)].append(id_)
    return {id_: others.pop() for id_, value in sorted(gone.items()) if (others := by_text[text_of(value)])}


def _alike(gone: Mapping[str, Plain], new: Mapping[str, Plain]) -> Iterator[tuple[float, str, str]]:
    """Pairs that may be one thing, with their likeness, negative."""
    old_texts, new_texts = ({id_: _said(value) for id_, value in each.items()} for each in (gone, new))
    few = len(gone) * len(new) <= _FEW
    pairs = ((old, other) for old in gone for other in new) if few else _candidates(gone, new, old_texts, new_texts)
    for old, other in pairs:
        named = _name(gone[old]) == _name(new[other])
        likeness = fuzz.ratio(old_texts[old], new_texts[other], score_cutoff=0 if named else _SAME)
        if named or (likeness >= _SAME and _same_numbers(_name(gone[old]), _name(new[other]))):
            yield -max(likeness, _SAME), old, other


def is_still(before: Plain, after: Plain) -> bool:
    """Whether what has an id afterwards is what had it before, however much was done to it."""
    if before == after or _name(before) == _name(after):
        return True
    likeness = fuzz.ratio(_said(before), _said(after), score_cutoff=_SAME)
    return likeness >= _SAME and _same_numbers(_name(before), _name(after))


def _candidates(
    gone: Mapping[str, Plain], new: Mapping[str, Plain], old_texts: Mapping[str, str], new_texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Each with those that share its title, or the most of its rare words."""
    names: dict[Plain, list[str]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    for id_, text in new_texts.items():
        names[_name(new[id_])].append(id_)
        for word in _words(text):
            places[word].append(id_)
    for old, text in old_texts.items():
        shared = sorted((word for word in _words(text) if word in places), key=lambda word: (len(places[word]), word))
        alike: Counter[str] = Counter()
        for word in shared[:_RAREST]:
            if len(places[word]) <= _MOST_FREQUENT:
                alike.update(dict.fromkeys(places[word], 1 / len(places[word])))
        near = [id_ for id_, _ in alike.most_common(_MOST_ALIKE)]
        yield from ((old, other) for other in dict.fromkeys((*names[_name(gone[old])][:_MOST_FREQUENT], *near)))


def _words(text: str) -> set[str]:
    """Words, and three in a row: these are rare where all texts are made of the same words."""
    words = re.findall(r"\w+", text)
    return {*words, *map(" ".join, zip(words, words[1:], words[2:], strict=False))}


def _name(value: Plain) -> Plain:
    return value.get("title") or value.get("text")


def _same_numbers(one: Plain, other: Plain) -> bool:
    """Whether neither name has a number in place of another: acts, forms and offices differ in little else."""
    first, second = ({*_NUMBER.findall(name or "")} for name in (one, other))
    return first <= second or second <= first


def _said(value: Plain) -> str:
    """What a thing says in words, the name first."""
    return "\n".join([_name(value) or "", *_words_below(value)])


def _words_below(value: Plain, *, telling: bool = False) -> Iterator[str]:
    match value:
        case str() if telling:
            yield value
        case dict():
            for key in sorted(value):
                yield from _words_below(value[key], telling=key in _IN_WORDS)
        case list():
            for item in value:
                yield from _words_below(item, telling=telling)


def text_of(value: Plain) -> str:
    """Everything but what is bound to the id."""
    kept = {key: item for key, item in value.items() if key not in {"id", "path"}}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)
