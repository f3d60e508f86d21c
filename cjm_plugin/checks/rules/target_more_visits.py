"""A target path with more visits than today's."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.journey import AsIsStep
from cjm_plugin.model.vocabulary import Interaction


def find(subject: Subject) -> Iterator[Finding]:
    """The target path when it has more visits, whatever the steps of today that do not say may be."""
    metrics = subject.metrics
    if not metrics or not metrics.to_be:
        return
    unsaid = sum(_may_be_visit(subject, step) for _, step in subject.as_is_steps)
    if metrics.to_be.visits > metrics.as_is.visits + unsaid:
        message = Message(
            N_("Visits on the target path: {to_be}, more than today: {as_is}."),
            {"to_be": metrics.to_be.visits, "as_is": metrics.as_is.visits},
        )
        hint = Message(N_("Check interaction: of the steps of both paths, or take visits out of the target path."))
        yield Finding(("to_be",), message, hint, key=True)


def _may_be_visit(subject: Subject, step: AsIsStep) -> bool:
    """Whether a step without an interaction has a channel to which one goes, or of which nothing is known."""
    known = [subject.registers.channels.get(channel.ref or "") for channel in step.channels]
    visits = any(channel is None or channel.interaction in (Interaction.VISIT, None) for channel in known)
    return subject.interaction(step) is None and visits


_TARGET = """\
to_be:
  steps:
    - id: ask
      title: {ask}
      interaction: {how}
      replaces: [learn, prepare, apply, fix]
      recommendations: [one-page, notice]
      needs: [plain-words]
    - {{id: have, title: Забрать справку, interaction: visit, replaces: [use], needs: [know-term]}}
"""

RULE = Rule(
    code="CJM403",
    name="target-more-visits",
    severity=Severity.WARNING,
    title=N_("More visits on the target path than today"),
    what=N_(
        "Finds target paths with more visits than today's path. A step of today that does not say its interaction, and "
        "of which a channel may mean a visit, counts as one here."
    ),
    why=N_("The fewest personal visits are a goal that the method names for every target path."),
    instead=N_(
        "If the target path really sends clients on one more visit, change it. Mostly a step of today was left without "
        "interaction: visit."
    ),
    bad=(
        Case(_TARGET.format(ask="Прийти в отделение с заявлением", how="visit")),
        Case(
            "as_is:\n  steps:\n    - {id: apply, title: Заполнить заявление, channels: [portal], needs: [know-term]}\n"
            "    - {id: use, title: Скачать справку, channels: [portal], wait: 9 d, needs: [know-term]}\n"
            "to_be:\n  steps:\n    - {id: have, title: Забрать справку, interaction: visit, replaces: [apply, use]}\n"
        ),
    ),
    good=(
        Case(_TARGET.format(ask="Попросить справку в приложении", how="self_service")),
        Case(
            "as_is:\n  steps:\n    - {id: apply, title: Заявить, channels: [portal, office], needs: [know-term]}\n"
            "    - {id: use, title: Скачать справку, channels: [portal], wait: 9 d, needs: [know-term]}\n"
            "to_be:\n  steps:\n    - {id: have, title: Забрать справку, interaction: visit, replaces: [apply, use]}\n"
        ),
    ),
    journey=find,
    needs_whole=frozenset({"as_is", "to_be"}),
)
