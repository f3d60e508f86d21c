"""An outcome that speaks of the service, and not of the client's life."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.checks.wording.outcomes import output, repeats
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message


def find(subject: Subject) -> Iterator[Finding]:
    """The outcome of either path when it names the agency's output, or no more than the title does."""
    journey = subject.journey
    hint = Message(N_("Say what the client has or can do now: «Соискатель вышел на новую работу»."))
    for name, path in (("as_is", journey.as_is), ("to_be", journey.to_be)):
        outcome = path.outcome if path else None
        if outcome and repeats(outcome, journey.title):
            yield Finding((name, "outcome"), Message(N_("The outcome only repeats the title.")), hint)
        elif outcome and (words := output(outcome)):
            message = Message(
                N_("The outcome names what the agency produces, not what the client got: «{words}»."), {"words": words}
            )
            yield Finding((name, "outcome"), message, hint, excerpt=words)


def _case(outcome: str) -> Case:
    return Case(f"as_is: {{outcome: '{outcome}'}}")


RULE = Rule(
    code="CJM203",
    name="outcome-not-value",
    severity=Severity.WARNING,
    title=N_("The outcome is not what the client got"),
    what=N_(
        "Finds an outcome, of today's path or the target one, that says no more than the title of the map, or that "
        "names what the agency produced: a certificate issued, a service rendered, a decision taken, an entry made. "
        "An outcome that says what a person got, has or can do is not found, nor one that goes on with something "
        "else than papers and procedures, nor one in a language other than Russian."
    ),
    why=N_(
        "By the method the outcome is what is of value to the client: «клиент получил справку». A paper issued and a "
        "decision taken end the agency's work; the client may still be without what they came for. A path towards an "
        "output hides its last and often hardest steps."
    ),
    instead=N_("Put the client into the sentence: what do they have, what can they do now that they could not before?"),
    bad=(
        _case("Выдана справка о несудимости"),
        _case("Государственная услуга оказана"),
        _case("Принято решение о выдаче справки"),
        _case("Справка о наличии или отсутствии судимости"),
        _case("Выдача справки заявителю"),
        _case("Справка выдана, сведения внесены в реестр"),
        Case("to_be: {outcome: Справка сформирована и выдана}"),
    ),
    good=(
        _case("Соискатель вышел на новую работу"),
        _case("Клиент получил справку о наличии или отсутствии судимости"),
        _case("Справка выдана, и человек принят на работу, о которой мечтал"),
        _case("Справка о несудимости у работодателя, договор подписан"),
        _case("Выдано разрешение, дом построен"),
        _case("На руках справка, которую принимает работодатель"),
        _case("Семья признана многодетной и вовремя получает всё, что ей положено"),
        _case("Машина записана на нового владельца, можно ездить"),
    ),
    journey=find,
)
