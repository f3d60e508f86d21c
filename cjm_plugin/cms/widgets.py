"""The fields of forms, as Decap CMS is told of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from cjm_plugin.cms.kinds import Field, Kind, form_fields
from cjm_plugin.field_names import field_name
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import ID_PATTERN
from cjm_plugin.pages.words import Words
from cjm_plugin.schema.descriptions import description

Widget = dict[str, Any]

_REGISTERS = {"agencies": "agencies", "segments": "segments", "category": "problem-categories"}
"""The keys that only hold ids of one register, from which they can be chosen."""
_PAGES = {"services": "services", "service": "services", "life_situations": "life-situations"}
_SENTENCES = frozenset({"goals"})
"""The keys of lists of sentences; all other lists of lines hold ids."""
_SUMMARIES = {"title": "{{fields.title}}", "text": "{{fields.text}}", "document": "{{fields.document}}"}


class Widgets:
    """Makes the fields in one language."""

    def __init__(self, words: Translation) -> None:
        self._words, self._vocabulary = words, Words(words)

    def of(self, model: type[Entity], *, leave_out: frozenset[str] = frozenset()) -> list[Widget]:
        """The fields of an object."""
        return [self._widget(model, field) for field in form_fields(model) if field.key not in leave_out]

    def id(self) -> Widget:
        """The id of an entry. To change one that others name is for `cjm rename`."""
        hint = N_("Small Latin letters, digits and hyphens. To change it later, use cjm rename.")
        return {
            "name": "id",
            "label": "id",
            "widget": "string",
            "hint": self._words.gettext(hint),
            "pattern": [f"^{ID_PATTERN.pattern}$", self._words.gettext(N_("small Latin letters, digits and hyphens"))],
        }

    def form_only(self, name: str, label: str, hint: str, *, required: bool) -> Widget:
        """A field of a new page that does not reach its file."""
        return {**self._named(name, label, hint), "widget": "string", "required": required}

    def text(self, name: str, label: str, hint: str) -> Widget:
        """A text of any length."""
        return {**self._named(name, label, hint), "widget": "text", "required": False}

    def _named(self, name: str, label: str, hint: str) -> Widget:
        said = self._words.gettext(label)
        return {"name": name, "label": said[:1].upper() + said[1:], "hint": self._words.gettext(hint)}

    def _widget(self, model: type[Entity], field: Field) -> Widget:
        label = field_name(model.__name__.lower(), field.key)
        named = self._named(field.key, label, description(model, field.key))
        return {**named, "required": field.required, **dict(self._kind(field))}

    def _kind(self, field: Field) -> Iterator[tuple[str, Any]]:
        match field.kind:
            case Kind.LINE | Kind.PARAGRAPH:
                yield from self._text(field)
            case Kind.YES_OR_NO:
                yield "widget", "select"
                yield "options", self._options({"true": N_("yes"), "false": N_("no")})
            case Kind.CHOICE:
                yield "widget", "select"
                yield "options", [{"label": self._vocabulary.of(each), "value": each.value} for each in field.of]
            case Kind.OBJECT:
                yield "widget", "object"
                yield "collapsed", True
                # Decap asks for what is required in an object even where the object itself is left out.
                yield (
                    "fields",
                    [{**each, "required": each["required"] and field.required} for each in self.of(field.of)],
                )
            case Kind.LINES:
                yield from self._lines(field.key)
            case Kind.OBJECTS | Kind.ENTRIES:
                yield from self._objects(field)

    def _text(self, field: Field) -> Iterator[tuple[str, Any]]:
        if field.key in _REGISTERS or field.key in _PAGES:
            yield from _chosen(field.key).items()
        else:
            yield "widget", "string" if field.kind is Kind.LINE else "text"

    def _lines(self, key: str) -> Iterator[tuple[str, Any]]:
        if key in _REGISTERS or key in _PAGES:
            yield from (_chosen(key) | {"multiple": True}).items()
        else:
            yield "widget", "list"
            label = self._words.gettext(field_name("target-path", key)) if key in _SENTENCES else "id"
            yield "field", {"name": "item", "label": label, "widget": "string"}

    def _objects(self, field: Field) -> Iterator[tuple[str, Any]]:
        keys = [each.key for each in form_fields(field.of)]
        entries = field.kind is Kind.ENTRIES
        yield "widget", "list"
        yield "collapsed", True
        yield "summary", next((text for key, text in _SUMMARIES.items() if key in keys), "{{fields.id}}")
        yield "fields", [*([self.id()] if entries else []), *self.of(field.of)]

    def _options(self, labels: Mapping[str, str]) -> list[dict[str, str]]:
        return [{"label": self._words.gettext(label), "value": value} for value, label in labels.items()]


def _chosen(key: str) -> Widget:
    """A value to choose from a register, or among pages."""
    if key in _PAGES:
        return {
            "widget": "relation",
            "collection": _PAGES[key],
            "value_field": "{{slug}}",
            "search_fields": ["title"],
            "display_fields": ["title"],
        }
    return {
        "widget": "relation",
        "collection": "registers",
        "file": _REGISTERS[key],
        "value_field": "entries.*.id",
        "search_fields": ["entries.*.title"],
        "display_fields": ["entries.*.title"],
    }
