"""Every change in a sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cjm_plugin.changes import (
    About,
    Change,
    Comparison,
    Covered,
    Inner,
    Kind,
    Moved,
    Op,
    Path,
    Plain,
    Reason,
    SecondLook,
    Subject,
    about,
)
from cjm_plugin.field_names import field_name
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.entity import OWN_KEY_PREFIX
from cjm_plugin.model.vocabulary import Status
from cjm_plugin.review.bodies import changed_paragraphs
from cjm_plugin.review.figures import FigureWords
from cjm_plugin.review.names import Names, name_of_value
from cjm_plugin.review.quotes import quote, quotes_added
from cjm_plugin.review.things import THINGS
from cjm_plugin.review.values import MENTIONED_BY, Values, default_of, mentioned

_LONG = 70
"""Longer values stand below their sentence, and not in it."""

_COVERED: dict[str | tuple[str, str], str] = {
    ("resolved", "minimised"): N_(
        "The target path only makes the problem «{name}» smaller now, and does not resolve it"
    ),
    ("minimised", "open"): N_("The target path does not make the problem «{name}» smaller any more"),
    "resolved": N_("The target path resolves the problem «{name}» now"),
    "minimised": N_("The target path makes the problem «{name}» smaller now"),
    "open": N_("The target path leaves the problem «{name}» open now"),
    "met": N_("The target path meets the need «{name}» now"),
    "unmet": N_("The target path does not meet the need «{name}» any more"),
}
_REASONS = {
    Reason.ADDRESS_GONE: N_("An address of the site disappears. Others may link to it: leave a redirect."),
    Reason.WITHDRAWN: N_("A published map leaves the public site."),
    Reason.PATH_REMOVED: N_("A whole path of the map is gone."),
    Reason.SHARED_NEED_REMOVED: N_("A shared need is gone. Was it merged with another, or do maps lose it?"),
    Reason.EVIDENCE_LOST: N_("A published map rests on less than before."),
    Reason.PROBLEM_DROPPED: N_("A problem of a published map is gone. Was it resolved in life?"),
    Reason.MORE_VISITS: N_("The target path asks for more visits than before."),
    Reason.COVERAGE_LOST: N_("The target path does less for the client than before."),
    Reason.QUOTE_ADDED: N_("A client's own words came in. Is there a consent, and does nothing tell who it is?"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A change in words. Long values stand apart: what was, and what is."""

    text: str
    before: str = ""
    after: str = ""


