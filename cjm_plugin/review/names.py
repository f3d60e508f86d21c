"""What the things of two states are called, by their ids."""

from collections.abc import Mapping

from cjm_plugin.changes import GIVEN_UP, Comparison, Kind, Plain, State, Subject
from cjm_plugin.changes.references import EVIDENCE, NAMED_BY, PROBLEM, RECOMMENDATION, STEP

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
        states = self._states
        if id_.endswith(GIVEN_UP):
            id_, states = id_.removesuffix(GIVEN_UP), states[1:]
        for state in states:
            page = state.get(subject, {})
            if target == STEP and (step := _step(page, id_)):
                return name_of_value(step)
            if target in _INSIDE and (entry := _entry(page, target, id_)):
                return name_of_value(entry)
            if field == "needs" and (entry := _entry(page, "needs", id_)):
                return name_of_value(entry)
        if field == "needs":
            return self.of(Kind.NEED, id_)
        return self.of(Kind(target), id_) if target in set(Kind) else id_


def name_of_value(value: Mapping[str, Plain]) -> str:
    """The title, or the beginning of the text."""
    text = str(value.get("short_title") or value.get("title") or value.get("text") or "")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"


def _entry(page: Mapping[str, Plain], section: str, id_: str) -> Mapping[str, Plain] | None:
    entries = page.get(section)
    return entries.get(id_) if isinstance(entries, dict) else None


def _step(page: Mapping[str, Plain], id_: str) -> Mapping[str, Plain] | None:
    steps = (step for name in ("as_is", "to_be") for step in page.get(name, {}).get("steps", ()))
    return next((step for step in steps if step["id"] == id_), None)
