"""Whether the files of a catalogue fit together: ids are unique, and every reference names something."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import TARGETS, Outline, own_ids, references_of
from cjm_plugin.loading.outline import outline as outline_of
from cjm_plugin.loading.references import Target
from cjm_plugin.loading.resolve import Known, explain_unresolved
from cjm_plugin.loading.source import Source

Opened = tuple[FileContent, Source]
Opener = Callable[[Outline], Opened]
"""Gives what a file holds once more, with its text to point into. Only files with errors are asked for."""


def check_across(outlines: Iterable[Outline], opened: Opener, top: str) -> Iterator[Diagnostic]:
    """What is wrong between the files; `top` is the folder under which findings name them."""
    outlines = list(outlines)
    yield from _repeated_ids(outlines, opened, top)
    yield from _dangling(outlines, opened)


def check_within(content: FileContent, source: Source) -> Iterator[Diagnostic]:
    """What one file names of its own that is not there; what it names of other files is not looked at."""
    in_file = Known({}, ()).within(own_ids(content))
    return (explain_unresolved(each, in_file, source) for each in outline_of(content).dangling)


def _repeated_ids(outlines: Iterable[Outline], opened: Opener, top: str) -> Iterator[Diagnostic]:
    first: dict[tuple[FileKind, str], Outline] = {}
    for outline in outlines:
        if outline.kind is FileKind.REGISTER:
            continue
        for id_ in outline.ids:
            earlier = first.setdefault((outline.kind, id_), outline)
            if earlier is not outline:
                yield _repeated_id(id_, outline, f"{top}/{earlier.path}", opened)


def _repeated_id(id_: str, outline: Outline, earlier: str, opened: Opener) -> Diagnostic:
    message = Message(N_("The id {id} is already that of {file}."), {"id": id_, "file": earlier})
    hint = Message(
        N_("Give this one another, for example id: {id}."), {"id": f"{PurePosixPath(outline.path).parent.name}-{id_}"}
    )
    _, source = opened(outline)
    return source.error("repeated-id", ("id",), message, hint)


def _dangling(outlines: Iterable[Outline], opened: Opener) -> Iterator[Diagnostic]:
    outlines = list(outlines)
    incomplete = {outline.target for outline in outlines if not outline.complete and outline.target}
    known = Known(_known_ids(outlines), incomplete)
    for outline in outlines:
        missing = {(target, id_) for target, ids in outline.uses.items() for id_ in known.missing(target, ids)}
        if missing or outline.dangling:
            yield from _explain(outline, missing, known, opened)


def _explain(outline: Outline, missing: set[tuple[Target, str]], known: Known, opened: Opener) -> Iterator[Diagnostic]:
    content, source = opened(outline)
    own = own_ids(content)
    outside = [
        each
        for each in references_of(content)
        if (each.target, each.id) in missing and each.id not in own.get(each.target, ())
    ]
    in_file = known.within(own)
    yield from (explain_unresolved(each, in_file, source) for each in (*outside, *outline.dangling))


def _known_ids(outlines: Iterable[Outline]) -> Mapping[Target, Collection[str]]:
    """The ids in the order of the files, so that of equally near ones the same is suggested every time."""
    known: dict[Target, dict[str, None]] = {target: {} for target in TARGETS.values()}
    for outline in outlines:
        if outline.target:
            known[outline.target].update(dict.fromkeys(outline.ids))
    return known
