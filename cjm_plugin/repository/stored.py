"""Reads the catalogue's files as git stores them, in the form that they would have in the folder."""

import os
from collections.abc import Mapping

from cjm_plugin.loading.documents import FileContent, read
from cjm_plugin.loading.files import FileKind, describes_something
from cjm_plugin.repository.git import between_nulls, git
from cjm_plugin.repository.objects import contents, listed
from cjm_plugin.repository.place import Place

_FORMS = ("filter", "ident", "working-tree-encoding")
"""The attributes by which a file is stored in another form. Line ends mean nothing."""


def stored_journeys(place: Place, revision: str) -> dict[str, str]:
    """What is stored of all journeys at a commit, by paths below the top."""
    folders = place.folders(FileKind.SERVICE, FileKind.LIFE_SITUATION)
    files = listed(place.top, revision, *folders).items()
    return {path: name for path, name in files if describes_something(str(place.source(path).path))}


def read_stored(place: Place, files: Mapping[str, str]) -> dict[str, FileContent]:
    """Files by their paths below the catalogue's folder, of what is stored by paths below the top."""
    found = {}
    for path, raw in sorted(_raw(place, files).items()):
        file = place.source(path)
        found[file.path.as_posix()] = read(file, raw, file.path.as_posix())
    return found


def _raw(place: Place, files: Mapping[str, str]) -> dict[str, bytes]:
    others = _in_another_form(place, files)
    stored = contents(place.top, [name for path, name in files.items() if path not in others])
    return {
        path: git(place.top, "cat-file", "--filters", f"--path={path}", name) if path in others else stored[name]
        for path, name in files.items()
    }


def _in_another_form(place: Place, files: Mapping[str, str]) -> set[str]:
    sent = b"".join(os.fsencode(path) + b"\0" for path in files)
    fields = between_nulls(git(place.top, "check-attr", "-z", "--stdin", *_FORMS, sent=sent))
    values = zip(fields[::3], fields[2::3], strict=True)
    return {path for path, value in values if value not in {"unspecified", "unset"}}
