"""Every change in a sentence."""

from collections.abc import Mapping

from cjm_plugin.changes import (
    GIVEN_UP,
    About,
    Change,
    Comparison,
    Inner,
    Kind,
    Moved,
    Op,
    SecondLook,
    Subject,
    about,
)
from cjm_plugin.field_names import field_name
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.entity import OWN_KEY_PREFIX
from cjm_plugin.model.vocabulary import Status
from cjm_plugin.review.bodies import changed_paragraphs
from cjm_plugin.review.names import Names, name_of_value
from cjm_plugin.review.quotes import ChangedQuotes, quotes_added
from cjm_plugin.review.sentences.consequences import Consequences
from cjm_plugin.review.sentences.items import Items, differing
from cjm_plugin.review.sentences.wording import LONG, Sentence, Wording, stands_apart, verb
from cjm_plugin.review.things import THINGS
from cjm_plugin.review.values import Values, default_of


class Sentences:
    """Tells of the changes between two states in one language."""

    def __init__(self, comparison: Comparison, translation: Translation) -> None:
        self._comparison, self._words = comparison, translation
        self._wording = Wording(translation)
        self._names = Names(comparison)
        self._values = Values(self._names, translation)
        self._quotes = ChangedQuotes(comparison, translation)
        self._items = Items(comparison, self._values, self._wording)
        self.consequences = Consequences(self._names, self._wording)
        """What follows from the changes."""

    def heading(self, subject: Subject) -> str:
        """What a page or an entry is called."""
        return self._wording.say(THINGS[subject.kind].label, name=self._names.of(subject.kind, subject.id))

    def thing(self, change: Change) -> str:
        """What the thing is called in which something changed; empty for the page as a whole."""
        what = about(change)
        return self._wording.say(THINGS[what.thing].label, name=self._name(change, what)) if what.place else ""

    def change(self, change: Change) -> Sentence:
        """One change."""
        what = about(change)
        if not what.field:
            stays = self._comparison.promoted_to(change) is not None
            return Sentence(self._whole(change, what), after=quotes_added(change, self._words), of_what_stays=stays)
        if special := self._special(change, what):
            return special
        label = self._label(change, what)
        if change.op in {Op.LINK, Op.UNLINK}:
            return self._items.sentence(change, what, label)
        if _says_more_of_it(change):
            return self._items.details(change, what, label, change.before, change.after)
        return self._field(change, what, label)

    def is_told_with_another(self, change: Change) -> bool:
        """Whether a change is one half of another one: an item that seems to leave a list, and only says more now, the
        name of a need in a list that a promotion replaced, a link that the other page states now, the name under a
        quote, or an id that went to another thing.
        """
        if change.op is Op.RENAME and change.after.endswith(GIVEN_UP):
            return True
        if self._comparison.is_held(change):
            return True
        if self._comparison.follows_from_promotion(change) or self._quotes.tell(change):
            return True
        if change.op is Op.UNLINK and self._comparison.is_restated(change):
            return True
        return change.op is Op.UNLINK and self._items.twin(change) is not None

    def cause(self, look: SecondLook) -> str:
        """What it is that deserves a second look."""
        match look.cause:
            case Change() as change:
                return self.change(change).text
            case Moved() as moved:
                return self.consequences.moved(moved)
            case covered:
                return self.consequences.covered(covered)

    def _whole(self, change: Change, what: About) -> str:
        told = THINGS[what.thing]
        name = self._name(change, what)
        if shared := self._comparison.promoted_to(change):
            return self._wording.say(N_("The need «{name}» is a shared one now: {id}"), name=name, id=shared)
        match change.op:
            case Op.RENAME if change.after.endswith(GIVEN_UP):
                label = self._wording.say(told.label, name=name)
                return self._wording.say(
                    N_("{label}: the id {id} goes to something else"), label=label, id=change.before
                )
            case Op.RENAME:
                label = self._wording.say(told.label, name=name)
                return self._wording.say(told.renamed, label=label, before=change.before, after=change.after)
            case Op.MOVE if change.follows:
                after = self._names.step(change.subject, change.path[0], change.follows)
                label = self._wording.say(told.label, name=name)
                return self._wording.say(N_("{label} comes after «{other}» now"), label=label, other=after)
            case Op.MOVE:
                return self._wording.say(N_("{label} comes first now"), label=self._wording.say(told.label, name=name))
        return self._wording.say(told.added if change.op is Op.ADD else told.removed, name=name)

    def _special(self, change: Change, what: About) -> Sentence | None:
        """Changes that have a sentence of their own."""
        match self._comparison.name_of(change).removeprefix(f"{what.thing}-"):
            case "published":
                return Sentence(self._wording.say(N_("The map is published")))
            case "withdrawn":
                status = self._values.of(change.subject, what.thing, "status", change.after or Status.DRAFT.value)
                return Sentence(
                    self._wording.say(N_("The map is published no longer, its status is «{status}» now"), status=status)
                )
            case "path-changed" if not what.place:
                text = N_("The file has moved, and its page with it: {before} → {after}")
                return Sentence(self._wording.say(text, before=change.before, after=change.after))
            case "body-changed":
                return Sentence(
                    self._wording.say(N_("The text below the map is another now")),
                    *changed_paragraphs(change.before, change.after),
                )
            case "title-changed" if what.place and len(change.after) <= LONG:
                label = self._wording.say(THINGS[what.thing].label, name=self._name(change, what, old=True))
                return Sentence(
                    self._wording.say(N_("{label} is called «{after}» now"), label=label, after=change.after)
                )
        return None

    def _label(self, change: Change, what: About) -> str:
        """The thing and its field. The page itself is not named: its changes stand below its heading."""
        own = what.field.startswith(OWN_KEY_PREFIX)
        field = what.field if own else self._wording.say(field_name(what.thing, what.field.split(".")[0]))
        if not what.place:
            return field if own else field[:1].upper() + field[1:]
        return f"{self._wording.say(THINGS[what.thing].label, name=self._name(change, what))}, {field}"

    def _field(self, change: Change, what: About, label: str) -> Sentence:
        default = default_of(what.thing, what.field)
        values = (default if value is None else value for value in (change.before, change.after))
        before, after = (
            "" if value is None else self._values.of(change.subject, what.thing, what.field, value) for value in values
        )
        if before == after and isinstance(change.before, str):  # two of one name
            before, after = str(change.before), str(change.after)
        said = self._wording.say(verb(change.before, change.after), label=label)
        if what.field == "quote":
            return Sentence(said, *self._quotes.sides(change))
        if stands_apart(before) or stands_apart(after):
            return Sentence(said, before, after)
        return Sentence(self._wording.short(label, before, after))

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
        if what.thing in {Inner.STEP, Inner.TARGET_STEP}:
            return self._names.step(change.subject, what.place[0], what.place[-1])
        return self._names.named(change.subject, _FIELD_OF[what.thing], what.place[-1])


def _says_more_of_it(change: Change) -> bool:
    """Whether something else than the amount of a cost changed: its amount alone does not say what."""
    before, after = change.before, change.after
    return bool(change.path[-1] == "cost" and before and after and differing(before, after) != ["amount"])


_FIELD_OF: Mapping[str, str] = {
    Inner.PROBLEM: "problems",
    Inner.RECOMMENDATION: "recommendations",
    Inner.EVIDENCE: "evidence",
    Inner.OWN_NEED: "needs",
}
"""A field that names such a thing by its id."""
