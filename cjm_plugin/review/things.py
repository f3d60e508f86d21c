"""What the things are called in sentences on changes."""

from typing import NamedTuple

from cjm_plugin.i18n import N_


class Told(NamedTuple):
    """Sentences on a thing with a name, marked for translation."""

    label: str
    added: str
    removed: str
    renamed: str


_RENAMED = N_("{label}: the id is {after} now, and was {before}")

THINGS: dict[str, Told] = {
    "service": Told(N_("Service «{name}»"), N_("Service added: «{name}»"), N_("Service removed: «{name}»"), _RENAMED),
    "life-situation": Told(
        N_("Life situation «{name}»"),
        N_("Life situation added: «{name}»"),
        N_("Life situation removed: «{name}»"),
        _RENAMED,
    ),
    "need": Told(
        N_("Shared need «{name}»"), N_("Shared need added: «{name}»"), N_("Shared need removed: «{name}»"), _RENAMED
    ),
    "agency": Told(N_("Agency «{name}»"), N_("Agency added: «{name}»"), N_("Agency removed: «{name}»"), _RENAMED),
    "segment": Told(N_("Segment «{name}»"), N_("Segment added: «{name}»"), N_("Segment removed: «{name}»"), _RENAMED),
    "channel": Told(N_("Channel «{name}»"), N_("Channel added: «{name}»"), N_("Channel removed: «{name}»"), _RENAMED),
    "document": Told(
        N_("Document «{name}»"), N_("Document added: «{name}»"), N_("Document removed: «{name}»"), _RENAMED
    ),
    "regulation": Told(N_("Act «{name}»"), N_("Act added: «{name}»"), N_("Act removed: «{name}»"), _RENAMED),
    "problem-category": Told(
        N_("Category of problems «{name}»"),
        N_("Category of problems added: «{name}»"),
        N_("Category of problems removed: «{name}»"),
        _RENAMED,
    ),
    "redirect": Told(N_("Redirect {name}"), N_("Redirect added: {name}"), N_("Redirect removed: {name}"), _RENAMED),
    "path": Told(
        N_("Today's path"), N_("Today's path is described now"), N_("Today's path is described no longer"), _RENAMED
    ),
    "target-path": Told(N_("Target path"), N_("Target path added"), N_("Target path removed"), _RENAMED),
    "step": Told(N_("Step «{name}»"), N_("Step added: «{name}»"), N_("Step removed: «{name}»"), _RENAMED),
    "target-step": Told(
        N_("Step of the target path «{name}»"),
        N_("Step of the target path added: «{name}»"),
        N_("Step of the target path removed: «{name}»"),
        _RENAMED,
    ),
    "problem": Told(N_("Problem «{name}»"), N_("Problem added: «{name}»"), N_("Problem removed: «{name}»"), _RENAMED),
    "recommendation": Told(
        N_("Recommendation «{name}»"),
        N_("Recommendation added: «{name}»"),
        N_("Recommendation removed: «{name}»"),
        _RENAMED,
    ),
    "evidence": Told(N_("Source «{name}»"), N_("Source added: «{name}»"), N_("Source removed: «{name}»"), _RENAMED),
    "own-need": Told(
        N_("Need of this map «{name}»"),
        N_("Need of this map added: «{name}»"),
        N_("Need of this map removed: «{name}»"),
        _RENAMED,
    ),
}
"""By the names of `cjm_plugin.changes.Kind` and `Inner`."""
