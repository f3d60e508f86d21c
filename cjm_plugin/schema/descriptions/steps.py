"""The keys of steps."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import AsIsStep, Step, TargetStep

KEYS: dict[type[Entity], dict[str, str]] = {
    Step: {
        "id": N_(
            "The id of the step: small Latin letters, digits and single hyphens. The steps of both paths share "
            "one set of ids."
        ),
        "title": N_("What the client does: plain text on one line, beginning with a verb."),
        "stage": N_("The stage of the path. Neighbouring steps of one stage stand together on the map."),
        "description": N_("The step in detail: Markdown of any length."),
        "when": N_("The condition under which the step is taken; left out, it always is."),
        "segments": N_("Who takes the step, ids of registers/segments.yml; left out, everyone does."),
        "interaction": N_("How the client and the agency meet in this step. Left out where clients act on their own."),
        "channels": N_(
            "The ways to take the step, of which the client uses one: ids of registers/channels.yml, or texts."
        ),
        "agencies": N_(
            "With which agencies the client deals here, where they are not the service's own: ids of "
            "registers/agencies.yml."
        ),
        "service": N_("In a life situation: the id of the service into whose own journey this step leads."),
        "documents": N_(
            "What the client is asked to bring: ids of registers/documents.yml, texts, or objects with a condition."
        ),
        "receives": N_(
            "The documents with which the client leaves this step: ids of registers/documents.yml, or texts."
        ),
        "deadline": N_("By when it must be done, in words."),
        "effort": N_(
            "How much of their own time clients spend, as lived: a number and a unit, as in `40 min` or `2 h`."
        ),
        "wait": N_("How long the client waits, as lived: a number and a unit, as in `10 d` or `3 wd`."),
        "cost": N_("What the step costs the client: `free`, or an amount and its currency, as in `2500 RUB`."),
        "emotion": N_("What clients say they feel: from -2, very bad, to 2, very good."),
        "needs": N_(
            "How, and what, the client expects to get in this step: ids of this map's own needs, or of the shared ones."
        ),
    },
    AsIsStep: {
        "problems": N_("The barriers that the client meets in this step: ids of this map's problems."),
    },
    TargetStep: {
        "interaction": N_("How the client and the agency meet in this step. In a target path it is always given."),
        "replaces": N_("The steps of today's path for which this one stands: their ids. Left out, the step is new."),
        "recommendations": N_("The recommendations that this step puts into practice: their ids."),
    },
}
