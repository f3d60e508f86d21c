"""How the documentation of a structural code is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sample:
    """A file, or the part of one that matters: exactly as an author would write it."""

    text: str
    """Fields of a service, to which a title is added where there is none; or a whole file, where `path` says which."""
    path: str = ""
    """The file's place in the project, where it is no service or is given whole."""
    also: Mapping[str, str] = field(default_factory=dict)
    """Further files, whole, by their place in the project."""

    def files(self) -> list[tuple[str, str]]:
        """The files as people read them: the name, empty for the fields of a service, and the text."""
        return [(path, text.strip("\n")) for path, text in ((self.path, self.text), *self.also.items())]


@dataclass(frozen=True)
class Form:
    """The documentation of a structural code, beside the few words that the loader has about it.

    The texts are English and marked with `N_`.
    """

    why: str
    """Why it is asked, and what goes wrong without it."""
    bad: Sample | None
    """A file in which it is found; `None` where that is no matter of text."""
    good: Sample | None
    """What to write instead; nothing structural is found in it."""
    instead: str = ""
    """What to do, where the example alone does not say it."""
