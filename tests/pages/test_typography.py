"""What does not part at the end of a line in texts of the interface."""

import pytest

from cjm_plugin.pages.typography import joined, whole


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ещё в {n} пути", ["ещё", "в {n} пути"]),
        ("Путь сейчас — и будет", ["Путь", "сейчас —", "и будет"]),
        ("История карты «{name}»", ["История", "карты", "«{name}»"]),
        ("Порядок № 1", ["Порядок", "№ 1"]),
        ("{n} more change", ["{n} more", "change"]),
    ],
)
def test_a_short_word_a_number_and_a_dash_stay_with_what_they_belong_to(text: str, parts: list[str]) -> None:
    assert [part.replace("\u00a0", " ") for part in joined(text).split(" ")] == parts


def test_a_date_stays_on_one_line() -> None:
    assert whole("12 мая 2026") == "12\u00a0мая\u00a02026"


def test_a_name_that_is_too_long_for_its_lane_may_part_within() -> None:
    assert joined("Взаимодействие").replace("\u00ad", "") == "Взаимодействие"
    assert "\u00ad" in joined("Взаимодействие")