class Sentences:
    """Tells of the changes between two states in one language."""

    def __init__(self, comparison: Comparison, translation: Translation) -> None:
        self._comparison, self._words = comparison, translation
        self._names = Names(comparison)
        self._values = Values(self._names, translation)
        self._figures = FigureWords(translation)

    def heading(self, subject: Subject) -> str:
        """What a page or an entry is called."""
        return self._say(THINGS[subject.kind].label, name=self._names.of(subject.kind, subject.id))

    def thing(self, change: Change) -> str:
        """What the thing is called in which something changed; empty for the page as a whole."""
        what = about(change)
        return self._say(THINGS[what.thing].label, name=self._name(change, what)) if what.place else ""

    def change(self, change: Change) -> Sentence:
        """One change."""
        what = about(change)
        if not what.field:
            return Sentence(self._whole(change, what), after=quotes_added(change, self._words))
        if special := self._special(change, what):
            return special
        label = self._label(change, what)
        if change.op in {Op.LINK, Op.UNLINK}:
            return self._item(change, what, label)
        if _says_more_of_it(change):
            return self._details(change, what, label, change.before, change.after)
        return self._field(change, what, label)

    def is_told_with_another(self, change: Change) -> bool:
        """Whether a change is one half of another one: an item that seems to leave a list, and only says more now, or
        the name of a need in a list that a promotion replaced.
        """
        if self._comparison.follows_from_promotion(change):
            return True
        return change.op is Op.UNLINK and self._twin(change) is not None

    def moved(self, *moved: Moved) -> str:
        """Figures of one path that are others now, all of a case or all over a year."""
        return self._figures.sentence(moved)

    def covered(self, covered: Covered) -> str:
        """What the target path does now about a problem or a need."""
        name = self._names.named(covered.subject, f"{covered.thing}s", covered.id)
        return self._say(_COVERED.get((covered.before, covered.after)) or _COVERED[covered.after], name=name)

    def path_covered(self, covered: Sequence[Covered]) -> str:
        """What a target path that came or went does, or leaves, as a whole: all by itself would be too much."""
        gone = N_("Without the target path: problems left open: {problems}, needs left unmet: {needs}")
        here = N_("With the target path: problems resolved or made smaller: {problems}, needs met: {needs}")
        numbers = Counter(each.thing for each in covered)
        return self._say(gone if covered[0].lost else here, problems=numbers["problem"], needs=numbers["need"])

    def reason(self, look: SecondLook) -> str:
        """Why to look twice."""
        return self._words.gettext(_REASONS[look.reason])

    def cause(self, look: SecondLook) -> str:
        """What it is that deserves a second look."""
        match look.cause:
            case Change() as change:
                return self.change(change).text
            case Moved() as moved:
                return self.moved(moved)
            case covered:
                return self.covered(covered)

    def _whole(self, change: Change, what: About) -> str:
        told = THINGS[what.thing]
        name = self._name(change, what)
        if shared := self._comparison.promoted_to(change):
            return self._say(N_("The need «{name}» is a shared one now: {id}"), name=name, id=shared)
        match change.op:
            case Op.RENAME:
                label = self._say(told.label, name=name)
                return self._say(told.renamed, label=label, before=change.before, after=change.after)
            case Op.MOVE if change.follows:
                after = self._names.named(change.subject, "replaces", change.follows)
                label = self._say(told.label, name=name)
                return self._say(N_("{label} comes after «{other}» now"), label=label, other=after)
            case Op.MOVE:
                return self._say(N_("{label} comes first now"), label=self._say(told.label, name=name))
        return self._say(told.added if change.op is Op.ADD else told.removed, name=name)

    def _special(self, change: Change, what: About) -> Sentence | None:
        """Changes that have a sentence of their own."""
        match self._comparison.name_of(change).removeprefix(f"{what.thing}-"):
            case "published":
                return Sentence(self._say(N_("The map is published")))
            case "withdrawn":
                status = self._values.of(change.subject, what.thing, "status", change.after or Status.DRAFT.value)
                return Sentence(
                    self._say(N_("The map is published no longer, its status is «{status}» now"), status=status)
                )
            case "path-changed" if not what.place:
                text = N_("The file has moved, and its page with it: {before} → {after}")
                return Sentence(self._say(text, before=change.before, after=change.after))
            case "body-changed":
                return Sentence(
                    self._say(N_("The text below the map is another now")),
                    *changed_paragraphs(change.before, change.after),
                )
            case "title-changed" if what.place and len(change.after) <= _LONG:
                label = self._say(THINGS[what.thing].label, name=self._name(change, what, old=True))
                return Sentence(self._say(N_("{label} is called «{after}» now"), label=label, after=change.after))
        return None

    def _label(self, change: Change, what: About) -> str:
        """The thing and its field. The page itself is not named: its changes stand below its heading."""
        own = what.field.startswith(OWN_KEY_PREFIX)
        field = what.field if own else self._words.gettext(field_name(what.thing, what.field.split(".")[0]))
        if not what.place:
            return field if own else field[:1].upper() + field[1:]
        return f"{self._say(THINGS[what.thing].label, name=self._name(change, what))}, {field}"

    def _item(self, change: Change, what: About, label: str) -> Sentence:
        item = change.after if change.op is Op.LINK else change.before
        value = self._values.of(change.subject, what.thing, what.field, item)
        if change.op is Op.LINK and (twin := self._twin(change)):
            if not _differing(twin.before, item):  # an id became words of the same letters, or the other way round
                before = self._values.of(change.subject, what.thing, what.field, twin.before)
                return Sentence(self._short(label, before, value))
            name = self._values.of(change.subject, what.thing, what.field, mentioned(item))
            return self._details(change, what, f"{label}: «{_inner(name)}»", twin.before, item)
        if isinstance(item, str) and value != item and self._has_namesake(change, what, value):
            value = f"{value} ({item})"
        text = N_("{label}: «{item}» added") if change.op is Op.LINK else N_("{label}: «{item}» taken out")
        return Sentence(self._say(text, label=label, item=value))

    def _twin(self, change: Change) -> Change | None:
        """The change that puts the same thing into the list, or takes it out, when more or less is said of it.

        Of a thing that stands there several times, nobody can tell which of them became which.
        """
        others = [each for each in self._mentions[_mention(change)] if each is not change]
        return others[0] if len(others) == 1 and others[0].op is not change.op else None

    @cached_property
    def _mentions(self) -> dict[tuple[Subject, Path, str], list[Change]]:
        found: dict[tuple[Subject, Path, str], list[Change]] = defaultdict(list)
        for each in self._comparison.changes:
            if each.op in {Op.LINK, Op.UNLINK}:
                found[_mention(each)].append(each)
        return found

    def _details(self, change: Change, what: About, label: str, before: Plain, after: Plain) -> Sentence:
        """What is said of an item or of a cost besides its name, and was said before."""
        said = [
            (self._words.gettext(field_name("", key)), *self._detail(change, what, key, before, after))
            for key in _differing(before, after)
        ]
        if all(len(value) <= _LONG for _, *values in said for value in values):
            return Sentence(f"{label}: {'; '.join(self._short(*each) for each in said)}")
        was, now = (("\n".join(f"{name}: {each[at]}" for name, *each in said if each[at])) for at in (0, 1))
        return Sentence(self._say(_verb(was or None, now or None), label=label), was, now)

    def _detail(self, change: Change, what: About, key: str, *values: Plain) -> Iterator[str]:
        for each in map(_keys, values):
            yield self._values.inside(change.subject, what.field, key, each[key]) if key in each else ""

    def _short(self, label: str, before: str, after: str) -> str:
        """A field with a short value."""
        if before and after:
            return self._say("{label}: {before} → {after}", label=label, before=before, after=after)
        if after:
            return self._say(N_("{label}: {after} (was not given)"), label=label, after=after)
        return self._say(N_("{label}: not given any more (was: {before})"), label=label, before=before)

    def _has_namesake(self, change: Change, what: About, name: str) -> bool:
        """Whether another item of the same name came or went at the same place: then their ids tell them apart."""
        others = (each for each in self._items.get((change.subject, change.path), ()) if each is not change)
        values = (each.after if each.op is Op.LINK else each.before for each in others)
        return any(self._values.of(change.subject, what.thing, what.field, value) == name for value in values)

    @cached_property
    def _items(self) -> dict[tuple[Subject, Path], list[Change]]:
        found: dict[tuple[Subject, Path], list[Change]] = defaultdict(list)
        for each in self._comparison.changes:
            if each.op in {Op.LINK, Op.UNLINK}:
                found[each.subject, each.path].append(each)
        return found

    def _field(self, change: Change, what: About, label: str) -> Sentence:
        default = default_of(what.thing, what.field)
        values = (default if value is None else value for value in (change.before, change.after))
        before, after = (
            "" if value is None else self._values.of(change.subject, what.thing, what.field, value) for value in values
        )
        if before == after and isinstance(change.before, str):  # two of one name
            before, after = str(change.before), str(change.after)
        said = self._say(_verb(change.before, change.after), label=label)
        if what.field == "quote" and change.after:
            entry = self._comparison.new[change.subject][what.place[0]][what.place[1]]
            return Sentence(said, before, quote(entry, self._words))
        if max(len(before), len(after)) > _LONG:
            return Sentence(said, before, after)
        return Sentence(self._short(label, before, after))

    def _name(self, change: Change, what: About, *, old: bool = False) -> str:
        """What the thing is called: afterwards, or if it is gone or `old` is asked for, before."""
        if what.thing == Kind.REDIRECT and not what.field:
            return f"{change.subject.id} → {(change.after or change.before)['target']}"
        if not what.place:
            return self._names.of(Kind(what.thing), change.subject.id)
        if what.thing in {Inner.PATH, Inner.TARGET_PATH}:
            return ""
        if not what.field and isinstance(change.after or change.before, dict):
            return name_of_value(change.after or change.before)
        if old and what.field == "title":
            return str(change.before)
        return self._names.named(change.subject, _FIELD_OF[what.thing], what.place[-1])

    def _say(self, text: str, **values: Any) -> str:
        quoted = {name: _inner(value) if f"«{{{name}}}»" in text else value for name, value in values.items()}
        return self._words.gettext(text).format_map(quoted) if values else self._words.gettext(text)


