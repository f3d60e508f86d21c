"""The versions of each file, wherever it stood and whatever it was called."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from cjm_plugin.repository import Commit, Touched


@dataclass(frozen=True, slots=True)
class Version:
    """A file after a commit."""

    commit: Commit
    path: str
    """Below the top of the repository."""
    content: str | None
    """The name under which git stores what stood in it; `None`: the file was removed."""


def chains(history: Iterable[Touched]) -> dict[str, list[Version]]:
    """The versions of every file by its path today, the oldest first.

    A file that was moved keeps its history, also where it was written anew on the way: within one commit, what goes and
    what comes under the same name is one file. One that was removed and added again has a gap in it.
    """
    found: dict[str, list[Version]] = {}
    for _, group in groupby(history, key=lambda touched: touched.commit.id):
        for touched in _moved_together(list(group)):
            _add(found, touched)
    return found


def _add(found: dict[str, list[Version]], touched: Touched) -> None:
    before, after = touched.before, touched.after
    if after is None:
        if before:
            found.setdefault(before[0], []).append(Version(touched.commit, before[0], None))
        return
    path, content = after
    if before and before[0] != path:
        found[path] = [*found.get(path, ()), *found.pop(before[0], ())]
    found.setdefault(path, []).append(Version(touched.commit, path, content))


def _moved_together(files: list[Touched]) -> list[Touched]:
    """The files of one commit, with what left one folder and came to another under the same name as one."""
    gone = _by_name((each.before, each) for each in files if not each.after)
    come = _by_name((each.after, each) for each in files if not each.before)
    pairs = [(gone[name], come[name]) for name in sorted(gone.keys() & come.keys())]
    alone = {id(each) for pair in pairs for each in pair}
    moved = (Touched(one.commit, one.before, other.after) for one, other in pairs)
    return [*(each for each in files if id(each) not in alone), *moved]


def _by_name(places: Iterable[tuple[tuple[str, str] | None, Touched]]) -> dict[str, Touched]:
    """What stands under each file name, where it is the only one."""
    named = [(place[0].rpartition("/")[2], touched) for place, touched in places if place]
    times = Counter(name for name, _ in named)
    return {name: touched for name, touched in named if times[name] == 1}
