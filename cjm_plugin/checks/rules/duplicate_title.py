"""Two things with one name."""

from collections.abc import Iterator

from cjm_plugin.checks.facts import Entry, Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Overview, Rule
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind


def find(overview: Overview) -> Iterator[tuple[Facts, Finding]]:
    """Every page and every entry of a register whose title one of its kind has already."""
    known: dict[tuple[object, str], tuple[Facts, Entry]] = {}
    for file in overview.files:
        for entry in file.entries:
            first, same = known.setdefault((file.outline.target, _folded(entry.title)), (file, entry))
            if same is not entry:
                yield file, _finding(entry, _name(first, same))


def _folded(title: str) -> str:
    return " ".join(title.casefold().replace("ё", "е").split())


def _name(file: Facts, entry: Entry) -> str:
    """An entry by its id, a page by its file."""
    return entry.id if file.kind is FileKind.REGISTER else file.path


def _finding(entry: Entry, other: str) -> Finding:
    message = Message(N_("«{title}» is also the title of {other}."), {"title": entry.title, "other": other})
    hint = Message(N_("If both are the same thing, merge them; if not, let the titles say how they differ."))
    return Finding(entry.path, message, hint)


RULE = Rule(
    code="CJM507",
    name="duplicate-title",
    severity=Severity.INFO,
    title=N_("The same title twice"),
    what=N_(
        "Finds services, life situations and needs that have the title of another of their kind, and entries of a "
        "register that have the title of another of its entries. Case, spaces and ё do not matter. It is reported at "
        "the second one."
    ),
    why=N_(
        "In lists, filters and on the figures of the map only the title is seen: nobody can choose between two that "
        "read the same. Often it is one thing entered twice, and its uses are counted apart."
    ),
    instead=N_("Merge what is the same. If the two differ, say by what: the region, the agency, for whom."),
    bad=(
        Case("", also={"registers/documents.yml": "photo-3x4: фотография"}),
        Case("", also={"needs/clear.md": "title: Понимать  без юриста"}),
        Case("", also={"services/fns/spravka-2.md": "title: Справка о наличии или отсутствии судимости"}),
    ),
    good=(
        Case("", also={"registers/documents.yml": "photo-3x4: Фотография 3 × 4"}),
        Case("", also={"registers/segments.yml": "photo: Фотография"}),
    ),
    catalogue=find,
)
