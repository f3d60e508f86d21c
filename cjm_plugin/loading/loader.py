"""Loads a whole catalogue: reads every file, then checks what the files say of each other."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.frontmatter import Parsed
from cjm_plugin.i18n import Message
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.collector import collection_paused
from cjm_plugin.loading.documents import FileContent, parsed_ahead, read, unreadable
from cjm_plugin.loading.files import FileKind, SourceFile, scan
from cjm_plugin.loading.opening import raw_content, source_of
from cjm_plugin.loading.outline import Outline, outline
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.workers import Ahead, spare_cores


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
        by_path = {str(content.file.path): content for content in contents}

        def opened(each: Outline) -> Opened:
            return by_path[each.path], source_of(by_path[each.path].file, top)

        across = check_across(map(outline, contents), opened, str(top))
        own = (finding for content in contents for finding in content.diagnostics)
        findings = sorted([*own, *across], key=lambda finding: finding.sort_key)
        return Loaded(assemble(contents), tuple(findings))

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
        raw = raw_content(file, top)
        if isinstance(raw, Message):
            return unreadable(file, name, raw), b""
        digest = hashlib.blake2b(raw, digest_size=16).digest()
        known_digest, known = self._memory.get(file.file, (b"", None))
        if known and digest == known_digest:
            return known, digest
        return read(file, raw, name, self._parsed.take(file.file) if self._parsed else None), digest
