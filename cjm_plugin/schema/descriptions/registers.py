"""The keys of register entries and of shared needs."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.registers import Agency, Channel, Document, Need, RegisterEntry, Regulation

KEYS: dict[type[Entity], dict[str, str]] = {
    RegisterEntry: {
        "title": N_("What it is called in the catalogue: plain text on one line."),
        "summary": N_("What it is, in one or two sentences."),
        "url": N_("Where to read more: an address with https:// or http://."),
    },
    Agency: {
        "short_title": N_("The short name, which maps show."),
    },
    Channel: {
        "interaction": N_(
            "The interaction of this channel. It counts where a step names none and all its channels agree."
        ),
    },
    Document: {
        "held_by_state": N_("Whether the state already has the document, so that it need not be asked of the client."),
    },
    Regulation: {
        "number": N_("The number of the act."),
        "date": N_("When the act was adopted: a day, a month or a year."),
    },
    Need: {
        "title": N_("How, or what, the client expects to get, in the client's words: plain text on one line."),
        "summary": N_("The need in one or two sentences."),
        "segments": N_("Who has this need above all: ids of registers/segments.yml."),
    },
}
