"""A path that begins at the counter, and not with the need."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.checks.wording.steps import application
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """The first step of today's path when its title is of an application."""
    for path, step in subject.as_is_steps:
        if words := application(step.title):
            message = Message(N_("Today's path begins with the application already: «{words}»."), {"words": words})
            hint = Message(N_("Put before it what the client does first: notices the need, finds out, gets ready."))
            yield Finding((*path, "title"), message, hint, excerpt=words)
        return


_PATH = "as_is:\n  steps:\n    - {{id: first, title: '{first}', interaction: self_service, needs: [plain-words]}}\n"
_REST = """\
    - {id: fix, title: Исправить ошибку, when: Если заявление вернули, needs: [know-term], problems: [silence]}
    - {id: use, title: Получить справку и отнести её работодателю, wait: 20 d, needs: [know-term]}
to_be:
"""


def _case(first: str) -> Case:
    return Case(_PATH.format(first=first) + _REST)


RULE = Rule(
    code="CJM201",
    name="first-step-application",
    severity=Severity.WARNING,
    title=N_("The path begins with the application"),
    what=N_(
        "Finds a path of today whose first step is the application: to submit, fill in or send an application, to "
        "bring the documents, to turn to the agency for the service. What goes to somebody else is none: to an "
        "employer, a bank, an insurer, a driving school, a firm. It goes by the wording of the title, in Russian;"
        " titles in other languages are not judged."
    ),
    why=N_(
        "By the method a journey runs from the moment when the need arises until it is satisfied. Before the "
        "application people learn that the service exists, find out whether it is for them, and collect papers: that "
        "is where many of the problems are. A path from the application on is the regulation's."
    ),
    instead=N_(
        "Begin where the need arises: the client learns, compares, asks, gets ready. Then comes the application."
    ),
    bad=(
        _case("Подать заявление на Госуслугах"),
        _case("Обратиться в ведомство с заявлением"),
        _case("Обратиться за получением справки"),
        _case("Предоставить в МФЦ пакет документов"),
        _case("Заявитель подаёт заявление"),
        _case("Подать заявление о приёме ребёнка в школу"),
    ),
    good=(
        _case("Узнать, как подать заявление"),
        _case("Выяснить, куда обратиться за справкой"),
        _case("Записаться на приём"),
        _case("Собрать документы"),
        _case("Обратиться к врачу"),
        _case("Найти бланк заявления"),
        _case("Написать заявление об увольнении"),
        _case("Написать заявление тренеру"),
        _case("Подать заявку на ипотеку в банк"),
    ),
    journey=find,
    needs_whole=frozenset({"as_is"}),
)
