"""The Markdown that authors write below the front matter, and on ordinary pages."""

import posixpath
from urllib.parse import unquote, urlsplit

import nh3

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


def linked_file(href: str, page: str) -> str:
    """The path below `content/` that a relative link on `page` names; empty for any other link."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
