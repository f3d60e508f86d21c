"""Catalogues to change, and what has changed in them."""

import re
from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path

import cjm_plugin
from cjm_plugin.editing.carry_out import carry_out
from cjm_plugin.editing.follow import references_in
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.loading.references import Target

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
ENGLISH = ROOT / "tests" / "catalogues" / "english"

REDIRECTS = "redirects.yml"

MAP = """\
---
title: One
status: published
agencies: [police, registry]
needs:
  own: {title: Know the price, segments: [parents]}
  plain-words: Be spoken to plainly
as_is:
  start_event: Begin
  outcome: End
  needs: [shared]
  steps:
    - id: ask
      title: Ask
      channels: [site, office]   # both at once
      documents: [passport, {document: card, when: If lost}, {title: card}]
      needs: [own, plain-words, shared]
      problems: [slow]
    - id: get
      title: Get
      agencies:
        - police  # on the spot
        - registry
problems:
  slow: {text: It is slow, evidence: [talks]}
  rude: {text: The police are rude, segments: [parents]}
recommendations:
  faster: {text: Be faster, resolves: [slow]}
evidence:
  talks: {kind: interview, title: Talks}
  board: {kind: review, title: Board}
to_be:
  steps:
    - {id: done, title: Done, interaction: proactive, replaces: [ask, get], recommendations: [faster], needs: [own]}
---
The text.
"""
"""A map in which most kinds of references stand."""

FILES = {
    "services/one.md": MAP,
    "services/two.md": "---\ntitle: Two\nagencies: [registry]\n---\n",
    "needs/shared.md": "---\ntitle: Say it once\n---\n",
    "needs/other.md": "---\ntitle: Say it one time\n---\n",
    "registers/agencies.yml": "police: Police\nregistry: {title: Registry}\n",
    "registers/segments.yml": "parents: Parents\n",
    "registers/channels.yml": "site: Site\noffice: {title: Office, interaction: visit}\nwindow: Window\n",
    "registers/documents.yml": "passport: Passport\ncard: Card\n",
}
"""A catalogue small enough to see what happens in it."""


def write(content: Path, files: Mapping[str, str | bytes]) -> None:
    """Put files into a folder, with their line ends as they are."""
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


def small(project: Path, files: Mapping[str, str | bytes] = {}) -> Path:
    """The small catalogue with some more files, or with others in their place, in `project/content`."""
    content = project / "content"
    write(content, {**FILES, **files})
    return content


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".cjm_cache" not in file.parts
    }


def text(content: Path, name: str) -> str:
    """The text of a file, with its line ends."""
    return (content / name).read_bytes().decode()


def errors(content: Path) -> list[str]:
    """What is wrong with a catalogue."""
    return [finding.headline("en") for finding in cjm_plugin.load(content).diagnostics]


def done(workspace: Workspace) -> None:
    """Carry out what was planned."""
    carry_out(workspace.top, workspace.changes())


def named(content: Path) -> dict[str, list[tuple[Target, str]]]:
    """Everything that each file names."""
    return {name: _names(file) for name, file in Workspace(content).files.items() if file.content}


def _names(file: TextFile) -> list[tuple[Target, str]]:
    return [(each.target, each.id) for each in references_in(file)]


_WORD = re.compile(r"[\w-]+|.", re.DOTALL)


def changed_words(before: bytes, after: bytes) -> list[tuple[str | None, str | None]]:
    """The words of a text that are others afterwards, each with what it became. All between them is the same."""
    old, new = (_WORD.findall(each.decode("utf-8-sig")) for each in (before, after))
    return [(one, other) for one, other in zip_longest(old, new) if one != other]
