"""Finding a service on the home page by what is typed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.opening import Opener


def test_typing_narrows_the_list_and_says_how_much_is_left(open_page: Opener) -> None:
    page = open_page()
    cards = page.locator("#services ~ *, .cjm-group").locator(".cjm-card:visible")
    everything = cards.count()
    assert everything >= 12
    page.get_by_role("searchbox", name="Найти услугу").fill("Погребение")
    expect(page.get_by_text("Социальное пособие на погребение").first).to_be_visible()
    assert 0 < cards.count() < everything
    expect(page.locator(".cjm-filter output")).to_contain_text("найдено:")
    page.get_by_role("searchbox", name="Найти услугу").fill("такой услуги нет")
    assert cards.count() == 0
    expect(page.locator(".cjm-filter output")).to_have_text("ничего не найдено")
    page.get_by_role("searchbox", name="Найти услугу").fill("")
    assert cards.count() == everything


def test_letters_lead_only_to_what_is_there(open_page: Opener) -> None:
    page = open_page("services/")
    letters = page.locator(".cjm-letters a:visible")
    everything = letters.count()
    page.get_by_role("searchbox", name="Найти услугу").fill("наследство")
    assert letters.all_text_contents() == ["В"]
    page.get_by_role("searchbox", name="Найти услугу").fill("такой услуги нет")
    assert letters.count() == 0
    page.get_by_role("searchbox", name="Найти услугу").fill("")
    assert letters.count() == everything > 5


@pytest.mark.parametrize(("address", "word"), [("problems/", "доход"), ("recommendations/", "доход")])
def test_the_list_of_groups_names_those_that_are_left(open_page: Opener, address: str, word: str) -> None:
    page = open_page(address)
    jumps = page.locator(".cjm-jumps a").filter(visible=True)
    groups = page.locator("[data-cjm-group] > h2").filter(visible=True)
    assert jumps.count() == groups.count() > 2
    page.locator(".cjm-filter input").fill(word)
    assert 0 < jumps.count() == groups.count()
    headings = zip(groups.all_inner_texts(), jumps.all_inner_texts(), strict=True)
    assert all(heading.startswith(name) for heading, name in headings)
    assert jumps.evaluate_all("links => links.every(each => document.querySelector(each.hash))")


def test_an_agency_finds_its_services(open_page: Opener) -> None:
    page = open_page()
    page.get_by_role("searchbox", name="Найти услугу").fill("нотариат")
    expect(page.get_by_text("Вступление в наследство").first).to_be_visible()


_PAGES = (
    ("", "паспорт"),
    ("checks/", "визит"),
    ("problems/", "очередь"),
    ("recommendations/", "заявление"),
    ("agencies/", "МВД"),
    ("documents/", "паспорт"),
    ("channels/", "портал"),
    ("segments/", "дет"),
    ("regulations/", "закон"),
)


@pytest.mark.parametrize(("address", "word"), _PAGES, ids=[address for address, _ in _PAGES])
def test_what_is_left_holds_the_word_and_the_rest_is_not_seen(open_page: Opener, address: str, word: str) -> None:
    page = open_page(address)
    items = page.locator("[data-cjm-group] [data-filter]")
    page.locator(".cjm-filter input").fill(word)
    number = re.search(r"\d+", page.locator(".cjm-filter output").inner_text())
    assert number
    seen = items.filter(visible=True)
    assert 0 < seen.count() == int(number[0]) < items.count()
    holds = (
        "(each, word) => (each.textContent + each.dataset.filter + (each.closest('[data-cjm-group]')"
        ".querySelector('h2, h3') || {}).textContent).toLowerCase().includes(word.toLowerCase())"
    )
    assert all(item.evaluate(holds, word) for item in seen.all())
