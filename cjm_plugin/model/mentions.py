"""Places where a field takes an id of a register or free text.

A value shaped like an id must resolve; any other text is free; `{title: fax}` is free text that only looks
like an id.
"""

from typing import ClassVar, Self

from pydantic import field_validator, model_validator

from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import Date, FieldError, Stripped, Text, Title, Url, is_id
from cjm_plugin.model.lookalikes import seems_an_id


class Mention(Entity):
    """A thing named in a journey: either `ref`, the id of a register's entry, or `title`, free text.

    Exactly one of the two is set.
    """

    reference_key: ClassVar[str]
    """The key under which an author writes the id or the text."""

    title: Title | None = None

    @field_validator("channel", "document", "regulation", check_fields=False)
    @classmethod
    def _is_what_it_seems(cls, written: str | None) -> str | None:
        if written and seems_an_id(written):
            raise FieldError("seeming_id", written)
        return written

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.title is None) == (self.written is None):
            raise FieldError("mention", self.reference_key)
        return self

    @property
    def written(self) -> str | None:
        """What stands under the reference key: an id, or text that is not shaped like one."""
        written: str | None = getattr(self, self.reference_key)
        return written

    @property
    def ref(self) -> str | None:
        """The id, where an id was written."""
        written = self.written
        return written if written and is_id(written) else None

    @property
    def text(self) -> str | None:
        """The free text, where no id was written."""
        written = self.written
        return None if written and is_id(written) else self.title or written


class DocumentMention(Mention):
    """A document that a step asks for or leaves with the client; `when` makes it conditional."""

    shorthand: ClassVar[str | None] = "document"
    reference_key: ClassVar[str] = "document"

    document: Stripped | None = None
    when: Text | None = None


class ChannelMention(Mention):
    """A channel by which a step can be taken."""

    shorthand: ClassVar[str | None] = "channel"
    reference_key: ClassVar[str] = "channel"

    channel: Stripped | None = None


class RegulationMention(Mention):
    """An act: an id of the register, or written out in place."""

    shorthand: ClassVar[str | None] = "regulation"
    reference_key: ClassVar[str] = "regulation"

    regulation: Stripped | None = None
    number: Title | None = None
    date: Date | None = None
    url: Url | None = None
