"""A catalogue with errors: what its author is told, and what becomes of the site that is there."""

from pathlib import Path

from tests.site.building import build


def _break(content: Path) -> None:
    passport = content / "services" / "home-office" / "passport.md"
    passport.write_text(passport.read_text(encoding="utf-8").replace("status: published", "status: publishd"))
    birth = content / "services" / "registry" / "birth.md"
    birth.write_text(birth.read_text(encoding="utf-8").replace("needs: [once]", "needs: [onse]"))


def test_every_error_is_said_with_its_place_and_without_a_traceback(content: Path, tmp_path: Path) -> None:
    _break(content)
    site = build(content, tmp_path / "project")
    assert site.returncode != 0
    assert "Traceback" not in site.log
    assert "services/home-office/passport.md:4:9: error CJM106" in site.log
    assert "services/registry/birth.md:13:103: error CJM107" in site.log
    assert "Did you mean once?" in site.log
    assert "2 errors" in site.log


def test_the_errors_are_in_the_language_of_the_site(content: Path, tmp_path: Path) -> None:
    _break(content)
    log = build(content, tmp_path / "project", language="ru").log
    assert "Возможно, вы имели в виду once?" in log
    assert "2 ошибки" in log


def test_a_broken_catalogue_leaves_the_site_as_it_was(content: Path, tmp_path: Path) -> None:
    good = build(content, tmp_path / "project")
    before = {file: file.read_bytes() for file in good.files()}
    _break(content)
    bad = build(content, tmp_path / "project")
    assert bad.returncode != 0
    assert {file: file.read_bytes() for file in bad.files()} == before
