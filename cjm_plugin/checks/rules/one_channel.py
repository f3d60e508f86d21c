"""A path as if everybody used the same channel."""

from collections.abc import Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.subject import Subject
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.mentions import ChannelMention


def find(subject: Subject) -> Iterator[Finding]:
    """Today's path when at least two steps name channels and it is one and the same everywhere."""
    named = [(path, step.channels) for path, step in subject.as_is_steps if step.channels]
    every = {_identity(channel) for _, channels in named for channel in channels}
    if len(named) > 1 and len(every) == 1:
        path, channels = named[0]
        message = Message(
            N_("The whole of today's path goes by one channel: {channel}."), {"channel": _title(subject, channels[0])}
        )
        hint = Message(N_("Say how else clients come: by telephone, at the office, by post, through relatives."))
        yield Finding((*path, "channels"), message, hint)


def _identity(channel: ChannelMention) -> str:
    return channel.ref or " ".join((channel.text or "").casefold().split())


def _title(subject: Subject, channel: ChannelMention) -> str:
    known = subject.registers.channels.get(channel.ref or "")
    return known.title if known else channel.text or channel.ref or ""


RULE = Rule(
    code="CJM209",
    name="one-channel",
    severity=Severity.WARNING,
    title=N_("One channel over the whole path"),
    what=N_(
        "Finds a path of today on which at least two steps name channels, and all of them only one and the same. "
        "Channels count wherever they stand: one other at any step is enough."
    ),
    why=N_(
        "Hardly any public service is used through one channel only: people ring up, come to the office, send a "
        "relative. Guides on journey mapping warn that the other channels, and the people who cannot use the main one, "
        "are then forgotten in the target path as well."
    ),
    instead=N_("Name the other channels at the steps where clients use them, also when few do."),
    bad=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о субсидии на ЖКХ, channels: [portal], needs: [plain-words]}
    - {id: apply, title: Подать заявление, channels: [portal], needs: [know-term]}
    - {id: use, title: Увидеть меньшую сумму в квитанции, wait: 20 d, needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: ask, title: Спросить о группе продлённого дня, channels: [Школа], needs: [plain-words]}
    - {id: use, title: Получить место, wait: 5 d, channels: [школа], needs: [know-term]}
to_be:
"""),
    ),
    good=(
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о субсидии на ЖКХ, channels: [portal], needs: [plain-words]}
    - {id: apply, title: Подать заявление, channels: [portal, office], needs: [know-term]}
    - {id: use, title: Увидеть меньшую сумму в квитанции, wait: 20 d, needs: [know-term]}
to_be:
"""),
        Case("""\
as_is:
  steps:
    - {id: learn, title: Узнать о субсидии на ЖКХ, channels: [portal], needs: [plain-words]}
    - {id: apply, title: Подать заявление, channels: [phone], needs: [know-term]}
    - {id: use, title: Увидеть меньшую сумму в квитанции, wait: 20 d, needs: [know-term]}
to_be:
"""),
    ),
    journey=find,
    needs_whole=frozenset({"as_is"}),
)
