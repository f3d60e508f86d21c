"""The author at the terminal: answers come from options, and from questions where these may be asked."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import count
from typing import TypeVar

import click

from cjm_plugin.cli.language import words
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.i18n import N_, Message
from cjm_plugin.scaffold.answers import RefusedError
from cjm_plugin.scaffold.choices import Choice, Choices, Chosen
from cjm_plugin.scaffold.questions import Question

T = TypeVar("T")

_ALL = "?"
_MOST_LISTED = 40


class Terminal:
    """An `Author` (see `cjm_plugin.scaffold.interview`)."""

    def __init__(self, given: Mapping[str, Sequence[str]], *, asks: bool) -> None:
        """`given` are the answers of the options, by the names of the questions."""
        self._given, self._asks = given, asks
        self._explained: set[Question] = set()
        self._listed: dict[Question, set[str]] = {}
        if asks:
            with suppress(ImportError):  # not on every system
                import readline  # noqa: F401 - lets the lines be edited while they are typed

    def hear(self, text: Message) -> None:
        """A heading."""
        if self._asks:
            heading = text.render(words())
            click.echo("\n" + (heading if "NO_COLOR" in os.environ else click.style(heading, bold=True)))

    def answer(self, question: Question, read: Callable[[str], T], proposal: str = "") -> T:
        """One answer; an empty one means the proposal."""
        given = self._given.get(question.name)
        if given or not self._asks or question.quiet or question.part_of in self._given:
            return _from_option(question, read, given[0] if given else proposal)
        usable = _usable(proposal, read)
        self._explain(question)
        label = words().gettext(question.text) + (f" [{usable}]" if usable else "")
        return _until_read(label, lambda said: read(said.strip() or usable))

    def choose(self, question: Question, choices: Choices) -> tuple[str, ...]:
        """The ids of any number of entries."""
        given = self._given.get(question.name)
        if given or not self._asks or not choices.entries:
            found = (id_ for said in given or () for id_ in _from_option(question, choices.several, said))
            return tuple(dict.fromkeys(found))
        self._explain(question, choices)
        chosen = _until_read(words().gettext(question.text), choices.several, choices)
        _confirm(Chosen(chosen), choices)
        return chosen

    def tell(
        self, question: Question, read: Callable[[str], T], choices: Choices | None = None, least: int = 0
    ) -> Iterator[T]:
        """Answers one after another, at least so many."""
        given = self._given.get(question.name, ())
        if not given and self._asks:
            yield from self._until_end(question, read, choices, least)
            return
        if len(given) < least:
            text = words().gettext("{option} is needed more often: at least {n}.")
            raise WrongUse(text.format(option=question.option, n=least))
        yield from (_from_option(question, read, said) for said in given)

    def _until_end(
        self, question: Question, read: Callable[[str], T], choices: Choices | None, least: int
    ) -> Iterator[T]:
        self._explain(question, choices)
        for number in count(1):
            label = f"{words().gettext(question.text)} {number}"
            told = _until_read(label, _or_end(read, enough=number > least), choices)
            if told is None:
                return
            _confirm(told, choices)
            yield told

    def _explain(self, question: Question, choices: Choices | None = None) -> None:
        """What is meant, once; then what may be chosen, as far as it was not yet shown."""
        if question not in self._explained:
            click.echo(f"\n{words().gettext(question.advice)}")
            self._explained.add(question)
        if choices:
            shown = self._listed.setdefault(question, set())
            new = [entry for entry in choices.entries if entry.id not in shown]
            shown.update(entry.id for entry in new)
            if len(new) > _MOST_LISTED:
                _say(
                    Message(N_("Too many to list ({n}): a part of the title finds one, ? lists all."), {"n": len(new)})
                )
            else:
                _list(choices, new)


def _usable(proposal: str, read: Callable[[str], object]) -> str:
    """The proposal, or nothing where it would be refused: then it is told why."""
    if proposal:
        try:
            read(proposal)
        except RefusedError as refused:
            _say(refused.message)
            return ""
    return proposal


def _until_read(label: str, read: Callable[[str], T], choices: Choices | None = None) -> T:
    """What an answer means; one that is refused is asked for again."""
    while True:
        said = click.prompt(label, default="", show_default=False)
        if choices and said.strip() == _ALL:
            _list(choices, choices.entries)
            continue
        try:
            return read(said)
        except RefusedError as refused:
            _say(refused.message)


def _from_option(question: Question, read: Callable[[str], T], said: str) -> T:
    try:
        return read(said)
    except RefusedError as refused:
        raise WrongUse(f"{question.option}: {refused.message.render(words())}") from None


def _or_end(read: Callable[[str], T], *, enough: bool) -> Callable[[str], T | None]:
    """Reading after which an empty answer is the end."""

    def told(said: str) -> T | None:
        if said.strip():
            return read(said)
        if not enough:
            raise RefusedError(Message(N_("One more is needed here.")))
        return None

    return told


def _confirm(told: object, choices: Choices | None) -> None:
    """Show what was chosen by a number or a part of its title, and what is new."""
    if not (isinstance(told, Chosen) and choices and choices.entries):
        return
    if told.text:
        click.echo(f"  + {told.text}")
    elif told.ids:
        click.echo("  → " + "; ".join(map(choices.label, told.ids)))


def _say(message: Message) -> None:
    click.echo(f"  {message.render(words())}")


def _list(choices: Choices, entries: Sequence[Choice]) -> None:
    wanted = {entry.id for entry in entries}
    for number, entry in enumerate(choices.entries, 1):
        if entry.id in wanted:
            click.echo(f"  {number:>3}  {entry.label}  ({entry.id})")
