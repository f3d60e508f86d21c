"""What is new, for feed readers: Atom (RFC 4287)."""

import re
import uuid
from datetime import UTC
from html import escape
from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

from cjm_plugin.history.history import Histories, History
from cjm_plugin.history.journal import SAID, Entry, Kind
from cjm_plugin.i18n import Translation
from cjm_plugin.pages.links import CHANGES, FEED, Links, history_address

MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(histories: Histories, name: str, site_url: str, words: Translation, links: Links) -> str:
    """The feed of a site called `name`.

    Where the site's address is not known (`site_url` is empty), links lead on from where the feed is. What things are
    called for programs does not depend on it.
    """
    versions = [(history, entry) for history in histories.values() for entry in history.journal.entries]
    versions.sort(key=lambda each: each[1].date, reverse=True)
    root = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": words.language})
    _text(root, "id", _id("catalogue", name))
    _text(root, "title", words.gettext("{name}: what is new").format(name=name))
    _text(root, "updated", _moment(versions[0][1]))
    _text(Xml.SubElement(root, "author"), "name", name)
    here = _Addresses(site_url, links)
    Xml.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": here.of(FEED)})
    Xml.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": here.of(CHANGES)})
    for history, entry in versions[:MOST]:
        _entry(root, history, entry, words, here)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


class _Addresses:
    def __init__(self, site_url: str, links: Links) -> None:
        self._site_url, self._links = site_url, links

    def of(self, address: str, anchor: str = "") -> str:
        if not self._site_url:
            return self._links.to(address, anchor)
        below = Links("", self._links.directory_urls).to(address, anchor)
        return urljoin(self._site_url, below)


def _entry(root: Xml.Element, history: History, entry: Entry, words: Translation, here: _Addresses) -> None:
    found = Xml.SubElement(root, "entry")
    journey = history.journey
    _text(found, "id", _id(journey.kind, journey.id, entry.version))
    _text(found, "title", journey.title)
    _text(found, "updated", _moment(entry))
    if entry.author:
        _text(Xml.SubElement(found, "author"), "name", entry.author)
    address = here.of(history_address(journey), f"v-{entry.version}")
    Xml.SubElement(found, "link", {"rel": "alternate", "type": "text/html", "href": address})
    items = "".join(f"<li>{escape(text)}</li>" for text in _sentences(entry, words))
    _text(found, "content", f"<ul>{items}</ul>").set("type", "html")


def _sentences(entry: Entry, words: Translation) -> list[str]:
    if entry.kind is not Kind.CHANGED:
        return [words.gettext(SAID[entry.kind])]
    return [*(change.text for change in entry.changes), *entry.consequences]


def _moment(entry: Entry) -> str:
    return entry.date.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _id(*parts: str) -> str:
    """The same name for the same thing, wherever the site stands."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(("cjm", *parts))).urn


def _text(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    found = Xml.SubElement(parent, name)
    found.text = _NOT_IN_XML.sub("\ufffd", text)
    return found
