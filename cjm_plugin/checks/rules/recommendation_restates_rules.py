"""A recommendation to do what must be done anyway."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.checks.wording.restated import restates_rules
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """Every recommendation that only asks to follow the rules in force."""
    for each in subject.journey.recommendations.values():
        if words := restates_rules(each.text):
            message = Message(N_("This only restates the rules in force: «{words}»."), {"words": words})
            hint = Message(N_("Say what is to change so that the problem goes: the form, the order, the rule itself."))
            yield Finding(("recommendations", each.id, "text"), message, hint, excerpt=words)


def _case(text: str) -> Case:
    return Case(f"recommendations: {{notice: {{text: '{text}'}}}}")


RULE = Rule(
    code="CJM305",
    name="recommendation-restates-rules",
    severity=Severity.WARNING,
    title=N_("A recommendation that only restates the rules"),
    what=N_(
        "Finds recommendations that ask to observe terms, to fulfil requirements, to provide the service as the "
        "regulation says, to control that this is done, and nothing more. One that also changes something is not "
        "found. It goes by the wording, in Russian; other languages are not judged."
    ),
    why=N_(
        "The method asks to set today's laws and orders aside and to look through the client's eyes. The rules were "
        "in force when the problem arose; to demand them once more changes nothing for anybody."
    ),
    instead=N_(
        "Propose a change: what is taken out, merged, filled in beforehand or told in time. If the rules stand in the"
        " way, say so with requires_law_change: true."
    ),
    bad=(
        _case("Соблюдать сроки, установленные регламентом"),
        _case("Обеспечить исполнение требований административного регламента"),
        _case("Предоставлять услугу в соответствии с регламентом"),
        _case("Усилить контроль за соблюдением сроков рассмотрения заявлений"),
        _case("Рассматривать заявления в установленные сроки"),
    ),
    good=(
        _case("Сократить срок, установленный регламентом, до пяти дней"),
        _case("Показывать заявителю срок, установленный регламентом, и сколько дней осталось"),
        _case("Присылать сообщение, если срок нарушен, и платить за каждый день опоздания"),
        _case("Регионы берут сведения о доходе из реестра, а не у человека"),
    ),
    journey=find,
)
