"""The questions about a new page in the order of the method, and what its author says."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Protocol, TypeVar

from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.fields import is_id
from cjm_plugin.model.lookalikes import seems_an_id
from cjm_plugin.model.mentions import RegulationMention
from cjm_plugin.model.vocabulary import EvidenceKind
from cjm_plugin.scaffold import questions as ask
from cjm_plugin.scaffold.answers import RefusedError, read_needed, read_page_id, read_step_id, read_text
from cjm_plugin.scaffold.choices import Choices, Chosen
from cjm_plugin.scaffold.draft import Draft, NewEvidence, NewStep
from cjm_plugin.scaffold.ids import PART_LENGTH, proposed_id
from cjm_plugin.scaffold.parts import Parts
from cjm_plugin.scaffold.place import read_folder
from cjm_plugin.scaffold.surroundings import Surroundings

T = TypeVar("T")


class Author(Protocol):
    """Who answers. What the reading of a question refuses (`RefusedError`) never gets through."""

    def hear(self, text: Message) -> None:
        """Be told what comes next."""

    def answer(self, question: ask.Question, read: Callable[[str], T], proposal: str = "") -> T:
        """One answer; an empty one means the proposal."""

    def choose(self, question: ask.Question, choices: Choices) -> tuple[str, ...]:
        """The ids of any number of entries."""

    def tell(
        self, question: ask.Question, read: Callable[[str], T], choices: Choices | None = None, least: int = 0
    ) -> Iterator[T]:
        """Answers one after another, at least so many; the choices are what they may name."""


class Interview:
    """Asks the author of one page."""

    def __init__(self, around: Surroundings, author: Author, kinds: Choices) -> None:
        """`kinds` are those of evidence, with their names in the author's language."""
        self._around, self._author, self._kinds = around, author, kinds

    def draft(self) -> Draft:
        """All that the author says of the page."""
        if self._around.kind is FileKind.NEED:
            return self._described_need(self._named())
        self._author.hear(Message(ask.STUDY))
        return self._felt(self._walked(self._studied(self._named())))

    def _named(self) -> Draft:
        author, around = self._author, self._around
        title = author.answer(ask.TITLES[around.kind], read_needed)
        # Without it one that is taken is said to be, and in what file.
        id_ = author.answer(ask.ID, partial(read_page_id, taken=around.taken), proposed_id(title))
        journey = around.kind is not FileKind.NEED
        agencies = author.choose(ask.AGENCIES, around.agencies) if journey else ()
        service = around.kind is FileKind.SERVICE
        folder = author.answer(
            ask.FOLDER if service else ask.QUIET_FOLDER,
            lambda said: read_folder(said, around.top, around.kind, id_),
            agencies[0] if service and agencies else "",
        )
        return Draft(around.kind, id_, title, folder, agencies=agencies)

    def _described_need(self, draft: Draft) -> Draft:
        summary = self._author.answer(ask.NEED_SUMMARY, read_text)
        return replace(draft, summary=summary, segments=self._author.choose(ask.NEED_SEGMENTS, self._around.segments))

    def _studied(self, draft: Draft) -> Draft:
        author, around = self._author, self._around
        summary = author.answer(ask.SUMMARY, read_text)
        services = author.choose(ask.SERVICES, around.services) if draft.kind is FileKind.LIFE_SITUATION else ()
        acts = author.tell(ask.REGULATION, around.regulations.or_new, around.regulations)
        regulation = tuple(act for chosen in acts for act in _acts(chosen))
        evidence = tuple(self._evidence())
        segments = author.choose(ask.SEGMENTS, around.segments)
        return replace(
            draft, summary=summary, services=services, regulation=regulation, evidence=evidence, segments=segments
        )

    def _evidence(self) -> Iterator[NewEvidence]:
        taken: set[str] = set()
        for kind, title in self._author.tell(ask.EVIDENCE, self._read_evidence, self._kinds):
            id_ = proposed_id(title, taken, longest=PART_LENGTH) or proposed_id(kind, taken)
            taken.add(id_)
            yield NewEvidence(id_, kind, title)

    def _read_evidence(self, said: str) -> tuple[EvidenceKind, str]:
        kind, colon, title = said.partition(":")
        kinds = self._kinds.several(kind) if colon else ()
        if len(kinds) != 1 or not title.strip():
            raise RefusedError(Message(N_("Write the kind of evidence, a colon, and its title.")))
        return EvidenceKind(kinds[0]), read_needed(title)

    def _walked(self, draft: Draft) -> Draft:
        author = self._author
        author.hear(Message(ask.START))
        motivation = author.answer(ask.MOTIVATION, read_text)
        start_event = author.answer(ask.START_EVENT, read_needed)
        author.hear(Message(ask.END))
        outcome = author.answer(ask.OUTCOME, read_needed)
        author.hear(Message(ask.PATH))
        steps = tuple(self._steps())
        return replace(draft, motivation=motivation, start_event=start_event, outcome=outcome, steps=steps)

    def _steps(self) -> Iterator[NewStep]:
        taken: dict[str, str] = {}
        for title in self._author.tell(ask.STEPS, read_needed, least=ask.MINIMUM_OF_STEPS):
            proposal = proposed_id(title, taken, longest=PART_LENGTH) or proposed_id("step", taken)
            id_ = self._author.answer(ask.STEP_ID, lambda said: read_step_id(said, taken), proposal)
            taken[id_] = title
            yield NewStep(id_, title)

    def _felt(self, draft: Draft) -> Draft:
        self._author.hear(Message(ask.FEELING))
        needs, problems = Parts("need", self._around.needs), Parts("problem")
        steps = tuple(self._step(step, needs, problems) for step in draft.steps)
        return replace(draft, steps=steps, needs=needs.texts, problems=problems.texts)

    def _step(self, step: NewStep, needs: Parts, problems: Parts) -> NewStep:
        self._author.hear(Message("{title}", {"title": step.title}))
        return replace(step, needs=self._parts(ask.NEEDS, needs), problems=self._parts(ask.PROBLEMS, problems))

    def _parts(self, question: ask.Question, parts: Parts) -> tuple[str, ...]:
        choices = parts.choices
        told = [parts.ids(chosen) for chosen in self._author.tell(question, choices.or_new, choices)]
        return tuple(dict.fromkeys(chain(*told)))


def _acts(chosen: Chosen) -> Iterator[RegulationMention]:
    yield from (RegulationMention(regulation=id_) for id_ in chosen.ids)
    if chosen.text:
        free = not is_id(chosen.text) and not seems_an_id(chosen.text)
        yield RegulationMention(regulation=chosen.text) if free else RegulationMention(title=chosen.text)
