"""Comments of a new file: the fields that may still be filled in, each as it would stand there.

Whoever takes the `# ` from the beginning of their lines has a file that is right in form.
"""

from collections.abc import Iterator, Mapping

from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.vocabulary import EvidenceKind, Interaction, ProblemSeverity
from cjm_plugin.scaffold.draft import Draft
from cjm_plugin.scaffold.ids import proposed_id

_COLUMN = 40
"""Where the explanations begin."""
_NEED, _PROBLEM, _RECOMMENDATION, _SOURCE = "same-day", "queue", "online", "talks"

INTRODUCTION = N_("What is still missing. Take the # and the space from the beginning of a line, and it counts.")


def step_hints(draft: Draft, words: Translation) -> Iterator[str]:
    """What a step may have besides, for the first one of today's path; the lines are not indented."""
    _ = words.gettext
    step = draft.steps[0]
    kinds = _("{kinds}; leave it out where the client acts alone").format(kinds=" | ".join(Interaction))
    yield _line("stage:", _("Preparation"), about=_("neighbouring steps of one stage stand together"))
    yield _line("interaction: visit", about=kinds)
    yield _line("channels:", _list(_("Portal of public services")), about=_("the ways to choose from: ids or words"))
    yield _line("documents:", _list(_("Identity card")), about=_("what the client is asked for: ids or words"))
    yield _line("wait:", _("10 d"), about=_("how long the client waits"))
    yield _line("emotion: -1", about=_("from -2 to 2, as clients themselves say"))
    if not step.needs:
        yield _line("needs:", _list(_first(draft.needs, _NEED)), about=_("ids: shared needs, or those of this map"))
    if not step.problems:
        yield _line("problems:", _list(_first(draft.problems, _PROBLEM)), about=_("ids of the problems of this map"))


def page_hints(draft: Draft, words: Translation) -> Iterator[str]:
    """What the page may have besides, in the order of the method."""
    yield f"# {words.gettext(INTRODUCTION)}"
    yield from _about_page(draft, words)
    if draft.is_journey:
        yield from _about_service(words)
        yield from () if draft.evidence else _evidence(words)
        yield from () if draft.needs else _needs(words)
        yield from () if draft.problems else _problems(words)
        yield from _recommendations(draft, words)
        yield from _target_path(draft, words)
        yield from _responsible(words)


def _line(*field: str, about: str = "") -> str:
    line = f"# {' '.join(field)}"
    return f"{line:{_COLUMN}}# {about}" if about else line


def _list(item: str) -> str:
    return f"[{written(item, was_quoted=True)}]"


def _first(known: Mapping[str, str], otherwise: str) -> str:
    return next(iter(known), otherwise)


def _about_page(draft: Draft, words: Translation) -> Iterator[str]:
    _ = words.gettext
    if not draft.summary:
        yield _line("summary:", about=_("one or two sentences for lists and search"))
    if not draft.segments:
        yield _line("segments: []", about=_("who it concerns: ids of registers/segments.yml"))
    if draft.kind is FileKind.LIFE_SITUATION and not draft.services:
        yield _line("services: []", about=_("through which services it leads: their ids"))


def _about_service(words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("url:", about=_("where the service itself is on the web"))
    yield _line("volume:", about=_("how many cases a year"))
    yield _line("term:", about=_("the time that the rules allow, as in: 30 wd"))


def _evidence(words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("evidence:", about=_("step 0: what the map rests on: rules, and real experience"))
    yield _line(f"  {_SOURCE}:")
    yield _line("    kind: interview", about=" | ".join(EvidenceKind))
    yield _line("    title:", _("Talks with clients"))


def _needs(words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("needs:", about=_("needs that only this map has"))
    yield _line(f"  {_NEED}:", _("To have the result on the same day"))


def _problems(words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("problems:", about=_("one that no step names concerns the whole path"))
    yield _line(f"  {_PROBLEM}:")
    yield _line("    text:", _("Clients come twice because of one paper"))
    yield _line("    severity: high", about=" | ".join(ProblemSeverity))


def _recommendations(draft: Draft, words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("recommendations:", about=_("what would resolve the problems, looking past the rules of today"))
    yield _line(f"  {_RECOMMENDATION}:")
    yield _line("    text:", _("One form on the web in place of the visit"))
    yield _line("    resolves:", _list(_first(draft.problems, _PROBLEM)), about=_("ids of problems"))
    yield _line("    requires_law_change: false", about=_("whether rules would have to change"))


def _target_path(draft: Draft, words: Translation) -> Iterator[str]:
    _ = words.gettext
    steps = [step.id for step in draft.steps]
    yield _line("to_be:", about=_("the target path"))
    yield _line("  goals:", _list(_("Fewer visits")))
    yield _line("  steps:")
    yield _line("    - id:", proposed_id("target", steps))
    yield _line("      title:", _("Apply on the web"))
    yield _line("      interaction: self_service", about=" | ".join(Interaction))
    yield _line("      replaces:", _list(steps[0]), about=_("which steps of today it stands in for"))
    yield _line("      recommendations:", _list(_RECOMMENDATION), about=_("what it puts into practice"))


def _responsible(words: Translation) -> Iterator[str]:
    _ = words.gettext
    yield _line("owner:", about=_("who answers for the map; never in a public build"))
    yield _line("reviewed:", about=_("when it was last compared with life: a day, a month or a year"))
