"""The schemas of the repository: made of the model as it is, and readable for the tools that use them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import cjm
from tests.schema.reading import GENERATED, GOOD, ROOT, schema_name

COMMITTED = ROOT / "schema"
every = pytest.mark.parametrize("name", GENERATED)


def test_they_are_what_the_model_gives_now() -> None:
    result = cjm("schema", "--check", cwd=ROOT)
    assert (result.code, result.out) == (0, ""), f"run ./run cjm schema: {result.said}"
    assert {file.name for file in COMMITTED.iterdir()} == set(GENERATED)


def test_every_kind_of_file_has_one() -> None:
    assert {schema_name(file) for file in GOOD} == set(GENERATED)


@every
def test_it_follows_the_draft_that_it_names(name: str) -> None:
    assert GENERATED[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(GENERATED[name])


@every
def test_it_means_the_same_wherever_it_is_put(name: str) -> None:
    assert GENERATED[name]["$id"] == name
    references = [value["$ref"] for value in _objects(GENERATED[name]) if "$ref" in value]
    assert references
    used = {reference.removeprefix("#/definitions/") for reference in references}
    assert used == set(GENERATED[name]["definitions"])


@every
def test_it_is_written_in_the_form_that_does_not_change(name: str) -> None:
    text = (COMMITTED / name).read_bytes().decode()
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


@every
def test_its_patterns_are_for_whole_texts(name: str) -> None:
    patterns = [value["pattern"] for value in _objects(GENERATED[name]) if isinstance(value.get("pattern"), str)]
    assert patterns
    assert all(re.compile(pattern) and pattern[0] == "^" and pattern[-1] == "$" for pattern in patterns)


def test_the_command_writes_what_is_missing_or_old_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    folder = tmp_path / "schema"
    missing = cjm("schema", "--check", cwd=tmp_path)
    assert (missing.code, len(missing.out.splitlines())) == (1, len(GENERATED))
    assert not folder.exists()
    assert cjm("schema", cwd=tmp_path).code == 0
    assert {file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir()} == GENERATED
    (folder / "need.json").write_text("{}", encoding="utf-8")
    (folder / "own.json").write_text("{}", encoding="utf-8")
    old = cjm("schema", "--check", cwd=tmp_path)
    assert (old.code, old.out.split()) == (1, [str(Path("schema", "need.json"))])
    assert cjm("schema", cwd=tmp_path).out == old.out
    assert cjm("schema", "--check", cwd=tmp_path).code == 0
    assert (folder / "own.json").read_text(encoding="utf-8") == "{}"


def test_the_command_writes_where_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert cjm("schema", "--output", "given", cwd=tmp_path).code == 0
    (tmp_path / "cjm.yml").write_text("schemas: set/here\n", encoding="utf-8")
    assert cjm("schema", cwd=tmp_path).code == 0
    (tmp_path / "cjm.yml").write_text("schemas: https://maps.example/schema\n", encoding="utf-8")
    assert cjm("schema", cwd=tmp_path).code == 0
    for folder in ("given", "set/here", "schema"):
        assert {file.name for file in (tmp_path / folder).iterdir()} == set(GENERATED)


def test_when_one_file_cannot_be_written_every_file_is_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    folder = tmp_path / "schema"
    (folder / "regulations.json" / "folder").mkdir(parents=True)
    (folder / "service.json").write_text("old", encoding="utf-8")
    result = cjm("schema", cwd=tmp_path)
    assert result.code == 1
    assert "regulations.json" in result.err
    assert {file.name for file in folder.iterdir()} == {"regulations.json", "service.json"}
    assert (folder / "service.json").read_text(encoding="utf-8") == "old"


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside:
        yield from _objects(each)
