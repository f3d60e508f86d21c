"""What names what, in plain values: so that a new id alone is one change, and not one in every place that names it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from cjm_plugin.changes.change import Kind, Path, Plain
from cjm_plugin.changes.state import sorted_items

Renames: TypeAlias = Mapping[str, Mapping[str, str]]
"""New ids by old ones, for each kind of thing: those of `Kind`, and those inside one journey (`SECTIONS`)."""

SECTIONS = ("evidence", "needs", "problems", "recommendations")
"""The keys of a journey under which entries stand by their ids."""
STEP, PROBLEM, RECOMMENDATION, EVIDENCE, OWN_NEED = "step", "problems", "recommendations", "evidence", "needs"

NAMED_BY: dict[str, str] = {
    "agencies": Kind.AGENCY,
    "segments": Kind.SEGMENT,
    "category": Kind.PROBLEM_CATEGORY,
    "channel": Kind.CHANNEL,
    "channels": Kind.CHANNEL,
    "document": Kind.DOCUMENT,
    "documents": Kind.DOCUMENT,
    "receives": Kind.DOCUMENT,
    "regulation": Kind.REGULATION,
    "service": Kind.SERVICE,
    "services": Kind.SERVICE,
    "life_situations": Kind.LIFE_SITUATION,
    "problems": PROBLEM,
    "minimises": PROBLEM,
    "resolves": PROBLEM,
    "recommendations": RECOMMENDATION,
    "evidence": EVIDENCE,
    "replaces": STEP,
}
"""The keys that hold ids, or texts that are shaped like ids, with what they name."""


def named_needs(page: Mapping[str, Plain]) -> Iterator[tuple[Path, list[str]]]:
    """The needs that the paths of a page and their steps name, by where they stand."""
    for name in ("as_is", "to_be"):
        path = page.get(name) or {}
        yield (name, "needs"), path.get("needs", [])
        yield from (((name, "steps", step["id"], "needs"), step.get("needs", [])) for step in path.get("steps", ()))


def renamed(page: Mapping[str, Plain], renames: Renames) -> dict[str, Plain]:
    """A page with every id in it replaced, the names of its own entries and steps included."""
    if not any(renames.values()):
        return dict(page)
    own = set(page.get("needs", ())) if isinstance(page.get("needs"), dict) else set()
    return {key: _section(key, value, renames, own) for key, value in page.items()}


def _section(key: str, value: Plain, renames: Renames, own: set[str]) -> Plain:
    if key in SECTIONS and isinstance(value, dict):
        ids = renames.get(key, {})
        return {ids.get(id_, id_): _inside(entry, renames, own) for id_, entry in value.items()}
    return _value(key, value, renames, own)


def _inside(value: dict[str, Plain], renames: Renames, own: set[str]) -> dict[str, Plain]:
    return {key: _value(key, item, renames, own) for key, item in value.items()}


def _value(key: str, value: Plain, renames: Renames, own: set[str]) -> Plain:
    if key.startswith("x-"):
        return value
    if key == "steps":
        ids = renames.get(STEP, {})
        return [_inside(step, renames, own) | {"id": ids.get(step["id"], step["id"])} for step in value]
    match value:
        case dict():
            return _inside(value, renames, own)
        case list():
            return sorted_items(
                _inside(item, renames, own) if isinstance(item, dict) else _id(key, item, renames, own)
                for item in value
            )
    return _id(key, value, renames, own)


def _id(key: str, value: Any, renames: Renames, own: set[str]) -> Any:
    target = (OWN_NEED if value in own else Kind.NEED) if key == "needs" else NAMED_BY.get(key)
    ids = renames.get(target or "", {})
    return ids.get(value, value) if ids and isinstance(value, str) else value
