"""Heavy words: what is quoted, what is proposed, what is left alone."""

import pytest

from cjm_plugin.checks.wording.officialese import officialese
from cjm_plugin.checks.wording.phrases import written_out
from cjm_plugin.checks.wording.plain_words import PLAIN


def found(text: str) -> list[tuple[str, str]]:
    return [tuple(each) for each in officialese(text)]


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("Нужно осуществить проверку", [("осуществить проверку", "проверить")]),
        ("Произвести полную оплату", [("Произвести полную оплату", "оплатить")]),
        ("В  целях\nполучения", [("В  целях\nполучения", "чтобы")]),
        ("Является основанием", [("Является", "тире или «это»")]),
        ("Осуществление проверки наличия оснований", [("Осуществление проверки", "проверить")]),
        ("Рассмотрение возможности получения субсидии", [("Рассмотрение возможности получения", "")]),
        ("Данная мера в данный момент", [("Данная", "этот, эта"), ("в данный момент", "сейчас")]),
        ("Путём направления и надлежащим образом", [("Путём направления", ""), ("надлежащим образом", "")]),
    ],
)
def test_the_words_are_quoted_with_what_to_write_instead(text: str, heavy: list[tuple[str, str]]) -> None:
    assert found(text) == heavy


@pytest.mark.parametrize(
    "text",
    [
        "Приказ «Об осуществлении проверок»",
        'Приказ "Об осуществлении проверок"',
        "Жалобу в вышестоящий орган подают сами",
        "[Порядок осуществления проверок](https://example.org/осуществление)",
        "> Данная справка является основанием",
        "## В целях выплаты",
        "`в установленном порядке`",
        "Персональные данные и согласие, данное раньше",
        "Является на приём с паспортом",
        "Имеется в виду другое",
    ],
)
def test_names_quotes_and_look_alikes_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_every_phrase_begins_with_a_plain_letter() -> None:
    assert all(phrase[0].isalpha() for phrase in PLAIN)
    assert len({written_out(phrase) for phrase in PLAIN}) == len(PLAIN)
