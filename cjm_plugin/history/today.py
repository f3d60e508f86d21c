"""The catalogue as it is today, and what an audience may see of it and of its past."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from cjm_plugin.audience import Audience, PublicPast, withheld
from cjm_plugin.changes.new_ids import new_ids_inside
from cjm_plugin.frontmatter import decode, parts_of
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Evidence, Journey, Service

E = TypeVar("E", bound=Entity)

_TELLING = ("title", "finding", "quote", "url")
_STATUS = re.compile(r"""^["']?status["']?[ \t]*:[ \t]*(.*)""", re.MULTILINE)
_PUBLISHED = re.compile(r"""(["']?)published\1(?:[ \t]+#.*)?[ \t]*""")


class Today:
    """The catalogue as it is today, for one audience."""

    def __init__(self, content: Path, catalogue: Catalogue, audience: Audience, shown: Catalogue) -> None:
        """`catalogue` is all that stands in the folder `content`, drafts too; `shown` is the audience's part of it."""
        self.content, self.catalogue = content, catalogue
        self.audience, self.shown = audience, shown

    def original(self, journey: Journey) -> tuple[Journey, str]:
        """A journey as it stands in its file, and the text of that file; an empty one if it is gone by now."""
        section = self.catalogue.services if isinstance(journey, Service) else self.catalogue.life_situations
        try:
            text, _ = decode((self.content / f"{journey.path}.md").read_bytes())
        except OSError:
            text = None
        return section[journey.id], text or ""

    def past(self, journey: Journey, withheld: frozenset[str] = frozenset()) -> Journey | None:
        """What the audience may see of an earlier version of a journey; `None`: nothing of it.

        `withheld` are the ids of evidence that it may not see (see `withheld`).
        """
        return journey if self._past is None else self._past.of(journey, withheld)

    def withheld(self, versions: Sequence[Journey]) -> list[frozenset[str]]:
        """The ids of the evidence to leave out of each version of one journey; the oldest is the first."""
        return [frozenset()] * len(versions) if self._past is None else withheld(versions, _new_ids)

    def past_entry(self, entry: E) -> E:
        """What the audience may see of an earlier entry of a register, or of an earlier shared need."""
        return entry if self._past is None else self._past.entry(entry)

    def may_tell_of(self, raw: bytes) -> bool:
        """Whether the audience may know of a version that cannot be read."""
        return self._past is None or _says_published(raw)

    @cached_property
    def _past(self) -> PublicPast | None:
        return PublicPast(self.catalogue) if self.audience is Audience.PUBLIC else None


def _new_ids(before: Mapping[str, Evidence], after: Mapping[str, Evidence]) -> Mapping[str, str]:
    """The new ids of evidence by their old ones, as changes of a map are recognised."""
    one, two = (
        {id_: {name: text for name in _TELLING if (text := getattr(each, name, None))} for id_, each in entries.items()}
        for entries in (before, after)
    )
    return new_ids_inside(one, two)


def _says_published(raw: bytes) -> bool:
    """Whether the front matter of a file says so, as far as it can be told from its lines. In doubt it does not."""
    text, _ = decode(raw)
    _, yaml, _, _ = parts_of((text or "").replace("\r\n", "\n").replace("\r", "\n"))
    said = _STATUS.findall(yaml)
    return bool(said) and all(_PUBLISHED.fullmatch(status) for status in said)
