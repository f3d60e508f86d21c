"""Says what the validation found in an author's words, and where it stands in the file."""

import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import stuck_hyphen
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.invalid import distinct, path_of
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.loading.odd_letters import odd_letters
from cjm_plugin.loading.shape import model_at, written_keys
from cjm_plugin.loading.source import DataPath, Source

_FIELD_MESSAGES = {
    "id": N_("«{value}» is not an id: an id is small Latin letters and digits with single hyphens between them."),
    "seeming_id": N_("«{value}» looks like an id and is none; if it is a text, write {{title: {value}}}."),
    "one_line": N_("A title is one line of plain text."),
    "url": N_("«{value}» is not a web address: it must begin with https:// or http:// and hold no spaces."),
    "boolean": N_("«{value}» is neither true nor false."),
    "integer": N_("«{value}» is not a whole number."),
    "count": N_("«{value}» is less than zero."),
    "emotion": N_("«{value}» is not an emotion: write a whole number from -2 (very bad) to 2 (very good)."),
    "duration": N_("«{value}» is not a duration: write a number and a unit, as in 30 wd, 10 d, 2 h or 40 min."),
    "date": N_("«{value}» is not a date: write 2026-05-12, 2026-05 or 2026."),
    "money": N_("«{value}» is not a cost: write free, or an amount and its currency, as in 2500 RUB."),
    "rule": N_("There is no rule «{value}»: write the code or the name of one that `cjm rules` lists."),
    "pattern": N_("«{value}» is not a pattern: write one as in .gitignore."),
    "mention": N_("Write either {value}: (an id of the register, or text) or title: (text), and not both."),
}
"""What to say about the errors of `cjm_plugin.model.fields`, by their code."""

_IDS = {"id", "seeming_id"}
_LATIN = {*_IDS, "rule"}

_TYPE_MESSAGES = {
    "string_type": N_("Text is expected here."),
    "tuple_type": N_("A list is expected here."),
    "mapping_type": N_("A mapping is expected here: keys, each with a value."),
    "dict_type": N_("A mapping is expected here: keys, each with a value."),
    "model_type": N_("A mapping is expected here: keys, each with a value."),
    "string_too_short": N_("Text is expected here, and there is none."),
    "string_too_long": N_("A field holds 100,000 characters at most: a longer text belongs below the front matter."),
}
_TYPE_HINTS = {
    "string_type": N_("If the text begins with a bracket or a brace, put it in quotes."),
    "tuple_type": N_("Write [{value}], or one item a line, each after a hyphen."),
}
_SEVERAL_VALUES = {
    list: N_("A list stands here. Write one of: {known}."),
    dict: N_("A mapping stands here. Write one of: {known}."),
}
_KEYS = {"[key]"}


def explain(error: ValidationError, model: Any, source: Source) -> list[Diagnostic]:
    """Every problem that the validation found in `source`, whose data was to be a `model` (a type)."""
    return [_explain_one(details, model, source) for details in distinct(error)]


def _explain_one(details: ErrorDetails, model: Any, source: Source) -> Diagnostic:
    path, kind = path_of(details), _kind(details)
    if kind == "missing":
        return _missing(path, source)
    if kind == "extra_forbidden":
        return _unknown_key(path, model, source)
    if kind in {"enum", "literal_error"}:
        return _unknown_value(details, source, path)
    if kind == "too_short":
        return _too_few(details, source, path)
    about_key = details["loc"][-1] in _KEYS
    return source.error(_code(kind), path, *_value_message(details), key=about_key)


def _kind(details: ErrorDetails) -> str:
    """What kind of error it is. The only texts of which a pattern is asked are ids."""
    return "id" if details["type"] == "string_pattern_mismatch" else details["type"]


def _code(kind: str) -> str:
    if kind in _IDS:
        return "bad-id"
    return f"bad-{kind.replace('_', '-')}" if kind in _FIELD_MESSAGES else "wrong-type"


