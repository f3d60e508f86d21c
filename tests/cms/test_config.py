"""The forms know everything that the model knows, in both languages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cjm_plugin.cms.config import config, formats
from cjm_plugin.i18n import LANGUAGES, translation
from cjm_plugin.loading.files import REGISTERS
from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model.journey import AsIsStep, LifeSituation, Problem, Service, TargetPath
from cjm_plugin.model.mentions import DocumentMention
from cjm_plugin.model.registers import Need
from cjm_plugin.model.vocabulary import ProblemSeverity
from tests.cli.running import cjm

both = pytest.mark.parametrize("language", LANGUAGES)


def _config(language: str) -> dict[str, Any]:
    return config("content", {"name": "github", "repo": "a/b", "branch": "main"}, translation(language))


def _collection(name: str, language: str = "ru") -> dict[str, Any]:
    return next(each for each in _config(language)["collections"] if each["name"] == name)


def _at(fields: list[dict[str, Any]], *way: str) -> dict[str, Any]:
    for name in way:
        found = next(each for each in fields if each["name"] == name)
        fields = found.get("fields", [])
    return found


@pytest.mark.parametrize(
    ("name", "model"), [("services", Service), ("life-situations", LifeSituation), ("needs", Need)]
)
def test_every_key_of_a_page_has_a_field(name: str, model: Any) -> None:
    keys = {field["name"] for field in _collection(name)["fields"]}
    assert keys - {"file", "folder", "body"} == set(keys_of(model))


@pytest.mark.parametrize(
    ("way", "model", "more"),
    [
        (("as_is", "steps"), AsIsStep, set()),
        (("as_is", "steps", "documents"), DocumentMention, set()),
        (("problems",), Problem, {"id"}),
        (("to_be",), TargetPath, set()),
    ],
)
def test_every_key_of_an_object_has_a_field(way: tuple[str, ...], model: Any, more: set[str]) -> None:
    fields = _at(_collection("services")["fields"], *way)["fields"]
    assert {field["name"] for field in fields} == set(keys_of(model)) | more


def test_vocabularies_and_registers_are_chosen_from() -> None:
    fields = _collection("services")["fields"]
    severity = _at(fields, "problems", "severity")
    assert [option["value"] for option in severity["options"]] == [each.value for each in ProblemSeverity]
    assert (_at(fields, "agencies")["widget"], _at(fields, "agencies")["file"]) == ("relation", "agencies")


def test_every_register_has_a_form() -> None:
    assert [file["file"] for file in _collection("registers")["files"]] == [
        f"content/registers/{name}.yml" for name in REGISTERS
    ]


@both
def test_nothing_is_without_words_and_all_are_of_the_language(language: str) -> None:
    told = list(_texts(_config(language)["collections"]))
    assert all(text.strip() for text in told)
    cyrillic = [text for text in told if any("а" <= letter <= "я" for letter in text.lower())]
    assert (len(cyrillic) > 0.9 * len([text for text in told if text != "id"])) == (language == "ru")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in {"label", "label_singular", "hint"}:
                yield item
            yield from _texts(item)


def test_an_object_that_may_be_left_out_asks_for_nothing() -> None:
    cost = _at(_collection("services")["fields"], "as_is", "steps", "cost")
    assert not any(field["required"] for field in (cost, *cost["fields"]))


def test_each_collection_has_its_format() -> None:
    assert {each["format"] for each in _config("ru")["collections"]} == set(formats(translation("ru")))


def test_the_command_writes_files_that_name_no_other_host(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert cjm("cms-config", "--repo", "city/maps", cwd=tmp_path).code == 0
    written = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "admin").iterdir()}
    assert written.keys() == {"index.html", "format.js", "package.json", "config.js"}
    assert '"repo": "city/maps"' in written["config.js"]
    assert not [name for name, text in written.items() if 'src="http' in text or 'from "http' in text]
    versions = json.loads(written["package.json"])["dependencies"].values()
    assert all(version[0].isdigit() for version in versions)


def test_a_file_in_the_way_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "admin").write_text("in the way", encoding="utf-8")
    result = cjm("cms-config", cwd=tmp_path)
    assert result.code in {1, 2}
    assert (tmp_path / "admin").read_text(encoding="utf-8") == "in the way"
    assert "Traceback" not in result.err
