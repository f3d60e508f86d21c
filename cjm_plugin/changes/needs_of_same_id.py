"""Finds where a step goes on naming an id that was a need of its map and is a shared one now, or the reverse."""

from collections.abc import Iterator, Mapping

from cjm_plugin.changes.change import Change, Op, Plain, Subject
from cjm_plugin.changes.references import OWN_NEED, named_needs


def needs_of_same_id(subject: Subject, before: Mapping[str, Plain], after: Mapping[str, Plain]) -> Iterator[Change]:
    """Both halves of each exchange of one need for another that has its id: to compare the ids finds nothing there."""
    ids = before.get(OWN_NEED, {}).keys() ^ after.get(OWN_NEED, {}).keys()
    if not ids:
        return
    old = dict(named_needs(before))
    for path, new in named_needs(after):
        for id_ in sorted(ids.intersection(old.get(path, ()), new)):
            yield Change(Op.UNLINK, subject, path, before=id_)
            yield Change(Op.LINK, subject, path, after=id_)
