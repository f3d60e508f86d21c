"""A catalogue that is being changed: its files as they are, and as they will be. Nothing is written here."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Severity
from cjm_plugin.editing.called import Called
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.text_file import TextFile, catalogue_files, files_besides, of_catalogue
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.across import Opened, check_across
from cjm_plugin.loading.files import FileKind, source_file
from cjm_plugin.loading.outline import Outline, outline
from cjm_plugin.loading.source import Source
from cjm_plugin.model.journey import Journey


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
        self.files = {str(file.path): file for file in catalogue_files(top)}
        text = N_("The catalogue has errors, and they come first: what cannot be read cannot be changed safely.")
        self._refuse_errors(self.files, Message(text))
        pages = list(files_besides(top))
        self.files |= {str(page.path): page for page in pages if isinstance(page, TextFile)}
        self.passed_over = [page for page in pages if not isinstance(page, TextFile)]
        """The ordinary pages that cannot be read: links in them stay as they are."""
        self.called: list[Called] = []
        """What is called otherwise afterwards."""
        self._moved: dict[str, PurePosixPath] = {}
        self._removed: set[str] = set()
        self._created: dict[str, bytes] = {}

    def _refuse_errors(self, files: dict[str, TextFile], message: Message) -> None:
        contents = {name: file.content for name, file in files.items() if file.content}

        def opened(each: Outline) -> Opened:
            kind = contents[each.path].file.kind
            text = files[each.path].text
            return contents[each.path], Source(str(self.top / each.path), text, kind is not FileKind.REGISTER)

        found = [finding for content in contents.values() for finding in content.diagnostics]
        found += check_across(map(outline, contents.values()), opened, str(self.top))
        errors = [finding for finding in found if finding.severity is Severity.ERROR]
        if errors:
            raise RefusedError(message, sorted(errors, key=lambda each: each.sort_key))

    def catalogue_files(self) -> Iterator[TextFile]:
        """The files that describe something."""
        return (file for file in self.files.values() if file.content)

    def journeys(self) -> Iterator[tuple[TextFile, Journey]]:
        """Every journey with its file."""
        return ((file, file.page) for file in self.catalogue_files() if isinstance(file.page, Journey))

    def move(self, file: TextFile, path: PurePosixPath) -> None:
        """Give a file another path. `RefusedError` if something stands there."""
        self._refuse_taken(path)
        self._moved[str(file.path)] = path

    def remove(self, file: TextFile) -> None:
        """Take a file away."""
        self._removed.add(str(file.path))

    def create(self, path: PurePosixPath, text: str) -> None:
        """Put a new file at a path. `RefusedError` if something stands there."""
        self._refuse_taken(path)
        self._created[str(path)] = text.encode()

    def _refuse_taken(self, path: PurePosixPath) -> None:
        if str(path) in self.files or (self.top / path).exists() or (self.top / path).is_symlink():
            raise RefusedError(Message(N_("There is already a file {file}."), {"file": path}))

    def changes(self) -> list[Change]:
        """What is to be written, by path. `RefusedError` if the catalogue would have errors afterwards, or something
        outside its folder would change.
        """
        found = [change for name, file in self.files.items() for change in self._of(name, file)]
        found += [Change(PurePosixPath(name), None, raw) for name, raw in self._created.items()]
        found = sorted((each for each in found if each.before != each.after), key=lambda each: str(each.path))
        self._refuse_links(found)
        self._refuse_damage(found)
        return found

    def _of(self, name: str, file: TextFile) -> Iterator[Change]:
        if name in self._removed or name in self._moved:
            yield Change(file.path, file.raw, None, self._moved.get(name))
        if name in self._moved:
            yield Change(self._moved[name], None, file.edited())
        elif name not in self._removed:
            yield Change(file.path, file.raw, file.edited())

    def _refuse_links(self, changes: list[Change]) -> None:
        """A link stays what it is, leads where it led, and is no way out of the folder."""
        top = self.top.resolve()
        gone = {(top / each.path).resolve(): each.path for each in changes if each.after is None}
        for name in self.files:
            real = (self.top / name).resolve()
            if real in gone and (self.top / name).is_symlink():
                text = N_("{file} is a link to a file that would get another name or go. Replace the link first.")
                raise RefusedError(Message(text, {"file": name}))
        for change in changes:
            if not (self.top / change.path).resolve().is_relative_to(top):
                text = N_("{file} would have to change, and lies outside the folder of the catalogue.")
                raise RefusedError(Message(text, {"file": change.path}))

    def _refuse_damage(self, changes: list[Change]) -> None:
        files = dict(self.files)
        for change in changes:
            files.pop(str(change.path), None)
        for change in changes:
            source = source_file(self.top, self.top / change.path)
            if source and change.after is not None:
                files[str(change.path)] = of_catalogue(source, change.after, self.top)
        text = N_("This would leave errors in the catalogue, so nothing was changed.")
        self._refuse_errors(files, Message(text))
