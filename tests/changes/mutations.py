"""Changes by chance, of everything that an author may change."""

import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from cjm_plugin.changes import State, Subject
from cjm_plugin.changes.change import Kind
from cjm_plugin.changes.references import STEP, renamed

_PATHS = ("as_is", "to_be")
_SECTIONS = ("problems", "evidence", "recommendations", "needs")


def changed(old: State, chance: random.Random, times: int) -> State:
    """The state after so many changes."""
    new = deepcopy(old)
    for _ in range(times):
        subject = chance.choice(sorted(new))
        if chance.random() < 0.2:
            chance.choice(_OF_PAGES)(new, subject, chance)
        else:
            chance.choice(_IN_PAGE)(new[subject], chance)
    return new


def _remove_page(state: State, subject: Subject, chance: random.Random) -> None:
    del state[subject]


def _rename_page(state: State, subject: Subject, chance: random.Random) -> None:
    """Another id, and nothing that names it: a harder case than any loader lets through."""
    state[_new_subject(subject, chance)] = state.pop(subject)


def _rename_everywhere(state: State, subject: Subject, chance: random.Random) -> None:
    new = _new_subject(subject, chance)
    state[new] = state.pop(subject)
    for each in state:
        state[each] = renamed(state[each], {subject.kind: {subject.id: new.id}})


def _swap_pages(state: State, subject: Subject, chance: random.Random) -> None:
    """Two exchange their ids, and all that names them follows."""
    other = chance.choice(sorted(each for each in state if each.kind is subject.kind))
    state[subject], state[other] = state[other], state[subject]
    for each in state:
        state[each] = renamed(state[each], {subject.kind: {subject.id: other.id, other.id: subject.id}})


def _copy_page(state: State, subject: Subject, chance: random.Random) -> None:
    state[_new_subject(subject, chance)] = deepcopy(state[subject]) | {"title": _words(chance)}


def _promote(state: State, subject: Subject, chance: random.Random) -> None:
    """A need of the map becomes a shared one of the same id."""
    own = state[subject].get("needs")
    if isinstance(own, dict) and own:
        id_ = chance.choice(sorted(own))
        state[Subject(Kind.NEED, id_)] = {"path": f"needs/{id_}", "title": own.pop(id_)["title"]}


def _demote(state: State, subject: Subject, chance: random.Random) -> None:
    """A map has a need of its own under the id of a shared one that it names."""
    page = state[subject]
    named = sorted(
        {id_ for path in _PATHS for step in page.get(path, {}).get("steps", ()) for id_ in step.get("needs", ())}
    )
    if named and subject.kind in {Kind.SERVICE, Kind.LIFE_SITUATION}:
        page.setdefault("needs", {})[chance.choice(named)] = {"title": _words(chance)}


def _new_subject(subject: Subject, chance: random.Random) -> Subject:
    return Subject(subject.kind, f"{subject.id}-{chance.randint(0, 10**6)}")


def _drop(page: Any, chance: random.Random) -> None:
    key = chance.choice(sorted(page))
    if key != "title":
        del page[key]


def _any_value(page: Any, chance: random.Random) -> None:
    """Another value somewhere, however deep."""
    holder, key = page, chance.choice(sorted(page))
    while isinstance(holder[key], (dict, list)) and holder[key]:
        holder = holder[key]
        key = chance.choice(sorted(holder)) if isinstance(holder, dict) else chance.randrange(len(holder))
    if key == "id" or (isinstance(holder, list) and isinstance(holder[key], dict)):
        return
    if isinstance(holder, list):
        if chance.random() < 0.5 and len(holder) > 1:
            del holder[key]
        else:
            holder[:] = sorted({*map(str, holder), f"another-{chance.randint(0, 9)}"})
    elif isinstance(holder[key], bool):
        holder[key] = not holder[key]
    elif isinstance(holder[key], int):
        holder[key] += chance.choice([-1, 1])
    elif isinstance(holder[key], str):
        holder[key] = f"{holder[key]} {chance.randint(0, 9)}"


def _text(page: Any, chance: random.Random) -> None:
    page["title"] = f"{page['title']} {chance.randint(0, 9)}"
    for problem in page.get("problems", {}).values():
        if chance.random() < 0.3:
            problem["text"] += " вновь"


def _steps(page: Any, chance: random.Random) -> list[Any]:
    found: list[Any] = page.get(chance.choice(_PATHS), {}).get("steps", [])
    return found


def _shuffle(page: Any, chance: random.Random) -> None:
    chance.shuffle(_steps(page, chance))