def _value_message(details: ErrorDetails) -> tuple[Message, Message | None]:
    kind, value = _kind(details), details["input"]
    if kind in _FIELD_MESSAGES:
        given = details.get("ctx", {}).get("value", str(value).strip())
        hint = _date_hint(str(value)) if kind == "date" else odd_letters(str(value)) if kind in _LATIN else None
        return Message(_FIELD_MESSAGES[kind], {"value": _shortened(given)}), hint
    text = _TYPE_MESSAGES.get(kind, N_("This value cannot be read."))
    if kind == "tuple_type" and (hint := _stuck_hyphen(value)):
        return Message(text), hint
    # Only a text can be shown inside the advice; a list or a mapping would need more lines than one.
    advice = _TYPE_HINTS.get(kind) if kind == "string_type" or isinstance(value, str) else None
    return Message(text), Message(advice, {"value": _shortened(value)}) if advice else None


def _stuck_hyphen(value: object) -> Message | None:
    """What to write in the place of a text, or of fields, that were to be a list."""
    first = next(iter(value), "") if isinstance(value, dict) else value
    return stuck_hyphen(first) if isinstance(first, str) else None


def _date_hint(value: str) -> Message | None:
    match = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", value.strip())
    if not match:
        return None
    day, month, year = match.groups()
    return Message(N_("Write {value}."), {"value": f"{year}-{month:0>2}-{day:0>2}"})


def _missing(path: DataPath, source: Source) -> Diagnostic:
    name = str(path[-1])
    if source.has_key(path):
        message = Message(N_("The key {key}: has no value."), {"key": name})
        return source.error("missing-value", path, message, key=True)
    message = Message(N_("The key {key}: is missing here."), {"key": name})
    return source.error("missing-key", path[:-1], message, key=len(path) > 1 and isinstance(path[-2], str))


def _unknown_key(path: DataPath, model: Any, source: Source) -> Diagnostic:
    name = str(path[-1])
    holder = model_at(model, path[:-1])
    known = written_keys(holder) if holder else ()
    message = Message(N_("The key {key}: is not known here."), {"key": name})
    return source.error("unknown-key", path, message, odd_letters(name) or _key_hint(name, known), key=True)


def _key_hint(name: str, known: tuple[str, ...]) -> Message | None:
    nearest = Nearest(known).to(name)
    if nearest:
        return Message(N_("Did you mean {name}:? Keys of your own begin with x-."), {"name": nearest})
    if not known:
        return None
    return Message(N_("Known keys: {names}. Keys of your own begin with x-."), {"names": ", ".join(known)})


def _unknown_value(details: ErrorDetails, source: Source, path: DataPath) -> Diagnostic:
    value = details["input"]
    known = re.findall(r"'([^']+)'", str(details.get("ctx", {}).get("expected", "")))
    if isinstance(value, list | dict):  # these cannot be quoted on one line
        return source.error("unknown-value", path, Message(_SEVERAL_VALUES[type(value)], {"known": ", ".join(known)}))
    message = Message(N_("«{value}» is not one of: {known}."), {"value": _shortened(value), "known": ", ".join(known)})
    nearest = Nearest(known).to(str(value))
    hint = odd_letters(str(value)) or (Message(N_("Did you mean {name}?"), {"name": nearest}) if nearest else None)
    return source.error("unknown-value", path, message, hint)


def _too_few(details: ErrorDetails, source: Source, path: DataPath) -> Diagnostic:
    if path[-1] == "steps" and details.get("ctx", {}).get("min_length") == 2:
        message = Message(N_("A path has at least two steps."))
        return source.error("too-few-steps", path, message, key=True)
    return source.error("empty-list", path, Message(N_("The list must name at least one.")), key=True)


def _shortened(value: object) -> str:
    text = str(value) if isinstance(value, str | int) else ""
    return text if len(text) <= 60 else f"{text[:57]}…"