def _mention(change: Change) -> tuple[Subject, Path, str]:
    """The list that an item came into or left, and what the item names."""
    return change.subject, change.path, mentioned(change.after or change.before)


def _says_more_of_it(change: Change) -> bool:
    """Whether something else than the amount of a cost changed: its amount alone does not say what."""
    before, after = change.before, change.after
    return bool(change.path[-1] == "cost" and before and after and _differing(before, after) != ["amount"])


def _differing(before: Plain, after: Plain) -> list[str]:
    """The keys under which something else is said of an item or of a cost than before; an amount comes first."""
    old, new = _keys(before), _keys(after)
    keys = (key for key in dict.fromkeys((*new, *old)) if key not in MENTIONED_BY and old.get(key) != new.get(key))
    return sorted(keys, key=lambda key: key != "amount")


def _keys(item: Plain) -> Mapping[str, Plain]:
    """What is said of an item; nothing, where only its name is written."""
    return item if isinstance(item, dict) else {}


def _inner(text: str) -> str:
    """A text as it stands in quotation marks: its own are others."""
    return text.replace("«", "„").replace("»", "“")


_FIELD_OF: Mapping[str, str] = {
    Inner.STEP: "replaces",
    Inner.TARGET_STEP: "replaces",
    Inner.PROBLEM: "problems",
    Inner.RECOMMENDATION: "recommendations",
    Inner.EVIDENCE: "evidence",
    Inner.OWN_NEED: "needs",
}
"""A field that names such a thing by its id."""


def _verb(before: Plain, after: Plain) -> str:
    if before is None:
        return N_("{label}: written")
    return N_("{label}: taken out") if after is None else N_("{label}: worded anew")
