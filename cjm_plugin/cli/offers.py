"""What a shell offers for the word that is being typed: kinds, ids and codes.

It is asked for at every key, so it reads no more than names of files, one register or one map. An id that a file gives
itself with `id:` is therefore not offered. Whatever goes wrong, nothing is offered, and nothing is said.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, TypeAlias

import click
from click.shell_completion import CompletionItem

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
    """The ids of services and life situations."""
    return [*_of_kind(ctx, "service"), *_of_kind(ctx, "life-situation")]


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
    from cjm_plugin.loading.files import stems

    content = _content(ctx)
    if kind in PAGES:
        return sorted(stem for stem, _ in stems(content, PAGES[kind]))
    register = content / "registers" / f"{REGISTERS[kind]}.yml"
    return _mapping(parse_yaml(register.read_text(encoding="utf-8")).data)


def _inside(ctx: click.Context, journey: str, kind: str) -> Iterable[str]:
    from cjm_plugin.editing.kinds import SECTIONS
    from cjm_plugin.frontmatter import parse_markdown
    from cjm_plugin.loading.files import FileKind, stems

    content = _content(ctx)
    files = (each for kind in (FileKind.SERVICE, FileKind.LIFE_SITUATION) for each in stems(content, kind))
    file = next(file for stem, file in files if stem == journey)
    map_ = _mapping(parse_markdown(file.read_text(encoding="utf-8")).data)
    if kind != "step":
        return _mapping(map_.get(SECTIONS[kind]))
    paths = (_mapping(map_.get(name)) for name in ("as_is", "to_be"))
    return [step["id"] for path in paths for step in path.get("steps") or () if isinstance(step.get("id"), str)]


def _mapping(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}
