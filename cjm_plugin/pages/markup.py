"""Authors' Markdown from front matter: inline for texts, block for descriptions. HTML in it is shown as text.

Links keep http, https, mailto and tel addresses and anchors; a link to a Markdown file of `content/` leads to
its page; what leads nowhere, or may run something, is shown as its text.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

_PLAIN = re.compile(r"[^\\`*_\[\]<>&!|\n]*")
"""Text in which Markdown finds nothing to do: most of the texts of a map."""
_PLAIN_PARAGRAPH = re.compile(r"[^\W\d_][^\\`*_\[\]<>&!|\n\t]*")
"""The same for a block: it begins with a letter, so it is neither a list nor a heading."""
_SAFE_SCHEME = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:|//", re.IGNORECASE)

ResolveLink = Callable[[str], str | None]
"""Takes the target of a relative link as written; gives the address to link to, or `None` for no link."""


class TextRenderer:
    """Renders the Markdown texts of one page; `resolve` says where its relative links lead."""

    def __init__(self, resolve: ResolveLink) -> None:
        self._resolve = resolve

    def inline(self, text: str) -> Markup:
        """One paragraph of inline Markdown, without a block element around it."""
        if _PLAIN.fullmatch(text):
            return Markup(escape(text))  # noqa: S704 - escaped
        html = _INLINE.render(" ".join(text.split()), self._resolve)
        return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - made by the safe converter

    def block(self, text: str) -> Markup:
        """Markdown of any length: paragraphs, lists, tables. Headings become bold paragraphs."""
        if _PLAIN_PARAGRAPH.fullmatch(text):
            return Markup(f"<p>{text}</p>")  # noqa: S704 - holds nothing to escape
        return Markup(_BLOCK.render(text, self._resolve))  # noqa: S704 - made by the safe converter


@lru_cache(maxsize=4096)
def plain_text(text: str) -> str:
    """A text without its Markdown marks, for titles, descriptions and the search index."""
    if _PLAIN.fullmatch(text):
        return text
    html = _INLINE.render(" ".join(text.split()), lambda _: None)
    return Markup(html).striptags()  # noqa: S704 - only its text is used


class _SafeMarkdown(Extension):
    """Markdown without raw HTML, without pictures, and with links that cannot run anything."""

    def __init__(self, *, block: bool) -> None:
        super().__init__()
        self._block = block

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that the library calls
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref", "reference", "short_reference"):
            md.inlinePatterns.deregister(name)
        for name in ("setextheader",) if self._block else ("setextheader", "hashheader", "hr", "code", "quote"):
            md.parser.blockprocessors.deregister(name)
        md.parser.blockprocessors.deregister("reference")
        if not self._block:
            md.parser.blockprocessors.deregister("olist")
            md.parser.blockprocessors.deregister("ulist")
        md.treeprocessors.register(_Links(md), "cjm_links", 5)


class _Links(Treeprocessor):
    resolve: ResolveLink

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                self._settle(element)
            elif re.fullmatch(r"h[1-6]", element.tag):
                # The page's outline is the map's; an author's heading inside a cell would break it.
                element.tag, element.attrib["class"] = "p", "cjm-text-heading"

    def _settle(self, element: ElementTree.Element) -> None:
        target = self._target(element.get("href", "").strip())
        element.attrib.pop("title", None)
        if target is None:
            element.tag = "span"
            element.attrib.pop("href", None)
        else:
            element.set("href", target)

    def _target(self, href: str) -> str | None:
        readable = re.sub(r"[\x00-\x20\u007f-\u009f]|&#\d+;|\x02\d+\x03", "", href)
        if "\x02" in href:  # an entity that Markdown has stashed, as in <e-mail@address>
            return href if readable == "" or not _ANY_SCHEME.match(readable) else None
        if _SAFE_SCHEME.match(readable):
            return href
        if _ANY_SCHEME.match(readable) or not readable:
            return None
        return self.resolve(href)


class _Converter:
    def __init__(self, *, block: bool) -> None:
        extensions: list[Extension] = [_SafeMarkdown(block=block)]
        if block:
            extensions += [TableExtension(), SaneListExtension()]
        self._markdown = Markdown(extensions=extensions, output_format="html")
        self._links = self._markdown.treeprocessors["cjm_links"]

    def render(self, text: str, resolve: ResolveLink) -> str:
        self._links.resolve = resolve  # type: ignore[attr-defined]
        self._markdown.reset()
        return str(self._markdown.convert(text))


_INLINE = _Converter(block=False)
_BLOCK = _Converter(block=True)
