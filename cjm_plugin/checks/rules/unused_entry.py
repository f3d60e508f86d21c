"""An entry of a register that no map names."""

from collections import defaultdict
from collections.abc import Iterator

from cjm_plugin.checks.facts import Entry, Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Overview, Rule
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.references import Target


def find(overview: Overview) -> Iterator[tuple[Facts, Finding]]:
    """Every entry of a register, and every shared need, that no page refers to."""
    if not overview.whole:
        return
    used: dict[Target, set[str]] = defaultdict(set)
    for file in overview.files:
        for named, ids in file.uses.items():
            used[named].update(ids)
    for file in overview.files:
        target = file.outline.target
        if target and file.kind in {FileKind.REGISTER, FileKind.NEED}:
            yield from ((file, _unused(entry)) for entry in file.entries if entry.id not in used[target])


def _unused(entry: Entry) -> Finding:
    message = Message(N_("No map names {id}."), {"id": entry.id})
    return Finding(entry.path, message, Message(N_("Name it where it belongs, or take it out.")), key=True)


RULE = Rule(
    code="CJM506",
    name="unused-entry",
    severity=Severity.INFO,
    title=N_("An entry that nothing uses"),
    what=N_("Finds entries of the registers, and shared needs, that no service and no life situation names."),
    why=N_(
        "A register is where authors look for the id to use. Entries that nobody uses make it longer, and often one "
        "of them is a second name of something that is in use."
    ),
    instead=N_("Take the entry out, or merge it into the one that is in use."),
    bad=(Case("", also={"registers/segments.yml": "sailors: Моряки"}),),
    good=(Case("segments: [job-seeker, other-city, sailors]", also={"registers/segments.yml": "sailors: Моряки"}),),
    catalogue=find,
)
