"""What is said of a merge on the error output."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from cjm_plugin.i18n import N_, Translation
from cjm_plugin.merging import (
    PLACE,
    Conflict,
    Merged,
    OldName,
    Side,
    Steps,
    UnreadableError,
    lost_names,
    names_of_reused,
    paths_in_doubt,
    paths_of,
)
from cjm_plugin.review.conflicts import Conflicts

_SIDES = {
    Side.BASE: N_("the common version"),
    Side.OURS: N_("our side"),
    Side.THEIRS: N_("their side"),
}


def about_conflict(places: Conflicts, conflict: Conflict) -> str:
    """What a conflict is about, in words."""
    moved = conflict.path[-1] == PLACE
    return places.place(conflict.path[:-1] if moved else conflict.path, step_moved=moved)


@dataclass(frozen=True, slots=True)
class Reused:
    """What one side said by ids that the other gave to other things."""

    names: Sequence[tuple[tuple[str, ...], str]] = ()
    paths: Sequence[tuple[str, ...]] = ()

    @classmethod
    def in_versions(cls, versions: Sequence[Any]) -> Self:
        """All of it, in three versions of a page."""
        return cls(names_of_reused(*versions), paths_in_doubt(*versions))


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a merge: a line each."""

    path: Path
    words: Translation
    places: Conflicts
    merged: Merged
    reused: Reused
    old_names: Sequence[OldName] = ()

    def lines(self, before: Sequence[Any], after: Any) -> Iterator[str]:
        """Conflicts with their lines, then what deserves a look although it is none.

        `before` and `after` are what the versions say, and the result where it is a page without conflicts.
        """
        if self.merged.unreadable:
            yield self._unreadable(self.merged.unreadable)
        elif self.merged.plan is None:
            text = N_("{file}: merged by lines, as git does it. Look at the result.")
            yield self._say(text)
        for found in self.merged.conflicts:
            text = N_("{file}:{line}: conflict: {place}")
            if found.conflict.whole:
                text = N_("{file}:{line}: conflict: {place}: taken out on one side, changed on the other")
            yield self._say(text, line=found.line, place=about_conflict(self.places, found.conflict))
        if self.merged.by_lines and self.merged.plan:
            yield self._say(N_("{file}: conflict in the text below the map"))
        for path in paths_of(self.merged.plan):
            yield from self._order(path)
        for place in self.reused.paths:
            text = N_(
                "{file}: {place}: one side gave ids of steps to other steps, and the other added or moved some: look "
                "whether all stand where they should, then git add it."
            )
            yield self._say(text, place=self.places.place(place))
        yield from self._renamed()
        yield from self._lost(before, after)

    def _unreadable(self, error: UnreadableError) -> str:
        side = self.words.gettext(_SIDES[error.side])
        if error.problem is None:
            text = N_("{file}: {side} cannot be read; merged by lines, as git does it.")
            return self._say(text, side=side)
        text = N_("{file}: {side} cannot be read (line {line}: {reason}); merged by lines, as git does it.")
        reason = error.problem.message.render(self.words)
        return self._say(text, side=side, line=error.problem.span.line, reason=reason.rstrip("."))

    def _order(self, path: Steps) -> Iterator[str]:
        """Steps that two people put at one place or into different orders: somebody must say which comes first."""
        for text, pairs in (
            (N_("{file}: both sides put a step at one place; look which comes first: {first}, {second}"), path.beside),
            (
                N_(
                    "{file}: both sides put steps into another order, and one put {first} before {second}: put them in "
                    "order, then git add it."
                ),
                path.undone,
            ),
        ):
            for first, second in pairs:
                yield self._say(text, first=self._step(path, first), second=self._step(path, second))

    def _step(self, path: Steps, id_: str) -> str:
        return self.places.place((*path.path, id_))

    def _lost(self, before: Sequence[Any], after: Any) -> Iterator[str]:
        lost = {lost for version in before for lost in lost_names(version, after)} if after is not None else set()
        for path, id_ in sorted(lost | set(self.reused.names)):
            text = N_("{file}: {place}: {id} is named here, and the other side took it out or gave it another id")
            yield self._say(text, place=self.places.place(path), id=id_)

    def _renamed(self) -> Iterator[str]:
        for name in self.old_names:
            text = N_(
                "{file}: {place}: {id} is named here, and the other side has {new} wherever that was: if it has "
                "another id now, write that here too (cjm check tells)"
            )
            yield self._say(text, place=self.places.place(name.path), id=name.old, new=name.new)

    def _say(self, text: str, **values: object) -> str:
        return self.words.gettext(text).format(file=printable(self.path), **values)


def printable(path: Path) -> str:
    """A path without signs that would do something to the terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(path))
