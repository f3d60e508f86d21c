"""What outcomes give away: that they name the service, or what the agency produced, and not what the client has."""

import re
from functools import cache

from cjm_plugin.checks.wording.aftermath import life_goes_on, somebody_has
from cjm_plugin.checks.wording.folding import fold
from cjm_plugin.checks.wording.phrases import Phrases, plain

_OUTPUT = Phrases(
    r"""
    (оказана|предоставлена|исполнена|выполнена)( \w+){0,2} услуга
    (государственная |муниципальная )?услуга … (оказана|предоставлена|исполнена|выполнена)
    (предоставление|оказание|получение) … услуг~
    (выдан|вручен|сформирован|оформлен|зарегистрирован|присвоен)[аоы]?
    предоставлен[аоы]? … (справк|выписк|сведени|информаци|документ)~
    установлен[аоы]? … (групп|инвалидност|опек|отцовств|статус)~
    (заявителю|гражданину|клиенту|получателю) … (выдан|вручен|направлен|предоставлен|назначен)[аоы]?
    \w+( \w+){0,3} (выдан|выдана|выдано|выданы|вручен|вручена|вручено|вручены|сформирован|сформирована)
    (выдача|вручение|оформление|назначение|направление|регистрация|внесение|постановка|предоставление|присвоение|\
признание|включение|исключение|принятие|утверждение|согласование|заключение|результат) .*
    (принято|вынесено|подписано|утверждено)( \w+){0,3} решение
    решение … (принято|вынесено|подписано|утверждено)
    ((положительное|отрицательное) )?решение (о|об) .*
    положительное решение
    (уведомление|извещение|разрешение|распоряжение|приказ|акт|справка|выписка|свидетельство) (о|об|на|из) .*
    (направлен|направлена|направлено|направлены)( \w+){0,3} (уведомлени|результат|решени|ответ|документ|справк|выписк)~
    (уведомление|результат|решение|ответ|документы?|справка|выписка) … (направлен|направлена|направлено|направлены)
    (заявление|заявка|обращение|запрос) … (принят|рассмотрен|одобрен|удовлетворен|исполнен|зарегистрирован|отработан)~
    (внесен|внесена|внесено|внесены)( \w+){0,2} (запис|сведени|изменени|информаци)~
    (запись|сведения|изменения|информация) … (внесена|внесены)
    (назначен|назначена|назначено|назначены)( \w+){0,2} (пособи|выплат|пенси|субсиди|компенсаци)~
    (пособие|выплата|пенсия|субсидия|компенсация) … (назначен|назначена|назначено)
    """,
    first=True,
)
_LIVED = re.compile(
    r"\b(?:[а-я]{2,}(?:[аиеыоуя]л(?:а|о|и)?|лся|лась|лось|лись|шел|шла|шли)|получен[аоы]?|"
    r"получает|получают|имеет|имеют|пользуется|пользуются|может|могут|можно|живет|живут|ходит|учится|учатся|работает|"
    r"работают|знает|знают|приходит|приходят|есть|владеет|ездит|действует|на руках|доступ\w+|спокой\w+|уверен\w*|"
    r"без|дома|вовремя|снова|больше не)\b",
    re.IGNORECASE,
)
"""Words of what a person did, has or can do. A few nouns look like them; then nothing is found."""
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)
_NOT_LIVED = re.compile(r"\b(?:портал|капитал|материал|филиал|персонал|журнал|протокол|отдел|раздел)\w*", re.IGNORECASE)


def output(outcome: str) -> str:
    """The words by which an outcome names what the agency produced; empty when it speaks of the client."""
    found = "" if _lived(outcome) else _OUTPUT.search(outcome)
    return "" if found and (life_goes_on(outcome) or somebody_has(outcome)) else found


def repeats(outcome: str, title: str) -> bool:
    """Whether an outcome says no more than the title, and does not say that anybody got or did anything."""
    if not _RUSSIAN.search(outcome):
        return False
    said, titled = set(fold(outcome)) - _general(), set(fold(title))
    return bool(said) and said <= titled and not _lived(outcome)


def _lived(outcome: str) -> bool:
    return bool(_LIVED.search(_NOT_LIVED.sub("", plain(outcome))))


@cache
def _general() -> frozenset[str]:
    """Words that any service's title may have."""
    return frozenset(fold("государственный муниципальный услуга выдача предоставление оформление результат"))
