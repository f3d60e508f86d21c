"""The redirects of two states of a catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.loading.redirects import REDIRECTS_FILE, parse_redirects, read_redirects
from cjm_plugin.repository.objects import Entry, contents, listed
from cjm_plugin.repository.place import Place


@dataclass(frozen=True)
class Redirects:
    """Where old addresses lead, and what is wrong with the file that says so."""

    known: Mapping[str, str]
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class RedirectsOfBoth:
    """The redirects before, and those afterwards."""

    before: Redirects
    after: Redirects

    @property
    def readable(self) -> bool:
        """Whether both can be read. Else what seems to have gone may only not have been understood."""
        return not (self.before.problems or self.after.problems)


def read_redirects_of_both(place: Place, content: Path, head: str | None, differ: Sequence[Entry]) -> RedirectsOfBoth:
    """The redirects in the folder `content` at two states; `differ` are the files that are not the same in both.

    `head` is the commit of the state afterwards, `None` what lies in the folder.
    """
    path = (PurePosixPath(place.prefix) / REDIRECTS_FILE).as_posix()
    entry = next((entry for entry in differ if entry.path == path), None)
    if head is None:
        after = Redirects(*read_redirects(content))
    else:
        after = _stored(place, entry.after if entry else listed(place.top, head, path).get(path))
    return RedirectsOfBoth(_stored(place, entry.before) if entry else after, after)


def _stored(place: Place, name: str | None) -> Redirects:
    """Those that git stores under a name; none where there is no file."""
    if not name:
        return Redirects({})
    return Redirects(*parse_redirects(contents(place.top, [name])[name], REDIRECTS_FILE))
