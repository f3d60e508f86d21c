"""The keys of documents, channels and acts where a journey names them."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, Mention, RegulationMention

KEYS: dict[type[Entity], dict[str, str]] = {
    Mention: {
        "title": N_("A text that only looks like an id; it stands for itself and is not looked up."),
    },
    DocumentMention: {
        "document": N_("An id of registers/documents.yml, or a text."),
        "when": N_("In which case the document is asked for; left out, always."),
    },
    ChannelMention: {
        "channel": N_("An id of registers/channels.yml, or a text."),
    },
    RegulationMention: {
        "regulation": N_("An id of registers/regulations.yml, or a text."),
        "title": N_("What the act is called, where it is not in the register."),
        "number": N_("The number of the act, where it is not in the register."),
        "date": N_("The date of the act: a day, a month or a year."),
        "url": N_("Where the act can be read: an address with https:// or http://."),
    },
}
