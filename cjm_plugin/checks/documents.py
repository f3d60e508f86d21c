"""The documents that a path asks the client for."""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from cjm_plugin.checks.subject import Subject
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsStep, Step
from cjm_plugin.model.mentions import DocumentMention
from cjm_plugin.model.vocabulary import Interaction

_IDENTITY = re.compile(
    r"удостовер\w+\s+личност|identity|\bid\s?card|"
    r"^passport(?:\s+or\b.*)?$|"
    r"^паспорт(?:а|ы|ов)?(?:\s*$|,|\s*\(|\s+(?:обоих\s+|всех\s+|двух\s+)?"
    r"(?:или|либо|рф|росси|граждан|клиент|заявител|получател|родител|матер|отц|супруг|"
    r"представител|наследник|ребён|ребен|свой|вашего|покупател|продавц|собственник|владел))",
    re.IGNORECASE,
)
"""What is shown to prove who one is: a passport of a person, and what is called an identity document. Not the passport
of a deceased person, of a machine, of a house or of a deal.
"""

_GATHERING = re.compile(r"^(?:собр|собир|подготов|приготов|найти|разыскать|gather|collect|prepare|find)", re.IGNORECASE)
"""The first word of a step at which the client gathers papers that a later step asks for."""
_OF_PAPERS = re.compile(
    r"документ|справк|свидетельств|паспорт|снилс|бумаг|бумажн|сведени|данны|реквизит|копи[яюией]|удостоверени|"
    r"одни\s+и\s+те\s+же|те\s+же|снова|заново|повторно|ещё\s+раз|дважды|"
    r"document|certificate|paper|passport|data|copy|copies|proof",
    re.IGNORECASE,
)
"""Words of a problem that tells of papers, or of doing something again."""


class Asked(NamedTuple):
    """A document that a step asks for, and where it is mentioned."""

    path: DataPath
    step: Step
    mention: DocumentMention


def asked(subject: Subject, steps: Iterable[tuple[DataPath, Step]]) -> Iterator[Asked]:
    """The documents that the steps ask for, without those by which a visitor only shows who they are.

    At a counter somebody has to see that the person is the one; that is not a question to which the state has the
    answer. Sent on-line, by post or by telephone, a passport is data like any other.
    """
    for path, step in steps:
        in_person = _in_person(subject, step)
        for index, mention in enumerate(step.documents):
            if not (in_person and _proves_identity(title(subject.registers, mention))):
                yield Asked((*path, "documents", index), step, mention)


@lru_cache(maxsize=1000)
def _proves_identity(title: str) -> bool:
    return _IDENTITY.search(title) is not None


def exchanged(steps: Iterable[Step], each: Asked) -> bool:
    """Whether the client hands the document in to get it anew: its step gives it back, or a later one."""
    after = dropwhile(lambda step: step is not each.step, steps)
    return any(identity(given) == identity(each.mention) for step in after for given in step.receives)


def gathering(step: Step) -> bool:
    """Whether the client only gathers papers at a step: what asks for them comes later."""
    return _GATHERING.match(step.title) is not None


def noted(subject: Subject, step: Step) -> bool:
    """Whether a problem tells of papers or of doing something again: one of this step's, or one of the whole path."""
    journey = subject.journey
    listed = {problem for _, each in subject.as_is_steps for problem in each.problems}
    here = step.problems if isinstance(step, AsIsStep) else ()
    return any(
        _OF_PAPERS.search(each.text) for each in journey.problems.values() if each.id in here or each.id not in listed
    )


def title(registers: Catalogue, mention: DocumentMention) -> str:
    """What a document is called: by the register, or as it was written."""
    known = registers.documents.get(mention.ref or "")
    return known.title if known else mention.text or mention.ref or ""


def identity(mention: DocumentMention) -> Hashable:
    """What makes two mentions the same document: the id, or the words whatever their case and spaces."""
    return mention.ref or ("text", " ".join((mention.text or "").casefold().replace("ё", "е").split()))


def _in_person(subject: Subject, step: Step) -> bool:
    """Whether the client comes in person, or may choose to."""
    kind = subject.interaction(step)
    if kind is not None:
        return kind is Interaction.VISIT
    known = (subject.registers.channels.get(channel.ref or "") for channel in step.channels)
    return any(channel is not None and channel.interaction is Interaction.VISIT for channel in known)
