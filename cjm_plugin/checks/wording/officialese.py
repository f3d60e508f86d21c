"""Officialese (канцелярит): words of offices in texts for people, and what to write in their place.

Gathered from guides on plain language («Пиши, сокращай», editorial rules of public services) and from regulations.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from cjm_plugin.checks.wording.beginnings import beginnings
from cjm_plugin.checks.wording.phrases import plain, written_out
from cjm_plugin.checks.wording.plain_words import PLAIN, VERBS


class Heavy(NamedTuple):
    """Words of officialese, exactly as they stand in the text."""

    words: str
    instead: str
    """Plain words for them; empty where it takes another sentence."""


_NOT_OURS = re.compile(
    r"«[^»]{0,400}»|\"[^\"\n]*\"|“[^”]{0,400}”|`[^`\n]*`|\]\([^)\n]{0,400}\)|\[[^\]\n]{0,400}\](?=\()|https?://\S+|"
    r"^>.*$|^#.*$|^\|.*$",
    re.MULTILINE,
)
"""Names and quotes, addresses, the words of links, headings and tables: not the author's own sentences.

They are so long at most: behind each of many signs that are never closed the whole text would be searched for the end.
"""
_MARKS = re.compile(r'«|"|“|`|>|#|\||\](?=\()|:(?=//)')
"""Without one of these there is nothing of that kind. Most texts have none, and are passed over quickly."""

_LIGHT = ("осуществ", "про(извед|извод|извест|ведени)", "выполн")
"""Verbs without a meaning of their own, and what is made of them: the noun behind them says what is done.

Those that begin alike stand together: the nouns are compiled for each line.
"""
_EMPTY = {f"{verbs}~ (\\w+ )??({'|'.join(VERBS)})\\w{{0,3}}": None for verbs in _LIGHT}
_INSTEAD: dict[str, str | None] = {**_EMPTY, **PLAIN}
"""What to write in place of a phrase; of an empty verb with a noun the noun says it."""
_SIGNS = 4
"""By so many letters and blanks at their beginning phrases are found. Of the words of a text few begin so."""
_ENDS = ("ани", "ени", "яни", "ыти", "яти")
_FEWEST = 2
"""So many nouns of actions make a chain."""
_ACTION = rf"\w{{4,}}(?:{'|'.join(_ENDS)})(?:е|я|ю|ем|и|й|ям|ями|ях)"
_THING = re.compile(
    r"(?:за|предъ|объ|у)явлен|удостовер|разрешен|решени|отделен|учрежден|образован|помещен|прилож|предлож|обращен|"
    r"уведомл|сообщен|сведен|направлен|поколен|времен|населен|заключен|соглаш|рожден|состоян|задан|лечен|питан|"
    r"страхован|заболеван|распоряж|требован|условн|основан|положен|управлен|здравоохран|наследован|обследован|"
    r"повреж|насажд|освещен|упражн|движен|знани|собран|поручен|правлен|имени|оборудован|обслуживан|издел"
)
"""What looks like the noun of an action and is a thing, or a word of everyday life."""
_GENITIVE = r"\w{2,}(?:ни[яй]|ти[яй]|ци[ий]|[вртзщл]ки|чи|ост(?:и|ей)|ств[а]?|ов|ев|ий)"
_CHAIN = re.compile(rf"\b{_ACTION}(?:\s+{_GENITIVE}){{2,}}(?!\w)")


def officialese(text: str) -> Iterator[Heavy]:
    """The heavy words of a text in their order, each piece of text once. Names in quotation marks are left alone."""
    read = plain(_own_sentences(text))
    last = 0
    for start, end, instead in sorted((*_phrases(read), *_chains(read)), key=lambda found: (found[0], -found[1])):
        if start >= last:
            yield Heavy(text[start:end], instead)
            last = end


def _own_sentences(text: str) -> str:
    """The text, as long as before, without what is not the author's."""
    return _NOT_OURS.sub(lambda name: "\0" * len(name[0]), text) if _MARKS.search(text) else text


def _phrases(text: str) -> Iterator[tuple[int, int, str]]:
    last = 0
    for begun in _any_beginning().finditer(text):
        if begun.start() < last:
            continue
        tried = ((phrase, _expression(phrase).match(text, begun.start())) for phrase in _phrases_that_begin(begun[1]))
        for phrase, found in tried:
            if found:
                last = found.end()
                yield found.start(), last, _instead(phrase, found[0])
                break


def _instead(phrase: str, words: str) -> str:
    instead = _INSTEAD[phrase]
    if instead is not None:
        return instead
    noun = words.rsplit(maxsplit=1)[-1]
    return next(verb for said, verb in VERBS.items() if noun.startswith(said))


def _chains(text: str) -> Iterator[tuple[int, int, str]]:
    if sum(map(text.count, _ENDS)) < _FEWEST:
        return
    for found in _CHAIN.finditer(text):
        actions = [word for word in re.findall(rf"{_ACTION}\b", found[0]) if not _THING.search(word)]
        if len(actions) >= _FEWEST:
            yield found.start(), found.end(), ""


@cache
def _any_beginning() -> re.Pattern[str]:
    """Before the words with which one of the phrases begins; they are its group.

    Sorted by the first letter: most words of a text are passed over at once.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for each in sorted(set(chain.from_iterable(_beginnings().values())), key=len, reverse=True):
        by_letter[each[0]].append(written_out(each[1:]))
    letters = "|".join(f"{letter}(?:{'|'.join(others)})" for letter, others in by_letter.items())
    return re.compile(rf"\b(?=({letters}))")


@cache
def _phrases_that_begin(words: str) -> list[str]:
    begun = " ".join(words.split())
    return [phrase for phrase, begins in _beginnings().items() if any(map(begun.startswith, map(str.rstrip, begins)))]


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    return {phrase: beginnings(phrase, _SIGNS) for phrase in _INSTEAD}


@cache
def _expression(phrase: str) -> re.Pattern[str]:
    """Phrases are compiled one by one, when a text has one like it: all together take longer than to read a file."""
    return re.compile(rf"{written_out(phrase)}(?!\w)")
