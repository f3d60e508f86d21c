"""Reads journeys as they once stood."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from cjm_plugin.frontmatter import Data, Fragment, PageInFragments, decode, in_fragments, parse_markdown
from cjm_plugin.loading.documents import page_of
from cjm_plugin.loading.source import Source
from cjm_plugin.loading.structure import check_structure
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Evidence, Journey, LifeSituation, Service

_Place: TypeAlias = tuple[str, ...]
"""Where in a journey a fragment stands; entries and items by a star."""
_EACH = "*"
_T = TypeVar("_T")
_PATHS = ("as_is", "to_be")
_IN_WORDS = ("title", "finding", "quote", "url")
_SECTIONS = ("evidence", "needs", "problems", "recommendations")
_DIVIDED = frozenset({(name,) for name in (*_SECTIONS, *_PATHS)})
_LISTS = frozenset({(name, "steps") for name in _PATHS})


class VersionReader:
    """Reads the versions of one journey.

    Versions have most of what they say in common, word for word, with each other and with what is there today. What
    stands there in the same words is read once, and is the same object in all of them.
    """

    def __init__(self, journey: Journey, text: str, prefix: str) -> None:
        """`journey` and `text` are what is there today; `prefix` is where the catalogue stands in the repository."""
        self._today, self._prefix = journey, prefix
        self._known: dict[tuple[_Place, str], Any] = {}
        self._divided: dict[str, Mapping[str, Fragment]] = {}
        if fragments := in_fragments(text):
            self._remember(fragments, journey)

    def read(self, path: str, raw: bytes) -> Journey | None:
        """An earlier version; `None` where it is not understood today. `path` is where it stood in the repository.

        Its id is that of today: what it was called in files is nothing that readers meet.
        """
        text, _ = decode(raw)
        if text is None:
            return None
        page = path.removeprefix(self._prefix).removeprefix("/").removesuffix(".md")
        return self._from_fragments(text, page) or self._from_whole(text, page)

    def evidence(self, raw: bytes, before: Journey | None) -> Journey | None:
        """The evidence of a version that is not understood, as far as it can be told; `None` where there is none.

        Where it cannot be told, but something is marked as internal there, all evidence of the version `before` may be.
        """
        text = decode(raw)[0] or ""
        data = parse_markdown(text).data
        entries = data.get("evidence") if isinstance(data, dict) else None
        if isinstance(entries, dict):
            found = {id_: _evidence(id_, said) for id_, said in entries.items()}
        elif before and "internal" in text:
            found = {id_: each.model_copy(update={"internal": True}) for id_, each in before.evidence.items()}
        else:
            return None
        return self._today.model_copy(update={"evidence": found})

    def _from_fragments(self, text: str, page: str) -> Journey | None:
        fragments = in_fragments(text)
        if fragments is None:
            return None
        try:
            data = {key: self._value((key,), fragment) for key, fragment in fragments.entries.items()}
            given = self._given(data, fragments.body, page)
            journey = type(self._today).model_validate(given, by_alias=True, by_name=False)
        except ValueError:  # as those of the validation are too
            return None
        if any(check_structure(journey, Source(page, text, markdown=True))):
            return None
        self._remember(fragments, journey)
        return journey

    def _from_whole(self, text: str, page: str) -> Journey | None:
        parsed = parse_markdown(text)
        if parsed.problems or not isinstance(parsed.data, dict):
            return None
        given = self._given(parsed.data, parsed.body, page)
        found = page_of(type(self._today), given, Source(page, text, markdown=True))
        return found if isinstance(found, Journey) else None

    def _given(self, data: Mapping[str, Any], body: str, page: str) -> dict[str, Any]:
        return {**data, "id": self._today.id, "@path": page, "@body": body}

    def _value(self, place: _Place, fragment: Fragment) -> Any:
        """What a fragment says, as an object of the model where that is known, and as it was written where not."""
        known = self._known.get((place, fragment.text))
        if known is not None:
            return known
        if place in _DIVIDED and (entries := self._entries(fragment)):
            return {key: self._value(_below(place, key), entry) for key, entry in entries.items()}
        if place in _LISTS and (items := fragment.items()):
            return [self._value((*place, _EACH), item) for item in items]
        data = self._known[place, fragment.text] = fragment.data()
        return data

    def _entries(self, fragment: Fragment) -> Mapping[str, Fragment]:
        """What a section is made of. It is asked for when it is read, and once more when it is remembered."""
        if fragment.text not in self._divided:
            self._divided[fragment.text] = fragment.entries() or {}
        return self._divided[fragment.text]

    def _remember(self, fragments: PageInFragments, journey: Journey) -> None:
        """Remember the objects of a journey by the fragments in which they are written."""
        for section in _SECTIONS:
            self._learn((section,), fragments.entries, getattr(journey, section), getattr(journey, section))
        for name in _PATHS:
            path = getattr(journey, name)
            self._learn((name,), fragments.entries, path, _by_number(path.steps) if path else {})

    def _learn(self, place: _Place, fragments: Mapping[str, Fragment], whole: Any, parts: Mapping[str, Any]) -> None:
        fragment = fragments.get(place[0])
        if fragment is None or not parts or (place, fragment.text) in self._known:
            return
        entries = self._entries(fragment)
        inner, found = (*place, _EACH), entries
        if place[0] in _PATHS:
            inner, found = (*place, "steps", _EACH), _by_number(("steps" in entries and entries["steps"].items()) or ())
        if list(found) == list(parts):
            self._known[place, fragment.text] = whole
            self._known |= {(inner, part.text): parts[key] for key, part in found.items()}


def _evidence(id_: str, said: Data) -> Evidence:
    """What one entry says in words, whatever else is wrong with it. In doubt it is internal."""
    fields = said if isinstance(said, dict) else {"title": said}
    words: dict[str, Any] = {"title": ""} | {
        name: text for name in _IN_WORDS if isinstance(text := fields.get(name), str)
    }
    return Evidence.model_construct(id=id_, internal=fields.get("internal", "false") != "false", **words)


def _by_number(items: Sequence[_T]) -> dict[str, _T]:
    return {str(number): item for number, item in enumerate(items)}


def _below(place: _Place, key: str) -> _Place:
    return (*place, key if place[0] in _PATHS else _EACH)


def catalogue_of(journey: Journey) -> Catalogue:
    """A catalogue of one journey."""
    if isinstance(journey, LifeSituation):
        return Catalogue(life_situations={journey.id: journey})
    return Catalogue(services={journey.id: journey} if isinstance(journey, Service) else {})
