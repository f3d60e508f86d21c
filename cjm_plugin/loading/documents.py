"""Reads one file of the catalogue: bytes, YAML, model."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.frontmatter import Parsed, decode, parse_markdown, parse_yaml
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.codes import STRUCTURAL
from cjm_plugin.loading.explain import explain
from cjm_plugin.loading.files import REGISTERS, FileKind, SourceFile
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.loading.remainder import Remainder, remainder
from cjm_plugin.loading.shape import keys_of
from cjm_plugin.loading.source import Source
from cjm_plugin.loading.structure import check_structure
from cjm_plugin.loading.written import Written, written
from cjm_plugin.model.entity import with_ids
from cjm_plugin.model.fields import Id, is_id
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.model.registers import (
    Agency,
    Channel,
    Document,
    Need,
    Page,
    ProblemCategory,
    RegisterEntry,
    Regulation,
    Segment,
)

_PAGES: dict[FileKind, type[Page]] = {
    FileKind.SERVICE: Service,
    FileKind.LIFE_SITUATION: LifeSituation,
    FileKind.NEED: Need,
}
_REGISTER_ENTRIES: dict[str, type[RegisterEntry]] = dict(
    zip(REGISTERS, (Agency, Segment, Channel, Document, Regulation, ProblemCategory), strict=True)
)
_Entries: TypeAlias = Mapping[str, RegisterEntry]


@dataclass(frozen=True, slots=True)
class FileContent:
    """What one file gave: a page where it is well-formed, or a register's entries, and what is wrong with it."""

    file: SourceFile
    ids: tuple[str, ...] = ()
    """The ids that the file introduces, even where something else in it is wrong: so that one mistake is
    reported once, and not at every place that refers to it."""
    complete: bool = True
    """Whether `ids` are all that the file's author meant to introduce; not so where it could not be read."""
    page: Page | None = None
    entries: _Entries | None = None
    """Those of a register that could be read."""
    diagnostics: tuple[Diagnostic, ...] = ()
    remainder: Remainder[Page] | None = None
    """What could be read of a page in which something does not follow the model. Only where nothing of that is an
    error, `page` is the same; else it is only there to be looked through for further mistakes.
    """
    unread: frozenset[str] = frozenset()
    """The keys at the top of a page below which something could not be read."""
    written: Written | None = None
    """What a page with a remainder calls by ids, whether or not that could be read."""

    @property
    def broken(self) -> bool:
        """Whether something in it is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.diagnostics)

    @property
    def legible(self) -> Page | None:
        """The page, or what could be read of it."""
        return self.page or (self.remainder.value if self.remainder else None)


def parsed_ahead(file: Path) -> Parsed | None:
    """A page's file parsed before it is read, perhaps by another process; `None` if something is wrong with it."""
    text, _ = decode(file.read_bytes())
    parsed = parse_markdown(text) if text is not None else None
    return parsed if parsed and not parsed.problems else None


def read(file: SourceFile, raw: bytes, name: str, parsed: Parsed | None = None) -> FileContent:
    """Read the bytes of a file; `name` is the path under which findings name it, `parsed` what is known of it."""
    text, problem = decode(raw)
    markdown = file.kind is not FileKind.REGISTER
    if problem or text is None:
        found = (Source(name, "", markdown).problem(problem),) if problem else ()
        return FileContent(file, complete=False, diagnostics=found)
    source = Source(name, text, markdown)
    return _read_page(file, source, parsed or parse_markdown(text)) if markdown else _read_register(file, source)


def unreadable(file: SourceFile, name: str, reason: Message) -> FileContent:
    """What stands for a file that could not be opened."""
    return FileContent(file, complete=False, diagnostics=(unreadable_file(name, reason),))


def unreadable_file(name: str, reason: Message) -> Diagnostic:
    """The finding about a file that could not be opened."""
    message = Message(N_("The file cannot be read: {reason}."), {"reason": reason})
    about = STRUCTURAL["unreadable"]
    return Diagnostic(about.code, about.severity, Location(name), message, name="unreadable")


def _read_page(file: SourceFile, source: Source, parsed: Parsed) -> FileContent:
    data = parsed.data if isinstance(parsed.data, dict) else None
    problems = [source.problem(problem) for problem in parsed.problems]
    if data is None:
        return FileContent(file, (file.stem,), complete=False, diagnostics=tuple(problems))
    if not is_id(file.stem) and "id" not in data:
        content = _read_page(file, source, replace(parsed, data={"id": _STAND_IN, **data}))
        return _without_name(content, data, _bad_file_name(file, source))
    given = {"id": file.stem, **data, "@path": str(file.path.with_suffix("")), "@body": parsed.body}
    model = _PAGES[file.kind]
    page, rest, invalid = _validate(model, given, source)
    id_ = data.get("id")
    found = tuple(_without_echoes(problems, [*invalid, *_structural(page, rest, source)]))
    return FileContent(
        file,
        (id_ if isinstance(id_, str) else file.stem,),
        page=page,
        diagnostics=found,
        remainder=rest,
        unread=(rest.unread if rest else frozenset()).union(*(_around(problem, source, model) for problem in problems)),
        written=written(data, rest.unread) if rest else None,
    )


_STAND_IN = "x"
"""Stands for the id of a page that has none, so that all else in it can be read."""