def _move_step(page: Any, chance: random.Random) -> None:
    steps = _steps(page, chance)
    if steps:
        steps.insert(chance.randrange(len(steps)), steps.pop(chance.randrange(len(steps))))


def _copy_step(page: Any, chance: random.Random) -> None:
    steps = _steps(page, chance)
    if steps:
        new = deepcopy(chance.choice(steps)) | {"id": f"new-{chance.randint(0, 10**6)}"}
        new["title"] += " ещё раз, но уже совсем иначе и в другом месте"
        steps.insert(chance.randint(0, len(steps)), new)


def _drop_step(page: Any, chance: random.Random) -> None:
    steps = _steps(page, chance)
    if len(steps) > 2:
        del steps[chance.randrange(len(steps))]


def _rename_step(page: Any, chance: random.Random) -> None:
    steps = _steps(page, chance)
    if steps:
        ids = {chance.choice(steps)["id"]: f"step-{chance.randint(0, 10**6)}"}
        page.update(renamed(page, {STEP: ids}))


def _swap_ids(page: Any, chance: random.Random) -> None:
    """Two steps get each other's ids."""
    steps = _steps(page, chance)
    if len(steps) > 1:
        one, two = chance.sample([step["id"] for step in steps], 2)
        page.update(renamed(page, {STEP: {one: two, two: one}}))


def _pass_ids_on(page: Any, chance: random.Random) -> None:
    """Each step gets the id of the one after it, the last one a new id."""
    ids = [step["id"] for step in _steps(page, chance)]
    if ids:
        following = dict(zip(ids, [*ids[1:], f"last-{chance.randint(0, 10**6)}"], strict=True))
        page.update(renamed(page, {STEP: following}))


def _number_anew(page: Any, chance: random.Random) -> None:
    """A step or an entry comes in first, and gets the id of the next one, as all behind it do."""
    if chance.random() < 0.5:
        path = chance.choice(_PATHS)
        if path in page:
            first = _number(page, STEP, [step["id"] for step in page[path]["steps"]], chance)
            page[path]["steps"].insert(0, {"id": first, "title": _words(chance)})
        return
    section = chance.choice(_SECTIONS)
    if isinstance(page.get(section), dict) and page[section]:
        first = _number(page, section, list(page[section]), chance)
        page[section][first] = {"title": _words(chance)}


def _number(page: Any, kind: str, ids: list[str], chance: random.Random) -> str:
    """Each gets the id of the one after it, the last one a new id; the first id, which is free now."""
    page.update(renamed(page, {kind: dict(zip(ids, [*ids[1:], f"last-{chance.randint(0, 10**6)}"], strict=True))}))
    return ids[0]


def _new_id(page: Any, chance: random.Random) -> None:
    """Another id of an entry, and nothing that names it."""
    entries = page.get(chance.choice(_SECTIONS))
    if isinstance(entries, dict) and entries:
        old = chance.choice(sorted(entries))
        entries[f"{old}-{chance.randint(0, 9)}"] = entries.pop(old)


def _swap_entries(page: Any, chance: random.Random) -> None:
    """Two entries get each other's ids, and all that names them follows."""
    section = chance.choice(_SECTIONS)
    entries = page.get(section)
    if isinstance(entries, dict) and len(entries) > 1:
        one, two = chance.sample(sorted(entries), 2)
        page.update(renamed(page, {section: {one: two, two: one}}))


def _own_key(page: Any, chance: random.Random) -> None:
    page["x-own"] = chance.choice([["b", "a"], "text", {"deep": ["1"]}, {}])


def _target(page: Any, chance: random.Random) -> None:
    """The target path goes, or there is one."""
    if page.pop("to_be", None) is None and "as_is" in page:
        steps = [deepcopy(step) | {"id": f"to-{step['id']}"} for step in page["as_is"]["steps"]]
        page["to_be"] = {"goals": [_words(chance)], "steps": steps}


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(["новый", "другой", "путь", "шаг", "очередь", "окно", "справка"], k=5))


_OF_PAGES: list[Callable[[State, Subject, random.Random], None]] = [
    *(_remove_page, _rename_page, _rename_everywhere, _swap_pages, _promote, _demote, _copy_page),
]
_IN_PAGE: list[Callable[[Any, random.Random], None]] = [
    *(_any_value, _any_value, _any_value, _drop, _text, _shuffle, _move_step, _copy_step, _drop_step),
    *(_rename_step, _swap_ids, _swap_entries, _pass_ids_on, _number_anew, _new_id, _own_key, _target),
]
