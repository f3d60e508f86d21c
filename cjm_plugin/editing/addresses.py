"""Addresses of pages that change with an id: links and redirects follow."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from cjm_plugin.editing.edits import Edit, apply, replace_text, take_out
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import links_follow
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.frontmatter import parse_yaml
from cjm_plugin.frontmatter.layout import lay_out
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import INDEX_STEMS
from cjm_plugin.loading.redirects import REDIRECTS_FILE, added, parse_redirects, read_redirects

_SECTIONS_WITH_PAGES = frozenset({"agencies", "segments", "channels", "documents", "regulations"})
_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")


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
    changed = _with_redirects(file.text, known, wanted) or _with_redirects(_one_a_line(file.text), known, wanted)
    if changed is None:
        text = N_("{file} has a form that cannot be changed safely. Write every redirect on a line of its own.")
        raise RefusedError(Message(text, {"file": REDIRECTS_FILE}))
    file.edits.append(Edit(0, len(file.text), changed))


def _with_redirects(text: str, known: Mapping[str, str], wanted: Mapping[str, str]) -> str | None:
    """The text of the file with the redirects that are wanted, and all else in it as it was.

    `None` where the text has no place for them: in braces, deeper than the margin, or before an end that is marked.
    """
    gone = [(source,) for source in known if source not in wanted]
    fresh = [(source, target) for source, target in wanted.items() if source not in known]
    changed = [(source, target) for source, target in wanted.items() if known.get(source, target) != target]
    try:
        edits = [replace_text(text, (source,), target, markdown=False) for source, target in changed]
        edits += take_out(text, gone, markdown=False)
        new = apply(text, [*edits, _appended(text, "".join(_line(*each) for each in fresh))])
    except (LookupError, ValueError):
        return None
    # What is read from the text decides: in YAML a line that looks right may be a part of what stands above it.
    return new if parse_redirects(new.encode(), REDIRECTS_FILE) == (wanted, ()) else None


def _one_a_line(text: str) -> str:
    """The text in canonical form; of one without redirects the comments."""
    laid_out = lay_out(text, lambda _: None, markdown=False)
    if parse_yaml(text).data:
        return laid_out
    return "".join(f"{comment}\n" for comment in _COMMENT.findall(text))


def _appended(text: str, lines: str) -> Edit:
    newline = "\r\n" if "\r\n" in text else "\n"
    before = newline if lines and text and not text.endswith("\n") else ""
    return Edit(len(text), len(text), before + lines.replace("\n", newline))


def _line(old: str, new: str) -> str:
    return f"{written(old, was_quoted=False)}: {written(new, was_quoted=False)}\n"
