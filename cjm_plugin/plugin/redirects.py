"""Pages at addresses that were given up: each leads to where its page is now."""

import logging
import posixpath
from collections.abc import Collection, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_plugin.i18n import Translation
from cjm_plugin.loading.redirects import REDIRECTS_FILE, read_redirects
from cjm_plugin.pages.links import Links, page_file
from cjm_plugin.pages.theme import theme_dir

log = logging.getLogger("mkdocs.plugins.cjm")


def add_redirects(files: Files, addresses: Collection[str], config: MkDocsConfig, words: Translation) -> None:
    """Put a page at every old address whose new one is on the site. What this audience may not see is not named."""
    source = files.get_file_from_path(REDIRECTS_FILE)
    if source is None:
        return
    files.remove(source)
    known, problems = read_redirects(Path(config.docs_dir))
    for problem in problems:
        log.warning(problem.report(words))
    taken = {file.dest_uri for file in files}
    for old, new in known.items():
        if f"{new}/" in addresses:
            for file in _pages(old, new, config, words):
                _add(file, files, taken, words)


def _add(file: File, files: Files, taken: Collection[str], words: Translation) -> None:
    if file.dest_uri in taken:
        text = words.gettext("%s: %s is a page of the site, and is not redirected.")
        log.warning(text, REDIRECTS_FILE, file.dest_uri)
    else:
        files.append(file)


def _pages(old: str, new: str, config: MkDocsConfig, words: Translation) -> Iterator[File]:
    """The page at an old address: under the name by which MkDocs would have written it."""
    address = f"{old}/"
    links = Links(address, config.use_directory_urls)
    file = page_file(f"{new}/", config.use_directory_urls)
    canonical = posixpath.join(config.site_url, file.removesuffix("index.html")) if config.site_url else ""
    html = _template().render(target=links.to(f"{new}/"), canonical=canonical, words=words, _=words.gettext)
    yield File.generated(config, page_file(address, config.use_directory_urls), content=html)


def _template() -> Template:
    environment = Environment(loader=FileSystemLoader(theme_dir()), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("cjm/pages/redirect.html")
