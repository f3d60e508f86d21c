"""The addresses of the content model, and that every link on the site leads somewhere."""

import re
from pathlib import Path

from tests.site.building import BuiltSite, build
from tests.site.following import dead_links

ADDRESSES = [
    "",
    "services/",
    "services/home-office/passport/",
    "services/registry/birth/",
    "services/registry/unmapped/",
    "life-situations/",
    "life-situations/child/",
    "needs/",
    "needs/one-place/",
    "needs/once/",
    "problems/",
    "recommendations/",
    "target-paths/",
    "agencies/",
    "agencies/home-office/",
    "segments/",
    "segments/parents/",
    "channels/",
    "channels/office/",
    "documents/",
    "documents/id-card/",
    "regulations/",
    "regulations/births-act/",
    "catalogue.json",
    "services/home-office/passport/journey.json",
    "life-situations/child/journey.json",
]


def test_every_address_of_the_content_model_answers(public: BuiltSite) -> None:
    assert public.returncode == 0, public.log
    assert [address for address in ADDRESSES if not (public.folder / address).exists()] == []


def test_a_need_stands_at_its_id_whatever_its_folder(public: BuiltSite) -> None:
    assert "Say it once" in public.read("needs/once/")
    assert not (public.folder / "needs" / "shared").exists()


def test_no_link_or_anchor_is_dead(public: BuiltSite, internal: BuiltSite) -> None:
    assert dead_links(public.folder) == []
    assert dead_links(internal.folder) == []


def test_anchors_of_the_content_model_are_on_the_journey_page(public: BuiltSite) -> None:
    page = public.read("services/home-office/passport/")
    for anchor in ("step-find-out", "step-visit-once", "problem-scattered", "recommendation-one-page", "target"):
        assert page.count(f'id="{anchor}"') == 1, anchor


def test_the_registers_themselves_are_not_published(public: BuiltSite) -> None:
    assert not (public.folder / "registers").exists()


def test_the_navigation_does_not_list_the_services(public: BuiltSite) -> None:
    header = public.read("needs/").partition("<article")[0]
    assert "services/home-office" not in header
    assert "problems/" in header


def test_a_site_of_files_has_no_dead_links_either(content: Path, tmp_path: Path) -> None:
    site = build(content, tmp_path / "project", extra="use_directory_urls: false\nplugins: [search, cjm]")
    assert site.returncode == 0, site.log
    assert (site.folder / "services" / "home-office" / "passport.html").exists()
    assert dead_links(site.folder) == []


def test_a_site_with_a_navigation_of_its_own_keeps_it(content: Path, tmp_path: Path) -> None:
    site = build(content, tmp_path / "project", extra="plugins: [cjm]\nnav: [Start: index.md, Wants: needs/index.md]")
    assert site.returncode == 0, site.log
    header = site.read("needs/").partition("<article")[0]
    assert "Wants" in header
    assert "target-paths/" not in header
    assert (site.folder / "target-paths" / "index.html").exists()


def test_the_page_for_missing_addresses_leads_on_from_anywhere(content: Path, tmp_path: Path) -> None:
    navigation = "nav: [Start: index.md, <b>: [Wants: needs/index.md], Web: 'https://example.org/?a&b']"
    extra = f"site_url: https://example.org/maps/\nplugins: [search, cjm]\n{navigation}"
    page = build(content, tmp_path / "project", language="ru", extra=extra).read("404.html")
    assert "<title>Такой страницы нет – Journeys</title>" in page
    main = page.partition("<article")[2].partition("</article>")[0]
    assert "поиск вверху страницы" in main
    assert re.findall(r'<li><a href="([^"]*)">([^<]*)', main) == [
        ("/maps/.", "Start"),
        ("/maps/needs/", "&lt;b&gt;"),
        ("https://example.org/?a&amp;b", "Web"),
    ]
    without_search = build(content, tmp_path / "other").read("404.html")
    assert "<h1>There is no such page</h1>" in without_search
    assert "search above" not in without_search


def test_an_ordinary_page_becomes_the_text_of_the_page_at_its_address(content: Path, tmp_path: Path) -> None:
    (content / "agencies").mkdir()
    (content / "agencies" / "registry.md").write_text("Opened in *1837*.\n", encoding="utf-8")
    page = build(content, tmp_path / "project").read("agencies/registry/")
    assert "Opened in <em>1837</em>." in page
    assert "Registering a birth" in page


ANCHORS = """\
---
title: Permit
status: published
summary: It begins with [asking](#step-ask)
as_is:
  start_event: A family has a car
  outcome: The car stands near the house
  steps:
    - {id: ask, title: Ask, description: "See [waiting](#step-wait) and [all](permit.md#target)"}
    - {id: wait, title: Wait, problems: [queue]}
problems:
  queue: {text: "The [queue](#step-ask) is long, see [it](permit.md#problem-queue)"}
to_be:
  steps:
    - {id: get, title: Get the permit, interaction: visit, replaces: [ask, wait]}
---
The [queue](#problem-queue), the [first step](permit.md#step-ask), [the end](#target), and [nothing](#no-such).
"""


def test_anchors_of_maps_can_be_linked_to_wherever_authors_write(tmp_path: Path) -> None:
    (tmp_path / "content/services").mkdir(parents=True)
    (tmp_path / "content/services/permit.md").write_text(ANCHORS, encoding="utf-8")
    extra = "plugins: [cjm]\nvalidation: {links: {anchors: warn}}\n"
    site = build(tmp_path / "content", tmp_path / "project", extra=extra)
    assert site.returncode == 0, site.log
    warnings = [line for line in site.log.splitlines() if line.startswith("WARNING")]
    assert [line for line in warnings if "#" in line] == [line for line in warnings if "#no-such" in line]
    assert any("#no-such" in line for line in warnings)
    assert '<a href="#step-ask">asking</a>' in site.read("services/permit/")
    assert '<a href="#step-wait">waiting</a>' in site.read("services/permit/")
    assert "The queue is long, see it</a>" in site.read("problems/")
    assert dead_links(site.folder) == ["services/permit/index.html -> #no-such"]
