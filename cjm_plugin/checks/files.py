"""The files of a catalogue as they are checked: read, examined, or remembered."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from cjm_plugin.checks.cache import Cache, Kept, key_of
from cjm_plugin.checks.examine import examine
from cjm_plugin.checks.record import Record, dump, restore
from cjm_plugin.checks.registry import all_rules
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind, SourceFile, in_letters, is_text, scan
from cjm_plugin.loading.opening import content_of, raw_content
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Service
from cjm_plugin.workers import Ahead, Standby, spare_cores


class Files:
    """The files below a folder. Each is examined once, unless the cache knows it.

    They may change meanwhile: what is found in a file is kept for the very bytes in which it was found.
    """

    def __init__(self, top: Path) -> None:
        self._top = top
        self._keys: dict[str, bytes] = {}
        """What the files were when they were first looked at: one of which nothing is kept, when it was examined."""
        self.changed = False
        """Whether a file was seen with another content than before."""

    def __enter__(self) -> Self:
        """Have a copy of this process get ready for what may have changed, while it is found out what has."""
        self._standby = Standby(self._get_ready, self._examine)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._standby.stop()

    def _get_ready(self) -> None:
        _ = self.registers
        all_rules()
        Service.model_rebuild()  # as most files are services; else their model is built when the first one is read

    def records(self, cache: Cache) -> list[Record]:
        """What is known of every file, in their order."""
        kept = cache.read()
        same = {str(file.path) for file in self._files if self._is_kept(kept, file)}
        ahead = self._ahead([file for file in self._files if str(file.path) not in same])
        try:
            found = {path: record for path in same if (record := _remembered(kept[path]))}
            all_rules()  # they are imported meanwhile: all of them are asked about the whole
            unknown = ((str(file.path), file) for file in self._files if str(file.path) not in found)
            made = {path: ahead.take(file) or self._examine(file) for path, file in unknown}
        finally:
            ahead.stop()
        for path, each in made.items():
            self.changed |= each.key != self._keys.setdefault(path, each.key)
        cache.write(made, kept.keys() - self._keys.keys())
        found |= {path: restore(each.record, each.later) for path, each in made.items()}
        return [found[str(file.path)] for file in self._files]

    @property
    def digest(self) -> bytes:
        """What tells the content of all files together from any other."""
        return b"".join(map(self._first_key, self._files))

    def _is_kept(self, kept: Mapping[str, Kept], file: SourceFile) -> bool:
        path = str(file.path)
        return path in kept and kept[path].key == self._first_key(file)

    def _first_key(self, file: SourceFile) -> bytes:
        path = str(file.path)
        if path not in self._keys:
            self._keys[path] = self._key(file, self._raw(file))
        return self._keys[path]

    def _key(self, file: SourceFile, raw: bytes | Message) -> bytes:
        """What a file's record is made of. The registers are part of it: rules look things up in them."""
        return key_of(str(file.path).encode(), _digest(raw), self._registers_digest)

    @cached_property
    def _files(self) -> list[SourceFile]:
        return list(map(in_letters, scan(self._top)))

    @cached_property
    def _registers(self) -> list[SourceFile]:
        """Looked for alone: who stands by needs nothing else."""
        return list(map(in_letters, scan(self._top, [FileKind.REGISTER])))

    @cached_property
    def _registers_read(self) -> list[bytes | Message]:
        """Read once, so that their digest is that of what the rules saw."""
        return [self._raw(file) for file in self._registers]

    @cached_property
    def _registers_digest(self) -> bytes:
        return b"".join(map(_digest, self._registers_read))

    @cached_property
    def registers(self) -> Catalogue:
        """The shared registers alone, as far as they can be read."""
        return assemble(map(content_of, self._registers, self._registers_read))

    def _ahead(self, files: Sequence[SourceFile]) -> Ahead[SourceFile, Kept] | Standby[SourceFile, Kept]:
        """Who examines a part of these files while this process does the rest: workers, or, of few, who stands by."""
        spare = spare_cores(len(files))
        if not spare:
            self._standby.ask(files[::2])
            return self._standby
        _ = self.registers  # before any copies of this process are made
        return Ahead([file for place, file in enumerate(files) if place % (spare + 1)], self._examine, spare)

    def _examine(self, file: SourceFile) -> Kept:
        content, raw, key = self._read(file)
        return Kept(key, *dump(examine(content, raw, self.registers)))

    def _read(self, file: SourceFile) -> tuple[FileContent, bytes, bytes]:
        """What a file says, its bytes, and the key of what is found in them."""
        raw = self._raw(file)
        return content_of(file, raw), b"" if isinstance(raw, Message) else raw, self._key(file, raw)

    def _raw(self, file: SourceFile) -> bytes | Message:
        """The bytes of a file, or why they cannot be had; one whose name is no text could have no page."""
        if not is_text(file.file):
            return Message(N_("its name is not written in UTF-8; rename it"))
        return raw_content(file, self._top)

    def opened(self, path: str) -> tuple[FileContent, bytes]:
        """One file once more, with its bytes."""
        file = next(each for each in self._files if str(each.path) == path)
        content, raw, key = self._read(file)
        self.changed |= key != self._keys[path]
        return content, raw


def _remembered(kept: Kept) -> Record | None:
    """The record that was kept; `None` where somebody else wrote what stands there."""
    try:
        return restore(kept.record, kept.later)
    except (ValueError, TypeError, LookupError):
        return None


def _digest(raw: bytes | Message) -> bytes:
    """What tells the content of a file from any other; of one that cannot be opened, the reason."""
    if isinstance(raw, Message):
        return f"{raw.text} {dict(raw.values)}".encode()
    return hashlib.sha256(raw).digest()
