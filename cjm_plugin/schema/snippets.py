"""Beginnings that editors offer: `$1` is where the cursor goes first, `${1|a,b|}` is a choice."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import AsIsStep, Journey, TargetStep
from cjm_plugin.model.vocabulary import Interaction, ProblemSeverity, RecommendationKind
from cjm_plugin.schema.bilingual import in_all_languages, on_one_line
from cjm_plugin.schema.descriptions import object_description
from cjm_plugin.schema.values import Schema


def of(model: type[Entity], key: str | None = None) -> Schema:
    """`defaultSnippets` for an object, or for the value of a key; empty where there are none."""
    if key is None:
        return _STEPS[model]() if model in _STEPS else {}
    return _ENTRIES[key]() if issubclass(model, Journey) and key in _ENTRIES else {}


def _snippets(label: str, text: str, body: dict[str, Any]) -> Schema:
    return {"defaultSnippets": [{"label": on_one_line(label), "description": in_all_languages(text), "body": body}]}


def _choice(place: int, members: Iterable[StrEnum]) -> str:
    return f"${{{place}|{','.join(members)}|}}"


def _step() -> Schema:
    body = {"id": "$1", "title": "$2", "interaction": _choice(3, Interaction), "needs": ["$4"], "problems": ["$5"]}
    return _snippets(N_("A step"), object_description(AsIsStep), body)


def _target_step() -> Schema:
    body = {
        "id": "$1",
        "title": "$2",
        "interaction": _choice(3, Interaction),
        "replaces": ["$4"],
        "recommendations": ["$5"],
    }
    return _snippets(N_("A step of the target path"), object_description(TargetStep), body)


def _problem() -> Schema:
    body = {"text": "$2", "severity": _choice(3, ProblemSeverity), "evidence": ["$4"]}
    return _snippets(N_("A problem"), N_("A problem under an id of its own."), {"${1:id}": body})


def _recommendation() -> Schema:
    body = {"text": "$2", "resolves": ["$3"], "kind": _choice(4, RecommendationKind)}
    return _snippets(N_("A recommendation"), N_("A recommendation under an id of its own."), {"${1:id}": body})


_STEPS = {AsIsStep: _step, TargetStep: _target_step}
_ENTRIES = {"problems": _problem, "recommendations": _recommendation}
