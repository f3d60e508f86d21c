"""What is internal never reaches a public site, in no file of it."""

from pathlib import Path

from tests.site.building import BuiltSite, build


def test_nothing_internal_is_in_any_file_of_a_public_site(public: BuiltSite) -> None:
    leaking = [file for file in public.files() if b"SECRET" in file.read_bytes() or b"draft" in file.name.encode()]
    assert leaking == []
    assert not (public.folder / "services" / "home-office" / "draft").exists()


def test_the_search_index_holds_nothing_internal(content: Path, tmp_path: Path) -> None:
    site = build(content, tmp_path / "project", extra="plugins: [search, cjm]")
    assert "SECRET" not in site.read("search/search_index.json")
    assert "Renewing a passport" in site.read("search/search_index.json")


def test_an_internal_site_shows_what_is_internal(internal: BuiltSite) -> None:
    assert internal.returncode == 0, internal.log
    assert "SECRET-draft" in internal.read("services/home-office/draft/")
    passport = internal.read("services/home-office/passport/")
    for text in ("SECRET-owner", "SECRET-body", "SECRET-memo", "SECRET-quote"):
        assert text in passport, text
    assert "SECRET-home" in internal.read("")


def test_a_reference_to_an_unpublished_map_is_plain_text(public: BuiltSite) -> None:
    passport = public.read("services/home-office/passport/")
    assert "one to a draft." in passport
    assert "Something not yet public" in public.read("life-situations/child/")


def test_the_environment_goes_before_the_option(content: Path, tmp_path: Path) -> None:
    option = "plugins: [{cjm: {audience: internal}}]"
    assert "SECRET-owner" in build(content, tmp_path / "a", extra=option).read("services/home-office/passport/")
    public = build(content, tmp_path / "b", extra=option, audience="public")
    assert "SECRET-owner" not in public.read("services/home-office/passport/")


def test_an_audience_that_does_not_exist_ends_the_build(content: Path, tmp_path: Path) -> None:
    site = build(content, tmp_path / "project", audience="everybody")
    assert site.returncode != 0
    assert "CJM_AUDIENCE=everybody" in site.log
    assert "Traceback" not in site.log
    assert not site.folder.exists()


def test_files_beside_a_hidden_map_are_not_published(content: Path, tmp_path: Path) -> None:
    folder = content / "services" / "home-office"
    for name in ("plan.png", "used.png", "passport.md.bak"):
        (folder / name).write_bytes(b"picture")
    (folder / "draft.md").write_text((folder / "draft.md").read_text() + "\n![](plan.png)\n")
    (folder / "passport.md").write_text((folder / "passport.md").read_text() + "\n![](used.png)\n")
    site = build(content, tmp_path / "project").folder / "services" / "home-office"
    assert (site / "used.png").exists()
    assert not (site / "plan.png").exists()
    assert not (site / "passport.md.bak").exists()
