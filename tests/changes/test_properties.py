"""What must hold of any two states."""

import random
import shutil
from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import cjm_plugin
from cjm_plugin.changes import GIVEN_UP, Change, Kind, Op, Path, State, Subject, compare, state_of
from cjm_plugin.changes.references import OWN_NEED, STEP, renamed
from cjm_plugin.editing.format import format_file
from cjm_plugin.loading.files import FileKind, SourceFile, scan
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Service
from tests.changes.applying import applied, without_empty
from tests.changes.mutations import changed

ROOT = FilePath(__file__).parents[2]
CATALOGUES = [ROOT / "content", ROOT / "tests" / "catalogues" / "english"]


@cache
def state(folder: FilePath) -> State:
    return state_of(cjm_plugin.load(folder).catalogue)


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.name)
def test_a_state_differs_in_nothing_from_itself(folder: FilePath) -> None:
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
    after = without_empty(changed(before, chance, times))
    changes = compare(before, after)
    assert without_empty(applied(before, changes)) == after
    assert bool(changes) == (before != after)


@settings(deadline=None, max_examples=100)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_there_and_back_name_the_same_places(chance: random.Random, times: int) -> None:
    before = without_empty(state(CATALOGUES[0]))
    after = without_empty(changed(before, chance, times))
    there, back = compare(before, after), compare(after, before)
    names = Renamed(there)
    assume(not names.still_used(after))
    assert {(*names.afterwards(each), each.after, each.before) for each in back if _is_new_name(each)} == {
        (each.subject, each.path, each.before, each.after) for each in there if _is_new_name(each)
    }
    # Which of several steps moved is a matter of view: that some did, in this path, is not.
    moves = {(names.afterwards(each)[0], each.path[0]) for each in back if each.op is Op.MOVE}
    assert moves == {(each.subject, each.path[0]) for each in there if each.op is Op.MOVE}
    opposite = {Op.ADD: Op.REMOVE, Op.REMOVE: Op.ADD, Op.LINK: Op.UNLINK, Op.UNLINK: Op.LINK, Op.SET: Op.SET}
    places = [(opposite[each.op], each.subject, each.path) for each in there if each.op in opposite]
    assert sorted(places) == sorted((each.op, *names.afterwards(each)) for each in back if each.op in opposite)


def _is_new_name(change: Change) -> bool:
    return change.op is Op.RENAME and not change.after.endswith(GIVEN_UP)


class Renamed:
    """The places of the old state by the names that they have afterwards."""

    def __init__(self, changes: Sequence[Change]) -> None:
        renames = [each for each in changes if each.op is Op.RENAME]
        self._subjects = {Subject(each.subject.kind, each.before): each.subject for each in renames if not each.path}
        self._inside = {(each.subject, *each.path[:-1], each.before): each.after for each in renames if each.path}

    def still_used(self, after: State) -> bool:
        """Whether something names a thing by its old id, which nothing has now: then it is no name, and stays."""
        shared: dict[str, dict[str, str]] = {}
        for old, subject in self._subjects.items():
            shared.setdefault(old.kind, {})[old.id] = subject.id
        for subject, page in after.items():
            inside = self._in_page(subject)
            # What was a need of the map is looked for among the shared ones where it is none any more.
            needs = {**shared.get(Kind.NEED, {}), **inside.get(OWN_NEED, {})}
            if renamed(page, {**shared, **inside, Kind.NEED: needs}) != page:
                return True
        return False

    def _in_page(self, subject: Subject) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        mine = {key[1:]: new for key, new in self._inside.items() if key[0] == subject}
        for (*way, old), new in mine.items():
            if old not in mine.values():
                found.setdefault(STEP if len(way) > 1 else way[0], {})[old] = new
        return found

    def afterwards(self, change: Change) -> tuple[Subject, Path]:
        subject = self._subjects.get(change.subject, change.subject)
        # What goes, while its id goes to another thing, came in under that id: in the other direction.
        path = tuple(
            key.removesuffix(GIVEN_UP)
            if key.endswith(GIVEN_UP)
            else self._inside.get((subject, *change.path[:place], key), key)
            for place, key in enumerate(change.path)
        )
        return subject, path


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.name)
def test_a_canonical_form_changes_nothing(folder: FilePath, tmp_path: FilePath) -> None:
    """Every file in another form, and then in the canonical one."""
    content = shutil.copytree(folder, tmp_path / "content")
    for file in scan(content):
        raw = file.file.read_bytes()
        file.file.write_bytes(in_another_form(file, raw))
        formatted = format_file(file, file.file.read_bytes(), str(file.path))
        assert not formatted.problems
        if formatted.raw != raw:
            file.file.write_bytes(formatted.raw)
    assert compare(state(folder), state_of(cjm_plugin.load(content).catalogue)) == ()


@pytest.mark.parametrize(
    ("one", "other", "written"),
    [
        ("2500 RUB", "2 500,00 ₽", "2500 RUB"),
        ("2500.5 RUB", "2500,50 руб.", "2500.50 RUB"),
        ("0 RUB", "0.00 RUB", "0 RUB"),
        ("2500.50 RUB", "2500 RUB", None),
    ],
)
def test_zeros_of_an_amount_are_form(one: str, other: str, written: str | None) -> None:
    costs = [state_of(_with_cost(cost))[Subject(Kind.SERVICE, "s")]["as_is"]["steps"][0] for cost in (one, other)]
    assert (costs[0] == costs[1]) == (written is not None)
    if written:
        assert costs[0]["cost"] == {"amount": written}


def _with_cost(cost: str) -> Catalogue:
    steps = [{"id": "pay", "title": "Pay", "cost": cost}, {"id": "go", "title": "Go"}]
    path = {"start_event": "a", "outcome": "b", "steps": steps}
    return Catalogue(services={"s": Service.model_validate({"id": "s", "title": "S", "as_is": path})})


def in_another_form(file: SourceFile, raw: bytes) -> bytes:
    """The same data with its keys the other way round, in one line or in double quotes, and other line ends."""
    text = raw.decode()
    chance = random.Random(text)
    front, body = text, ""
    if file.kind is not FileKind.REGISTER:
        _, front, body = text.split("---\n", 2)
    data = yaml.load(front, Loader=yaml.BaseLoader)
    written = yaml.dump(
        _turned(data),
        allow_unicode=True,
        sort_keys=False,
        width=60,
        default_style='"',
        default_flow_style=chance.random() < 0.3,
    )
    whole = written if file.kind is FileKind.REGISTER else f"---\n{written}---\n{body}\n\n"
    return whole.replace("\n", chance.choice(["\n", "\r\n"])).encode()


def _turned(data: Any) -> Any:
    """Keys in the opposite order. That of steps and of entries of registers means something, or is seen."""
    return dict(reversed(list(data.items()))) if isinstance(data, dict) else data
