"""Addresses of pages that change with an id: links and redirects follow."""

from pathlib import PurePosixPath

from cjm_plugin.editing.links import follow_move
from cjm_plugin.editing.workspace import TextFile, Workspace
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.loading.redirects import REDIRECTS_FILE, added, read_redirects

_SECTIONS_WITH_PAGES = frozenset({"agencies", "segments", "channels", "documents", "regulations", "needs"})


def move_page(workspace: Workspace, file: TextFile, new: str) -> None:
    """Give a page's file the name of its new id; links to it follow."""
    path = file.path.with_name(f"{new}.md")
    workspace.move(file, path)
    for other in workspace.files.values():
        if other.markdown:
            other.edits += follow_move(other, file.path, path)


def move_text_page(workspace: Workspace, section: str, old: str, new: str) -> None:
    """Move the ordinary page that is the text of a register entry's page, if there is one."""
    text = workspace.files.get(f"{section}/{old}.md")
    if text and not text.content:
        move_page(workspace, text, new)


def entry_address(section: str, id_: str) -> str | None:
    """The address of a page that goes by its id; `None` where there is none."""
    return f"{section}/{id_}" if section in _SECTIONS_WITH_PAGES else None


def redirect(workspace: Workspace, old: str, new: str) -> None:
    """Leave a redirect from an address to another."""
    known, _ = read_redirects(workspace.top)
    lines = [
        f"{written(source, was_quoted=False)}: {written(target, was_quoted=False)}\n"
        for source, target in added(known, old, new).items()
    ]
    workspace.create(PurePosixPath(REDIRECTS_FILE), "".join(lines))
