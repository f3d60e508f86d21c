"""Items that came into lists or left them, in sentences."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from cjm_plugin.changes import GIVEN_UP, About, Change, Comparison, Op, Path, Plain, Subject, about, value_at
from cjm_plugin.field_names import field_name
from cjm_plugin.i18n import N_
from cjm_plugin.model.fields import is_id
from cjm_plugin.review.sentences.wording import Sentence, Wording, inner, stands_apart, verb
from cjm_plugin.review.values import MENTIONED_BY, Values, mentioned


class Items:
    """Tells of items of lists, and of what is said of one besides its name."""

    def __init__(self, comparison: Comparison, values: Values, wording: Wording) -> None:
        self._comparison, self._values, self._wording = comparison, values, wording

    def sentence(self, change: Change, what: About, label: str) -> Sentence:
        """An item that came or went, or of which more is said now."""
        item = _item(change)
        value = self._values.of(change.subject, what.thing, what.field, item)
        if change.op is Op.LINK and (twin := self.twin(change)):
            return replace(self._of_twin(change, what, label, twin.before, value), of_what_stays=True)
        if self._comparison.is_restated(change):
            here = N_("{label}: the link to «{item}» is written here now, and no longer on the page there")
            there = N_("{label}: the link to «{item}» is written on the page there now, and no longer here")
            said = self._wording.say(here if change.op is Op.LINK else there, label=label, item=value)
            return Sentence(said, of_what_stays=True)
        if self._comparison.is_doubled(change):
            too = N_("{label}: the link to «{item}» is written here too now")
            there = N_("{label}: the link to «{item}» is written only on the page there now")
            said = self._wording.say(too if change.op is Op.LINK else there, label=label, item=value)
            return Sentence(said, of_what_stays=True)
        if isinstance(item, str) and value != item and self._has_namesake(change):
            value = f"{value} ({item.removesuffix(GIVEN_UP)})"
        if len(value.strip().splitlines()) > 1:
            was, now = ("", value) if change.op is Op.LINK else (value, "")
            return Sentence(self._wording.say(verb(was or None, now or None), label=label), was, now)
        return Sentence(self._wording.say(self._came_or_went(change, what), label=label, item=value))

    def _of_twin(self, change: Change, what: About, label: str, before: Plain, value: str) -> Sentence:
        """Of an item that was in the list in another way."""
        item = _item(change)
        if mentioned(before) != mentioned(item):
            return self._registered(change, what, label, before, item)
        if not differing(before, item):  # an id became words of the same letters, or the other way round
            return self._another_thing(change, what, label, before, value)
        name = self._values.of(change.subject, what.thing, what.field, mentioned(item))
        return self.details(change, what, f"{label}: «{inner(name)}»", before, item)

    def _registered(self, change: Change, what: About, label: str, before: Plain, after: Plain) -> Sentence:
        """Words that an entry of a register took the place of, whose name is the same; or the other way round."""
        name = self._values.of(change.subject, what.thing, what.field, mentioned(after))
        here = N_("{label}: «{item}» is an entry of the register now")
        gone = N_("{label}: «{item}» is only words now, and no entry of the register")
        said = self._wording.say(here if is_id(mentioned(after)) else gone, label=label, item=name)
        return Sentence(said, *_apart(self._details(change, what, before, after)))

    def _another_thing(self, change: Change, what: About, label: str, before: Plain, value: str) -> Sentence:
        """An item that names another thing by the same letters: text instead of an id, or another kind of need."""
        of_need = what.field == "needs"
        then = f"{before}{GIVEN_UP}" if of_need else before
        was = self._values.of(change.subject, what.thing, what.field, then)
        if was != value or not of_need:
            return Sentence(self._wording.short(label, was, value))
        own = before in self._comparison.new[change.subject].get("needs", {})
        text = (
            N_("{label}: «{item}» is a need of this map now") if own else N_("{label}: «{item}» is a shared need now")
        )
        return Sentence(self._wording.say(text, label=label, item=value))

    def _came_or_went(self, change: Change, what: About) -> str:
        """What happened to an item. Where no segment is named inside a map, everyone is meant."""
        holder = value_at(self._comparison.new[change.subject], change.path[:-1])
        now = holder.get(change.path[-1], ())
        here = [each.op for each in self._items[change.subject, change.path]]
        if change.op is Op.LINK:
            only = what.place and what.field == "segments" and here == [Op.LINK] * len(now)
            return N_("{label}: «{item}» added, before it was everyone") if only else N_("{label}: «{item}» added")
        only = what.place and what.field == "segments" and not now
        return N_("{label}: «{item}» taken out, now it is everyone") if only else N_("{label}: «{item}» taken out")

    def twin(self, change: Change) -> Change | None:
        """The change that puts the same thing into the list, or takes it out, when more or less is said of it, or the
        register has it now under the name by which it was called.

        Of a thing that stands there several times, nobody can tell which of them became which.
        """
        others = [each for each in self._mentions[_mention(change)] if each is not change]
        others = others or [each for each in self._by_name(change) if each is not change]
        return others[0] if len(others) == 1 and others[0].op is not change.op else None

    def _by_name(self, change: Change) -> list[Change]:
        """The changes of a list that concern what has the name of an item: at most once by an id and once in words."""
        found = self._named[change.subject, change.path, self._names[id(change)]]
        return found if len({is_id(mentioned(_item(each))) for each in found}) == len(found) else []

    @cached_property
    def _names(self) -> dict[int, str]:
        """What the items are called, each looked up once: there may be thousands in a list."""
        return {id(each): self._name_of(each) for here in self._items.values() for each in here}

    @cached_property
    def _named(self) -> dict[tuple[Subject, Path, str], list[Change]]:
        found: dict[tuple[Subject, Path, str], list[Change]] = defaultdict(list)
        for (subject, path), here in self._items.items():
            for each in here:
                found[subject, path, self._names[id(each)]].append(each)
        return found

    def _name_of(self, change: Change) -> str:
        what = about(change)
        return self._values.of(change.subject, what.thing, what.field, mentioned(_item(change)))

    @cached_property
    def _mentions(self) -> dict[tuple[Subject, Path, str], list[Change]]:
        found: dict[tuple[Subject, Path, str], list[Change]] = defaultdict(list)
        for each in self._comparison.changes:
            if each.op in {Op.LINK, Op.UNLINK}:
                found[_mention(each)].append(each)
        return found

    def details(self, change: Change, what: About, label: str, before: Plain, after: Plain) -> Sentence:
        """What is said of an item or of a cost besides its name, and was said before."""
        said = self._details(change, what, before, after)
        if not any(stands_apart(value) for _, *values in said for value in values):
            return Sentence(f"{label}: {'; '.join(self._wording.short(*each) for each in said)}")
        was, now = _apart(said)
        return Sentence(self._wording.say(verb(was or None, now or None), label=label), was, now)

    def _details(self, change: Change, what: About, before: Plain, after: Plain) -> list[tuple[str, str, str]]:
        """The name of each key under which something else is said, what was, and what is."""
        values = (
            (key, [self._detail(change, what, key, each) for each in (before, after)])
            for key in differing(before, after)
        )
        return [(self._wording.say(field_name("", key)), was, now) for key, (was, now) in values]

    def _detail(self, change: Change, what: About, key: str, item: Plain) -> str:
        said = _keys(item)
        return self._values.inside(change.subject, what.field, key, said[key]) if key in said else ""

    def _has_namesake(self, change: Change) -> bool:
        """Whether another item of the same name came or went at the same place: then their ids tell them apart."""
        others = self._named[change.subject, change.path, self._names[id(change)]]
        return any(each is not change and isinstance(_item(each), str) for each in others)

    @cached_property
    def _items(self) -> dict[tuple[Subject, Path], list[Change]]:
        found: dict[tuple[Subject, Path], list[Change]] = defaultdict(list)
        for each in self._comparison.changes:
            if each.op in {Op.LINK, Op.UNLINK}:
                found[each.subject, each.path].append(each)
        return found


def _apart(details: Iterable[tuple[str, str, str]]) -> tuple[str, str]:
    """What was said besides a name, and what is, a line each."""
    said = list(details)
    was, now = ("\n".join(f"{name}: {each[at]}" for name, *each in said if each[at]) for at in (0, 1))
    return was, now


def _item(change: Change) -> Plain:
    return change.after if change.op is Op.LINK else change.before


def _mention(change: Change) -> tuple[Subject, Path, str]:
    """The list that an item came into or left, and what the item names."""
    return change.subject, change.path, mentioned(_item(change))


def differing(before: Plain, after: Plain) -> list[str]:
    """The keys under which something else is said of an item or of a cost than before; an amount comes first."""
    old, new = _keys(before), _keys(after)
    keys = (key for key in dict.fromkeys((*new, *old)) if key not in MENTIONED_BY and old.get(key) != new.get(key))
    return sorted(keys, key=lambda key: key != "amount")


def _keys(item: Plain) -> Mapping[str, Plain]:
    """What is said of an item; nothing, where only its name is written."""
    return item if isinstance(item, dict) else {}
