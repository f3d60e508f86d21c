"""What every object, and every page, may hold."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.registers import Page

KEYS: dict[type[Entity], dict[str, str]] = {
    Entity: {
        "notes": N_("An internal remark. It is never in a public build."),
    },
    Page: {
        "id": N_(
            "The id, where the file's name does not suit: small Latin letters, digits and single hyphens. The "
            "address of the page stays as it is."
        ),
    },
}
