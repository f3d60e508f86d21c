"""Forms of one word fold to the same; other words do not."""

import pytest

from cjm_plugin.checks.wording import fold

SAME = """\
справка справки справок справками
проверка проверок
выписка выписок
окно окон
письмо писем письмами
день дня дни дней днём
ребёнок ребенка дети детям
отец отца
срок срока сроки сроков
рынок рынка
очередь очередью очереди
запись записью записей
подпись подписью
визит визита визитом
портал портала порталом
капитал капиталом
система системы системой
замена замен заменой
экзамен экзамена
имя имени
время времени
деньги денег деньгами
платить платят плачу
ждать ждут ждёт
получить получать получают
узнать узнают узнавать
понимать понимают понимал
отказ отказы отказом
прийти придёт пришли
нужен нужно нужны
до перед передо
queue queues
paid pay pays paying
"""
DIFFERENT = """\
паспорт пошлина
срок сумма
отказ ответ
справка заявление
дом дети
школа сад
понятно непонятно
с без
до после
"""


@pytest.mark.parametrize("forms", SAME.splitlines()[:-1])
def test_forms_of_one_word_are_the_same(forms: str) -> None:
    assert len({fold(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("words", DIFFERENT.splitlines()[:-1])
def test_different_words_stay_different(words: str) -> None:
    one, other = words.split()
    assert fold(one) != fold(other)


def test_words_come_once_and_in_the_order_of_the_alphabet() -> None:
    assert fold("Очередь, очереди и ОЧЕРЕДЬЮ; врач") == fold("врачи — очередь")
    assert fold("и в на по") == ()
    assert fold("— !") == ()
    assert fold("В 45 лет — в 20 лет") == ("20", "45", *fold("лет"))
    assert fold("Не приносить") != fold("Приносить")
