"""Addresses of pages that change with an id: links and redirects follow."""

from pathlib import PurePosixPath

from cjm_plugin.editing.edits import Edit, replace_text
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import links_follow
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import INDEX_STEMS
from cjm_plugin.loading.redirects import REDIRECTS_FILE, added, read_redirects

_SECTIONS_WITH_PAGES = frozenset({"agencies", "segments", "channels", "documents", "regulations"})


def move_page(workspace: Workspace, file: TextFile, new: str) -> None:
    """Give a page's file the name of its new id; links to it follow."""
    path = file.path.with_name(f"{new}.md")
    workspace.move(file, path)
    links_follow(workspace, file.path, path)


def has_page(section: str) -> bool:
    """Whether every entry of a register has a page of its own."""
    return section in _SECTIONS_WITH_PAGES


def entry_page(section: str, id_: str) -> PurePosixPath:
    """The source of the page about a register's entry. An ordinary page that stands there is its text."""
    return PurePosixPath(section, f"{id_}.md")


def redirect(workspace: Workspace, old: str, new: str) -> None:
    """Leave a redirect from an address to another.

    `RefusedError` if a page stands at the new one, or the file of redirects cannot be read.
    """
    for name in INDEX_STEMS:
        if f"{new}/{name}.md" in workspace.files:
            raise RefusedError(Message(N_("There is already a file {file}."), {"file": f"{new}/{name}.md"}))
    known, problems = read_redirects(workspace.top)
    if problems:
        text = N_("The redirects have errors, and they come first.")
        raise RefusedError(Message(text), problems)
    wanted = added(known, old, new)
    file = workspace.files.get(REDIRECTS_FILE)
    if file is None:
        workspace.create(PurePosixPath(REDIRECTS_FILE), "".join(map(_line, wanted, wanted.values())))
        return
    file.gone += [(source,) for source in known if source not in wanted]
    changed = {source: target for source, target in wanted.items() if known.get(source, target) != target}
    file.edits += [replace_text(file.text, (source,), target, markdown=False) for source, target in changed.items()]
    fresh = [(source, target) for source, target in wanted.items() if source not in known]
    if file.text.lstrip().startswith("{"):  # one line of braces has no place for a new line
        file.gone, file.edits = [], [Edit(0, len(file.text), "".join(map(_line, wanted, wanted.values())))]
    elif fresh:
        file.edits.append(_appended(file.text, "".join(_line(*each) for each in fresh)))


def _appended(text: str, lines: str) -> Edit:
    newline = "\r\n" if "\r\n" in text else "\n"
    before = newline if text and not text.endswith("\n") else ""
    return Edit(len(text), len(text), before + lines.replace("\n", newline))


def _line(old: str, new: str) -> str:
    return f"{written(old, was_quoted=False)}: {written(new, was_quoted=False)}\n"
