"""The addresses of the content model, and that every link on the site leads somewhere."""

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


def test_an_ordinary_page_becomes_the_text_of_the_page_at_its_address(content: Path, tmp_path: Path) -> None:
    (content / "agencies").mkdir()
    (content / "agencies" / "registry.md").write_text("Opened in *1837*.\n", encoding="utf-8")
    page = build(content, tmp_path / "project").read("agencies/registry/")
    assert "Opened in <em>1837</em>." in page
    assert "Registering a birth" in page
