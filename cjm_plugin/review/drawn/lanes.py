"""What stands in the lanes of a step, in both states as one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cjm_plugin.changes import Kind
from cjm_plugin.i18n import N_
from cjm_plugin.model.fields import is_id
from cjm_plugin.model.journey import Step, TargetStep
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.vocabulary import ProblemSeverity
from cjm_plugin.pages.format import NO_BREAK_SPACE
from cjm_plugin.pages.markup import plain_text
from cjm_plugin.pages.views.journey.grid import problems_of
from cjm_plugin.pages.words import Words
from cjm_plugin.review.drawn.marks import Mark, Marked, marked, replaced, unchanged, was_changed
from cjm_plugin.review.drawn.order import together
from cjm_plugin.review.drawn.side import STEPS, Side
from cjm_plugin.review.sentences.wording import inner

LANES = ("about", "with", "docs", "time", "mood", "needs", "problems", "recs")
"""The lanes by the names that the style sheet uses, in their order."""

FIELDS: Mapping[str, str] = {
    "stage": "about",
    "when": "about",
    "segments": "about",
    "description": "about",
    "service": "about",
    "replaces": "about",
    "notes": "about",
    "interaction": "with",
    "channels": "with",
    "agencies": "with",
    "documents": "docs",
    "receives": "docs",
    "effort": "time",
    "wait": "time",
    "cost": "time",
    "deadline": "time",
    "emotion": "mood",
    "needs": "needs",
    "problems": "problems",
    "recommendations": "recs",
}
"""In which lane a field of a step stands."""

_BEFORE_CONDITION = f"{NO_BREAK_SPACE}— "
"""Between an amount and when it is paid: authors write either as a text of its own."""
_FEELINGS = {
    -2: N_("very bad"),
    -1: N_("bad"),
    0: N_("neither good nor bad"),
    1: N_("good"),
    2: N_("very good"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a lane, in one state."""

    key: str
    """What is the same in the other state has the same key."""
    text: str
    role: str = "plain"
    """How it is shown: a name that the templates know."""
    note: str = ""
    severity: ProblemSeverity | None = None
    label: str = ""
    """What the text is, where it would not be clear."""
    named: bool = False
    """Whether the text is the name of something that is told elsewhere: another name alone is no change here."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a lane, in both states as one."""

    mark: Mark
    key: str
    text: Marked
    role: str
    note: Marked
    severity: ProblemSeverity | None
    label: str


def lane_items(lane: str, before: tuple[Side, Step] | None, after: tuple[Side, Step] | None) -> tuple[Item, ...]:
    """What stands in a lane of a step; the step is missing in one of the states where it was added or removed."""
    old, new = (tuple(_ENTRIES[lane](*state)) if state else () for state in (before, after))
    if before is None or after is None:  # what is with a new step is new, and need not be marked again
        return tuple(_alone(Mark.SAME, each) for each in (*old, *new) if each.key != "stage")
    return tuple(_together(old, new))


def is_touched(items: Iterable[Item]) -> bool:
    """Whether something happened to any of the items."""
    return any(item.mark is not Mark.SAME for item in items)


def _together(old: Iterable[Entry], new: Iterable[Entry]) -> Iterator[Item]:
    """The entries of both states. The stage is shown where it is another: it heads the steps anyway."""
    olds, news = {each.key: each for each in old}, {each.key: each for each in new}
    registered = _registered(olds, news)
    olds = {registered.get(key, key): each for key, each in olds.items()}
    for key in together(list(olds), list(news)):
        if key not in olds:
            item = _alone(Mark.ADDED, news[key])
        elif key not in news:
            item = _alone(Mark.REMOVED, olds[key])
        else:
            item = _compared(olds[key], news[key], another=key in registered.values())
        if key != "stage" or item.mark is not Mark.SAME:
            yield item


def _registered(olds: Mapping[str, Entry], news: Mapping[str, Entry]) -> dict[str, str]:
    """The new keys by the old ones of what is called the same, and is named by a register's entry now or no longer."""
    came = {_called(each): each for key, each in news.items() if key not in olds}
    pairs = ((each, came.get(_called(each))) for key, each in olds.items() if key not in news and each.named)
    return {old.key: new.key for old, new in pairs if new and _is_by_id(old) != _is_by_id(new)}


def _called(mention: Entry) -> tuple[str, str]:
    """What kind of thing is mentioned, and its name."""
    return mention.key.partition(" ")[0], mention.text


def _is_by_id(mention: Entry) -> bool:
    return is_id(mention.key.partition(" ")[2])


def _compared(before: Entry, after: Entry, *, another: bool) -> Item:
    compare = replaced if after.role == "mood" else marked  # the sign of a number is a part of it
    text = unchanged(after.text) if before.named and after.named else compare(before.text, after.text)
    note = marked(before.note, after.note)
    mark = Mark.CHANGED if was_changed(text) or was_changed(note) or before.role != after.role or another else Mark.SAME
    return Item(mark, after.key, text, after.role, note, after.severity, after.label)


