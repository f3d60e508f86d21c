"""A text that does not fit where the map shows it."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import PageSubject
from cjm_plugin.checks.texts import Told
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.registers import Need

_MOST = {
    "title": 110,
    "stage": 60,
    "when": 160,
    "deadline": 160,
    "start_event": 160,
    "outcome": 160,
    "goals": 160,
    "text": 200,
    "description": 600,
}
"""Characters by key. A cell of the map is some thirty characters wide: 110 are four lines of a heading, just more than
the method's own longest step takes (104); 160 are five or six lines, 200 are seven, 600 a screen of a telephone."""
_CELLS = frozenset({"as_is", "to_be", "problems", "recommendations", "needs"})
"""What the map shows in cells; the summary, the evidence and the text below have room."""


def find(subject: PageSubject) -> Iterator[Finding]:
    """Every text of a cell that is longer than its kind allows."""
    need = isinstance(subject.page, Need)
    for told in subject.texts:
        in_cell = told.path == ("title",) if need else told.path[0] in _CELLS
        if in_cell and not told.internal and len(told.text) > _MOST.get(told.key, len(told.text)):
            yield Finding(told.path, _message(told), Message(N_("Keep the point, and move the rest to where it fits.")))


def _message(told: Told) -> Message:
    values = {"length": len(told.text), "most": _MOST[told.key]}
    return Message(N_("Too long to read in a cell of the map: {length} characters, at most {most} fit."), values)


_LONG_STEP = (
    "Собрать все документы, которые нужны для подачи заявления, в том числе справки с прежних мест работы за "
    "последние три года, и заверить их копии"
)
_LONG_PROBLEM = (
    "Заявитель, который работал в нескольких регионах, вынужден сам запрашивать справки у каждого прежнего "
    "работодателя, причём часть организаций уже закрыта, архивы переданы неизвестно куда, а на запросы по почте "
    "отвечают через два месяца или не отвечают вовсе"
)

RULE = Rule(
    code="CJM208",
    name="long-text",
    severity=Severity.WARNING,
    title=N_("A text too long to read in a cell"),
    what=N_(
        "Finds texts in the cells of a map that are too long: the title of a step or a need over 110 characters, a "
        "stage over 60, a condition, a deadline, a goal, the start event or the outcome over 160, a problem or a "
        "recommendation over 200, the description of a step over 600. The summary, the evidence and the text below the "
        "map may be longer."
    ),
    why=N_(
        "A map is read across: people compare neighbouring cells. Guides on journey mapping warn of texts that turn a "
        "cell into a page: nobody reads them, and on the wall they shrink until nobody can."
    ),
    instead=N_(
        "Keep one thought in the cell. Details of a step go to its description; what really are two problems become "
        "two; the story belongs below the front matter."
    ),
    bad=(
        Case(f"problems: {{silence: {{text: '{_LONG_PROBLEM}'}}}}"),
        Case(
            f"as_is:\n  steps:\n    - {{id: prepare, title: '{_LONG_STEP}', needs: [know-term]}}\n"
            "    - {id: use, title: Получить пенсию, wait: 30 d, needs: [know-term]}\nto_be:\n"
        ),
        Case("", also={"needs/long.md": f"title: {_LONG_STEP}"}),
    ),
    good=(
        Case("problems: {silence: {text: 'Справки с прежних мест работы приходится собирать самому'}}"),
        Case(f"summary: '{_LONG_PROBLEM}'"),
    ),
    page=find,
)
