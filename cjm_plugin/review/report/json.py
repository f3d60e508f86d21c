"""For programs. The shape is described in `docs/changes.md`; it is numbered, and grows only by new keys."""

import json
from typing import Any

from cjm_plugin.changes import Change, Op, SecondLook, Subject, Value
from cjm_plugin.derive import CostSum, DurationSum
from cjm_plugin.model.quantities import money_total
from cjm_plugin.review.told import Told, ToldPage

VERSION = 1


def as_json(told: Told) -> str:
    """Everything: carried out on the old state, `changes` give the new one."""
    said = {id(each.change): each.sentence.text for page in told.pages for each in page.changes}
    data = {
        "version": VERSION,
        # In the order in which they can be carried out, and not in that in which people read them.
        "changes": [
            _change(told, each, said.get(id(each)) or told.sentences.change(each).text)
            for each in told.comparison.changes
        ],
        "figures": [
            {
                **_subject(moved.subject),
                "path": "to_be" if moved.target else "as_is",
                "figure": moved.figure,
                "yearly": moved.yearly,
                "before": _figure(moved.before),
                "after": _figure(moved.after),
                "text": told.sentences.consequences.moved(moved),
            }
            for moved in told.comparison.moved
        ],
        "coverage": [
            {
                **_subject(covered.subject),
                "thing": covered.thing,
                "id": covered.id,
                "before": covered.before,
                "after": covered.after,
                "text": told.sentences.consequences.covered(covered),
            }
            for covered in told.comparison.covered
        ],
        "second_look": [_look(told, page, look) for page in told.pages for look in page.looks],
        "unreadable": [
            {"file": each.location.path, "line": each.location.line, "text": each.message.render(told.words)}
            for each in told.unreadable
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _subject(subject: Subject) -> dict[str, str]:
    return {"in": subject.kind.value, "in_id": subject.id}


def _figure(value: Value) -> Any:
    """A figure as `journey.json` has it."""
    match value:
        case DurationSum():
            return {"value": value.iso, "complete": value.complete}
        case CostSum():
            return {"value": money_total(value.amounts), "complete": value.complete}
    return value


def _change(told: Told, change: Change, text: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": told.comparison.name_of(change),
        "op": change.op.value,
        **_subject(change.subject),
        "path": list(change.path),
        "before": change.before,
        "after": change.after,
    }
    if len(change.path) > 1 and change.path[1] == "steps" and change.op in {Op.ADD, Op.MOVE}:
        found["follows"] = change.follows
    return found | {"text": text}


def _look(told: Told, page: ToldPage, look: SecondLook) -> dict[str, Any]:
    return {
        "reason": look.reason.value,
        **_subject(page.subject),
        "text": told.sentences.consequences.reason(look),
        "cause": told.sentences.cause(look),
    }
