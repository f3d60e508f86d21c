"""What fields are called in sentences on changes."""

from cjm_plugin.i18n import N_

_OF_THINGS = {
    ("service", "status"): N_("status of the map"),
    ("life-situation", "status"): N_("status of the map"),
    ("evidence", "kind"): N_("kind of source"),
    ("evidence", "date"): N_("date"),
    ("recommendation", "effort"): N_("effort"),
    ("recommendation", "kind"): N_("kind"),
    ("target-path", "goals"): N_("goals"),
    ("problem", "evidence"): N_("evidence"),
}
_FIELDS = {
    "agencies": N_("agencies"),
    "alias": N_("name in the quote"),
    "amount": N_("amount"),
    "body": N_("text below the map"),
    "category": N_("category"),
    "channels": N_("channels"),
    "consent": N_("consent to be quoted"),
    "cost": N_("cost"),
    "date": N_("date"),
    "deadline": N_("deadline"),
    "description": N_("what happens"),
    "documents": N_("documents of the client"),
    "effort": N_("time of the client"),
    "eligibility": N_("who has the right to it"),
    "emotion": N_("emotion"),
    "evidence": N_("evidence"),
    "example": N_("made up as an example"),
    "finding": N_("finding"),
    "goals": N_("goals"),
    "held_by_state": N_("held by the state"),
    "impact": N_("effect"),
    "interaction": N_("interaction"),
    "internal": N_("internal only"),
    "kind": N_("kind"),
    "life_situations": N_("life situations"),
    "minimises": N_("problems made smaller"),
    "motivation": N_("motivation"),
    "needs": N_("needs"),
    "notes": N_("note"),
    "number": N_("number"),
    "outcome": N_("outcome"),
    "owner": N_("who answers for the map"),
    "path": N_("file"),
    "problems": N_("problems"),
    "quote": N_("quote"),
    "receives": N_("what the client receives"),
    "recommendations": N_("recommendations"),
    "regulation": N_("rules"),
    "replaces": N_("steps of today that it replaces"),
    "requires_law_change": N_("change of law"),
    "resolves": N_("problems that it resolves"),
    "reviewed": N_("date of the last review"),
    "sample": N_("sample"),
    "segments": N_("segments"),
    "service": N_("service"),
    "services": N_("services"),
    "severity": N_("severity"),
    "short_title": N_("short name"),
    "stage": N_("stage"),
    "start_event": N_("start event"),
    "status": N_("status"),
    "summary": N_("summary"),
    "term": N_("term by the rules"),
    "text": N_("wording"),
    "title": N_("title"),
    "url": N_("address on the web"),
    "volume": N_("cases a year"),
    "wait": N_("waiting"),
    "when": N_("condition"),
}


def field_name(thing: str, field: str) -> str:
    """What a field is called, in English and marked for translation; an own key (`x-…`) is called what it is."""
    return _OF_THINGS.get((thing, field)) or _FIELDS.get(field, field)


KNOWN_FIELDS = frozenset(_FIELDS)
