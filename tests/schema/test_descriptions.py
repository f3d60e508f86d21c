"""Every key and every fixed value is described, in all languages of the interface."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest

from cjm_plugin.i18n import LANGUAGES, translation
from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model import vocabulary
from cjm_plugin.model.entity import Entity
from cjm_plugin.schema.descriptions import description, object_description, value_description
from cjm_plugin.schema.descriptions.objects import OBJECTS
from tests.schema.reading import GENERATED

MEMBERS = [
    member
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for member in kind
]
KEYS = [(model, key) for model in OBJECTS for key in keys_of(model)]


def test_there_are_descriptions_to_look_at() -> None:
    assert len(KEYS) > 100
    assert len(MEMBERS) > 30


@pytest.mark.parametrize(("model", "key"), KEYS, ids=lambda part: getattr(part, "__name__", part))
def test_every_key_is_described(model: type[Entity], key: str) -> None:
    _assert_described(description(model, key))


@pytest.mark.parametrize("model", OBJECTS, ids=lambda model: model.__name__)
def test_every_object_is_described(model: type[Entity]) -> None:
    _assert_described(object_description(model))


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_every_fixed_value_is_described(member: StrEnum) -> None:
    _assert_described(value_description(member))


@pytest.mark.parametrize("name", GENERATED)
def test_every_key_and_value_of_a_schema_says_what_it_means_in_each_language(name: str) -> None:
    properties = list(_properties(GENERATED[name]))
    assert properties
    for key, schema in properties:
        assert [text for text in _paragraphs(schema["description"]) if text] != [], key
        assert len(_paragraphs(schema["description"])) == len(LANGUAGES), f"{key}: not translated"
    for schema in _with(GENERATED[name], "enum"):
        texts = schema["markdownEnumDescriptions"]
        assert len(texts) == len(schema["enum"])
        assert all(len(_paragraphs(text)) == len(LANGUAGES) for text in texts)


def _assert_described(text: str) -> None:
    said = {translation(language).gettext(text) for language in LANGUAGES}
    assert len(said) == len(LANGUAGES), f"not translated: {text}"
    assert all(each.endswith(".") and each[0].isupper() for each in said)


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def _properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in _with(schema, "additionalProperties"):
        yield from each.get("properties", {}).items()


def _with(value: Any, key: str) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and key in value:
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside:
        yield from _with(each, key)
