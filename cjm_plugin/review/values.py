"""Values of fields as readers write them."""

import json
import re
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints

from cjm_plugin.changes import Plain, Subject
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model import fields, journey, mentions, registers
from cjm_plugin.model.entity import OWN_KEY_PREFIX, Entity
from cjm_plugin.model.fields import parse_cost
from cjm_plugin.model.quantities import Duration, PartialDate
from cjm_plugin.pages.format import Format
from cjm_plugin.pages.words import Words
from cjm_plugin.review.names import Names

_MODELS: dict[str, type[Entity]] = {
    "service": journey.Service,
    "life-situation": journey.LifeSituation,
    "need": registers.Need,
    "agency": registers.Agency,
    "segment": registers.Segment,
    "channel": registers.Channel,
    "document": registers.Document,
    "regulation": registers.Regulation,
    "problem-category": registers.ProblemCategory,
    "path": journey.AsIsPath,
    "target-path": journey.TargetPath,
    "step": journey.AsIsStep,
    "target-step": journey.TargetStep,
    "problem": journey.Problem,
    "recommendation": journey.Recommendation,
    "evidence": journey.Evidence,
    "own-need": journey.OwnNeed,
}
_INSIDE: dict[str, type[Entity]] = {
    "cost": journey.Cost,
    "documents": mentions.DocumentMention,
    "receives": mentions.DocumentMention,
    "channels": mentions.ChannelMention,
    "regulation": mentions.RegulationMention,
}
"""What stands in fields that hold more than one value."""


class Values:
    """Writes values in one language."""

    def __init__(self, names: Names, translation: Translation) -> None:
        self._names, self._words = names, translation
        self._format, self._vocabulary = Format(translation), Words(translation)

    def of(self, subject: Subject, thing: str, field: str, value: Plain) -> str:
        """A value of a field of a thing."""
        return self._of(subject, field, value, _type_of(_MODELS.get(thing), field))

    def inside(self, subject: Subject, field: str, key: str, value: Plain) -> str:
        """A value under a key of what stands in a field, such as the `when` of a document."""
        return self._of(subject, key, value, _type_of(_INSIDE.get(field), key))

    def _of(self, subject: Subject, field: str, value: Plain, kind: Any) -> str:
        if field.startswith(OWN_KEY_PREFIX):
            return _text_alone(value) if isinstance(value, str) else _written(value)
        if isinstance(value, bool):
            return self._words.gettext(N_("yes") if value else N_("no"))
        if isinstance(value, dict):
            return self._object(subject, field, value)
        if isinstance(value, list):
            return ", ".join(self._of(subject, field, item, kind) for item in value)
        if isinstance(value, int):
            return self._format.difference(value) if field == "emotion" else self._format.number(value)
        return self._text(subject, field, value, kind)

    def _text(self, subject: Subject, field: str, value: str, kind: Any) -> str:
        if kind is fields.Time:
            return self._format.duration(Duration.parse(value))
        if kind is fields.Date:
            return self._format.date(PartialDate.parse(value))
        if kind is fields.Amount:
            return self._amount(value)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return self._vocabulary.of(kind(value))
        return self._names.named(subject, field, value)

    def _object(self, subject: Subject, field: str, value: dict[str, Plain]) -> str:
        """A document, a channel, an act or a cost with more than its name."""
        if "amount" in value:
            named = self._amount(value["amount"])
        elif "title" in value:  # words, even if they are shaped like an id
            named = str(value["title"])
        else:
            named = self._names.named(subject, field, mentioned(value))
        more = [str(item) for key, item in value.items() if key in {"when", "number"}]
        return f"{named} ({', '.join(more)})" if more else named

    def _amount(self, text: str) -> str:
        money = parse_cost(text)
        return self._format.money(money) if money else self._words.gettext(N_("free of charge"))


MENTIONED_BY = ("document", "channel", "regulation", "title")
"""The keys under which a mention has the id or the words of what it names."""


def mentioned(item: Plain) -> str:
    """What an item of a list names: an id, or words."""
    return str(next((item[key] for key in MENTIONED_BY if key in item), "")) if isinstance(item, dict) else str(item)


def _text_alone(text: str) -> str:
    """A text that stands directly under an own key: in quotes if it looks like something else."""
    return _quoted(text) if text == "" or text[0] in '[{"' else text


def _written(value: Plain) -> str:
    """What stands under an own key, of which nobody else knows what it means: about as it was written."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_written(key)}: {_written(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if value is None:
        return _NOTHING
    text = str(value)
    return _quoted(text) if text == _NOTHING or not _PLAIN.fullmatch(text) else text


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_NOTHING = "null"
_PLAIN = re.compile(r"""(?!\s)(?:[^\[\]{},:"\n]|:(?=\S))+(?<!\s)""")
"""A text that needs no quotes within a list or a mapping: nothing in it looks like their signs."""


@cache
def default_of(thing: str, field: str) -> Plain:
    """What a field of a thing says when it is left out: a no, or one of a few words; `None`: nothing."""
    known = _MODELS[thing].model_fields.get(field) if thing in _MODELS else None
    default = known.default if known else None
    if isinstance(default, StrEnum):
        return default.value
    return default if isinstance(default, bool) else None


@cache
def _type_of(model: type[Entity] | None, field: str) -> Any:
    """The type of a field as the model has it; `None` for an own key, and for a redirect."""
    hint = _hints(model).get(field) if model else None
    while hint is not None and type(None) in get_args(hint):
        hint = next(each for each in get_args(hint) if each is not type(None))
    return hint


@cache
def _hints(model: type[Entity]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)
