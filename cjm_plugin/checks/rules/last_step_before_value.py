"""A path that stops before the client has anything."""

from collections.abc import Iterator, Sequence

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.checks.wording.phrases import Phrases
from cjm_plugin.checks.wording.steps import before_value
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.journey import Step

_REFUSED = Phrases("(отказ|обжал|жалоб|возврат|верн|не соглас)~")


def find(subject: Subject) -> Iterator[Finding]:
    """The last step of either path when its title is of asking, of waiting, or of a decision."""
    for path, step in (*_last(list(subject.as_is_steps)), *_last(list(subject.target_steps))):
        if words := before_value(step.title):
            message = Message(N_("The path ends before the client holds anything: «{words}»."), {"words": words})
            hint = Message(N_("Add the step with which the client gets what it was all for, and uses it."))
            yield Finding((*path, "title"), message, hint, excerpt=words)


def _last(steps: Sequence[tuple[DataPath, Step]]) -> Sequence[tuple[DataPath, Step]]:
    """The last step that is not about what happens after a refusal; none when some clients then go on."""
    for path, step in reversed(steps):
        if not step.conditional:
            return [(path, step)]
        if not (_REFUSED.search(f"{step.when or ''} {step.title}") or before_value(step.title)):
            return []
    return []


def _case(*last: str) -> Case:
    steps = "".join(f"    - {{id: last-{number}, {step}, needs: [know-term]}}\n" for number, step in enumerate(last))
    return Case(
        f"as_is:\n  steps:\n    - {{id: learn, title: Узнать о справке, needs: [plain-words]}}\n{steps}to_be:\n"
    )


RULE = Rule(
    code="CJM202",
    name="last-step-before-value",
    severity=Severity.WARNING,
    title=N_("The path ends before the client holds the value"),
    what=N_(
        "Finds a path, of today or target, whose last step is an application sent, waiting, or the agency's decision."
        " Steps after a refusal or a return do not count as the end. It goes by the wording of the title, in Russian;"
        " titles in other languages are not judged."
    ),
    why=N_(
        "By the method a journey ends when the need is satisfied. A decision is not money on the account, and a "
        "notification is not a passport in the hand: what happens between them, and whether the client can use what "
        "came, is part of the experience."
    ),
    instead=N_(
        "End with the client holding the value: the passport is in the hand, the child goes to the kindergarten."
    ),
    bad=(
        _case("title: Дождаться решения"),
        _case("title: Подать заявление через портал"),
        _case("title: Ожидание результата"),
        _case("title: Принятие решения о назначении пособия"),
        _case("title: Отслеживать статус заявления в личном кабинете"),
        _case("title: Ждать ответа ведомства", "title: Обжаловать отказ, when: Если отказали"),
    ),
    good=(
        _case("title: Дождаться решения и забрать паспорт"),
        _case("title: Получить деньги на карту", "title: Подать жалобу, when: Если отказали"),
        _case("title: Дождаться денег и проверить счёт"),
        _case("title: Ждать решения", "title: Прийти за справкой, when: Если выбрана бумажная"),
        _case("title: 'Решение принято, деньги пришли на карту'"),
        _case("title: Прийти за готовым удостоверением"),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
