"""What the objects themselves are."""

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import (
    AsIsPath,
    AsIsStep,
    Cost,
    Evidence,
    LifeSituation,
    OwnNeed,
    Problem,
    Recommendation,
    Service,
    TargetPath,
    TargetStep,
)
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, RegulationMention
from cjm_plugin.model.registers import Agency, Channel, Document, Need, ProblemCategory, Regulation, Segment

OBJECTS: dict[type[Entity], str] = {
    Service: N_("One service and its customer journey."),
    LifeSituation: N_("One life situation: a journey that spans several services."),
    Need: N_("One need of the shared register: needs recur from service to service."),
    Agency: N_("An agency: its title, or an object."),
    Segment: N_("A client segment: its title, or an object."),
    Channel: N_("A channel: its title, or an object."),
    Document: N_("A document that clients bring or receive: its title, or an object."),
    Regulation: N_("An act that governs services: its title, or an object."),
    ProblemCategory: N_("What problems are about: a title, or an object."),
    AsIsStep: N_("One step of today's path."),
    TargetStep: N_("One step of the target path."),
    Problem: N_("A problem, or barrier, of clients on today's path."),
    Recommendation: N_("What would resolve problems."),
    Evidence: N_("A source of what the map says: a rule, or the real experience of clients."),
    OwnNeed: N_("A need that only this map has: its text, or an object."),
    AsIsPath: N_("Today's path, from the start event to the valued outcome."),
    TargetPath: N_("The target path: it satisfies the needs, and resolves the problems or makes them smaller."),
    Cost: N_("What a step costs the client: `free`, an amount and its currency, or an object."),
    DocumentMention: N_("A document: an id of registers/documents.yml, a text, or an object."),
    ChannelMention: N_("A channel: an id of registers/channels.yml, a text, or an object."),
    RegulationMention: N_("An act: an id of registers/regulations.yml, a text, or an object."),
}
