"""Examines one file: reads it, and asks every rule that looks at one file alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from cjm_plugin.checks.acceptance import acceptances
from cjm_plugin.checks.facts import Entry, Facts, Line, Wording, line_key
from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.places import place
from cjm_plugin.checks.record import Record
from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Rule
from cjm_plugin.checks.subject import PageSubject, Subject
from cjm_plugin.checks.texts import Told, texts_of_entries
from cjm_plugin.checks.wording import fold
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import decode, locate
from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import outline
from cjm_plugin.loading.source import DataPath, Source
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need, Page


def examine(content: FileContent, raw: bytes, registers: Catalogue) -> Record:
    """What there is to know of a file that was just read from `raw` under its path below `content/`.

    Of what does not follow the model, the rules judge what could be read.
    """
    source = Source(str(content.file.path), decode(raw)[0] or "", content.file.kind is not FileKind.REGISTER)
    return Record(
        _facts(content, source),
        (*content.diagnostics, *_findings(content, source, registers)),
        acceptances(source.text, markdown=source.markdown),
    )


def _findings(content: FileContent, source: Source, registers: Catalogue) -> Iterator[Diagnostic]:
    page, rest = content.legible, content.remainder
    if page is None:
        told = tuple(texts_of_entries(content.entries or {}))
        yield from (place(rule, each, source, content.entries) for rule, each in in_texts(told))
        return
    subject = PageSubject(page, registers)
    journey = Subject(page, registers) if isinstance(page, Journey) else None
    placed = replace(source, place=rest.place) if rest else source
    for rule in all_rules():
        if not rule.needs_whole.isdisjoint(content.unread):
            continue
        for finding in _ask(rule, subject, journey):
            yield place(rule, finding, placed, page)


def in_texts(texts: Sequence[Told]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find that look at nothing but texts."""
    return ((rule, each) for rule in all_rules() if rule.texts for each in rule.texts(texts))


def _ask(rule: Rule, subject: PageSubject, journey: Subject | None) -> Iterable[Finding]:
    if rule.journey and journey:
        return rule.journey(journey)
    if rule.texts:
        return rule.texts(subject.texts)
    return rule.page(subject) if rule.page else ()


def _facts(content: FileContent, source: Source) -> Facts:
    page = content.page
    entries, wordings = tuple(_entries(content)), tuple(_wordings(page)) if page else ()
    facts = Facts(
        outline(content),
        entries,
        wordings,
        _said(wordings),
        broken=content.broken,
        partly=content.broken or bool(content.unread),
        lines=_lines(source, [*entries, *wordings]),
    )
    if isinstance(page, Journey):
        lines = {**facts.lines, "reviewed": _line(source, ("reviewed",), key=False)} if page.reviewed else facts.lines
        return replace(facts, status=page.status.value, reviewed=str(page.reviewed or ""), lines=lines)
    return facts


def _lines(source: Source, known: Iterable[Entry | Wording]) -> dict[str, Line]:
    return {line_key(each.path): _line(source, each.path, key=isinstance(each, Entry)) for each in known}


def _line(source: Source, path: DataPath, *, key: bool) -> Line:
    """An entry of a register is shown by its id, a page by its title, a wording by its words."""
    span = locate(source.text, path, key=key and path != ("title",), markdown=source.markdown)
    return Line(span.line, span.column, span.length, source.line(span.line))


def _entries(content: FileContent) -> Iterator[Entry]:
    if isinstance(content.page, Journey | Need):
        yield Entry(content.page.id, content.page.title, ("title",))
    for entry in (content.entries or {}).values():
        yield Entry(entry.id, entry.title, (entry.id,))


def _wordings(page: Page) -> Iterator[Wording]:
    if isinstance(page, Need):
        yield _wording("need", page.id, page.title, ("title",))
    if isinstance(page, Journey):
        for need in page.needs.values():
            yield _wording("need", need.id, need.title, ("needs", need.id))
        for problem in page.problems.values():
            yield _wording("problem", problem.id, problem.text, ("problems", problem.id, "text"))


def _said(wordings: Iterable[Wording]) -> dict[str, str]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for each in wordings:
        by_kind[each.kind].append(f"{each.id} {line_key(each.path)} {each.text}\0")
    return {kind: blake2b("".join(texts).encode(), digest_size=16).hexdigest() for kind, texts in by_kind.items()}


def _wording(kind: str, id_: str, text: str, path: tuple[str, ...]) -> Wording:
    return Wording(kind, id_, text, path, fold(text))
