"""What a report is made of."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.i18n import Translation


def _plain(_role: str, text: str) -> str:
    return text


@dataclass(frozen=True)
class Reported:
    """Findings, and what a report says of them besides."""

    diagnostics: tuple[Diagnostic, ...]
    words: Translation
    files: int
    """How many files were checked."""
    accepted: int = 0
    """How many findings the baseline accepts."""
    paint: Callable[[str, str], str] = _plain
    """Gives a text the looks of its role: `place`, `frame`, or a severity."""

    def number(self, severity: Severity) -> int:
        """How many findings are so bad."""
        return sum(finding.severity is severity for finding in self.diagnostics)

    def fingerprints(self) -> Iterator[tuple[Diagnostic, str]]:
        """Each finding with what identifies it when lines move: its file, its code and what it is about."""
        seen: dict[str, count[int]] = {}
        for finding in self.diagnostics:
            about = finding.subject or f"{finding.message.text} {dict(finding.message.values)}"
            identity = f"{finding.location.path}\0{finding.code}\0{about}"
            number = next(seen.setdefault(identity, count()))
            digest = hashlib.blake2b(f"{identity}\0{number}".encode(), digest_size=16)
            yield finding, digest.hexdigest()