def _without_name(content: FileContent, data: Mapping[str, Any], finding: Diagnostic) -> FileContent:
    """A page that is read under an id which is not its own: it is only there to be looked through."""
    rest = content.remainder or (Remainder(content.page, frozenset(), {}) if content.page else None)
    return replace(
        content,
        ids=(),
        page=None,
        diagnostics=(finding, *content.diagnostics),
        remainder=rest,
        written=written(data, rest.unread) if rest else None,
    )


_TOP_KEY = re.compile(r"([A-Za-z_][\w-]*):")


def _around(problem: Diagnostic, source: Source, model: type[Page]) -> frozenset[str]:
    """The key at the top of a file in whose value YAML fails; all of them where that cannot be told."""
    every = frozenset(keys_of(model))
    for number in range(problem.location.line, 0, -1):
        line = source.line(number)
        if line[:1].strip() and line[:1] not in "-#]}":
            found = _TOP_KEY.match(line)
            return frozenset({found[1]}) if found and found[1] in every else every
    return every


def page_of(model: type[Page], given: dict[str, Any], source: Source) -> Page | None:
    """The page that data makes, which stands in `source`: as a build shows it, without what of it cannot be read.

    `None` where anything is an error.
    """
    page, rest, found = _validate(model, given, source)
    errors = (each for each in (*found, *_structural(page, rest, source)) if each.severity is Severity.ERROR)
    return None if any(errors) else page


def _validate(
    model: type[Page], given: dict[str, Any], source: Source
) -> tuple[Page | None, Remainder[Page] | None, list[Diagnostic]]:
    """The page, what could be read of it where that is not all, and what is wrong."""

    def validate(data: Any) -> Page:
        return model.model_validate(data, by_alias=True, by_name=False)

    try:
        return validate(given), None, []
    except ValidationError as error:
        found, rest = explain(error, model, source), remainder(given, validate, error, keys_of(model))
        harmless = rest and all(finding.severity is not Severity.ERROR for finding in found)
        return rest.value if rest and harmless else None, rest, found


def _structural(page: Page | None, rest: Remainder[Page] | None, source: Source) -> Iterator[Diagnostic]:
    legible = rest.value if rest else page
    if not isinstance(legible, Journey):
        return iter(())
    unread = rest.unread if rest else frozenset()
    return check_structure(legible, replace(source, place=rest.place) if rest else source, unread)


def _bad_file_name(file: SourceFile, source: Source) -> Diagnostic:
    message = Message(N_("The file's name «{name}» cannot be an id."), {"name": file.stem})
    hint = Message(N_("Rename the file in small Latin letters, digits and hyphens, or give an id: in it."))
    return source.error("bad-file-name", (), message, hint)


def _read_register(file: SourceFile, source: Source) -> FileContent:
    model = _REGISTER_ENTRIES.get(file.stem)
    if model is None or file.path.suffix != ".yml" or len(file.path.parts) != 2:
        return FileContent(file, diagnostics=(_unknown_register(file, source),))
    parsed = parse_yaml(source.text)
    problems = [source.problem(problem) for problem in parsed.problems]
    if not isinstance(parsed.data, dict):
        return FileContent(file, complete=False, diagnostics=tuple(problems))
    entries, invalid = _validate_entries(model, parsed.data, source)
    found = _without_echoes(problems, invalid)
    return FileContent(file, tuple(parsed.data), entries=entries, diagnostics=tuple(found))


def _validate_entries(
    model: type[RegisterEntry], data: dict[str, Any], source: Source
) -> tuple[_Entries, list[Diagnostic]]:
    def validate(given: Any) -> _Entries:
        return _adapter(model).validate_python(given, by_alias=True, by_name=False)

    try:
        return validate(data), []
    except ValidationError as error:
        rest = remainder(data, validate, error, data)
        return rest.value if rest else {}, explain(error, _entries_of(model), source)


def _unknown_register(file: SourceFile, source: Source) -> Diagnostic:
    known = [f"{name}.yml" for name in REGISTERS]
    message = Message(N_("There is no register of this name. Registers: {names}."), {"names": ", ".join(known)})
    nearest = Nearest(known).to(file.path.name)
    hint = Message(N_("Did you mean {name}?"), {"name": nearest}) if nearest else None
    return source.error("unknown-register", (), message, hint)


def _without_echoes(problems: list[Diagnostic], invalid: list[Diagnostic]) -> list[Diagnostic]:
    """All findings, save those of the validation on a line whose YAML is already complained of."""
    lines = {problem.location.line for problem in problems}
    return problems + [finding for finding in invalid if finding.location.line not in lines]


def model_of(file: SourceFile) -> Any:
    """The type of what a file holds: a page, or entries by id; `None` for a file in `registers/` that is none."""
    if file.kind is not FileKind.REGISTER:
        return _PAGES[file.kind]
    return _entries_of(_REGISTER_ENTRIES[file.stem]) if file.stem in _REGISTER_ENTRIES else None


@cache
def _entries_of(model: type[RegisterEntry]) -> Any:
    """The type of a register's data: entries by id."""
    return Annotated[Mapping[Id, model], BeforeValidator(with_ids)]  # type: ignore[valid-type]


@cache
def _adapter(model: type[RegisterEntry]) -> TypeAdapter[_Entries]:
    return TypeAdapter(_entries_of(model))
