"""What must hold of any merge: two people who touch different things get what both did, and nobody loses anything."""

import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.merging.merging import Place, changed_as, data_of, merged, text, value_at, written

ROOT = Path(__file__).parents[2]
MAPS = sorted((ROOT / "content").glob("services/**/*.md")) + sorted(
    (ROOT / "tests/catalogues").glob("**/services/**/*.md")
)
CHANCE = st.randoms(use_true_random=False)
SECTIONS = ("problems", "recommendations", "evidence", "needs")


def fields(data: Any) -> list[Place]:
    """Every field that a person can change without touching another: of the page, of entries, of steps."""
    found: list[Place] = [(key,) for key, value in data.items() if isinstance(value, str)]
    for section in SECTIONS:
        entries = data.get(section) or {}
        for id_, entry in entries.items():
            found += [(section, id_, key) for key in entry] if isinstance(entry, dict) else [(section, id_)]
    for path in ("as_is", "to_be"):
        for number, step in enumerate((data.get(path) or {}).get("steps", ())):
            found += [(path, "steps", number, key) for key in step if key not in {"id", "cost"}]
    return found


def changed(data: Any, places: list[Place], chance: random.Random) -> Any:
    return changed_as(data, [(place, _another(value_at(data, place), chance)) for place in places])


def _another(value: Any, chance: random.Random) -> Any:
    """Another value of the same kind. Signs of YAML are among them."""
    word = chance.choice(["Иначе", "other: thing", "# not a comment", "- x", "'quoted'", "two\nlines", "[a, b]"])
    if isinstance(value, list):
        kept = [item for item in value if chance.random() < 0.7]
        return [*kept, f"added-{chance.randrange(1000)}"]
    return f"{word} {chance.randrange(1000)}"


@settings(max_examples=60)
@given(CHANCE, st.booleans(), st.booleans())
def test_changes_of_different_fields_are_both_made(chance: random.Random, ours_flow: bool, flow: bool) -> None:
    page = chance.choice(MAPS).read_text(encoding="utf-8")
    base = data_of(page)
    chosen = chance.sample(fields(base), k=min(8, len(fields(base))))
    mine, others = chosen[:4], chosen[4:]
    first, second = changed(base, mine, chance), changed(base, others, chance)
    both = changed_as(first, [(place, value_at(second, place)) for place in others])
    texts = written(base, page, flow=flow), written(first, page, flow=ours_flow), written(second, page, flow=flow)
    assert data_of(text(*texts)) == both
    assert data_of(text(texts[0], texts[2], texts[1])) == both


@settings(max_examples=60)
@given(CHANCE, st.integers(1, 10), st.booleans())
def test_what_only_one_side_did_is_the_result(chance: random.Random, times: int, flow: bool) -> None:
    page = chance.choice(MAPS).read_text(encoding="utf-8")
    other = written(edited(data_of(page), chance, times), page, flow=flow)
    assert text(page, other, page) == other
    assert text(page, page, other) == other
    assert text(page, other, other) == other


@settings(max_examples=60)
@given(CHANCE, st.integers(1, 8), st.integers(1, 8))
def test_a_merge_does_not_depend_on_whose_side_is_called_ours(chance: random.Random, one: int, two: int) -> None:
    page = chance.choice(MAPS).read_text(encoding="utf-8")
    base = data_of(page)
    first, second = (written(edited(base, chance, times), page) for times in (one, two))
    there, back = merged(page, first, second), merged(page, second, first)
    assert there.plan is not None
    assert sorted(each.conflict.path for each in there.conflicts) == sorted(
        each.conflict.path for each in back.conflicts
    )
    for_ours, for_theirs = decided(there.raw.decode())
    back_ours, back_theirs = decided(back.raw.decode())
    assert as_meant(for_ours) == as_meant(back_theirs)
    assert as_meant(for_theirs) == as_meant(back_ours)


