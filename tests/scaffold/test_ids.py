"""Proposed ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.model.fields import is_id
from cjm_plugin.scaffold.ids import proposed_id


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Поступление в вуз", "postuplenie-v-vuz"),
        ("Налоговый вычет", "nalogovyy-vychet"),
        ("Социальная стипендия", "socialnaya-stipendiya"),
        ("Рождение ребёнка: съёмка, объём, Щука", "rozhdenie-rebenka-semka-obem-shchuka"),
        ("ЖЁЛТЫЙ Юг", "zheltyy-yug"),
        ("  «Справка № 086/у» ", "spravka-n-086-u"),
        ("Café — naïve", "cafe-naive"),
        ("Straße", "strasse"),
        ("Київ", "kiyiv"),
        ("申請", ""),
        ("—", ""),
    ],
)
def test_from_a_title(title: str, id_: str) -> None:
    assert proposed_id(title) == id_


def test_it_ends_at_a_word() -> None:
    title = "Назначение ежемесячного пособия в связи с рождением и воспитанием ребёнка"
    assert proposed_id(title) == "naznachenie-ezhemesyachnogo-posobiya-v-svyazi-s"
    assert proposed_id("Один два", longest=8) == "odin-dva"
    assert proposed_id("Один двадцать", longest=8) == "odin"
    assert proposed_id("Превысокомногорассмотрительствующий", longest=10) == "prevysokom"


def test_one_that_is_taken_gets_a_number() -> None:
    assert proposed_id("Справка", {"spravka"}) == "spravka-2"
    assert proposed_id("Справка", {"spravka", "spravka-2"}) == "spravka-3"


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_it_is_an_id_or_nothing(title: str, longest: int) -> None:
    found = proposed_id(title, longest=longest)
    assert found == "" or (is_id(found) and len(found) <= longest)
