"""Single values in words."""

import json
from collections.abc import Mapping
from fractions import Fraction

from cjm_plugin.field_names import field_name
from cjm_plugin.frontmatter import Data
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.quantities import Duration
from cjm_plugin.model.written import is_id
from cjm_plugin.pages.units import unit_pattern
from cjm_plugin.pages.words import Words
from cjm_plugin.review.readable.fields import BOOLEANS, DURATIONS, NAMES_OWN, OWN_PREFIX, VOCABULARIES, rank

_LONGEST_NAME = 60
_MAIN = ("document", "channel", "regulation", "amount", "title", "text")
"""The keys under which an object within a list says what it is about."""


class Values:
    """Writes values in one language. `names` are what the parts of the map are called, by section and id."""

    def __init__(self, words: Translation, names: Mapping[str, Mapping[str, str]]) -> None:
        self._words, self._vocabulary, self._names = words, Words(words), names

    def label(self, thing: str, field: str) -> str:
        """What a field is called; a key below one of the author's own is what it is."""
        if thing == OWN_PREFIX:
            return field
        return self._words.gettext(field_name("service" if thing == "page" else thing, field))

    def text(self, thing: str, field: str, value: str) -> str:
        """A text in one line, if it has only one. What is none of the model's words stays as it is typed."""
        if thing == OWN_PREFIX:
            return value
        if (thing, field) in VOCABULARIES:
            known = {member.value: member for member in VOCABULARIES[thing, field]}
            return self._vocabulary.of(known[value]) if value in known else value
        if (thing, field) in DURATIONS:
            return self._duration(value)
        if field in BOOLEANS and value in {"true", "false"}:
            return self._words.gettext(N_("yes") if value == "true" else N_("no"))
        return self._words.gettext(N_("free of charge")) if field in {"cost", "amount"} and value == "free" else value

    def item(self, field: str, value: Data) -> str:
        """An item of a list."""
        if isinstance(value, str):
            name = self._names.get(NAMES_OWN.get(field, ""), {}).get(value)
            return with_id(_shortened(name), value) if name else value
        if not isinstance(value, dict):
            return "" if value is None else "; ".join(self.item(field, each) for each in value)
        main = next((key for key in _MAIN if isinstance(value.get(key), str)), "")
        more = (self._more(key, value[key]) for key in sorted(value, key=rank) if key != main)
        return "; ".join([*([self._named(main, str(value[main]))] if main else []), *more])

    def own_item(self, value: Data) -> str:
        """An item of a list under an own key."""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def _named(self, key: str, value: str) -> str:
        """What an object is about. Words that are shaped like an id stand as an author tells them from one."""
        return f"{{title: {value}}}" if key == "title" and is_id(value) else self.text("", key, value)

    def _more(self, key: str, value: Data) -> str:
        said = self.own_item(value) if key.startswith(OWN_PREFIX) else self.item(key, value)
        return f"{self.label('', key)}: {said}"

    def _duration(self, value: str) -> str:
        try:
            parts = Duration.parse(value).parts
        except ValueError:
            return value
        return " ".join(self._part(unit, number) for unit, number in parts) or self._part("min", Fraction(0))

    def _part(self, unit: str, number: Fraction) -> str:
        whole = number.denominator == 1
        written = str(number.numerator) if whole else f"{float(number):.9g}"
        # A fraction takes the form that Russian uses with halves: 1,5 дня.
        pattern = unit_pattern(self._words, unit, number.numerator if whole else 2)
        return pattern.format(n=written.replace(".", ",") if self._words.language == "ru" else written)


def with_id(name: str, id_: str) -> str:
    """What something is called, and the id by which others name it."""
    return f"{name} [{id_}]"


def _shortened(name: str) -> str:
    """So much of a name as tells it from others: its wording is shown in full where it stands."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]}…"
