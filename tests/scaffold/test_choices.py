"""What an answer chooses."""

from collections.abc import Callable

import pytest

from cjm_plugin.i18n import translation
from cjm_plugin.scaffold.answers import RefusedError
from cjm_plugin.scaffold.choices import Choice, Choices, Chosen

CHOICES = Choices(
    (
        Choice("mvd", "Министерство внутренних дел", "МВД"),
        Choice("minobr", "Министерство образования", "Минобр"),
        Choice("kultura", "Отдел культуры, спорта и ёлок"),
        Choice("2", "Отдел номер два"),
    )
)


@pytest.mark.parametrize(
    ("answer", "ids"),
    [
        ("", ()),
        ("1", ("mvd",)),
        ("2", ("2",)),
        ("3, 1", ("kultura", "mvd")),
        ("3 1", ("kultura", "mvd")),
        ("mvd, mvd", ("mvd",)),
        ("мвд", ("mvd",)),
        ("внутренних", ("mvd",)),
        ("внутренних, минобр, kultura", ("mvd", "minobr", "kultura")),
        ("отдел культуры, спорта и елок", ("kultura",)),
    ],
)
def test_chosen(answer: str, ids: tuple[str, ...]) -> None:
    assert CHOICES.several(answer) == ids


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("министерство", "mvd (Министерство внутренних дел); minobr"),
        ("kulture", "Did you mean kultura?"),
        ("nowhere", "There is no nowhere"),
        ("1, nowhere", "There is no nowhere"),
        ("99", "There is no 99"),
    ],
)
def test_refused(answer: str, said: str) -> None:
    assert said in _refusal(lambda: CHOICES.several(answer))


@pytest.mark.parametrize(
    ("answer", "chosen"),
    [
        ("1, 3", Chosen(("mvd", "kultura"))),
        ("культуры, спорта", Chosen(("kultura",))),
        ("Приказ № 5, от мая", Chosen(text="Приказ № 5, от мая")),
        ("+культуры", Chosen(text="культуры")),
        ("+ 1", Chosen(text="1")),
        ("культуры, МВД", Chosen(text="культуры, МВД")),
    ],
)
def test_chosen_or_new(answer: str, chosen: Chosen) -> None:
    assert CHOICES.or_new(answer) == chosen


@pytest.mark.parametrize("answer", ["99", "1, 99", "министерство", "+", "+ "])
def test_a_number_of_nothing_is_no_new_text(answer: str) -> None:
    assert _refusal(lambda: CHOICES.or_new(answer))


def test_where_nothing_can_be_chosen_everything_is_new() -> None:
    assert Choices(()).or_new("5").text == "5"


def _refusal(read: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as caught:
        read()
    return caught.value.message.render(translation("en"))
