"""A catalogue that is being changed: its files as they are, and as they will be. Nothing is written here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cjm_plugin.editing.edits import Edit, apply
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.frontmatter import decode
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind, scan
from cjm_plugin.loading.opening import leads_out, read_file, source_of
from cjm_plugin.loading.outline import Outline, outline
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need, Page

_BOM = b"\xef\xbb\xbf"


@dataclass
class TextFile:
    """One file: its text, what it holds if it is the catalogue's, and the edits that are to be made."""

    path: PurePosixPath
    """Below `content/`."""
    raw: bytes
    text: str
    content: FileContent | None = None
    """`None` for an ordinary page."""
    edits: list[Edit] = field(default_factory=list)

    @property
    def markdown(self) -> bool:
        """Whether it is a page, and not a register."""
        return self.path.suffix == ".md"

    @property
    def page(self) -> Page | None:
        """The page that it holds."""
        return self.content.page if self.content else None

    def edited(self) -> bytes:
        """Its bytes with the edits made."""
        bom = _BOM if self.raw.startswith(_BOM) else b""
        return bom + apply(self.text, self.edits).encode()


@dataclass(frozen=True)
class Change:
    """What becomes of one file; `None` is a file that is not there."""

    path: PurePosixPath
    before: bytes | None
    after: bytes | None
    moved_to: PurePosixPath | None = None
    """Where a file that is gone is now."""


class Workspace:
    """All files of a catalogue that loads without errors. `RefusedError` for one that does not."""

    def __init__(self, top: Path) -> None:
        self.top = top
        sources = list(scan(top))
        read = [read_file(source, top) for source in sources]
        self._refuse_errors([content for content, _ in read])
        self.files = {
            str(content.file.path): TextFile(content.file.path, raw, decode(raw)[0] or "", content)
            for content, raw in read
        }
        self.files |= {str(file.path): file for file in _ordinary_pages(top, self.files)}
        self._moved: dict[str, PurePosixPath] = {}
        self._removed: set[str] = set()
        self._created: dict[str, bytes] = {}

    def _refuse_errors(self, contents: list[FileContent]) -> None:
        by_path = {str(content.file.path): content for content in contents}

        def opened(each: Outline) -> Opened:
            return by_path[each.path], source_of(by_path[each.path].file, self.top)

        found = [finding for content in contents for finding in content.diagnostics]
        found += check_across(map(outline, contents), opened, str(self.top))
        if found:
            text = N_("The catalogue has errors, and they come first: what cannot be read cannot be changed safely.")
            raise RefusedError(Message(text), sorted(found, key=lambda each: each.sort_key))

    def catalogue_files(self) -> Iterator[TextFile]:
        """The files that describe something."""
        return (file for file in self.files.values() if file.content)

    def journeys(self) -> Iterator[tuple[TextFile, Journey]]:
        """Every journey with its file."""
        return ((file, file.page) for file in self.catalogue_files() if isinstance(file.page, Journey))

    def needs(self) -> Iterator[tuple[TextFile, Need]]:
        """Every shared need with its file."""
        return ((file, file.page) for file in self.catalogue_files() if isinstance(file.page, Need))

    def page_file(self, kind: FileKind, id_: str) -> TextFile | None:
        """The file that describes something; `None` when nothing of this kind has the id."""
        found = (file for file in self.catalogue_files() if file.content and file.content.file.kind is kind)
        return next((file for file in found if file.page and file.page.id == id_), None)

    def move(self, file: TextFile, path: PurePosixPath) -> None:
        """Give a file another path. `RefusedError` if something stands there."""
        if str(path) in self.files or (self.top / path).exists() or (self.top / path).is_symlink():
            raise RefusedError(Message(N_("There is already a file {file}."), {"file": path}))
        self._moved[str(file.path)] = path

    def remove(self, file: TextFile) -> None:
        """Take a file away."""
        self._removed.add(str(file.path))

    def create(self, path: PurePosixPath, text: str) -> None:
        """Put a new file, or a whole new text for one that is there, at a path."""
        self._created[str(path)] = text.encode()

    def changes(self) -> list[Change]:
        """What is to be written, by path."""
        found = []
        for name, file in self.files.items():
            if name in self._removed or name in self._moved:
                found.append(Change(file.path, file.raw, None, self._moved.get(name)))
            if name in self._moved:
                found.append(Change(self._moved[name], None, file.edited()))
            elif name not in self._removed and file.edits:
                found.append(Change(file.path, file.raw, file.edited()))
        for name, raw in self._created.items():
            old = self.top / name
            found.append(Change(PurePosixPath(name), old.read_bytes() if old.is_file() else None, raw))
        return sorted((each for each in found if each.before != each.after), key=lambda each: str(each.path))


def _ordinary_pages(top: Path, known: dict[str, TextFile]) -> Iterator[TextFile]:
    """Markdown that describes nothing, but may link to what does. What cannot be read is passed over."""
    for file in sorted(top.rglob("*.md")):
        path = PurePosixPath(file.relative_to(top).as_posix())
        hidden = any(part.startswith(".") for part in path.parts)
        if str(path) in known or hidden or not file.is_file() or leads_out(file, top):
            continue
        try:
            raw = file.read_bytes()
        except OSError:
            continue
        text, _ = decode(raw)
        if text is not None:
            yield TextFile(path, raw, text)
