"""What is wrong in a merged file, and was in neither of those of which it was made."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cjm_plugin.cli.merge_report import printable
from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.frontmatter import decode
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.loading.across import check_within
from cjm_plugin.loading.documents import read
from cjm_plugin.loading.files import FileKind, SourceFile, source_file
from cjm_plugin.loading.source import Source
from cjm_plugin.settings import find_project


def new_errors(path: Path, sides: Sequence[bytes], merged: bytes) -> list[Diagnostic]:
    """The errors that the merge made. Those that were there may stand on another line now."""
    file = _catalogued(path)
    if file is None:
        return []
    name = printable(path)
    found = list(_errors(file, merged, name))
    known = [_apart_from_line(error) for side in sides if found for error in _errors(file, side, name)]
    return [error for error in found if _apart_from_line(error) not in known]


def about_errors(path: Path, words: Translation, errors: Sequence[Diagnostic]) -> Iterator[str]:
    """What is said of them."""
    if errors:
        text = N_("{file}: merged without a conflict, but with errors that neither side had. Mend it, then git add it.")
        yield words.gettext(text).format(file=printable(path))
    yield from (error.report(words) for error in errors)


def _catalogued(path: Path) -> SourceFile | None:
    """The file as one of the catalogue; `None` for one that lies elsewhere, as when somebody merges by hand."""
    file = path.resolve()
    content = find_project(file.parent).content.resolve()
    return source_file(content, file) if file.is_relative_to(content) else None


def _errors(file: SourceFile, raw: bytes, name: str) -> Iterator[Diagnostic]:
    content = read(file, raw, name)
    source = Source(name, decode(raw)[0] or "", markdown=file.kind is not FileKind.REGISTER)
    found = (*content.diagnostics, *check_within(content, source))
    return (each for each in found if each.severity is Severity.ERROR)


def _apart_from_line(error: Diagnostic) -> tuple[object, ...]:
    return error.code, error.message, error.source_line.strip()
