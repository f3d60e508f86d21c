"""Reads files as other programs do, which guess the types of values, and holds them against the schemas."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator, ValidationError

from cjm_plugin.loading.files import FileKind, SourceFile, scan
from cjm_plugin.schema import schema_texts

ROOT = Path(__file__).parents[2]
GOOD = [
    *scan(ROOT / "content"),
    *(file for folder in sorted((ROOT / "tests" / "catalogues").iterdir()) for file in scan(folder)),
]
NAMES = {FileKind.SERVICE: "service", FileKind.LIFE_SITUATION: "life-situation", FileKind.NEED: "need"}
GENERATED = {name: json.loads(text) for name, text in schema_texts().items()}


class _Reader(yaml.SafeLoader):
    """YAML as editors read it: JSON, and so their schemas, has no dates."""


_Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def typed(text: str) -> Any:
    """What a text in YAML says, with guessed types."""
    return yaml.load(text, _Reader)


def front_matter(file: Path) -> str:
    """The YAML of a file: what stands between the fences of Markdown, or the whole of another."""
    text = file.read_text(encoding="utf-8-sig")
    return text.split("\n---", 1)[0].removeprefix("---") if file.suffix == ".md" else text


def schema_name(file: SourceFile) -> str:
    """The schema that a file of the catalogue follows."""
    return f"{NAMES.get(file.kind, file.stem)}.json"


@cache
def validator(name: str) -> Draft7Validator:
    """What checks against one of the generated schemas."""
    return Draft7Validator(GENERATED[name])


def complaints(name: str, data: Any) -> list[str]:
    """Where a schema finds something wrong: paths of keys with dots between them."""
    found = {tuple(map(str, _place(error))) for error in validator(name).iter_errors(data)}
    return sorted(".".join(path) for path in found)


def _place(error: ValidationError) -> Sequence[str | int]:
    """Of something that may be this or that: what is wrong with the one that comes nearest."""
    return max([error.absolute_path, *map(_place, error.context or ())], key=len)
