"""The shared registers: what journeys refer to by id."""

from typing import ClassVar

from pydantic import Field

from cjm_plugin.model.entity import Entity, Entry
from cjm_plugin.model.fields import Boolean, Date, Id, Text, Title, Url
from cjm_plugin.model.vocabulary import Interaction


class RegisterEntry(Entry):
    """What every register entry has: a title, and where to read more."""

    shorthand: ClassVar[str | None] = "title"

    title: Title
    summary: Text | None = None
    url: Url | None = None


class Agency(RegisterEntry):
    """An agency (ведомство); `short_title` is what maps show."""

    short_title: Title | None = None

    @property
    def label(self) -> str:
        """The shortest name that the register gives."""
        return self.short_title or self.title


class Segment(RegisterEntry):
    """A client segment: needs and problems differ from one to another."""


class Channel(RegisterEntry):
    """A channel; its `interaction` counts when a step names none and all the step's channels agree."""

    interaction: Interaction | None = None


class Document(RegisterEntry):
    """A document that clients bring or receive; `held_by_state` when the state already has it."""

    held_by_state: Boolean = False


class Regulation(RegisterEntry):
    """An act that governs a service."""

    number: Title | None = None
    date: Date | None = None


class ProblemCategory(RegisterEntry):
    """What a problem is about."""


class Page(Entity):
    """What one Markdown file holds: front matter, and the text below it."""

    id: Id
    path: str = Field(alias="@path", default="")
    """The file, relative to `content/`, with `/` between folders and without `.md`."""
    body: str = Field(alias="@body", default="", repr=False)
    """The Markdown below the front matter."""


class Need(Page):
    """A need of the shared register: how, and what, the client expects to get."""

    title: Title
    summary: Text | None = None
    segments: tuple[Id, ...] = ()


__all__ = [
    "Agency",
    "Channel",
    "Document",
    "Need",
    "Page",
    "ProblemCategory",
    "RegisterEntry",
    "Regulation",
    "Segment",
]
