"""The keys of problems, recommendations, evidence, own needs and costs."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Cost, Evidence, OwnNeed, Problem, Recommendation

KEYS: dict[type[Entity], dict[str, str]] = {
    Problem: {
        "text": N_("What stands in the client's way: one paragraph."),
        "severity": N_("How much the problem hurts the client."),
        "category": N_("What the problem is about: an id of registers/problem-categories.yml."),
        "segments": N_("Whom the problem hits, ids of registers/segments.yml; left out, everyone."),
        "evidence": N_("How the problem is known: ids of this map's evidence."),
    },
    Recommendation: {
        "text": N_("What to do: one paragraph."),
        "resolves": N_("The problems that it would resolve: their ids, at least one."),
        "kind": N_("What it does to the path."),
        "requires_law_change": N_(
            "Whether rules would have to change. The method asks to look past today's rules, and to say so."
        ),
        "status": N_("What has become of it; without a status it is proposed."),
        "effort": N_("How much work it takes."),
        "impact": N_("How much it gives clients."),
    },
    Evidence: {
        "kind": N_("What sort of source it is."),
        "title": N_("What the source is called: plain text on one line."),
        "url": N_("Where the source can be read: an address with https:// or http://."),
        "date": N_("Of when it is: a day, a month or a year."),
        "sample": N_("How many people, cases or answers there were: a whole number."),
        "finding": N_("What was learned from it: one paragraph."),
        "quote": N_("A client's own words. They are published only with an alias and a consent."),
        "alias": N_("Under what name the client is quoted; never the real one."),
        "consent": N_("Whether the client has agreed to be quoted."),
        "internal": N_("Whether the whole item stays out of a public build."),
        "example": N_("Whether the item is made up for illustration. Every page that shows it says so."),
    },
    OwnNeed: {
        "title": N_("How, or what, the client expects to get: plain text on one line."),
        "segments": N_("Who has this need, ids of registers/segments.yml; left out, everyone."),
    },
    Cost: {
        "amount": N_("How much: `free`, or a number; the currency stands beside it."),
        "currency": N_("The currency of the amount, as in RUB or ₽."),
        "when": N_("In which case it is paid; left out, always."),
    },
}
