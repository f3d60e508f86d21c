"""Takes out what is accepted in place, and finds fault with acceptances themselves."""

from collections.abc import Iterable, Iterator

from cjm_plugin.checks.acceptance import Acceptance
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.i18n import N_, Message


def accept(found: Iterable[Diagnostic], accepting: tuple[Acceptance, ...], path: str) -> Iterator[Diagnostic]:
    """The findings in one file that none of its comments accepts, and what is wrong with the comments.

    What the loader finds cannot be accepted: it has no rule. A comment without a reason accepts nothing.
    """
    used: set[Acceptance] = set()
    for finding in found:
        covering = [each for each in accepting if each.reasoned and each.covers(finding.code, finding.location.line)]
        used.update(covering)
        if not covering:
            yield finding
    for each in accepting:
        problem = _fault(each) or (None if each in used else _unused(each))
        if problem:
            code, name, message, hint = problem
            at = Location(path, each.line, each.column, each.length)
            yield Diagnostic(code, Severity.WARNING, at, message, hint, "", name, f"{name}/{','.join(each.codes)}")


_Fault = tuple[str, str, Message, Message]


def _fault(acceptance: Acceptance) -> _Fault | None:
    hint = Message(N_("Write, for example: # cjm: accept CJM301: the interviews are planned for March"))
    if acceptance.unknown:
        names = ", ".join(acceptance.unknown)
        message = Message(N_("There is no rule {names} that could be accepted here."), {"names": names})
        return "CJM901", "bad-acceptance", message, hint
    if not acceptance.reasoned:
        return "CJM901", "bad-acceptance", Message(N_("An acceptance names rules and gives a reason.")), hint
    return None


def _unused(acceptance: Acceptance) -> _Fault:
    codes = ", ".join(acceptance.codes)
    message = Message(N_("Nothing here is found by {codes}, so there is nothing to accept."), {"codes": codes})
    return "CJM902", "unused-acceptance", message, Message(N_("Take the comment out."))
