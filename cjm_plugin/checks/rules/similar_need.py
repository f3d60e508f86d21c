"""A need that is said nearly the same in several files."""

from collections import Counter
from collections.abc import Iterator

from cjm_plugin.checks.facts import Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Overview, Rule
from cjm_plugin.checks.wording.recurring import Recurring, recurring, said
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(overview: Overview) -> Iterator[tuple[Facts, Finding]]:
    """Every need that is nearly the same as one of another file."""
    often = Counter(_called(file, each.id) for file in overview.files for each in file.wordings if each.kind == "need")
    for each in recurring(overview, "need"):
        alone = often[_called(each.here.file, each.here.wording.id)] == 1
        yield each.here.file, Finding(each.here.wording.path, each.message, _hint(each, alone=alone))


def _called(file: Facts, need: str) -> tuple[str, str]:
    """A need with the id of its page: a service and a life situation may have the same."""
    return (file.entries[0].id if file.entries else "", need)


def _hint(each: Recurring, *, alone: bool) -> Message:
    """What to do; `alone` says that the ids of the map and of the need tell which is meant."""
    here, there = each.here.wording.id, each.there.wording.id
    if each.here.shared:
        return Message(
            N_("If it is one need, join the two: cjm merge need {here} {there}"), {"here": here, "there": there}
        )
    if each.there.shared:
        return Message(N_("If it is one need, name {there} in the steps and take this one out."), {"there": there})
    file = each.here.file
    service = file.entries[0].id if alone else file.path.removesuffix(".md")
    values = {"service": service, "need": here}
    return Message(N_("If it is one need, make it a shared one: cjm promote {service} {need}"), values)


_OTHER = "services/fns/vypiska.md"
_OWN = "title: Выписка из реестра\nneeds: {{know-day: {need}}}"

RULE = Rule(
    code="CJM504",
    name="similar-need",
    severity=Severity.INFO,
    title=N_("A need said nearly the same elsewhere"),
    what=N_(
        "Finds needs, shared ones and those of one map, whose words are nearly those of a need in another file, "
        "whatever their endings and order: one says a little more than the other, or of many words one is another. A "
        "negation always makes a difference, and so does «after» in place of «before». "
        "It names the most similar one and counts the others. A shared need is compared with shared ones only."
    ),
    why=N_(
        "The method says that needs recur from service to service. As one entry of the register a recurring need is "
        "seen across all services that fail or meet it; written anew in each map, it is counted as many different "
        "ones."
    ),
    instead=N_("Keep one need in content/needs/ and name its id in every map where clients have it."),
    bad=(
        Case("", also={_OTHER: _OWN.format(need="'Знать, когда будут готовы справки'")}),
        Case("", also={"needs/no-lawyer.md": "title: Понимать всё без юристов"}),
        Case("needs: {clear: Понимать без юриста}"),
    ),
    good=(
        Case("", also={_OTHER: _OWN.format(need="'Знать, сколько стоит выписка'")}),
        Case("", also={"needs/no-visit.md": "title: Получить результат без визита"}),
        Case("needs: {one-more: Знать, когда готова будет справка}"),
    ),
    catalogue=find,
    depends_on=lambda overview: said(overview, "need"),
)
