"""Loads a whole catalogue: reads every file, then checks what the files say of each other."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.frontmatter import Parsed, decode
from cjm_plugin.i18n import N_, Message
from cjm_plugin.load.collector import collection_paused
from cjm_plugin.load.documents import FileContent, parsed_ahead, read, unreadable
from cjm_plugin.load.files import FileKind, SourceFile, scan
from cjm_plugin.load.references import Reference, Target, need_references, references
from cjm_plugin.load.resolve import Known, KnownInFile, explain_unresolved, unresolved
from cjm_plugin.load.source import Source
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need, Page
from cjm_plugin.workers import Ahead, spare_cores

P = TypeVar("P", bound=Page)


class Loaded(NamedTuple):
    """A catalogue and the findings about its files, sorted by file and place.

    With an error among the findings the catalogue holds only what could be read.
    """

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether the catalogue may be published: no finding is an error."""
        return all(diagnostic.severity is not Severity.ERROR for diagnostic in self.diagnostics)


def load(folder: str | Path) -> Loaded:
    """Load the catalogue of a `content/` folder.

    Findings name files as `folder` joined with the path below it. Never raises for what stands in the files;
    `NotADirectoryError` when there is no such folder.
    """
    return Loader().load(folder)


class Loader:
    """Loads a catalogue again and again, and reads only the files whose content has changed."""

    def __init__(self, *, workers: bool = False) -> None:
        """`workers` lets other cores parse the files of a large catalogue."""
        self._workers = workers
        self._parsed: Ahead[Path, Parsed | None] | None = None
        self._memory: dict[Path, tuple[bytes, FileContent]] = {}

    def load(self, folder: str | Path) -> Loaded:
        """As `cjm_plugin.load`."""
        top = Path(folder)
        if not top.is_dir():
            raise NotADirectoryError(str(top))
        with collection_paused():
            return self._load(top)

    def _load(self, top: Path) -> Loaded:
        contents = self._read_all(list(scan(top)), top)
        self._memory = {content.file.file: self._memory[content.file.file] for content in contents}
        repeated = list(_repeated_ids(contents, top))
        dangling = list(_dangling(contents, top))
        own = [finding for content in contents for finding in content.diagnostics]
        findings = sorted([*own, *repeated, *dangling], key=lambda finding: finding.sort_key)
        return Loaded(_catalogue(contents), tuple(findings))

    def _read_all(self, files: Sequence[SourceFile], top: Path) -> list[FileContent]:
        pages = [file.file for file in files if file.kind is not FileKind.REGISTER]
        spare = spare_cores(len(pages)) if self._workers else 0
        # Parsing takes longer than all else about a file: one worker alone leaves every fourth to this process.
        ahead = pages if spare > 1 else [page for place, page in enumerate(pages) if place % 4]
        self._parsed = Ahead(ahead, parsed_ahead, spare) if spare else None
        try:
            return [self._read(file, top) for file in files]
        finally:
            if self._parsed:
                self._parsed.stop()

    def _read(self, file: SourceFile, top: Path) -> FileContent:
        name = str(top / file.path)
        content, digest = self._remembered(file, name, top)
        self._memory[file.file] = (digest, content)
        return content

    def _remembered(self, file: SourceFile, name: str, top: Path) -> tuple[FileContent, bytes]:
        try:
            if file.file.is_symlink() and not file.file.resolve().is_relative_to(top.resolve()):
                return unreadable(file, name, Message(N_("it is a link that leads out of the folder"))), b""
            raw = file.file.read_bytes()
        except OSError as error:
            return unreadable(file, name, Message("{reason}", {"reason": error.strerror or str(error)})), b""
        digest = hashlib.blake2b(raw, digest_size=16).digest()
        known_digest, known = self._memory.get(file.file, (b"", None))
        if known and digest == known_digest:
            return known, digest
        return read(file, raw, name, self._parsed.take(file.file) if self._parsed else None), digest


def _source(content: FileContent, top: Path) -> Source:
    """The text of a file once more, to point into it. What cannot be read by now is pointed at as a whole."""
    try:
        text = decode(content.file.file.read_bytes())[0]
    except OSError:
        text = None
    return Source(str(top / content.file.path), text or "", markdown=content.file.kind is not FileKind.REGISTER)


def _repeated_ids(contents: Iterable[FileContent], top: Path) -> Iterator[Diagnostic]:
    first: dict[tuple[FileKind, str], FileContent] = {}
    for content in contents:
        if content.file.kind is FileKind.REGISTER:
            continue
        for id_ in content.ids:
            earlier = first.setdefault((content.file.kind, id_), content)
            if earlier is not content:
                yield _repeated_id(id_, content, earlier, top)


def _repeated_id(id_: str, content: FileContent, earlier: FileContent, top: Path) -> Diagnostic:
    message = Message(N_("The id {id} is already that of {file}."), {"id": id_, "file": str(top / earlier.file.path)})
    hint = Message(N_("Give this one another, for example id: {id}."), {"id": f"{content.file.path.parent.name}-{id_}"})
    return _source(content, top).error("repeated-id", ("id",), message, hint)


def _dangling(contents: Iterable[FileContent], top: Path) -> Iterator[Diagnostic]:
    contents = list(contents)
    incomplete = {target for content in contents if not content.complete and (target := _target(content))}
    known = Known(_known_ids(contents), incomplete)
    for content in contents:
        if isinstance(content.page, Journey):
            in_file = known.within(content.page)
            yield from _explain_all(references(content.page), in_file, content, top)
        elif isinstance(content.page, Need):
            yield from _explain_all(need_references(content.page), known, content, top)


def _explain_all(
    found: Iterator[Reference], known: Known | KnownInFile, content: FileContent, top: Path
) -> Iterator[Diagnostic]:
    dangling = unresolved(found, known)
    if dangling:
        source = _source(content, top)
        yield from (explain_unresolved(reference, known, source) for reference in dangling)


_TARGETS = {
    "services": Target.SERVICE,
    "life-situations": Target.LIFE_SITUATION,
    "needs": Target.NEED,
    "agencies": Target.AGENCY,
    "segments": Target.SEGMENT,
    "channels": Target.CHANNEL,
    "documents": Target.DOCUMENT,
    "regulations": Target.REGULATION,
    "problem-categories": Target.CATEGORY,
}


def _target(content: FileContent) -> Target | None:
    """What kind of things a file introduces; `None` for a file that is no register."""
    kind = content.file.kind
    return _TARGETS.get(content.file.stem if kind is FileKind.REGISTER else kind.value)


def _known_ids(contents: Iterable[FileContent]) -> Mapping[Target, set[str]]:
    known: dict[Target, set[str]] = {target: set() for target in _TARGETS.values()}
    for content in contents:
        target = _target(content)
        if target:
            known[target].update(content.ids)
    return known


def _catalogue(contents: Iterable[FileContent]) -> Catalogue:
    sections: dict[str, dict[str, Any]] = {name: {} for name in _TARGETS}
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
