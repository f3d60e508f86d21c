"""What a shell offers for the word that is being typed: kinds, ids and codes.

It is asked for at every key, so it reads no more than the ids of pages, one register or one map. Whatever goes wrong,
nothing is offered, and nothing is said.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from cjm_plugin.loading.page_ids import PageId

Offers: TypeAlias = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _safe(find: Callable[[click.Context], Iterable[str | CompletionItem]]) -> Offers:
    """The words found, those that begin as what is typed; none when they cannot be found."""

    @wraps(find)
    def offers(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            found = [each if isinstance(each, CompletionItem) else CompletionItem(each) for each in find(ctx)]
        except Exception:  # a shell in the middle of a line can use no traceback
            return []
        return [each for each in found if each.value.casefold().startswith(incomplete.casefold())]

    return offers


@_safe
def kinds(ctx: click.Context) -> Iterable[str]:
    """The kinds of things; inside a map only where one is named already."""
    from cjm_plugin.editing.kinds import KINDS, KINDS_INSIDE

    return KINDS_INSIDE if ctx.params.get("journey") else dict.fromkeys((*KINDS, *KINDS_INSIDE))


@_safe
def ids(ctx: click.Context) -> Iterable[str]:
    """The ids of the kind that is typed already, in the catalogue or inside the map."""
    journey = ctx.params.get("journey")
    return _inside(ctx, journey, ctx.params["kind"]) if journey else _of_kind(ctx, ctx.params["kind"])


@_safe
def journeys(ctx: click.Context) -> Iterable[str]:
    """The ids of services and life situations; where two have the same, their files."""
    maps = _maps(ctx)
    often = Counter(each.id for each in maps)
    return [each.id if often[each.id] == 1 else str(each.file.path.with_suffix("")) for each in maps]


@_safe
def own_needs(ctx: click.Context) -> Iterable[str]:
    """The needs of the map that is typed already."""
    return _inside(ctx, ctx.params["service"], "need")


def of_kind(kind: str) -> Offers:
    """The ids of one kind."""
    return _safe(lambda ctx: _of_kind(ctx, kind))


@_safe
def codes(_: click.Context) -> Iterable[CompletionItem]:
    """Codes and their names, with what they say in short."""
    from cjm_plugin.checks.explained import all_explained, heading
    from cjm_plugin.cli.language import words

    return [
        CompletionItem(word, help=heading(words().gettext(each.short)))
        for each in all_explained()
        for word in (each.code, each.name)
    ]


def _content(ctx: click.Context) -> Path:
    from cjm_plugin.settings import find_project, read_project

    folder = ctx.params.get("folder")
    return (find_project(Path.cwd()) if folder is None else read_project(folder)).content


def _of_kind(ctx: click.Context, kind: str) -> Iterable[str]:
    from cjm_plugin.editing.kinds import PAGES, REGISTERS
    from cjm_plugin.frontmatter import parse_yaml
    from cjm_plugin.loading.page_ids import page_ids

    content = _content(ctx)
    if kind in PAGES:
        return sorted(each.id for each in page_ids(content, PAGES[kind]))
    register = content / "registers" / f"{REGISTERS[kind]}.yml"
    return _mapping(parse_yaml(register.read_text(encoding="utf-8")).data)


def _inside(ctx: click.Context, journey: str, kind: str) -> Iterable[str]:
    from cjm_plugin.frontmatter import parse_markdown
    from cjm_plugin.loading.page_ids import paths_named

    paths = paths_named(journey, _content(ctx))
    files = [each.file for each in _maps(ctx) if each.id == journey or each.file.path in paths]
    texts = (file.file.read_text(encoding="utf-8") for file in files)
    return dict.fromkeys(id_ for text in texts for id_ in _of_map(_mapping(parse_markdown(text).data), kind))


def _maps(ctx: click.Context) -> "list[PageId]":
    """All services and life situations, each kind in the order of the ids."""
    from cjm_plugin.loading.files import FileKind
    from cjm_plugin.loading.page_ids import page_ids

    content = _content(ctx)
    kinds = (FileKind.SERVICE, FileKind.LIFE_SITUATION)
    return [each for kind in kinds for each in sorted(page_ids(content, kind), key=lambda page: page.id)]


def _of_map(map_: Mapping[str, Any], kind: str) -> Iterable[str]:
    from cjm_plugin.editing.kinds import SECTIONS

    if kind != "step":
        return _mapping(map_.get(SECTIONS[kind]))
    paths = (_mapping(map_.get(name)) for name in ("as_is", "to_be"))
    return [step["id"] for path in paths for step in path.get("steps") or () if isinstance(step.get("id"), str)]


def _mapping(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}
