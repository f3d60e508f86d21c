"""No schema refuses what the catalogue's own reader takes."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from cjm_plugin.frontmatter import parse_markdown
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.journey import Cost, Journey, LifeSituation, Service
from cjm_plugin.model.quantities import UNIT_WORDS, Duration, Money, PartialDate
from cjm_plugin.schema import patterns
from cjm_plugin.schema.values import NAMES, value_definitions
from tests.schema.reading import GENERATED, GOOD, schema_name, typed, validator

KINDS = {name: kind for kind, name in NAMES.items()}
MODELS: dict[FileKind, type[Journey]] = {FileKind.SERVICE: Service, FileKind.LIFE_SITUATION: LifeSituation}
JOURNEYS = [
    (MODELS[file.kind], schema_name(file), parse_markdown(file.file.read_text(encoding="utf-8")).data)
    for file in GOOD
    if file.kind in MODELS
]

spaces = st.text(" \t\u00a0\u202f", max_size=2)
numbers = st.from_regex(r"[0-9]{1,12}(?:[.,][0-9]{1,4})?", fullmatch=True)
cases = st.sampled_from([str.lower, str.upper, str.title, str.swapcase])
units = st.builds(
    lambda word, gap, case: case(word.replace(" ", gap)),
    st.sampled_from([*UNIT_WORDS, "мин", "века"]),
    st.sampled_from([" ", "\u00a0", ".", ". ", "  "]),
    cases,
)
spans = st.builds("".join, st.tuples(numbers, spaces, units, st.sampled_from(["", ".", ". ", ","]), spaces))
durations = st.one_of(
    st.lists(spans, min_size=1, max_size=4).map("".join),
    st.from_regex(r"\s?P(?:[0-9,.]{1,3}[YMWD]){0,4}(?:T(?:[0-9,.]{1,3}[HMS]){0,3})?\s?", fullmatch=True),
)
amounts = st.from_regex(r"[0-9]{1,16}(?:[ \u00a0][0-9]{2,3}){0,4}(?:[.,][0-9]{0,3})?", fullmatch=True)
currencies = st.sampled_from(["RUB", "EUR", "rub", "₽", "руб", "руб.", "рубль", "рубля", "рублей", "р.", ""])
money = st.builds("".join, st.tuples(spaces, amounts, spaces, currencies, spaces))
dates = st.from_regex(r"\s?[0-9]{3,5}(?:-[0-9]{1,2}(?:-[0-9]{1,2})?)?\s?", fullmatch=True)
integers = st.from_regex(r"[ ]?[+\-\u2212]?[0-9 \u00a0\u202f]{1,18}", fullmatch=True)
free = st.builds(
    lambda word, case: case(word), st.sampled_from(["free", "бесплатно", "yes", "да", "нет", "off"]), cases
)
values = st.one_of(
    *(durations, money, dates, integers, free, numbers, spaces),
    *(st.text(), st.from_regex(r"[a-z0-9-]{1,9}"), st.from_regex(r"\s?[hH]ttps?://[^/]\S{1,4}\s?")),
    st.sampled_from(["true", "no", "1.10", ".5", "1e3", "0x1F", "0o17", "1_000", "12:30", "2024-01-02", "-0", "+1"]),
)


def _takes(parse: Any, text: object) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


@given(durations)
def test_durations(text: str) -> None:
    assert not _takes(Duration.parse, text) or re.search(patterns.DURATION, text)


@given(money)
def test_prices(text: str) -> None:
    assert not _takes(Money.parse, text) or re.search(patterns.PRICE, text)


@given(dates)
def test_dates(text: str) -> None:
    assert not _takes(PartialDate.parse, text) or re.search(patterns.DATE, text)


@pytest.mark.parametrize("name", KINDS)
@given(text=values)
def test_values_as_they_are_typed(name: str, text: str) -> None:
    assert not _takes(TypeAdapter(KINDS[name]).validate_python, text) or _allows(name, text)


@pytest.mark.parametrize("name", KINDS)
@given(text=values)
def test_values_as_other_readers_take_them(name: str, text: str) -> None:
    try:
        value = typed(text)
    except (yaml.YAMLError, ValueError):
        return
    # What is empty, or no single value for them, is none for the catalogue's reader either.
    if isinstance(value, bool | int | float) and _takes(TypeAdapter(KINDS[name]).validate_python, text.strip()):
        assert _allows(name, value)


@given(amount=st.one_of(money, amounts, free), currency=currencies)
def test_costs_with_a_currency_apart(amount: str, currency: str) -> None:
    cost = {"amount": amount, "currency": currency or None}
    schema = {"$ref": "#/definitions/cost", "definitions": GENERATED["service.json"]["definitions"]}
    assert not _takes(Cost.model_validate, copy.copy(cost)) or Draft7Validator(schema).is_valid(cost)


@given(data=st.data())
def test_maps_with_something_else_in_one_place(data: st.DataObject) -> None:
    model, schema, good = data.draw(st.sampled_from(JOURNEYS))
    changed = copy.deepcopy(good)
    holder, key = data.draw(st.sampled_from(list(_places(changed))))
    match data.draw(st.sampled_from(["put", "remove", "move"])):
        case "put":
            holder[key] = data.draw(st.one_of(st.none(), values, st.just([]), st.builds(dict)))
        case "remove":
            del holder[key]
        case _:
            other, place = data.draw(st.sampled_from(list(_places(changed))))
            other[place] = copy.deepcopy(holder[key])
    if _is_valid(model, changed):
        assert validator(schema).is_valid(changed)


def _allows(name: str, value: Any) -> bool:
    definitions = value_definitions()
    return Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": definitions}).is_valid(value)


def _is_valid(model: type[BaseModel], data: Any) -> bool:
    given_ = {"id": "map", **data} if isinstance(data, dict) else data
    try:
        page = model.model_validate(copy.deepcopy(given_), by_alias=True, by_name=False)
    except ValidationError:
        return False
    return isinstance(page, Service | LifeSituation) and (page.to_be is None or page.as_is is not None)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place inside, as what holds it and its key there."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])


@pytest.mark.parametrize("unit", UNIT_WORDS)
def test_every_word_for_a_unit(unit: str) -> None:
    for text in (f"10 {unit}", f"10{unit.upper()}.", f"1,5 {unit.replace(' ', '. ').title()}.", f"1 h 2 {unit}"):
        assert re.search(patterns.DURATION, text), text
