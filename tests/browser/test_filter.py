"""Finding a service on the home page by what is typed."""

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


def test_an_agency_finds_its_services(open_page: Opener) -> None:
    page = open_page()
    page.get_by_role("searchbox", name="Найти услугу").fill("нотариат")
    expect(page.get_by_text("Вступление в наследство").first).to_be_visible()
