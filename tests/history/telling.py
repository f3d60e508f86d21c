"""Histories of real repositories, as tests look at them."""

from pathlib import Path

import cjm_plugin
from cjm_plugin.audience import Audience, for_audience
from cjm_plugin.history import Entry, Histories, Limits, Today, read_histories
from cjm_plugin.i18n import translation
from tests.repository.repositories import MAP, Repository

PERMIT = "services/town/permit"


def histories(content: Path, audience: Audience = Audience.INTERNAL, limits: Limits | None = None) -> Histories:
    """The histories of a catalogue, in English."""
    found = cjm_plugin.load(content)
    assert found.catalogue, found.diagnostics
    today = Today(content, found.catalogue, audience, for_audience(found.catalogue, audience))
    return read_histories(today, translation("en"), limits or Limits(100))


def told(content: Path, path: str = PERMIT, audience: Audience = Audience.INTERNAL) -> list[tuple[str, str, list[str]]]:
    """Day, author and sentences of each version of a map, the latest first; of one without changes its kind."""
    return [
        (
            entry.date.date().isoformat(),
            entry.author,
            [text.replace("\u00a0", " ") for text in _sentences(entry)] or [str(entry.kind)],
        )
        for entry in histories(content, audience)[path].journal.entries
    ]


def _sentences(entry: Entry) -> list[str]:
    return [*(change.text for change in entry.changes), *entry.consequences]


def change(repository: Repository, old: str, new: str, *, date: str, author: str = "Анна") -> str:
    """Change the map of the parking permit by a replacement, and commit it; the name of the commit."""
    file = repository.content / f"{PERMIT}.md"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return repository.commit(date=date, author=author)


__all__ = ["MAP", "PERMIT", "change", "histories", "told"]
