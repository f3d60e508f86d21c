"""The keys of a service and of a life situation."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Journey, LifeSituation, Service

KEYS: dict[type[Entity], dict[str, str]] = {
    Journey: {
        "title": N_("What it is called: plain text on one line."),
        "summary": N_("The path in one or two sentences, for lists and search."),
        "status": N_(
            "How far the map has come. The public sees only published maps; a map without a status is a draft."
        ),
        "owner": N_("Who answers for the map. Internal: never in a public build."),
        "reviewed": N_("When the map was last checked against reality: a day, a month or a year."),
        "example": N_("Whether the map is made up for illustration. Every page that shows it says so."),
        "agencies": N_("The agencies that provide the service: ids of registers/agencies.yml."),
        "segments": N_("Who walks this path: ids of registers/segments.yml."),
        "motivation": N_("Why clients set out: what they want to have in the end, in their own words."),
        "eligibility": N_("Who has the right to it."),
        "url": N_("Where the service itself is on the web: an address with https:// or http://."),
        "volume": N_(
            "How many cases there are in a year. With it the map counts visits and documents for the whole year."
        ),
        "regulation": N_(
            "Step 0 of the method: the rules that were studied. Each is an id of registers/regulations.yml, a "
            "text, or an object with title, number, date and url."
        ),
        "term": N_("The time that the rules allow: a number and a unit, as in `30 wd`, `10 d` or `2 h`."),
        "evidence": N_("Step 0 of the method: the sources of what the map says, each under an id of its own."),
        "needs": N_(
            "Needs that only this map has, each under an id of its own. Needs that recur elsewhere belong in "
            "the folder needs/."
        ),
        "as_is": N_("Today's path. Without it the page says that the journey is not mapped yet."),
        "problems": N_(
            "The barriers on today's path, each under an id of its own. One that no step names concerns the whole path."
        ),
        "recommendations": N_(
            "What would resolve the problems, looking past today's rules; each under an id of its own."
        ),
        "to_be": N_("The target path. It needs today's path to be compared with."),
    },
    Service: {
        "life_situations": N_("The life situations to which the service belongs: their ids."),
    },
    LifeSituation: {
        "services": N_("The services through which the life situation leads: their ids."),
        "agencies": N_("The agencies that it involves: ids of registers/agencies.yml."),
    },
}
