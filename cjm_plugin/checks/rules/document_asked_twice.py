"""The client brings the same paper twice."""

from collections.abc import Hashable, Iterator, Sequence

from cjm_plugin.checks.documents import Asked, asked, exchanged, gathering, identity, noted, title
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.journey import Step


def find(subject: Subject) -> Iterator[Finding]:
    """Every document that two steps of a path ask of every client, once, at the second of them."""
    for first, second in _pairs(subject, list(subject.as_is_steps)):
        if not (noted(subject, first.step) or noted(subject, second.step)):
            yield _finding(subject, first, second, N_("Describe it as a problem of one of the two steps."))
    for first, second in _pairs(subject, list(subject.target_steps)):
        yield _finding(subject, first, second, N_("Ask for it once, and pass it on."))


def _pairs(subject: Subject, steps: Sequence[tuple[DataPath, Step]]) -> Iterator[tuple[Asked, Asked]]:
    """The first two steps that ask every client for a document, for each document that there are two for."""
    mentions: dict[Hashable, list[Asked]] = {}
    for each in asked(subject, steps):
        known = mentions.setdefault(identity(each.mention), [])
        if not (known and known[-1].step is each.step) and _of_everybody(each, [step for _, step in steps]):
            known.append(each)
    for known in mentions.values():
        if len(known) > 1:
            yield known[0], known[1]


def _of_everybody(each: Asked, steps: Sequence[Step]) -> bool:
    conditional = each.step.conditional or each.mention.when is not None
    return not (conditional or gathering(each.step) or exchanged(steps, each))


def _finding(subject: Subject, first: Asked, second: Asked, hint: str) -> Finding:
    message = Message(
        N_("{document} is asked for twice: at the step «{first}» and again at the step «{second}»."),
        {"document": title(subject.registers, second.mention), "first": first.step.title, "second": second.step.title},
    )
    return Finding(second.path, message, Message(hint))


RULE = Rule(
    code="CJM309",
    name="document-asked-twice",
    severity=Severity.WARNING,
    title=N_("The same document is asked for at two steps"),
    what=N_(
        "Finds documents (the same id, or the same words) that two steps of one path ask of every client: steps and "
        "documents without a condition. It is reported once a document, at the second step. Left out are identity "
        "documents at visits, documents that are exchanged for new ones, steps at which the client only gathers "
        "papers, and, on today's path, steps where a problem tells of papers or of doing something again."
    ),
    why=N_(
        "The once-only principle: what the client has once shown is not asked again; the second step gets it from the "
        "first. Asking twice is work that a target path can take away from the client."
    ),
    instead=N_(
        "On the target path, ask once. On today's path, describe it as a problem of the step. If the second step is "
        "only for some clients, say so by when: or segments:."
    ),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: apply, title: Встать в очередь в лагерь, documents: [Справка 079/у], wait: 60 d, needs: [know-term]}
    - {id: use, title: Отправить ребёнка в лагерь, documents: [справка 079/у], needs: [know-term]}
to_be:
"""),
        Case("""\
to_be:
  steps:
    - {id: ask, title: Попросить справку, interaction: self_service, documents: [photo], replaces: [learn]}
    - {id: have, title: Забрать справку, interaction: visit, documents: [photo], replaces: [use]}
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: apply, title: Встать в очередь в лагерь, wait: 60 d, needs: [know-term]}
    - {id: use, title: Отправить ребёнка в лагерь, documents: [Справка 079/у], needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: gather, title: Собрать бумаги для лагеря, documents: [Справка 079/у], wait: 3 d, needs: [know-term]}
    - {id: use, title: Отправить ребёнка в лагерь, documents: [Справка 079/у], needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: apply, title: Подать заявление в МФЦ, interaction: visit, documents: [passport], needs: [know-term]}
    - {id: use, title: Получить справку в МФЦ, interaction: visit, documents: [passport], wait: 9 d, needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: apply, title: Отправить заявление, documents: [photo], wait: 5 d, needs: [know-term]}
    - {id: again, title: Отправить снова, when: Если заявление вернули, documents: [photo], needs: [know-term]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be", "problems"}),
)
