"""What machines get: the golden files beside this test are read by people too."""

import json
from pathlib import Path
from typing import Any

import pytest

import cjm_plugin
from cjm_plugin import Audience, Catalogue
from cjm_plugin.derive import Usage, usage
from cjm_plugin.export import catalogue_data, journey_data, to_json
from cjm_plugin.pages.links import page_address

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def loaded() -> Catalogue:
    catalogue, diagnostics = cjm_plugin.load(HERE / "catalogue")
    assert [each.headline("en") for each in diagnostics if each.severity is cjm_plugin.Severity.ERROR] == []
    return catalogue


@pytest.fixture(scope="module", params=Audience)
def audience(request: pytest.FixtureRequest) -> Audience:
    chosen: Audience = request.param
    return chosen


@pytest.fixture(scope="module")
def catalogue(loaded: Catalogue, audience: Audience) -> Catalogue:
    return cjm_plugin.for_audience(loaded, audience)


@pytest.fixture(scope="module")
def used(catalogue: Catalogue) -> Usage:
    return usage(catalogue)


def check(data: dict[str, Any], golden: str) -> None:
    """Compare with a golden file. To write it anew: delete it, run the test, and read what came out."""
    file = HERE / "golden" / golden
    text = json.dumps(json.loads(to_json(data)), ensure_ascii=False, indent=2) + "\n"
    if not file.exists():
        file.write_text(text, encoding="utf-8", newline="\n")
        pytest.fail(f"{golden} was written; read it")
    assert text == file.read_text(encoding="utf-8")


def test_a_service(catalogue: Catalogue, used: Usage, audience: Audience) -> None:
    refund = catalogue.services["refund"]
    check(journey_data(catalogue, used, refund, page_address(refund)), f"refund.{audience}.json")


def test_the_catalogue(catalogue: Catalogue, used: Usage, audience: Audience) -> None:
    check(catalogue_data(catalogue, used), f"catalogue.{audience}.json")


def test_a_life_situation_leads_into_services(loaded: Catalogue) -> None:
    illness = loaded.life_situations["illness"]
    data = journey_data(loaded, usage(loaded), illness, "x/")
    assert data["kind"] == "life_situation"
    assert [each["id"] for each in data["services"]] == ["draft", "refund"]
    assert data["as_is"]["steps"][1]["service"] == {"id": "refund", "title": "Налоговый вычет за лечение"}
    assert {name: data["derived"][name] for name in ("alignment", "coverage")} == {"alignment": None, "coverage": None}
    assert data["derived"]["metrics"]["to_be"] is data["derived"]["metrics"]["difference"] is None
    assert data["derived"]["metrics"]["as_is"]["effort"] is None


def test_nothing_is_derived_from_what_is_not_mapped(loaded: Catalogue) -> None:
    data = journey_data(loaded, usage(loaded), loaded.services["unmapped"], "x/")
    assert data["derived"] is None
    assert "as_is" not in data


def test_the_text_is_utf8_in_the_order_of_the_data_with_one_newline() -> None:
    text = to_json({"б": "Вычет \u2028", "a": [1, 2.5, None, True]})
    assert text.endswith("}\n")
    assert text.count("\n") == 1
    assert "Вычет" in text
    assert list(json.loads(text)) == ["б", "a"]


def test_the_text_does_not_depend_on_the_order_of_keys_in_a_file(tmp_path: Path) -> None:
    written = ["title: t", "status: published", "agencies: []", "volume: 5"]
    texts = []
    for name, lines in (("one", written), ("two", written[::-1])):
        folder = tmp_path / name / "services"
        folder.mkdir(parents=True)
        (folder / "s.md").write_text("---\n" + "\n".join(lines) + "\n---\n", encoding="utf-8")
        catalogue = cjm_plugin.load(tmp_path / name).catalogue
        texts.append(to_json(journey_data(catalogue, usage(catalogue), catalogue.services["s"], "services/s/")))
    assert texts[0] == texts[1]
