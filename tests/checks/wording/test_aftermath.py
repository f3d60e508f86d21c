"""Whether a text goes on with life, or with papers again."""

import pytest

from cjm_plugin.checks.wording.aftermath import life_goes_on, somebody_has

OF_LIFE = [
    "Выдано разрешение, дом построен",
    "Выдано разрешение — идёт стройка",
    "Выдано разрешение, и в старом цехе открыта пекарня",
    "Выдано разрешение; ключи у семьи",
    "Выдано разрешение, семья в новом доме",
    "Назначено лечение, больной обеспечен инсулином",
]
OF_PAPERS = [
    "Выдано разрешение",
    "Выдано разрешение, сведения внесены в реестр",
    "Выдано разрешение, участок внесён в реестр",
    "Выдано разрешение, заявитель уведомлён",
    "Выдано разрешение, комиссия готовит акт",
    "Выдано разрешение и направлено застройщику",
    "Выдано разрешение, которое содержит срок",
    "Выдано заключение о том, что дом построен",
    "Присвоен статус, выплата назначена",
    "Решают, есть ли деньги",
    "Выдан паспорт, билет, полис",
]


@pytest.mark.parametrize("text", OF_LIFE)
def test_a_clause_of_people_and_things_is_of_life(text: str) -> None:
    assert life_goes_on(text)
    assert life_goes_on(text.upper())


@pytest.mark.parametrize("text", OF_PAPERS)
def test_a_clause_of_papers_and_procedures_is_not(text: str) -> None:
    assert not life_goes_on(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Справка у работодателя", True),
        ("Справка у сотрудника ведомства", False),
        ("Справка об отсутствии долгов у гражданина", False),
        ("Запрос сведений у гражданина", False),
        ("Справка запрошена у гражданина", False),
        ("Справка о несудимости", False),
    ],
)
def test_a_paper_may_be_in_the_hands_of_a_client(text: str, expected: bool) -> None:
    assert somebody_has(text) is expected
