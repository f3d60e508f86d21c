"""In which order changes are told: what matters most to the client comes first."""

from cjm_plugin.changes import Change, Inner, Op, about

_LIFE = frozenset({"", "status", "title", "path"})
"""What is told first of a page or an entry itself: that it came or went, and what it is called."""
_ENDS = frozenset({"start_event", "outcome"})
_THINGS = {
    Inner.PATH: 2,
    Inner.STEP: 2,
    Inner.TARGET_PATH: 3,
    Inner.TARGET_STEP: 3,
    Inner.PROBLEM: 4,
    Inner.OWN_NEED: 5,
    Inner.RECOMMENDATION: 6,
    Inner.EVIDENCE: 7,
}
_REST, _BODY, _NEW_ID = 8, 9, 10


def weight(change: Change) -> int:
    """The place of a change among those of its page; several may share one."""
    what = about(change)
    if what.place and change.op is Op.RENAME:
        return _NEW_ID
    if what.place:
        return 1 if what.thing == Inner.PATH and what.field in _ENDS else _THINGS[Inner(what.thing)]
    if what.field in _LIFE:
        return 0
    return _BODY if what.field == "body" else _REST
