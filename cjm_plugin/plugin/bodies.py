"""The Markdown that authors write below the front matter, and on ordinary pages."""

import posixpath
from collections.abc import Collection
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": {"class", "id", "title", "lang", "dir", "role", "aria-label", "aria-hidden"},
    "a": {"href", "hreflang"},
    "th": {"scope", "colspan", "rowspan", "align"},
    "td": {"headers", "colspan", "rowspan", "align"},
    "details": {"open"},
}
_TAGS = nh3.ALLOWED_TAGS | {"details", "summary", "figure", "figcaption", "section"}


def sanitise(html: str) -> str:
    """The HTML of an author's Markdown without anything that could run or reach out of the page."""
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None, strip_comments=True)


class HiddenLinks(Extension):
    """Shows links to files that this audience may not see as plain text.

    `hidden` are paths below `content/`. `page` is the path of the page being converted, set before each.
    """

    def __init__(self, hidden: Collection[str]) -> None:
        super().__init__()
        self.hidden = hidden
        self.page = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that the library calls
        """Run before MkDocs turns the links to files into links to pages (at priority 0)."""
        md.treeprocessors.register(_Unlink(md, self), "cjm_hidden_links", 1)


class _Unlink(Treeprocessor):
    def __init__(self, md: Markdown, owner: HiddenLinks) -> None:
        super().__init__(md)
        self._owner = owner

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter("a"):
            if linked_file(element.get("href", ""), self._owner.page) in self._owner.hidden:
                element.tag = "span"
                element.attrib.clear()


def linked_file(href: str, page: str) -> str:
    """The path below `content/` that a relative link on `page` names; empty for any other link."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
