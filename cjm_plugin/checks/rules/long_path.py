"""A path of more steps than people can take in."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message

_MOST = 15


def find(subject: Subject) -> Iterator[Finding]:
    """A path of more than 15 steps, today's or the target."""
    journey = subject.journey
    for name, path in (("as_is", journey.as_is), ("to_be", journey.to_be)):
        if path and len(path.steps) > _MOST:
            message = Message(
                N_("Steps on this path: {number}. More than {most} cannot be taken in at a glance."),
                {"number": len(path.steps), "most": _MOST},
            )
            hint = Message(N_("Join steps that the client takes in one go, or make a part of the path its own map."))
            yield Finding((name, "steps"), message, hint, key=True)


RULE = Rule(
    code="CJM207",
    name="long-path",
    severity=Severity.WARNING,
    title=N_("More than 15 steps on a path"),
    what=N_("Finds paths, today's and the target, with more than 15 steps."),
    why=N_(
        "Guides on journey mapping warn of long paths: such a map fits neither a screen nor a wall, and its readers "
        "lose the thread. Mostly it describes clicks and papers instead of what the client does."
    ),
    instead=N_(
        "Join what the client does in one go into one step and tell the details in its description. If it is really "
        "several services, make each a map of its own and join them in a life situation."
    ),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: open, title: Открыть портал, needs: [know-term]}
    - {id: sign-in, title: Войти в учётную запись, needs: [know-term]}
    - {id: code, title: Ввести код из СМС, needs: [know-term]}
    - {id: search, title: Найти услугу, needs: [plain-words]}
    - {id: conditions, title: Прочитать условия, needs: [plain-words]}
    - {id: start, title: Нажать «Начать», needs: [know-term]}
    - {id: name, title: Проверить фамилию и имя, needs: [know-term]}
    - {id: address, title: Ввести адрес, needs: [know-term]}
    - {id: scan, title: Приложить снимок паспорта, needs: [know-term]}
    - {id: agree, title: Согласиться на обработку данных, needs: [plain-words]}
    - {id: preview, title: Перечитать заявление, needs: [plain-words]}
    - {id: send, title: Нажать «Отправить», needs: [know-term]}
    - {id: number, title: Записать номер заявления, needs: [know-term]}
    - {id: status, title: Узнать о готовности, wait: 20 d, needs: [know-term]}
    - {id: download, title: Скачать справку, needs: [know-term]}
    - {id: use, title: Отнести справку работодателю, needs: [know-term]}
to_be:
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Найти услугу на портале и прочитать условия, needs: [plain-words]}
    - {id: apply, title: Заполнить заявление и приложить паспорт, needs: [know-term]}
    - {id: status, title: Узнать о готовности, wait: 20 d, needs: [know-term]}
    - {id: use, title: Отнести справку работодателю, needs: [know-term]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
