"""A map for everybody, and so for nobody."""

import re
from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message

_EVERYBODY = re.compile(
    r"(?:(?:все|любые|всякие)\s+)?(?:граждане|люди|жители|клиенты|заявители|лица|физические\s+лица|физлица|население|"
    r"пользователи|получатели(?:\s+услуги?)?|потребители(?:\s+услуги?)?|citizens|people|clients|applicants|users)"
    r"(?:\s+(?:рф|россии|российской\s+федерации))?|все(?:\s+желающие)?|каждый|everyone|everybody|all",
    re.IGNORECASE,
)
"""Titles of segments that leave nobody out."""
_EVERYBODY_IDS = re.compile(
    r"(?:all|every|any)(?:one|body)?(?:-(?:citizens|people|persons|applicants|clients|users))?|vse(?:-grazhdane)?"
)


def find(subject: Subject) -> Iterator[Finding]:
    """A mapped journey that names no segment anywhere, or one that means everybody."""
    journey = subject.journey
    if not journey.as_is:
        return
    if not _named(subject):
        message = Message(N_("The map does not say whose path it is: it names no segment."))
        yield Finding(("title",), message, Message(N_("Add segments: with those whose needs and problems differ.")))
    elif len(_named(subject)) == 1 and len(journey.segments) == 1 and _means_everybody(subject, journey.segments[0]):
        message = Message(
            N_("The only segment means everybody: {segment}."), {"segment": _title(subject, journey.segments[0])}
        )
        yield Finding(("segments", 0), message, Message(N_("Name those whose needs and problems differ from others'.")))


def _named(subject: Subject) -> set[str]:
    """The segments that the map names anywhere."""
    journey = subject.journey
    groups = [journey.segments]
    groups += [step.segments for _, step in (*subject.as_is_steps, *subject.target_steps)]
    groups += [problem.segments for problem in journey.problems.values()]
    groups += [need.segments for need in journey.needs.values()]
    return {segment for group in groups for segment in group}


def _title(subject: Subject, segment: str) -> str:
    known = subject.registers.segments.get(segment)
    return known.title if known else segment


def _means_everybody(subject: Subject, segment: str) -> bool:
    title = " ".join(_title(subject, segment).split()).rstrip(".")
    return bool(_EVERYBODY.fullmatch(title) or _EVERYBODY_IDS.fullmatch(segment))


_EVERYBODY_CASE = "segments: [{id}]\nproblems: {{silence: {{segments: []}}}}\nto_be:\n"

RULE = Rule(
    code="CJM210",
    name="no-segments",
    severity=Severity.WARNING,
    title=N_("No segment, or one that means everybody"),
    what=N_(
        "Finds maps that name no segment, neither for the whole map nor at a step, a need or a problem, and maps whose "
        "only segment leaves nobody out: «all citizens», «applicants», «natural persons»."
    ),
    why=N_(
        "The method asks to look at needs and problems by client segment, because they differ: what is a click for one "
        "is a trip to the district centre for another. A map of everybody describes an average client whom nobody has "
        "met."
    ),
    instead=N_(
        "Name the segments whose path differs, at least two or three: by where they live, what they can do, why they "
        "came. What only some of them live through is marked by segments: at the step or the problem."
    ),
    bad=(
        Case("segments:"),
        Case(_EVERYBODY_CASE.format(id="citizens"), also={"registers/segments.yml": "citizens: Все граждане"}),
        Case(_EVERYBODY_CASE.format(id="zayavitel"), also={"registers/segments.yml": "zayavitel: Заявители"}),
    ),
    good=(
        Case("segments: [job-seeker, other-city]"),
        Case("segments: [job-seeker]"),
        Case("segments: [lone]", also={"registers/segments.yml": "lone: Граждане, которые растят ребёнка без супруга"}),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "needs", "problems", "segments", "to_be"}),
)
