"""The files of a catalogue, and the ordinary pages among them, as texts to be changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cjm_plugin.editing.edits import Edit, apply, take_out
from cjm_plugin.frontmatter import decode
from cjm_plugin.i18n import Message
from cjm_plugin.loading.documents import FileContent, read, unreadable
from cjm_plugin.loading.files import SourceFile, is_markdown, leads_out, ordinary_pages, scan
from cjm_plugin.loading.opening import raw_content
from cjm_plugin.loading.redirects import REDIRECTS_FILE
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.registers import Page

_BOM = b"\xef\xbb\xbf"


@dataclass
class TextFile:
    """One file: its text, what it holds if it is the catalogue's, and the changes that are to be made in it."""

    path: PurePosixPath
    """Below `content/`."""
    raw: bytes
    text: str
    content: FileContent | None = None
    """`None` for an ordinary page, and for the redirects."""
    edits: list[Edit] = field(default_factory=list)
    gone: list[DataPath] = field(default_factory=list)
    """The entries and items of its YAML that are to be taken out."""

    @property
    def markdown(self) -> bool:
        """Whether it is a page, and not a register."""
        return is_markdown(self.path)

    @property
    def page(self) -> Page | None:
        """The page that it holds."""
        return self.content.page if self.content else None

    @property
    def seen_from(self) -> PurePosixPath:
        """The page from which its relative links lead: what a register says is shown on pages of its own section."""
        return self.path if self.markdown else PurePosixPath(self.path.stem, self.path.name)

    @property
    def body_start(self) -> int:
        """Where the Markdown begins; in a register there is none."""
        if not self.markdown:
            return len(self.text)
        return len(self.text) - len(self.page.body) if self.page and self.text.endswith(self.page.body) else 0

    def edited(self) -> bytes:
        """Its bytes with the changes made."""
        if not (self.edits or self.gone):
            return self.raw
        bom = _BOM if self.raw.startswith(_BOM) else b""
        edits = [*self.edits, *take_out(self.text, self.gone, markdown=self.markdown)]
        return bom + apply(self.text, edits).encode()


def catalogue_files(top: Path) -> Iterator[TextFile]:
    """The files that describe something; one that cannot be read says so in its `content`."""
    return (_open(source, top) for source in scan(top))


def _open(source: SourceFile, top: Path) -> TextFile:
    raw = raw_content(source, top)
    if isinstance(raw, Message):
        return TextFile(source.path, b"", "", unreadable(source, str(top / source.path), raw))
    return of_catalogue(source, raw, top)


def of_catalogue(source: SourceFile, raw: bytes, top: Path) -> TextFile:
    """A file of the catalogue with these bytes."""
    return TextFile(source.path, raw, decode(raw)[0] or "", read(source, raw, str(top / source.path)))


def files_besides(top: Path) -> Iterator[TextFile | PurePosixPath]:
    """Files that describe nothing, but may name what does; of what cannot be read, the path."""
    redirects = top / REDIRECTS_FILE
    here = [(redirects, PurePosixPath(REDIRECTS_FILE))] if redirects.is_file() and not leads_out(redirects, top) else []
    for file, path in (*ordinary_pages(top), *here):
        try:
            raw = file.read_bytes()
        except OSError:
            yield path
            continue
        text, _ = decode(raw)
        yield path if text is None else TextFile(path, raw, text)
