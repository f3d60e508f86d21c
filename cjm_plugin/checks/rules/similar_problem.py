"""A problem that is said nearly the same in several maps."""

from collections.abc import Iterator

from cjm_plugin.checks.facts import Facts
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Overview, Rule
from cjm_plugin.checks.wording.recurring import recurring, said
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(overview: Overview) -> Iterator[tuple[Facts, Finding]]:
    """Every problem that is nearly the same as one of another map."""
    for each in recurring(overview, "problem"):
        hint = Message(
            N_("If it is one problem, describe and resolve it in one place, or say what is different about it here.")
        )
        yield each.here.file, Finding(each.here.wording.path, each.message, hint)


_OTHER = "services/fns/vypiska.md"
_TEXT = "title: Выписка из реестра\nproblems: {{late: {{text: '{text}'}}}}"

RULE = Rule(
    code="CJM505",
    name="similar-problem",
    severity=Severity.INFO,
    title=N_("A problem said nearly the same elsewhere"),
    what=N_(
        "Finds problems whose words are nearly those of a problem in another map, whatever their endings and "
        "order: one says a little more than the other, or of many words one is another. A negation always makes a "
        "difference, and so does «after» in place of «before». It names the most similar one and counts the others."
    ),
    why=N_(
        "What clients of several services meet is one problem with one cause: resolved once, it is resolved for all. "
        "Described in each map apart, it gets a recommendation in each, and nobody sees how many it hits."
    ),
    instead=N_(
        "Describe a common problem where all can see it, for instance in the life situation that joins the services, "
        "and give it one category. Where it is another problem after all, say what is peculiar to it here."
    ),
    bad=(
        Case("", also={_OTHER: _TEXT.format(text="О возвратах заявлений узнают только через неделю")}),
        Case("", also={"life-situations/work.md": _TEXT.format(text="Порядок на трёх сайтах описан по-разному")}),
    ),
    good=(
        Case("", also={_OTHER: _TEXT.format(text="О готовности выписки узнают только на приёме")}),
        Case("problems: {again: {text: О возврате заявлений узнают только через неделю}}"),
    ),
    catalogue=find,
    depends_on=lambda overview: said(overview, "problem"),
)
