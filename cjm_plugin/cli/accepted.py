"""Findings that the baseline accepts stay accepted when what they are about is called otherwise."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from cjm_plugin.checks.baseline import BadBaselineError, read_baseline
from cjm_plugin.editing.called import Called
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.workspace import Change
from cjm_plugin.editing.write import Replacement
from cjm_plugin.i18n import N_, Message

_ENTRY = re.compile(rb'[ \t]*(?P<entry>\{"path": .*\})(?P<comma>,?)(?P<end>[ \t]*\r?\n)')
_LAST_COMMA = re.compile(rb"\},(?=\s*\])")


def follow_in_baseline(file: Path, changes: Sequence[Change], called: Sequence[Called]) -> list[Replacement]:
    """The baseline with the new paths and ids, as the one file to write; nothing where nothing in it changes.

    Lines that are none of its entries stay as they are. `RefusedError` where the file is no baseline.
    """
    if not file.exists():
        return []
    try:
        read_baseline(file)
    except BadBaselineError as error:
        text = N_("The list of accepted findings cannot be read, and that comes first.")
        raise RefusedError(Message(text), [error.problem]) from None
    before = file.read_bytes()
    paths = {str(each.path): str(each.moved_to) if each.moved_to else None for each in changes if each.after is None}

    def follow(match: re.Match[bytes]) -> bytes:
        entry = _entry(match["entry"])
        if entry is None:
            return match[0]
        anew = _followed(*entry, paths, called)
        if anew == entry:
            return match[0]
        return match[0].replace(match["entry"], _written(*anew)) if anew else b""

    after = _ENTRY.sub(follow, before)
    if after != before:
        after = _LAST_COMMA.sub(b"}", after)
    return [Replacement(file, after)] if after != before else []


_Entry = tuple[str, str, str]


def _entry(raw: bytes) -> _Entry | None:
    try:
        data = json.loads(raw)
        return str(data["path"]), str(data["code"]), str(data["subject"])
    except (ValueError, KeyError):
        return None


def _followed(
    path: str, code: str, subject: str, paths: dict[str, str | None], called: Sequence[Called]
) -> _Entry | None:
    for each in called:
        found = each.subject(path, subject)
        if found is None:
            return None
        subject = found
    moved = paths.get(path, path)
    return (moved, code, subject) if moved else None


def _written(path: str, code: str, subject: str) -> bytes:
    return json.dumps({"path": path, "code": code, "subject": subject}, ensure_ascii=False).encode()