def _alone(mark: Mark, entry: Entry) -> Item:
    note = unchanged(entry.note)
    return Item(mark, entry.key, unchanged(entry.text), entry.role, note, entry.severity, entry.label)


def _about(side: Side, step: Step) -> Iterator[Entry]:
    say = side.names.site.words.gettext
    if step.stage:
        yield Entry("stage", step.stage, "when", label=say(N_("Stage:")))
    if step.when:
        yield Entry("when", plain(step.when), "when")
    if step.segments:
        yield Entry("segments", side.names.segment_titles(step.segments), "when", label=say(N_("Only:")))
    if step.description:
        yield Entry("description", plain(step.description), "text")
    if step.service:
        service = side.names.service(step)
        yield Entry(
            f"service {side.key(Kind.SERVICE, step.service)}",
            service.title if service else step.service,
            "service",
            named=True,
        )
    if isinstance(step, TargetStep):
        yield from _replaced(side, step)
    if step.notes:
        yield Entry("notes", plain(step.notes), "note")


def _replaced(side: Side, step: TargetStep) -> Iterator[Entry]:
    today, label = side.steps("as_is"), side.names.site.words.gettext(N_("Instead of the step"))
    for key in (side.key(STEPS, id_) for id_ in step.replaces):
        title = today[key].title if key in today else key
        yield Entry(f"replaces {key}", f"«{inner(title)}»", "when", label=label, named=True)


def _with(side: Side, step: Step) -> Iterator[Entry]:
    for mention, ref in zip(step.channels, side.names.channels(step.channels), strict=True):
        yield Entry(f"channel {_identity(side, Kind.CHANNEL, mention)}", ref.title, named=True)
    for id_, ref in zip(step.agencies, side.names.agencies(step.agencies), strict=True):
        yield Entry(f"agency {side.key(Kind.AGENCY, id_)}", ref.title, "dim", named=True)


def _docs(side: Side, step: Step) -> Iterator[Entry]:
    for mention, ref in zip(step.documents, side.names.documents(step.documents, asked=True), strict=True):
        key = f"asked {_identity(side, Kind.DOCUMENT, mention)}"
        yield Entry(key, ref.title, "held" if ref.held else "paper", plain(ref.when), named=True)
    for mention, ref in zip(step.receives, side.names.documents(step.receives, asked=False), strict=True):
        key = f"given {_identity(side, Kind.DOCUMENT, mention)}"
        yield Entry(key, ref.title, "receives", plain(ref.when), named=True)


def _identity(side: Side, kind: Kind, mention: Mention) -> str:
    """What makes a mention the same in both states: the id afterwards, or the text."""
    return side.key(kind, mention.ref) if mention.ref else str(mention.text)


def _time(side: Side, step: Step) -> Iterator[Entry]:
    form, say = side.names.site.format, side.names.site.words.gettext
    own_time, waiting = say(N_("of own time")), say(N_("of waiting"))  # not in f-strings: nobody would find them there
    if step.effort:
        yield Entry("effort", f"{form.duration(step.effort)} {own_time}")
    if step.wait:
        yield Entry("wait", f"{form.duration(step.wait)} {waiting}")
    if step.cost:
        amount = form.money(step.cost.amount) if step.cost.amount else say(N_("free"))
        yield Entry("cost", f"{amount}{_BEFORE_CONDITION}{plain(step.cost.when)}" if step.cost.when else amount)
    if step.deadline:
        yield Entry("deadline", plain(step.deadline), label=say(N_("Deadline:")))


def _mood(side: Side, step: Step) -> Iterator[Entry]:
    if step.emotion is not None:
        site = side.names.site
        number, feeling = site.format.difference(step.emotion), site.words.gettext(_FEELINGS[step.emotion])
        yield Entry("emotion", f"{number} {feeling}", "mood")


def _needs(side: Side, step: Step) -> Iterator[Entry]:
    shared, own = side.names.site.catalogue.needs, side.journey.needs
    for id_ in step.needs:
        need = own.get(id_) or shared.get(id_)
        yield Entry(side.key("needs", id_), need.title if need else id_, "need", named=id_ not in own)


def _problems(side: Side, step: Step) -> Iterator[Entry]:
    words = Words(side.names.site.words)
    for problem in problems_of(side.names, side.problems(step)):
        severity = words.of(problem.severity) if problem.severity else ""
        note = " · ".join(filter(None, (severity, side.names.segment_titles(problem.segments))))
        yield Entry(side.key("problems", problem.id), plain(problem.text), "problem", note, problem.severity)


def _recommendations(side: Side, step: Step) -> Iterator[Entry]:
    for id_ in side.recommendations(step):
        text = side.journey.recommendations[id_].text
        yield Entry(side.key("recommendations", id_), plain(text), "recommendation")


_ENTRIES = {
    "about": _about,
    "with": _with,
    "docs": _docs,
    "time": _time,
    "mood": _mood,
    "needs": _needs,
    "problems": _problems,
    "recs": _recommendations,
}


def plain(text: str | None) -> str:
    """A text without its Markdown marks, line by line."""
    return "\n".join(plain_text(line) for line in (text or "").splitlines())
