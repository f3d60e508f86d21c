"""What texts say behind the agency's paper or decision: that life goes on, or again only papers.

«Выдано разрешение, дом построен» tells of a house, «Выдано разрешение, сведения внесены в реестр» of a register. No
list holds all that people do, so the clause itself is looked at: its predicate, known by the ending, and its subject,
which is no paper, nor the agency. Papers and procedures are few (see `papers`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from cjm_plugin.checks.wording import papers
from cjm_plugin.checks.wording.phrases import plain

_BETWEEN_CLAUSES = re.compile(r"[,;:.!?()]\s*|\s[–—-]\s|\s(?=(?:и|а|но|зато)\s)")
_WORD = re.compile(r"\w[\w-]*")

_PARTICIPLE = r"\w{2,}[аеия]н[аоы]?|\w+(?:ня|ча|взя|ры|бы|ши|ну|мы|жи)т[аоы]?|готов[аоы]?"
"""Short: построен, снята, открыты."""
_VERB = (
    r"\w{2,}[еиаяую]т(?:ся)?|ест|\w{2,}[аиеыоуя]л(?:а|о|и|ся|ась|ось|ись)?|\w*шл[аои]|шел|сел[аи]?|ел[аи]?|"
    r"\w*(?:мог|[ыодз]рос|[ире]нес|[иыер]вез|чез|креп|вык|ресек)(?:л[аои])?(?:ся|сь)?"
)
"""Of the present, or the past: идёт, едят, вырос."""
_NO_PREDICATE = (
    r"план|ветеран|орган|экран|район|кран|экзамен|обмен|член|закон|(?:за|от|об|из|пере)мен[аы]|цен[аы]?|смен[аы]?|"
    r"стран[аы]?|охран[аы]?|жен[аы]|имен[аи]?|времен[аи]?|рано|\w+ин[аы]?|минут[аы]?|"
    r"кредит|визит|лимит|билет|транзит|дефицит|реквизит|бюджет|совет|комитет|кабинет|интернет|предмет|"
    r"приоритет|факультет|университет|иммунитет|запрет|отчет|счет|расчет|зачет|перерасчет|вычет|почет|полет|лет|"
    r"нет|институт|маршрут|приют|аттестат|адвокат|депутат|формат|кандидат|"
    r"\w*плат|затрат|комнат|утрат|дат|палат|возврат|брат|штат|автомат|мандат|ребят|"
    r"отдел|раздел|предел|стол|школ[аы]?|правил[ао]?|начал[ао]|канал|сигнал|вокзал|зал|терминал|металл|"
    r"капитал\w?|филиал\w?|персонал\w?|журнал\w?|недели|автомобили|модели|\w+тели"
)
"""Nouns that only look so."""
_CONTENT = r"(?:котор(?:ый|ая|ое|ые)|что|чтобы|если|как|где|когда|пока|либо|или|об?|согласно|он[аои]?|то есть)\b"
"""Clauses that begin so say what stands in the paper, or of what, or when."""
_PREPOSITIONS = frozenset(
    "в во на с со по за для без из из-за от до к ко о об у при под над перед после между через вместо против".split()
)
_PARTICLES = frozenset(
    "и а но зато не уже все теперь снова больше сам сама сами само тоже также только же ее его их весь вся будет "
    "будут был была было были быстро сразу бесплатно вовремя".split()
)
_ADJECTIVE = r"\w+(?:[ыи]й|[ая]я|[ое]е|ые|(?<![аеяиыу]н)(?<![яыи]т)ие|[ое]го|[ое]й|[ую]ю|[ыи]х|[ыи]м|[ыи]ми)"
"""Some nouns look so, and are then passed over."""
_STANDS_FOR_A_NOUN = r"\w+(?:[ыио]й|ая|[ыи]е)"
_OBLIQUE = r"\w+(?:у|ю|ам|ям|ами|ями|ах|ях)|\w{3,}(?<!дипл)ом|\w+(?:ием|ции|нии|елем)"
"""Nouns that by their ending are no subject."""

_WHO = (
    "(?:человек|люди|семья|дети|ребенок|малыш|мама|папа|мать|отец|сын|дочь|муж|жена|супруги|бабушка|дедушка|пенсионер|"
    "ветеран|инвалид|студент|ученик|школьник|выпускник|водитель|врач|учитель|предприниматель|фермер|охотник|хозяин|"
    "хозяева|владелец|собственник|жители|жильцы|новоселы|соседи|клиент|деньги|ключи)"
)
_WHERE_THEY_ARE = rf"(?:\w+ )?{_WHO} (?:\w+ )?(?:в|во|на|с|со|за|под|при|без) "
"""Said without a verb: «семья в новой квартире»."""


def life_goes_on(text: str) -> bool:
    """Whether a clause behind the first says what people or things do, are or have, and is not of papers again."""
    _, *others = _BETWEEN_CLAUSES.split(plain(text))
    return any(map(_of_life, others))


def somebody_has(text: str) -> bool:
    """Whether the first clause says in whose hands a paper is: «Справка у работодателя»."""
    return _has(_BETWEEN_CLAUSES.split(plain(text))[0])


def _of_life(clause: str) -> bool:
    words = _WORD.findall(clause)
    if "ли" in words or _compiled(_CONTENT).match(clause) or papers.INTO.search(clause):
        return False
    if words[:1] == ["и"] and _is("".join(words[1:2]), _VERB):
        return False  # whoever did the first does the second
    predicate = next(filter(_is_predicate, words), "")
    if not predicate:
        return _are_there(clause, words) or _has(clause)
    if _is(predicate, papers.DONE_ON_PAPER):
        return False
    subject = next(_subjects(word for word in words if word != predicate), "") or _one_who_is(words, predicate)
    decided = _is(subject, papers.BENEFIT) and _is(predicate, papers.DECIDED)
    return bool(subject) and not decided and not _is(subject, papers.PAPER)


def _are_there(clause: str, words: Sequence[str]) -> bool:
    found = _compiled(_WHERE_THEY_ARE).match(clause)
    return found is not None and not _is(next(_subjects(words), ""), papers.PAPER)


def _has(clause: str) -> bool:
    """Whether it says who has a thing, and neither that it is done there nor that a paper says so."""
    found = _compiled(papers.AT_A_CLIENT).search(clause)
    if not found or _compiled(papers.SAID_OF_A_CLIENT).search(clause, 0, found.start()):
        return False
    return not any(map(_is_predicate, _WORD.findall(clause)))


def _one_who_is(words: Sequence[str], predicate: str) -> str:
    """The adjective that stands for a noun: больной обеспечен."""
    before = words[max(0, words.index(predicate) - 1)]
    return before if _is(before, _STANDS_FOR_A_NOUN) else ""


def _is_predicate(word: str) -> bool:
    looks_so = _is(word, _PARTICIPLE) or _is(word, _VERB)
    return looks_so and not _is(word, _NO_PREDICATE) and not _is(word, papers.PAPER)


def _subjects(words: Iterable[str]) -> Iterator[str]:
    """The nouns of a clause that may be its subject, in their order: no adjectives, nor what prepositions govern."""
    governed = False
    for word in words:
        if word in _PREPOSITIONS:
            governed = True
        elif word not in _PARTICLES and not _is(word, _ADJECTIVE):
            if not governed and not _is(word, _OBLIQUE):
                yield word
            governed = False


def _is(word: str, pattern: str) -> bool:
    return _compiled(pattern).fullmatch(word) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """An expression, compiled when a text first needs it: few do."""
    return re.compile(pattern)
