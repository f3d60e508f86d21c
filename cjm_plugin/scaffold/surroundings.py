"""The catalogue into which a new page comes: which ids are taken, and what may be named."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.collector import collection_paused
from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind, scan
from cjm_plugin.loading.opening import read_file, source_of
from cjm_plugin.loading.outline import Outline, outline
from cjm_plugin.loading.source import Source
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Service
from cjm_plugin.model.registers import Agency, Need, RegisterEntry
from cjm_plugin.scaffold.choices import Choice, Choices


@dataclass(frozen=True)
class Surroundings:
    """What a new page of one kind has to know of the others."""

    top: Path
    """The folder of the catalogue."""
    kind: FileKind
    contents: tuple[FileContent, ...]
    catalogue: Catalogue

    @property
    def taken(self) -> Mapping[str, str]:
        """The ids of this kind, each with its file."""
        ours = (content for content in self.contents if content.file.kind is self.kind)
        return {id_: str(self.top / content.file.path) for content in ours for id_ in content.ids}

    @property
    def unreadable_registers(self) -> tuple[str, ...]:
        """Registers from which not everything can be chosen, because something in them is wrong."""
        return tuple(
            str(self.top / content.file.path)
            for content in self.contents
            if content.file.kind is FileKind.REGISTER and content.broken
        )

    @property
    def agencies(self) -> Choices:
        """The register of agencies."""
        return _choices(self.catalogue.agencies)

    @property
    def segments(self) -> Choices:
        """The register of segments."""
        return _choices(self.catalogue.segments)

    @property
    def regulations(self) -> Choices:
        """The register of regulations."""
        return _choices(self.catalogue.regulations)

    @property
    def needs(self) -> Choices:
        """The shared needs."""
        return _choices(self.catalogue.needs)

    @property
    def services(self) -> Choices:
        """All services."""
        return _choices(self.catalogue.services)

    def errors(self, new: FileContent, text: str) -> Iterator[Diagnostic]:
        """What would be wrong with the new page if it stood in the catalogue."""
        name = str(self.top / new.file.path)
        by_path = {str(content.file.path): content for content in self.contents}

        def opened(each: Outline) -> Opened:
            if each.path == str(new.file.path):
                return new, Source(name, text, markdown=True)
            return by_path[each.path], source_of(by_path[each.path].file, self.top)

        yield from new.diagnostics
        across = check_across(map(outline, [*self.contents, new]), opened, str(self.top))
        yield from (finding for finding in across if finding.location.path == name)


_NAMED_BY = {
    FileKind.SERVICE: {FileKind.NEED, FileKind.REGISTER},
    FileKind.LIFE_SITUATION: {FileKind.NEED, FileKind.REGISTER, FileKind.SERVICE},
    FileKind.NEED: {FileKind.REGISTER},
}
"""What a page of each kind may name; other files need not be read."""


def look_around(top: Path, kind: FileKind) -> Surroundings:
    """Read what a new page of a kind has to know."""
    wanted = {kind, *_NAMED_BY[kind]}
    with collection_paused():
        contents = tuple(read_file(file, top)[0] for file in scan(top) if file.kind in wanted)
        return Surroundings(top, kind, contents, assemble(contents))


def _choices(entries: Mapping[str, RegisterEntry | Need | Service]) -> Choices:
    return Choices(tuple(_listed(entries.items())))


def _listed(entries: Iterable[tuple[str, RegisterEntry | Need | Service]]) -> Iterator[Choice]:
    for id_, entry in entries:
        yield Choice(id_, entry.title, entry.short_title or "" if isinstance(entry, Agency) else "")
