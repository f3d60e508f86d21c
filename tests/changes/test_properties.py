"""What must hold of any two states."""

import random
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cjm_plugin
from cjm_plugin.changes import Op, State, compare, state_of
from tests.changes.applying import applied, without_empty

ROOT = Path(__file__).parents[2]
CATALOGUES = [ROOT / "content", ROOT / "tests" / "catalogues" / "english"]


@cache
def state(folder: Path) -> State:
    return state_of(cjm_plugin.load(folder).catalogue)


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.name)
def test_a_state_differs_in_nothing_from_itself(folder: Path) -> None:
    assert compare(state(folder), deepcopy(state(folder))) == ()


def test_one_catalogue_becomes_another() -> None:
    first, second = map(state, CATALOGUES)
    assert applied(first, compare(first, second)) == second
    assert applied({}, compare({}, first)) == first
    assert applied(first, compare(first, {})) == {}


@settings(deadline=None, max_examples=150)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_what_is_said_makes_the_new_state_of_the_old_one(chance: random.Random, times: int) -> None:
    before = without_empty(state(CATALOGUES[0]))
    after = without_empty(_changed(before, chance, times))
    changes = compare(before, after)
    assert without_empty(applied(before, changes)) == after
    assert bool(changes) == (before != after)


@settings(deadline=None, max_examples=100)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_there_and_back_name_the_same_places(chance: random.Random, times: int) -> None:
    before = without_empty(state(CATALOGUES[0]))
    after = without_empty(_changed(before, chance, times))
    there, back = compare(before, after), compare(after, before)
    opposite = {Op.ADD: Op.REMOVE, Op.REMOVE: Op.ADD, Op.LINK: Op.UNLINK, Op.UNLINK: Op.LINK}
    # Which of several steps moved is a matter of view: that some did, in this path, is not.
    moves = {(each.subject, each.path[0]) for each in there if each.op is Op.MOVE}
    assert moves == {(each.subject, each.path[0]) for each in back if each.op is Op.MOVE}
    if any(each.op is Op.RENAME for each in there):  # then the places have other names
        return
    places = [(opposite.get(each.op, each.op), each.subject, each.path) for each in there if each.op is not Op.MOVE]
    assert sorted(places) == sorted((each.op, each.subject, each.path) for each in back if each.op is not Op.MOVE)


def _changed(old: State, chance: random.Random, times: int) -> State:
    """The state after changes by chance: pages and steps gone, moved, copied, texts changed, ids changed."""
    new = deepcopy(old)
    for _ in range(times):
        subject = chance.choice(sorted(new))
        page = new[subject]
        chance.choice([_drop, _text, _text, _shuffle, _copy_step, _drop_step, _new_id, _own_key])(page, chance)
        if chance.random() < 0.05:
            del new[subject]
    return new


def _drop(page: Any, chance: random.Random) -> None:
    key = chance.choice(sorted(page))
    if key != "title":
        del page[key]


def _text(page: Any, chance: random.Random) -> None:
    page["title"] = f"{page['title']} {chance.randint(0, 9)}"
    for problem in page.get("problems", {}).values():
        if chance.random() < 0.3:
            problem["text"] += " вновь"


def _steps(page: Any) -> list[Any]:
    return page.get("as_is", {}).get("steps", [])


def _shuffle(page: Any, chance: random.Random) -> None:
    chance.shuffle(_steps(page))


def _copy_step(page: Any, chance: random.Random) -> None:
    steps = _steps(page)
    if steps:
        new = deepcopy(chance.choice(steps)) | {"id": f"new-{chance.randint(0, 10**6)}"}
        new["title"] += " ещё раз, но уже совсем иначе и в другом месте"
        steps.insert(chance.randint(0, len(steps)), new)


def _drop_step(page: Any, chance: random.Random) -> None:
    if len(_steps(page)) > 2:
        del _steps(page)[chance.randrange(len(_steps(page)))]


def _new_id(page: Any, chance: random.Random) -> None:
    """Another id, and nothing that names it: a harder case than any loader lets through."""
    for section in ("problems", "evidence", "recommendations"):
        if entries := page.get(section):
            old = chance.choice(sorted(entries))
            entries[f"{old}-{chance.randint(0, 9)}"] = entries.pop(old)


def _own_key(page: Any, chance: random.Random) -> None:
    page["x-own"] = chance.choice([["b", "a"], "text", {"deep": ["1"]}])
