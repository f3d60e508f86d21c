"""What a conflict of a merge is about, in words."""

from typing import Any

from cjm_plugin.changes.references import SECTIONS
from cjm_plugin.field_names import field_name
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.things import THINGS

_THINGS = {
    "problems": "problem",
    "recommendations": "recommendation",
    "evidence": "evidence",
    "needs": "own-need",
    "as_is": "step",
    "to_be": "target-step",
}
_PATHS = {"as_is": "path", "to_be": "target-path"}
_LONGEST = 60


class Conflicts:
    """Names the places of a file, whose `data` tell what its parts are called; a `register` holds entries alone."""

    def __init__(self, words: Translation, *data: Any, register: bool) -> None:
        self._words, self._data, self._register = words, data, register

    def place(self, path: tuple[str, ...], *, step_moved: bool = False) -> str:
        """The thing and its field: `Step «Ask»: waiting`."""
        if self._register:
            return self._entry(path)
        head, *rest = path
        if head in SECTIONS and rest:
            return self._of_thing(_THINGS[head], self._name((head, rest[0])) or rest[0], rest[1:])
        if head not in _PATHS:
            return self._field("service", path)
        if rest[:1] != ["steps"] or len(rest) < 2:
            label = self._words.gettext(THINGS[_PATHS[head]].label)
            return self._joined(label, self._field(_PATHS[head], tuple(rest)))
        if step_moved:
            return self._joined(self._step(head, rest[1]), self._words.gettext(N_("place among the steps")))
        return self._of_thing(_THINGS[head], self._name((head, "steps", rest[1])) or rest[1], rest[2:])

    def _step(self, head: str, id_: str) -> str:
        return self._of_thing(_THINGS[head], self._name((head, "steps", id_)) or id_, [])

    def _entry(self, path: tuple[str, ...]) -> str:
        name = "" if "/" in path[0] else self._name(path[:1])  # a redirect is called by its old address
        entry = self._words.gettext(N_("Entry «{name}»")).format(name=name or path[0])
        return self._joined(entry, self._field("", path[1:]))

    def _of_thing(self, thing: str, name: str, rest: list[str]) -> str:
        label = self._words.gettext(THINGS[thing].label).format(name=name)
        return self._joined(label, self._field(thing, tuple(rest)))

    def _field(self, thing: str, path: tuple[str, ...]) -> str:
        """A field; below it, in an own key, the keys as they are typed."""
        return " / ".join([self._words.gettext(field_name(thing, path[0])), *path[1:]]) if path else ""

    @staticmethod
    def _joined(thing: str, field: str) -> str:
        return f"{thing}: {field}" if field else thing

    def _name(self, path: tuple[str, ...]) -> str:
        """What something is called in the first version that has it; its id where it has no name."""
        found = (_at(data, path) for data in self._data)
        value = next((value for value in found if value is not None), None)
        if isinstance(value, dict):
            value = value.get("title") or value.get("text")
        text = " ".join(value.split()) if isinstance(value, str) else ""
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        if isinstance(data, list):
            data = next((item for item in data if isinstance(item, dict) and item.get("id") == key), None)
        else:
            data = data.get(key) if isinstance(data, dict) else None
    return data