@settings(max_examples=60)
@given(CHANCE, st.integers(1, 8), st.integers(1, 8))
def test_every_conflict_decided_for_one_side_gives_a_good_map_and_loses_nothing(
    chance: random.Random, one: int, two: int
) -> None:
    page = chance.choice(MAPS).read_text(encoding="utf-8")
    base = data_of(page)
    first, second = edited(base, chance, one), edited(base, chance, two)
    ours, theirs = decided(merged(page, written(first, page), written(second, page)).raw.decode())
    for version, other, result in ((first, second, data_of(ours)), (second, first, data_of(theirs))):
        assert words_of(version) - words_of(base) <= words_of(result), "what this side wrote is lost"
        assert words_of(result) <= words_of(base) | words_of(version) | words_of(other)


def edited(data: Any, chance: random.Random, times: int) -> Any:
    """The data after somebody worked on them: steps and entries added, taken out and moved, fields changed."""
    new = deepcopy(data)
    edits: list[Callable[[Any, random.Random], None]] = [
        _field,
        _field,
        _field,
        _add_step,
        _take_step,
        _move_step,
        _entry,
    ]
    for _ in range(times):
        chance.choice(edits)(new, chance)
    return new


def _field(data: Any, chance: random.Random) -> None:
    places = fields(data)
    data.update(changed(data, [chance.choice(places)], chance))


def _steps(data: Any, chance: random.Random) -> list[Any]:
    paths = [data[path]["steps"] for path in ("as_is", "to_be") if data.get(path)]
    found: list[Any] = chance.choice(paths) if paths else []
    return found


def _add_step(data: Any, chance: random.Random) -> None:
    steps, number = _steps(data, chance), chance.randrange(10**6)
    if steps:
        steps.insert(chance.randrange(len(steps) + 1), {"id": f"new-{number}", "title": f"Новый {number}"})


def _take_step(data: Any, chance: random.Random) -> None:
    steps = _steps(data, chance)
    if len(steps) > 2:
        del steps[chance.randrange(len(steps))]


def _move_step(data: Any, chance: random.Random) -> None:
    steps = _steps(data, chance)
    if steps:
        steps.insert(chance.randrange(len(steps)), steps.pop(chance.randrange(len(steps))))


def _entry(data: Any, chance: random.Random) -> None:
    entries = data.setdefault(chance.choice(SECTIONS), {})
    if entries and chance.random() < 0.4:
        del entries[chance.choice(list(entries))]
    else:
        entries[f"entry-{chance.randrange(10**6)}"] = {"title": f"Запись {chance.randrange(10**6)}"}


def decided(page: str) -> tuple[str, str]:
    """The page with every conflict decided for ours, and with every one for theirs."""
    found: dict[str, list[str]] = {"ours": [], "theirs": []}
    side = ""
    for line in page.split("\n"):
        mark = {"<<<<<<< ": "ours", "=======": "theirs", ">>>>>>> ": ""}.get(line[:8])
        if mark is not None:
            side = mark
            continue
        for name in [side] if side else found:
            found[name].append(line)
    return "\n".join(found["ours"]), "\n".join(found["theirs"])


def as_meant(page: str) -> Any:
    """What a page says: the order of keys and of references means nothing, that of steps does."""
    return _ordered(data_of(page))


def _ordered(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        return {key: _ordered(value, key) for key, value in data.items() if value not in ({}, [], None)}
    if isinstance(data, list):
        items = [_ordered(item) for item in data]
        return items if key == "steps" else sorted(items, key=repr)
    return data


def words_of(data: Any) -> set[str]:
    """Every text in the data."""
    if isinstance(data, dict):
        return set().union(*map(words_of, data.values()))
    if isinstance(data, list):
        return set().union(*map(words_of, data))
    return {data} if data else set()


@pytest.mark.parametrize("page", MAPS, ids=lambda page: page.stem)
def test_nothing_is_merged_with_nothing_to_the_byte(page: Path) -> None:
    same = page.read_text(encoding="utf-8")
    assert text(same, same, same) == same
