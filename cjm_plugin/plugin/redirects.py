"""Pages at addresses that were given up: each leads to where its page is now."""

import logging
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urljoin

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_plugin.i18n import Translation
from cjm_plugin.loading.redirects import REDIRECTS_FILE, read_redirects
from cjm_plugin.pages.links import Links, page_file
from cjm_plugin.pages.theme import theme_dir

log = logging.getLogger("mkdocs.plugins.cjm")

_ERROR_PAGE = "404.html"
"""MkDocs makes it from a template, so it is not among the files."""


def add_redirects(
    files: Files, addresses: Collection[str], hidden: Collection[str], config: MkDocsConfig, words: Translation
) -> None:
    """Put a page at every old address whose new one is on the site.

    `addresses` are those of the catalogue's pages, `hidden` those that this audience may not see: these are not named.
    """
    source = files.get_file_from_path(REDIRECTS_FILE)
    if source is None:
        return
    files.remove(source)
    known, _ = read_redirects(Path(config.docs_dir))  # what is wrong with them the checks have said
    taken = {_ERROR_PAGE, *(file.dest_uri for file in files)}
    template = _template()
    for old, new in known.items():
        if f"{new}/" in addresses:
            _add(old, new, template, files, taken, config, words)
        elif f"{new}/" not in hidden:
            log.warning(words.gettext("%s: there is no page %s to lead to."), REDIRECTS_FILE, new)


def _add(
    old: str,
    new: str,
    template: Template,
    files: Files,
    taken: Collection[str],
    config: MkDocsConfig,
    words: Translation,
) -> None:
    place = page_file(f"{old}/", config.use_directory_urls)
    if place in taken or any(str(folder) in taken for folder in PurePosixPath(place).parents):
        log.warning(words.gettext("%s: %s is a page of the site, and is not redirected."), REDIRECTS_FILE, old)
        return
    files.append(File.generated(config, place, content=_page(old, new, template, config, words)))


def _page(old: str, new: str, template: Template, config: MkDocsConfig, words: Translation) -> str:
    target = Links(f"{old}/", config.use_directory_urls).to(f"{new}/")
    file = quote(page_file(f"{new}/", config.use_directory_urls).removesuffix("index.html"))
    canonical = urljoin(config.site_url, file) if config.site_url else ""
    return template.render(target=target, canonical=canonical, words=words, _=words.gettext)


def _template() -> Template:
    environment = Environment(loader=FileSystemLoader(theme_dir()), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("cjm/pages/redirect.html")
