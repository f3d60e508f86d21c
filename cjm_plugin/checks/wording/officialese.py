"""Officialese (канцелярит): words of offices in texts for people, and what to write in their place.

Gathered from guides on plain language («Пиши, сокращай», editorial rules of public services) and from regulations.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

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

_LIGHT = ("осуществ", "произвед", "производ", "произвест", "выполн", "проведени")
"""Verbs without a meaning of their own, and what is made of them: the noun behind them says what is done."""
_EMPTY = {f"{verb}~ (\\w+ )??({'|'.join(VERBS)})\\w{{0,3}}": None for verb in _LIGHT}
_INSTEAD: dict[str, str | None] = {**_EMPTY, **PLAIN}
"""What to write in place of a phrase; of an empty verb with a noun the noun says it."""
_BEGINNING = re.compile("(.)((?:[а-я ]{2})?)(.*)")
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
    for found in _expression().finditer(text):
        yield found.start(), found.end(), _instead(found)


def _instead(found: re.Match[str]) -> str:
    instead = list(_INSTEAD.values())[int((found.lastgroup or "p0")[1:])]
    if instead is not None:
        return instead
    noun = found[0].split()[-1]
    return next(verb for said, verb in VERBS.items() if noun.startswith(said))


def _chains(text: str) -> Iterator[tuple[int, int, str]]:
    if sum(map(text.count, _ENDS)) < _FEWEST:
        return
    for found in _CHAIN.finditer(text):
        actions = [word for word in re.findall(rf"{_ACTION}\b", found[0]) if not _THING.search(word)]
        if len(actions) >= _FEWEST:
            yield found.start(), found.end(), ""


@cache
def _expression() -> re.Pattern[str]:
    """All phrases in one expression; the name of the group says which it was.

    They are sorted by the first letter, and then by the two signs behind it: nearly all words of a text are passed
    over at once.
    """
    sorted_out: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, phrase in enumerate(_INSTEAD):
        letter, signs, rest = _BEGINNING.findall(phrase)[0]
        sorted_out[letter][signs].append(f"(?P<p{number}>{written_out(rest)})")
    letters = {
        letter: [f"{written_out(signs)}{_any(rests)}" for signs, rests in by_signs.items()]
        for letter, by_signs in sorted_out.items()
    }
    return re.compile(rf"\b{_any([f'{letter}{_any(rest)}' for letter, rest in letters.items()])}(?!\w)")


def _any(alternatives: Iterable[str]) -> str:
    return f"(?:{'|'.join(alternatives)})"
