"""Findings that a whole catalogue accepts: those that were there when checking began.

They are kept by what they are about and not by lines, so they stay accepted when lines move; one that no longer
occurs is reported, and leaves the file when it is written anew.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.i18n import N_, Message

_VERSION = 1
_Key = tuple[str, str, str]
"""The file, the code, and what the finding is about."""


class BadBaselineError(Exception):
    """The file is no baseline; `problem` says where and why."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Baseline:
    """How many findings of each kind are accepted."""

    def __init__(self, accepted: Iterable[_Key] = ()) -> None:
        self._accepted = Counter(accepted)

    def split(self, found: Iterable[tuple[str, Diagnostic]]) -> tuple[list[tuple[str, Diagnostic]], "Baseline"]:
        """Those of the findings (each with its file below `content/`) that are not accepted, and what is left of the
        baseline: what no longer occurs. What the loader finds is about no subject, and is never accepted.
        """
        left = Counter(self._accepted)
        new = []
        for path, finding in found:
            key = (path, finding.code, finding.subject)
            if finding.subject and left[key] > 0:
                left[key] -= 1
            else:
                new.append((path, finding))
        return new, Baseline(left.elements())

    def without(self, paths: Collection[str], codes: Collection[str] = ()) -> "Baseline":
        """What it accepts elsewhere than in some files and folders, by other rules than those with some codes."""
        keys = self._accepted.elements()
        return Baseline(key for key in keys if key[1] not in codes and not _lies_in(key[0], paths))

    def within(self, paths: Collection[str], codes: Collection[str] = ()) -> "Baseline":
        """The rest of it."""
        return Baseline((self._accepted - self.without(paths, codes)._accepted).elements())

    def outside(self, paths: Collection[str]) -> "Baseline":
        """What it accepts elsewhere than in some files and folders; nothing when none is named: those are all."""
        return self.without(paths) if paths and "" not in paths else Baseline()

    def and_all_of(self, other: "Baseline") -> "Baseline":
        """What either accepts, as often as both do together."""
        return Baseline((self._accepted + other._accepted).elements())

    def with_findings(self, found: Iterable[tuple[str, Diagnostic]]) -> "Baseline":
        """The same, and what is found besides."""
        new = Counter((path, finding.code, finding.subject) for path, finding in found if finding.subject)
        return Baseline((self._accepted + new).elements())

    def __len__(self) -> int:
        return self._accepted.total()

    @property
    def text(self) -> str:
        """The file that accepts all that: one finding a line, so that a change of it can be reviewed."""
        entries = sorted(_entry(*key) for key in self._accepted.elements())
        lines = "".join(f"\n    {entry}," for entry in entries).removesuffix(",")
        end = "\n  " if entries else ""
        return f'{{\n  "version": {_VERSION},\n  "findings": [{lines}{end}]\n}}\n'

    def stale(self, file: Path, text: str) -> Iterator[tuple[str, Diagnostic]]:
        """A warning for everything in it, at its place in the baseline's file, and the file of which it speaks."""
        lines = text.splitlines()
        places = _Places(lines)
        for path, code, subject in sorted(self._accepted.elements()):
            number = places.next_of(_entry(path, code, subject))
            line = lines[number - 1] if lines else ""
            values = {"code": code, "path": path, "subject": subject}
            message = Message(N_("{code} no longer occurs in {path} ({subject})."), values)
            hint = Message(N_("Write the baseline anew with cjm check --write-baseline."))
            at = Location(str(file), number, 1, max(1, len(line)))
            about = f"{path}/{code}"
            yield path, Diagnostic("CJM903", Severity.WARNING, at, message, hint, line, "stale-baseline", about)


def _lies_in(path: str, places: Collection[str]) -> bool:
    return path in places or any(str(above) in places for above in PurePosixPath(path).parents)


class _Places:
    """The lines of entries. Of several that say the same, each is given once, the last first: the others are accepted
    above it.
    """

    def __init__(self, lines: list[str]) -> None:
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(lines, 1):
            self._numbers[line.strip().rstrip(",")].append(number)

    def next_of(self, entry: str) -> int:
        """The number of the line, from 1; the first line for an entry that is written in another way."""
        numbers = self._numbers[entry]
        return numbers.pop() if numbers else 1


def read_baseline(file: Path) -> tuple[Baseline, str]:
    """The baseline in a file, and its text; an empty one without a file. `BadBaselineError` where it is none."""
    if not file.exists():
        return Baseline(), ""
    if file.is_dir():
        raise BadBaselineError(_folder(file))
    try:
        text = file.read_text(encoding="utf-8")
        data = json.loads(text)
        if data.get("version", _VERSION) != _VERSION:
            raise BadBaselineError(_of_another_version(file))
        return Baseline((each["path"], each["code"], each["subject"]) for each in data["findings"]), text
    except json.JSONDecodeError as error:
        raise BadBaselineError(_bad(file, error.lineno, error.colno)) from None
    except (ValueError, TypeError, KeyError, AttributeError, OSError, RecursionError):
        raise BadBaselineError(_bad(file, 1, 1)) from None


def _of_another_version(file: Path) -> Diagnostic:
    message = Message(N_("This baseline was written by a newer cjm, and is not understood."))
    hint = Message(N_("Bring cjm up to date, or write it anew with cjm check --write-baseline."))
    return Diagnostic("CJM904", Severity.ERROR, Location(str(file), 1, 1), message, hint, name="bad-baseline")


def _folder(file: Path) -> Diagnostic:
    message = Message(N_("This is a folder, and no baseline of findings."))
    hint = Message(N_("Name a file under baseline: in cjm.yml."))
    return Diagnostic("CJM904", Severity.ERROR, Location(str(file), 1, 1), message, hint, name="bad-baseline")


def _bad(file: Path, line: int, column: int) -> Diagnostic:
    message = Message(N_("This is no baseline of findings."))
    hint = Message(N_("Write it anew with cjm check --write-baseline, or delete it."))
    return Diagnostic("CJM904", Severity.ERROR, Location(str(file), line, column), message, hint, name="bad-baseline")


def _entry(path: str, code: str, subject: str) -> str:
    return json.dumps({"path": path, "code": code, "subject": subject}, ensure_ascii=False)
