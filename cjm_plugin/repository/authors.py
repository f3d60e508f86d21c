"""Who wrote what a merge brought: whoever merges is seldom who wrote."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.repository.git import git

_COMMIT = "\x1e"


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
    written = _written(top, folders)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for merge, brought in _brought(_parents(top)):
        if merge in merges:
            for commit in (written[each] for each in brought if each in written):
                for path in commit.paths:
                    found[merge, path].append(commit.author)
    return {key: ", ".join(dict.fromkeys(reversed(names))) for key, names in found.items()}


def _written(top: Path, folders: Sequence[str]) -> dict[str, _Written]:
    output = git(
        top,
        *("log", "HEAD", "--no-merges", "--full-history", "--name-only", "-z", f"--format=format:{_COMMIT}%H%n%an"),
        *("--no-color", "--no-show-signature", "--no-notes", "--no-ext-diff", "--no-decorate", "--", *folders),
    )
    found: dict[str, _Written] = {}
    for told in output.decode("utf-8", "surrogateescape").split(_COMMIT)[1:]:
        # The first file stands behind the name, on a line of its own.
        head, *rest = told.split("\0")
        commit, author, *first = head.split("\n")
        found[commit] = _Written(author.strip(), frozenset(path for path in (*first, *rest) if path))
    return found


def _parents(top: Path) -> dict[str, list[str]]:
    """Every commit with its parents, the newest first."""
    lines = git(top, "rev-list", "--parents", "--topo-order", "HEAD").decode().splitlines()
    return {commit: parents for commit, *parents in (line.split(" ") for line in lines)}


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
