"""Renders pages of the site to HTML with the templates of `theme_overrides/cjm/`.

The environment is the project's own: unlike MkDocs', it escapes everything that is not marked as safe, and
stops on a name that is not defined.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.links import Links
from cjm_plugin.pages.markup import ResolveLink, TextRenderer, plain_text
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.words import word

PACKAGE_DIR = Path(__file__).parent.parent


@cache
def theme_dir() -> Path:
    """The folder of templates and assets: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE_DIR / "theme_overrides"
    return inside if inside.is_dir() else PACKAGE_DIR.parent / "theme_overrides"


class Renderer:
    """Renders pages of one site."""

    def __init__(self, site: Site, *, directory_urls: bool = True) -> None:
        self._site = site
        self._directory_urls = directory_urls
        self._environment = _environment(site)

    def render(self, page: SitePage, *, body: str = "", resolve: ResolveLink = lambda _: None) -> str:
        """The page's HTML. `body` is the author's Markdown, already HTML; `resolve` settles links in texts."""
        links = Links(page.address, self._directory_urls)
        texts = TextRenderer(resolve)
        template = self._environment.get_template(f"cjm/pages/{page.template}")
        return template.render(
            page=page,
            body=Markup(body),  # noqa: S704 - sanitised by the caller
            link=links.to,
            inline=texts.inline,
            block=texts.block,
            **page.view(),
        )


def _environment(site: Site) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(theme_dir()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words, form = site.words, site.format
    environment.globals |= {
        "_": words.gettext,
        "ngettext": words.ngettext,
        "pgettext": words.pgettext,
        "site": site,
        "interactions": tuple(Interaction),
    }
    filters: dict[str, Callable[..., object]] = {
        "plain": plain_text,
        "word": lambda member: word(_member(member), words),
        "number": form.number,
        "difference": form.difference,
        "date": form.date,
        "duration": form.duration,
        "money": form.money,
    }
    environment.filters |= filters
    return environment


def _member(value: object) -> StrEnum:
    if not isinstance(value, StrEnum):
        raise TypeError(f"not a member of a vocabulary: {value!r}")
    return value
