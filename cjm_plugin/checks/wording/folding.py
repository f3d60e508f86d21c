"""Words without their endings, and numbers, so that texts can be compared whatever the case, number or person.

The endings are taken off by the Snowball stemmers, which need no dictionary and start at once. What they leave apart
in Russian is mended here: vowels that come and go (справка, справок), and words whose forms have different stems.
"""

import re
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_FUNCTION_WORDS = frozenset(
    "будет будут бы был была были было быть вам вас ведь весь во вот все всегда всего всей всем всеми всех всю "
    "вся вы где да даже для другая другие другим других другого другой его ее ей ему если есть еще же за здесь из "
    "или им ими их как какая какие каких какого какое какой каком какую кем ко когда которая которого которое которой "
    "котором которую которые который которых кто куда ли либо лишь между мне могут мое моего моей может мои мой мочь "
    "моя мы на над надо нам нас находится находятся него нее ней нем нему них но об обо он она они оно от по под при "
    "придется приходилось приходится про раз ради сам сама сами само самому свое своего своей своем своему свои своими "
    "своих свой свою своя себе себя со так такая также такие таких такое такой там те тем того той только том тот ту "
    "тут ты уж уже хотя чего чем через что чтобы эта эти этим этих это этого этой этом этот эту "
    "an and are as at be by for from has have he her his in is it its of on or she so that the their them they this "
    "to was were what when where which who will with you your".split()
)
"""They say little of what a text is about. Negations do, «без» too, and «до» and «после»: they are not among them."""

_OTHER_STEMS = {
    form: forms.split()[0]
    for forms in (
        "до перед передо",
        "день дня дню днем дне дни дней дням днями днях",
        "письмо письма письму письмом письме писем письмам письмами письмах",
        "год года году годом годе годы годов лет годам годами годах",
        "человек человека человеку человеком человеке люди людей людям людьми людях",
        "ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях",
        "время времени временем времена времен временам временами временах",
        "имя имени именем имена имен именам именами именах",
        "займа заем займу займом займе займы займов займам займами займах",
        "нужно нужен нужна нужны",
        "печати печать печатью",
        "памяти память памятью",
        "друг друга другу другом друге друзья друзей друзьям друзьями друзьях",
        "ждать жду ждет ждут ждем ждал ждала ждали",
        "искать ищу ищет ищут ищем ищете",
        "найти найду найдет найдут нашел нашла нашли",
        "идти иду идет идут идем шел шла шли",
        "прийти приду придет придут придется пришел пришла пришли пришлось",
        "нести несу несет несут несем нес несла несли",
        "писать пишу пишет пишут писал писала писали",
        "платить плачу платит платят платил платила платили",
        "ехать еду едет едут едем ехал ехала ехали",
    )
    for form in forms.split()
}
_FLEETING = re.compile(r"(?<=[^аеиоуыэюя])[ое](?=[кцнглр]$)")
_SOFT = re.compile(r"ь|[аеиоуыюя]$")
_SOFT_ENDING = re.compile(r"(?<=\w{3})ью$|(?<=пис)ь$")
"""Of очередью and запись: the stemmer would take half of the word with it."""
_SHORTEST = 3
"""A stem is not cut below so many letters."""


def fold(text: str) -> tuple[str, ...]:
    """The words of a text without their endings, each once, in the order of the alphabet. ё is е."""
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    return tuple(sorted({_folded(word) for word in words if word not in _FUNCTION_WORDS}))


@cache
def _folded(word: str) -> str:
    if word.isascii():
        return _stem("english", word)
    return _mended(_bare(_SOFT_ENDING.sub("и", _OTHER_STEMS.get(word, word))))


def _bare(word: str) -> str:
    """The stem of the stem, and so on: портала gives портал, but портал gives порт, as if -ал were of a verb."""
    while (stem := _stem("russian", word)) != word:
        word = stem
    return word


def _mended(stem: str) -> str:
    """A Russian stem without the vowels that only some forms have: справок as справк, получа as получ."""
    for vowel in (_SOFT, _FLEETING):
        shorter = vowel.sub("", stem)
        stem = shorter if len(shorter) >= _SHORTEST else stem
    return stem


def _stem(language: str, word: str) -> str:
    stem: str = _stemmer(language).stemWord(word)
    return stem


@cache
def _stemmer(language: str) -> Any:
    from Stemmer import Stemmer  # noqa: PLC0415 - most commands stem nothing

    return Stemmer(language)
