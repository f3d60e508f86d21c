"""Renders pages of the site to HTML with the templates of `theme_overrides/cjm/`."""

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from cjm_plugin.pages.environment import page_environment
from cjm_plugin.pages.links import Links
from cjm_plugin.pages.markup import ResolveLink, TextRenderer
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site


class Renderer:
    """Renders pages of one site."""

    def __init__(self, site: Site, *, directory_urls: bool = True) -> None:
        self._site = site
        self._directory_urls = directory_urls
        self._page = _PageFunctions()
        self._environment = _environment(site, self._page)

    def render(self, page: SitePage, *, body: str = "", resolve: ResolveLink = lambda _: None) -> str:
        """The page's HTML. `body` is the author's Markdown, already HTML; `resolve` settles links in texts."""
        self._page.links = Links(page.address, self._directory_urls)
        self._page.texts = TextRenderer(resolve)
        template = self._environment.get_template(f"cjm/pages/{page.template}")
        return template.render(
            page=page,
            body=Markup(body),  # noqa: S704 - sanitised by the caller
            **page.view(),
        )


class _PageFunctions:
    """What templates call that depends on the page being rendered.

    The page is not handed to every macro: a component that needs nothing of its caller's context is made once for
    the whole site. `pass_context` only keeps Jinja from settling a call with constant arguments once and for all.
    """

    links: Links
    texts: TextRenderer

    @pass_context
    def link(self, _context: Context, address: str, anchor: str = "") -> str:
        return self.links.to(address, anchor)

    @pass_context
    def inline(self, _context: Context, text: str) -> Markup:
        return self.texts.inline(text)

    @pass_context
    def block(self, _context: Context, text: str) -> Markup:
        return self.texts.block(text)


def _environment(site: Site, page: _PageFunctions) -> Environment:
    environment = page_environment(site.words, {"link": page.link, "inline": page.inline, "block": page.block})
    environment.globals["site"] = site
    return environment
