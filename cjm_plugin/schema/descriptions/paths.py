"""The keys of the two paths."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import AsIsPath, TargetPath

KEYS: dict[type[Entity], dict[str, str]] = {
    AsIsPath: {
        "start_event": N_(
            "Step 1 of the method: what happens in the client's life and sets the path off. Exactly one event."
        ),
        "outcome": N_(
            "Step 2 of the method: the valued outcome, what the client has in the end. The value for the "
            "client, not the agency's output."
        ),
        "needs": N_("The needs of the whole path: ids of this map's own needs, or of the shared ones."),
        "steps": N_("Step 3 of the method: what the client does, in the client's order. At least two steps."),
    },
    TargetPath: {
        "goals": N_("What the target path is to achieve, one goal an item."),
        "start_event": N_("What sets the target path off; left out, it is today's start event."),
        "outcome": N_("What the client has in the end; left out, it is today's outcome."),
        "minimises": N_("The problems that become smaller but do not go away: their ids."),
        "steps": N_("The steps of the target path, in the client's order. At least one step."),
    },
}
