"""The checks as a part of the build: in its log, and on the pages of an internal site."""

from pathlib import Path

import pytest

from cjm_plugin.checks.explained import all_explained
from cjm_plugin.checks.registry import all_rules
from tests.checks.cases import MAP, catalogue
from tests.checks.test_accepting import WITHOUT_EVIDENCE
from tests.site.building import BuiltSite, build

SETTINGS = "checks: {severity: {review-overdue: off}}\n"
PAGE = MAP.removesuffix(".md")


def _build(tmp_path: Path, settings: str = SETTINGS, audience: str = "", extra: str = "") -> BuiltSite:
    catalogue(WITHOUT_EVIDENCE, tmp_path)
    (tmp_path / "cjm.yml").write_text(settings, encoding="utf-8")
    return build(tmp_path / "content", tmp_path, audience=audience, extra=extra)


def test_what_is_found_is_a_warning_of_the_build(tmp_path: Path) -> None:
    site = _build(tmp_path)
    assert site.returncode == 0
    assert site.log.count("CJM301") == 2
    assert "WARNING" in site.log
    assert f"{PAGE}.md:".replace("/", "") in site.log.replace("/", "").replace("\\", "")


def test_what_the_baseline_accepts_in_vain_is_a_warning_too(tmp_path: Path) -> None:
    entry = '{"path": "services/gone.md", "code": "CJM301", "subject": "problems/gone"}'
    (tmp_path / "cjm-baseline.json").write_text(f'{{"version": 1, "findings": [{entry}]}}', encoding="utf-8")
    assert "CJM903" in _build(tmp_path).log


def test_as_an_error_it_stops_the_build(tmp_path: Path) -> None:
    site = _build(tmp_path, "checks: {severity: {CJM301: error, review-overdue: off}}\n")
    assert site.returncode == 1
    assert "The site is not built" in site.log
    assert not (site.folder / "index.html").exists()


def test_switched_off_it_is_not_said(tmp_path: Path) -> None:
    assert "CJM301" not in _build(tmp_path, "checks: {severity: {CJM301: off}}\n").log


def test_the_plugin_can_leave_the_checks_out(tmp_path: Path) -> None:
    site = _build(tmp_path, extra="plugins: [{cjm: {checks: false}}]", audience="internal")
    assert site.returncode == 0
    assert "CJM" not in site.log
    assert "cjm-remark" not in site.read(PAGE)


def test_wrong_settings_stop_the_build_and_say_where(tmp_path: Path) -> None:
    site = _build(tmp_path, "check: {}\n")
    assert site.returncode == 1
    assert "cjm.yml:1:1: error CJM105" in site.log


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return _build(tmp_path_factory.mktemp("internal"), audience="internal")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return _build(tmp_path_factory.mktemp("public"))


def test_an_internal_map_shows_what_was_found_in_its_place(internal: BuiltSite) -> None:
    page = internal.read(PAGE)
    step = page.split('id="step-learn"')[1].split("</tr>")[0]
    assert 'href="#remark-1"' in step
    remark = page.split('id="remark-1"')[1].split("</li>")[0]
    assert "names no evidence" in remark
    assert 'href="#problem-scattered"' in remark
    assert 'checks/problem-without-evidence/"' in remark


def test_a_step_without_findings_has_an_empty_cell(internal: BuiltSite) -> None:
    step = internal.read(PAGE).split('id="step-prepare"')[1].split("</tr>")[0]
    assert "remark" not in step


def test_a_public_site_shows_none_of_it(public: BuiltSite) -> None:
    for file in public.files():
        if file.suffix == ".html":
            assert 'id="remark-' not in file.read_text(encoding="utf-8")
    assert "cjm-l-checks" not in public.read(PAGE)


def test_every_rule_has_a_page_with_its_documentation(public: BuiltSite) -> None:
    index = public.read("checks/")
    for rule in all_rules():
        assert f'checks/{rule.name}/"' in index
        page = public.read(f"checks/{rule.name}/")
        assert page.count("<h2>") == 5
        assert rule.code in page


def test_every_structural_code_has_a_page_too(public: BuiltSite) -> None:
    index = public.read("checks/")
    for each in all_explained():
        if not each.rule:
            assert f'checks/{each.name}/"' in index
            page = public.read(f"checks/{each.name}/")
            assert each.code in page
            assert page.count('<figure class="cjm-example-code') == len(
                (*each.documentation.bad, *each.documentation.good)
            )


def test_pages_of_rules_are_not_among_what_readers_search(public: BuiltSite, tmp_path: Path) -> None:
    site = _build(tmp_path, extra="plugins: [search, cjm]")
    assert '"checks/' not in site.read("search/search_index.json")
