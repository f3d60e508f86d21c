from urllib.parse import quote

import pytest

from cjm_plugin.pages.links import Links, page_file


@pytest.mark.parametrize(
    ("current", "target", "expected"),
    [
        ("", "services/a/b/", "services/a/b/"),
        ("", "", "./"),
        ("services/a/b/", "", "../../../"),
        ("services/a/b/", "needs/one/", "../../../needs/one/"),
        ("services/a/b/", "services/a/b/", "../../../services/a/b/"),
        ("services/a/b/", "services/a/c/", "../../../services/a/c/"),
        ("services/a/b/", "services/a/b/journey.json", "../../../services/a/b/journey.json"),
        ("needs/", "needs/one/", "../needs/one/"),
        ("needs/one/", "needs/", "../../needs/"),
        ("", "services/Справка о доходах/", f"services/{quote('Справка о доходах')}/"),
    ],
)  # fmt: skip
def test_relative_links_between_folders(current: str, target: str, expected: str) -> None:
    assert Links(current).to(target) == expected


@pytest.mark.parametrize(
    ("current", "target", "expected"),
    [
        ("", "services/a/b/", "services/a/b.html"),
        ("services/a/b/", "", "../../index.html"),
        ("services/a/b/", "services/a/c/", "../../services/a/c.html"),
        ("services/a/b/", "services/a/b/journey.json", "../../services/a/b/journey.json"),
        ("needs/", "needs/one/", "../needs/one.html"),
        ("needs/one/", "needs/", "../needs/index.html"),
    ],
)
def test_relative_links_between_files(current: str, target: str, expected: str) -> None:
    assert Links(current, directory_urls=False).to(target) == expected


def test_an_anchor_on_the_page_itself_is_the_anchor_alone() -> None:
    assert Links("needs/one/").to("needs/one/", "step-a") == "#step-a"
    assert Links("needs/").to("needs/one/", "step-a") == "../needs/one/#step-a"


def test_the_file_that_answers_for_an_address() -> None:
    assert page_file("") == "index.html"
    assert page_file("needs/one/") == "needs/one/index.html"
    assert page_file("needs/one/", directory_urls=False) == "needs/one.html"
    assert page_file("needs/", directory_urls=False) == "needs/index.html"
    assert page_file("catalogue.json") == "catalogue.json"
