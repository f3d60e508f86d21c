"""Words of offices in texts for people."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import PageSubject
from cjm_plugin.checks.texts import Told
from cjm_plugin.checks.wording.officialese import Heavy, officialese
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import Service

_NAMES = frozenset({"regulation", "documents", "receives", "channels", "quote", "alias"})
"""Under these keys stand official names and words of others."""


def find(subject: PageSubject) -> Iterator[Finding]:
    """The heavy words of every text that readers see."""
    for told in subject.texts:
        if not told.internal and not _official(told, subject):
            seen = {heavy.words: heavy for heavy in officialese(told.text)}
            yield from (_finding(told, heavy) for heavy in seen.values())


def _official(told: Told, subject: PageSubject) -> bool:
    """Whether a text is a name that somebody else gave: the service's own title is one."""
    of_service = told.path == ("title",) and isinstance(subject.page, Service)
    of_evidence = told.path[0] == "evidence" and told.key == "title"
    return of_service or of_evidence or not _NAMES.isdisjoint(told.path)


def _finding(told: Told, heavy: Heavy) -> Finding:
    message = Message(N_("Officialese: «{words}»."), {"words": heavy.words})
    if heavy.instead:
        hint = Message(N_("Plainly: {instead}."), {"instead": heavy.instead})
    else:
        hint = Message(N_("Say it with a verb: who does what."))
    return Finding(told.path, message, hint, excerpt=heavy.words)


def _case(text: str) -> Case:
    return Case(f"problems: {{silence: {{text: '{text}'}}}}")


RULE = Rule(
    code="CJM601",
    name="bureaucratic-wording",
    severity=Severity.INFO,
    title=N_("Officialese in a text for people"),
    what=N_(
        "Finds phrases of office Russian (канцелярит) in what readers see: verbs without a meaning before a noun "
        "(«осуществить проверку»), chains of verbal nouns, «в целях», «данный», «является», «надлежащим образом», «в "
        "установленном порядке» and the like. Official names are not judged: titles of services, regulations, "
        "documents and evidence, words of clients, and whatever stands in quotation marks. Texts in other languages "
        "are not judged either."
    ),
    why=N_(
        "Guides on plain language agree: office phrases hide who does what and make a text longer without saying "
        "more. A map is read by people who must see the client's life in it, and the clients themselves may read it."
    ),
    instead=N_(
        "Say who does what, with a verb: not «осуществляется проверка документов» but «ведомство проверяет документы»."
    ),
    bad=(
        _case("Сотрудник долго осуществляет проверку документов"),
        _case("В целях получения справки приходится приезжать дважды"),
        _case("О данном требовании нигде не сказано"),
        _case("Осуществление проверки наличия оснований затягивается"),
        Case("summary: Предоставление государственной услуги в установленном порядке."),
    ),
    good=(
        _case("Сотрудник долго проверяет документы"),
        _case("Чтобы получить справку, приходится приезжать дважды"),
        _case("Паспортные данные вводят три раза, согласия, данного раньше, никто не видит"),
        _case("На сайте написано «в установленном порядке», и непонятно, что делать"),
        Case("title: Предоставление сведений о судимости"),
        Case("evidence: {rules: {title: Порядок осуществления проверок}}"),
    ),
    page=find,
)
