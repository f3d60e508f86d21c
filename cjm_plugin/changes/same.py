"""Recognises what is the same under a new id."""

import json
from collections.abc import Mapping

from rapidfuzz import fuzz

from cjm_plugin.changes.change import Plain

_SAME = 80.0
"""Of 100: from this likeness on two things are one that was renamed."""
_MOST_PAIRS = 20_000
"""With more, each is only looked for under its very title or text."""


def same_under_new_ids(gone: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """New ids by old ones, each at most once, the most alike first."""
    pairs = sorted(
        (-likeness, old, other)
        for old, one in gone.items()
        for other, two in new.items()
        if (likeness := _likeness(one, two, thorough=len(gone) * len(new) <= _MOST_PAIRS)) >= _SAME
    )
    found: dict[str, str] = {}
    for _, old, other in pairs:
        if old not in found and other not in found.values():
            found[old] = other
    return found


def _likeness(one: Plain, two: Plain, *, thorough: bool) -> float:
    if _without_id(one) == _without_id(two):
        return 100.0
    named = _name(one) == _name(two)
    if not thorough:
        return _SAME if named else 0.0
    likeness = fuzz.ratio(_text(one), _text(two), score_cutoff=0 if named else _SAME)
    return max(likeness, _SAME) if named else likeness


def _name(value: Plain) -> Plain:
    return value.get("title") or value.get("text")


def _without_id(value: Plain) -> Plain:
    """Without what is bound to the id."""
    return {key: item for key, item in value.items() if key not in {"id", "path"}}


def _text(value: Plain) -> str:
    return json.dumps(_without_id(value), ensure_ascii=False, sort_keys=True, default=str)
