"""Puts what the files hold together into a catalogue."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import TARGETS
from cjm_plugin.model.catalogue import Catalogue


def assemble(contents: Iterable[FileContent]) -> Catalogue:
    """The catalogue of what could be read; of two things with one id it has the first."""
    sections: dict[str, dict[str, Any]] = {name: {} for name in TARGETS}
    for content in contents:
        if content.page:
            sections[content.file.kind.value].setdefault(content.page.id, content.page)
        elif content.entries:
            sections[content.file.stem].update(content.entries)
    for kind in (FileKind.SERVICE, FileKind.LIFE_SITUATION, FileKind.NEED):
        sections[kind.value] = dict(sorted(sections[kind.value].items(), key=lambda item: title_order(item[1].title)))
    return Catalogue(**{name.replace("-", "_"): MappingProxyType(entries) for name, entries in sections.items()})


def title_order(title: str) -> str:
    """What titles are sorted by: letters without case, and ё where readers look for it, at е."""
    return title.casefold().replace("ё", "е")
