"""Who wrote what a merge brought: whoever merges is seldom who wrote."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.repository.commits import parents_of_commits, what_they_did


@dataclass(frozen=True, slots=True)
class _Written:
    """A commit that is no merge: who made it, and which files it touched."""

    author: str
    paths: frozenset[str]


def authors_of_merges(top: Path, folders: Sequence[str], merges: Collection[str]) -> Mapping[tuple[str, str], str]:
    """The authors, with commas between them, of what each merge brought to a file; keys are merge and path.

    A merge is a commit in the line of first parents. What its other parents have that the line did not have before it
    is what it brought.
    """
    if not merges:
        return {}
    parents = parents_of_commits(top, "--topo-order")
    brought = {merge: commits for merge, commits in _brought(parents) if merge in merges}
    alone = {each: parents[each] for commits in brought.values() for each in commits if not parents[each][1:]}
    written = _written(top, folders, alone)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for merge, commits in brought.items():
        for commit in (written[each] for each in commits if each in written):
            for path in commit.paths:
                found[merge, path].append(commit.author)
    return {key: ", ".join(dict.fromkeys(reversed(names))) for key, names in found.items()}


def _written(top: Path, folders: Sequence[str], commits: Mapping[str, Sequence[str]]) -> dict[str, _Written]:
    """Those of the commits, given with their parents, that touched files below the folders."""
    return {
        told.id: _Written(told.author, frozenset(place[0] for file in told.files for place in file if place))
        for told in what_they_did(top, folders, commits)
    }


def _brought(parents: Mapping[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Each commit of the line of first parents, the oldest first, with what its other parents brought."""
    line = [next(iter(parents))]
    while line[-1] in parents and parents[line[-1]]:
        line.append(parents[line[-1]][0])
    seen = set(line)
    for commit in reversed(line):
        brought = []
        waiting = list(parents.get(commit, ())[1:])
        while waiting:
            each = waiting.pop()
            if each not in seen and each in parents:
                seen.add(each)
                brought.append(each)
                waiting += parents[each]
        yield commit, brought
