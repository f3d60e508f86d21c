"""Takes out what is accepted in place, and finds fault with acceptances themselves."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm_plugin.checks.acceptance import Acceptance
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.odd_letters import odd_letters


def accept(
    found: Iterable[Diagnostic], accepting: tuple[Acceptance, ...], path: str, *, partly: bool = False
) -> Iterator[Diagnostic]:
    """The findings in one file that none of its comments accepts, and what is wrong with the comments.

    What stops a file from being read cannot be accepted: it has no rule. A comment without a reason accepts nothing.
    Of a file that could be read only `partly` nobody knows yet what would be found there.
    """
    if not accepting:  # as in most files
        yield from found
        return
    listed = list(found)
    covered = _covered(accepting)
    yield from (each for each in listed if not (each.code in covered and covered[each.code].holds(each.location.line)))
    lines: dict[str, list[int]] = defaultdict(list)
    for finding in sorted(listed, key=lambda each: each.location.line):
        lines[finding.code].append(finding.location.line)
    for each in accepting:
        problem = _fault(each) or (None if partly else _unused(each, lines))
        if problem:
            code, name, message, hint = problem
            at = Location(path, each.line, each.column, each.length)
            yield Diagnostic(code, Severity.WARNING, at, message, hint, "", name, f"{name}/{','.join(each.codes)}")


class _Stretches:
    """Lines that comments cover, joined where they overlap: there may be thousands of comments."""

    def __init__(self, scopes: Iterable[tuple[int, int]]) -> None:
        self._joined: list[tuple[int, int]] = []
        for first, last in sorted(scopes):
            if self._joined and first <= self._joined[-1][1]:
                self._joined[-1] = (self._joined[-1][0], max(last, self._joined[-1][1]))
            else:
                self._joined.append((first, last))

    def holds(self, line: int) -> bool:
        """Whether a line is covered."""
        before = bisect_right(self._joined, line, key=lambda stretch: stretch[0])
        return before > 0 and line <= self._joined[before - 1][1]


def _covered(accepting: Iterable[Acceptance]) -> Mapping[str, _Stretches]:
    """The lines that are accepted, by the code of the rule."""
    scopes: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for each in accepting:
        for code in each.codes if each.reasoned else ():
            scopes[code].append((each.first, each.last))
    return {code: _Stretches(found) for code, found in scopes.items()}


def _covers(acceptance: Acceptance, lines: Sequence[int]) -> bool:
    """Whether one of the lines, which are sorted, is among its own."""
    return bisect_left(lines, acceptance.first) < bisect_right(lines, acceptance.last)


_Fault = tuple[str, str, Message, Message]


def _fault(acceptance: Acceptance) -> _Fault | None:
    hint = Message(N_("Write, for example: # cjm: accept CJM301: the interviews are planned for March"))
    if acceptance.below:
        hint = Message(N_("Write, for example: <!-- cjm: accept CJM601: the words of the act -->"))
    if acceptance.unknown:
        names = ", ".join(acceptance.unknown)
        message = Message(N_("There is no rule {names} that could be accepted here."), {"names": names})
        return "CJM901", "bad-acceptance", message, odd_letters(names) or hint
    if not acceptance.reasoned:
        return "CJM901", "bad-acceptance", Message(N_("An acceptance names rules and gives a reason.")), hint
    return None


def _unused(acceptance: Acceptance, lines: Mapping[str, Sequence[int]]) -> _Fault | None:
    """What is said of rules that find nothing there; `lines` are those of the findings, by the code."""
    codes = ", ".join(code for code in acceptance.codes if not _covers(acceptance, lines.get(code, ())))
    if not codes:
        return None
    message = Message(N_("Nothing here is found by {codes}, so there is nothing to accept."), {"codes": codes})
    return "CJM902", "unused-acceptance", message, Message(N_("Take the comment out."))
