"""What the things of two states are called, by their ids."""

from collections.abc import Mapping, Sequence

from cjm_plugin.changes import GIVEN_UP, Comparison, Kind, Plain, State, Subject
from cjm_plugin.changes.references import EVIDENCE, NAMED_BY, PROBLEM, RECOMMENDATION, STEP, named_needs

_LONGEST = 90
_INSIDE = (PROBLEM, RECOMMENDATION, EVIDENCE)


class Names:
    """Names as they are afterwards; of what is gone, as they were."""

    def __init__(self, comparison: Comparison) -> None:
        around = [each.names for each in (comparison.around, comparison.around_before) if each]
        self._states: tuple[State, ...] = (comparison.new, comparison.old, *around)

    def of(self, kind: Kind, id_: str) -> str:
        """The name of a page or an entry; its id where neither state has it, or it has none."""
        found = next((state[Subject(kind, id_)] for state in self._states if Subject(kind, id_) in state), None)
        return (name_of_value(found) if found else "") or id_

    def named(self, subject: Subject, field: str, id_: str) -> str:
        """What is named by an id in a field of a page, or by a text that stands for itself."""
        target = NAMED_BY.get(field)
        if target == STEP:
            return self.step(subject, "as_is", id_)
        states, id_ = self._where(id_)
        for state in states:
            page = state.get(subject, {})
            if target in _INSIDE and (entry := _entry(page, target, id_)):
                return name_of_value(entry)
        if field == "needs":
            return self._need(subject, states, id_)
        return self.of(Kind(target), id_) if target in set(Kind) else id_

    def _need(self, subject: Subject, states: Sequence[State], id_: str) -> str:
        """A need of the page itself, or a shared one. Which it is may change while the id stays."""
        for state in states:
            page = state.get(subject, {})
            if entry := _entry(page, "needs", id_):
                return name_of_value(entry)
            if any(id_ in ids for _, ids in named_needs(page)):
                break
        return self.of(Kind.NEED, id_)

    def step(self, subject: Subject, path: str, id_: str) -> str:
        """What a step of a path is called."""
        states, id_ = self._where(id_)
        steps = (_step(state.get(subject, {}), path, id_) for state in states)
        return next((name_of_value(step) for step in steps if step), id_)

    def _where(self, id_: str) -> tuple[Sequence[State], str]:
        """The states to look in, the first one first, and the id there: of what gave its id up, the one before."""
        return (self._states[1:], id_.removesuffix(GIVEN_UP)) if id_.endswith(GIVEN_UP) else (self._states, id_)


def name_of_value(value: Mapping[str, Plain]) -> str:
    """The title, or the beginning of the text."""
    text = " ".join(str(value.get("short_title") or value.get("title") or value.get("text") or "").split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"


def _entry(page: Mapping[str, Plain], section: str, id_: str) -> Mapping[str, Plain] | None:
    entries = page.get(section)
    return entries.get(id_) if isinstance(entries, dict) else None


def _step(page: Mapping[str, Plain], path: str, id_: str) -> Mapping[str, Plain] | None:
    steps = page.get(path, {}).get("steps", ())
    return next((step for step in steps if step["id"] == id_), None)
