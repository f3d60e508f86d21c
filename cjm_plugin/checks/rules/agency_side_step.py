"""A step that the client does not take."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.checks.wording.agency import agency_side
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.vocabulary import Interaction


def find(subject: Subject) -> Iterator[Finding]:
    """Every step of either path whose title tells the agency's procedure."""
    for path, step in (*subject.as_is_steps, *subject.target_steps):
        by_itself = path[0] == "to_be" and step.interaction is Interaction.PROACTIVE
        if words := agency_side(step.title, proactive=by_itself):
            message = Message(N_("The agency tells of this step, not the client: «{words}»."), {"words": words})
            hint = Message(
                N_("Say what the client does or sees meanwhile («Ждать решения»), or leave the procedure out.")
            )
            yield Finding((*path, "title"), message, hint, excerpt=words)


def _today(title: str) -> Case:
    return Case(f"""\
as_is:
  steps:
    - {{id: learn, title: Узнать о справке, needs: [plain-words], problems: [scattered]}}
    - {{id: middle, title: '{title}', wait: 5 d, needs: [know-term], problems: [silence]}}
    - {{id: use, title: Забрать справку и отнести её работодателю, needs: [know-term]}}
to_be:
""")


def _target(title: str) -> Case:
    return Case(f"""\
to_be:
  steps:
    - {{id: ask, title: Попросить справку, interaction: self_service, replaces: [learn], recommendations: [one-page]}}
    - {{id: made, title: '{title}', interaction: proactive, replaces: [apply], recommendations: [notice]}}
    - {{id: have, title: Показать справку работодателю, interaction: self_service, needs: [plain-words, know-term]}}
""")


RULE = Rule(
    code="CJM204",
    name="agency-side-step",
    severity=Severity.WARNING,
    title=N_("A step told from the agency's side"),
    what=N_(
        "Finds steps whose title is a procedure of the agency: an application considered or registered, a request to "
        "another agency, a decision taken, a result issued, the applicant notified, as a noun or as what «they» do. A "
        "proactive step of a target path may say what the agency does for the client; there only the consideration "
        "and the requests between agencies are found. What relatives, an employer, a bank or a notary do with papers "
        "is not the agency's, nor is a title found that goes on with what clients then have or do. It goes by the "
        "wording, in Russian; titles in other languages are not judged."
    ),
    why=N_(
        "A map shows the path of the client. The regulation's list of administrative procedures is the agency's "
        "process: the client sees none of it, only the weeks that it takes. Told from inside, the map looks complete "
        "and leaves out what people live through."
    ),
    instead=N_(
        "Name what the client does: not «Выдача результата» but «Прийти за справкой», not «Рассмотрение заявления» "
        "but «Ждать ответа»."
    ),
    bad=(
        _today("Рассмотрение заявления"),
        _today("Формирование и направление межведомственных запросов"),
        _today("Приём и регистрация документов"),
        _today("Проверка документов специалистом"),
        _today("Направление уведомления заявителю"),
        _today("Проверяют документы и принимают решение"),
        _today("Специалист МФЦ передаёт документы в ведомство"),
        _target("Межведомственный запрос в налоговую"),
    ),
    good=(
        _today("Ждать, пока рассмотрят заявление"),
        _today("Записаться на приём"),
        _today("Звонят из МФЦ: паспорт готов"),
        _today("Проверить документы перед подачей"),
        _today("Согласовать дату осмотра с инспектором"),
        _today("Регистрация на портале"),
        _today("Заявление подписывает супруга"),
        _today("Справку выдаёт работодатель"),
        _today("Рассмотрение вариантов обучения"),
        _today("Заполнение заявления вместе с сотрудником МФЦ"),
        _target("Выплаты начислены автоматически"),
        _target("Ведомство само выдаёт справку по данным реестра"),
    ),
    journey=find,
)
