"""The kinds of things, as arguments of commands."""

from cjm_plugin.cli.language import words
from cjm_plugin.cli.usage_errors import WrongUse


def checked_kind(kind: str, *, inside: bool) -> None:
    """`WrongUse` for a kind that does not exist there, with those that do."""
    from cjm_plugin.editing.kinds import KINDS, KINDS_INSIDE
    from cjm_plugin.loading.nearest import Nearest

    known = KINDS_INSIDE if inside else KINDS
    if kind in known:
        return
    text = words().gettext("There is no kind {kind}. Kinds: {known}.").format(kind=kind, known=", ".join(known))
    if kind in KINDS_INSIDE and not inside:
        text = words().gettext("A {kind} stands inside one map: name its service with --in.").format(kind=kind)
    elif nearest := Nearest(known).to(kind):
        meant = words().gettext("Did you mean {name}?").format(name=nearest)
        text = f"{text} {meant}"
    raise WrongUse(text)
