"""What the model demands beyond its single fields.

No form of a demand names keys outside of `not` and `if`: editors would propose them as if they belonged to the object.
"""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Cost, Journey
from cjm_plugin.model.mentions import Mention
from cjm_plugin.schema import patterns
from cjm_plugin.schema.bilingual import in_all_languages, on_one_line
from cjm_plugin.schema.descriptions import description
from cjm_plugin.schema.values import NOTHING, Schema, reference

_NULL = {"type": "null"}
_ANYTHING = {"not": _NULL}


def complete(model: type[Entity], schema: Schema) -> Schema:
    """The schema of an object, with what goes beyond its fields."""
    if issubclass(model, Journey):
        return schema | {"allOf": [_needs_today()]}
    if issubclass(model, Mention):
        return schema | {"allOf": [_either(model.reference_key)]}
    if issubclass(model, Cost):
        return _with_currency(schema)
    return schema


def _forbidden(message: str, *forms: Schema) -> Schema:
    """`errorMessage` is an extension, as `patternErrorMessage` is."""
    form = forms[0] if len(forms) == 1 else {"anyOf": list(forms)}
    return {"errorMessage": on_one_line(message), "not": form}


def _needs_today() -> Schema:
    asks = {"required": ["to_be"], "properties": {"to_be": {"type": "object"}}}
    empty = {"required": ["as_is"], "properties": {"as_is": _NULL}}
    message = N_("A target path (to_be:) needs today's path (as_is:) to be compared with.")
    return {"if": asks, "then": {"required": ["as_is"], **_forbidden(message, empty)}}


def _either(key: str) -> Schema:
    neither = {"properties": {key: _NULL, "title": _NULL}}
    both = {"required": [key, "title"], "properties": {key: _ANYTHING, "title": _ANYTHING}}
    return _forbidden(N_("Write either an id of the register, or a title, and not both."), neither, both)


def _with_currency(schema: Schema) -> Schema:
    """`{amount: 2500, currency: RUB}`: the model joins the two before it reads them."""
    properties = dict(schema["properties"])
    properties["amount"] |= {"anyOf": [reference("amount")]}
    text = in_all_languages(description(Cost, "currency"))
    currency = {"description": text, "anyOf": [reference("currency"), reference(NOTHING)]}
    bare = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": patterns.BARE_AMOUNT}]}
    form = {"required": ["amount"], "properties": {"amount": bare, "currency": _NULL}}
    rule = _forbidden(N_("An amount needs a currency beside it, as in RUB."), form)
    together = {"amount": properties.pop("amount"), "currency": currency, **properties}
    return schema | {"properties": together, "allOf": [rule]}
