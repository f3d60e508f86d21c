"""Texts that are made now and read later, in a language that is not yet known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_plugin.i18n.translation import Translation


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a text for the translation catalogues; it stays as it is."""
    return text


def NP_(context: str, text: str) -> tuple[str, str]:  # noqa: N802
    """Mark a text whose translation depends on where it stands; gives what `Translation.pgettext` takes."""
    return context, text


@dataclass(frozen=True, slots=True)
class Message:
    """An English text marked by `N_`, with `{name}` fields, and the values of the fields.

    A value may be a `Message` itself.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def render(self, translation: "Translation") -> str:
        """The text in a language, with its fields filled in."""
        values = {
            name: value.render(translation) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return translation.gettext(self.text).format_map(values)
