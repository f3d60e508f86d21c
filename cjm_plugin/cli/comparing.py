"""Two states of the catalogue that a user names, compared."""

from pathlib import Path

from cjm_plugin.changes import Comparison
from cjm_plugin.cli.language import words
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.i18n import N_
from cjm_plugin.repository import NotPossibleError, Revisions, chosen_revisions, read_pair
from cjm_plugin.review.told import Told, tell


def compared(content: Path, base: str | None, head: str | None) -> Told:
    """The changes between two states of the catalogue in a folder. `WrongUse` where git has no such states."""
    try:
        revisions = chosen_revisions(content, base, head)
        pair = read_pair(content, revisions)
    except NotPossibleError as error:
        raise WrongUse(error.message.render(words())) from None
    before, after = pair.before, pair.after
    comparison = Comparison(before.catalogue, after.catalogue, after.redirects, before.redirects)
    unreadable = (*before.unreadable, *after.unreadable)
    return tell(comparison, words(), unreadable, _between(revisions, base, head))


def _between(revisions: Revisions, base: str | None, head: str | None) -> str:
    before = _named(base, revisions.base)
    after = _named(head, revisions.head) if revisions.head else words().gettext(N_("the files as they lie here"))
    return f"{before} → {after}"


def _named(name: str | None, commit: str) -> str:
    """The name that the user gave, with the commit it stands for."""
    short = commit[:10]
    return f"{name} ({short})" if name and name != short else short
