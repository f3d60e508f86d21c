"""One build of the site: the pages of one catalogue among MkDocs' files."""

import logging
import re
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cjm_plugin.audience import public_text, without_links_to
from cjm_plugin.export import catalogue_data, journey_data, to_json
from cjm_plugin.history import Histories, history_pages
from cjm_plugin.model.registers import Page as CataloguePage
from cjm_plugin.pages.links import FEED, Links, journey_file, page_address, page_file
from cjm_plugin.pages.page import SearchSection, SitePage
from cjm_plugin.pages.render import Renderer
from cjm_plugin.pages.sections import main_sections
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views import all_pages
from cjm_plugin.plugin.assets import bundle
from cjm_plugin.plugin.bodies import linked_file, sanitise
from cjm_plugin.plugin.files import SHELL, arrange, navigation, remove_unused_assets
from cjm_plugin.plugin.history import add_feed
from cjm_plugin.plugin.redirects import add_redirects
from cjm_plugin.plugin.schemas import add_schemas
from cjm_plugin.workers import Ahead, Job, spare_cores

log = logging.getLogger("mkdocs.plugins.cjm")
_ID = re.compile(r"""\sid="([^"]+)""")


class Build:
    """The pages of a site, from the choice of files to the last HTML."""

    def __init__(self, site: Site, config: MkDocsConfig, hidden: frozenset[str], histories: Histories) -> None:
        """`hidden` are the paths, without `.md`, of the maps that this audience may not see."""
        self._site = site
        self._hidden = hidden
        self._histories = histories
        self._directory_urls = config.use_directory_urls
        self._renderer = Renderer(site, directory_urls=self._directory_urls)
        self._authored = {f"{page.path}.md": page for page in _authored(site)}
        self._pages: dict[str, SitePage] = {}
        self._bodies: dict[str, str] = {}
        self._files = Files([])
        self._data: Job | None = None
        self._drawn: Ahead[str, str] | None = None

    def write_data_ahead(self, folder: Path) -> None:
        """Let a worker write what is for machines, if the site is large, while MkDocs reads the pages."""
        if spare_cores(len(self._pages)):
            self._data = Job(partial(self._write_data, folder))

    def draw_ahead(self) -> None:
        """Let workers draw the pages, if there are many, while MkDocs puts them into the theme."""
        paths = [file.src_uri for file in self._files.documentation_pages() if file.src_uri in self._pages]
        spare = spare_cores(len(paths))
        if spare:
            # One more than that: a worker waits whenever this process has not yet taken its page.
            self._drawn = Ahead(paths, self._draw, spare + 1)

    def stop(self) -> None:
        """End the workers; called however a build ends."""
        for workers in (self._data, self._drawn):
            if workers:
                workers.stop()
        self._data = self._drawn = None

    def arrange(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the catalogue's pages, styles and scripts among the files, and take out what is not shown."""
        self._pages = arrange(files, [*all_pages(self._site), *history_pages(self._site, self._histories)], config)
        remove_unused_assets(files, (page.body for page in self._authored.values()))
        for kind in ("css", "js"):
            asset = bundle(kind)
            files.append(File.generated(config, asset.address, content=asset.content))
        addresses, hidden = {page.address for page in self._pages.values()}, {f"{path}/" for path in self._hidden}
        add_schemas(files, config)
        add_feed(files, self._histories, config, self._site.words)
        add_redirects(files, addresses, hidden, config, self._site.words)
        if config.nav is None:
            paths = {page.address: path for path, page in self._pages.items()}
            sections = [(title, paths[address]) for title, address in main_sections(self._site.words)]
            config.nav = navigation(files, sections)
        self._files = files
        return files

    def source(self, page: Page) -> str | None:
        """The Markdown of a page for this audience; `None` leaves the file as it is.

        Front matter of the catalogue's files is not for MkDocs: it would swallow what it cannot read.
        """
        path = page.file.src_uri
        if path in self._authored:
            return self._authored[path].body
        if self._site.internal:
            return None
        return without_links_to(public_text(page.file.content_string), self._hidden, path.removesuffix(".md"))

    def describe(self, page: Page) -> None:
        """Tell MkDocs and the theme what a page of the catalogue is called and how it is framed.

        Their templates put these values into the page as they are, so they are escaped here.
        """
        described = self._pages.get(page.file.src_uri)
        if described is None:
            return
        page.meta.update(title=escape(described.title), template=SHELL, hide=["navigation", "toc"])
        if self._site.histories:
            page.meta["cjm_feed"] = Links(described.address, self._directory_urls).to(FEED)
        if not described.in_search:
            page.meta["search"] = {"exclude": True}
        if described.description:
            page.meta["description"] = escape(described.description)

    def keep_body(self, page: Page, html: str) -> str:
        """Keep the author's text for the page; what the search indexes stands in for it until then."""
        path = page.file.src_uri
        described = self._pages.get(path)
        if described is None:
            return html
        self._bodies[path] = sanitise(html) if path in self._authored else html
        return _searchable(described, self._bodies[path])

    def html(self, page: Page) -> str | None:
        """The whole HTML of a page of the catalogue; `None` for an ordinary page."""
        path = page.file.src_uri
        if path not in self._pages:
            return None
        drawn = self._drawn.take(path) if self._drawn else None
        html = self._draw(path) if drawn is None else drawn
        self._bodies.pop(path, None)
        # MkDocs checks the anchors of links when all pages are written, and knows only those of the author's text.
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_ID.findall(html)}
        return html

    def _draw(self, path: str) -> str:
        page = self._pages[path]
        resolve = partial(self._resolve, path=path, page=page)
        return self._renderer.render(page, body=self._bodies.get(path, ""), resolve=resolve)

    def _resolve(self, href: str, path: str, page: SitePage) -> str | None:
        """Where a relative link in a text of front matter leads; `None`, and a warning, when nowhere."""
        if href.startswith("#"):  # on this very page: elsewhere texts of front matter are shown without links
            return href
        file = self._files.get_file_from_path(linked_file(href, path))
        if file is None:
            log.warning(self._site.words.gettext("%s: a link leads nowhere: %s"), path, href)
            return None
        return file.url_relative_to(page_file(page.address)) + _fragment(href)

    def draws(self, page: Page) -> bool:
        """Whether a page is the catalogue's."""
        return page.file.src_uri in self._pages

    def write_data(self, folder: Path) -> None:
        """Write what is for machines: `journey.json` beside each journey's page, and `catalogue.json`."""
        if self._data:
            self._data.finish()
        else:
            self._write_data(folder)

    def _write_data(self, folder: Path) -> None:
        catalogue, usage = self._site.catalogue, self._site.usage
        for journey in catalogue.journeys:
            data = journey_data(catalogue, usage, journey, page_address(journey))
            _write(folder / journey_file(journey), to_json(data))
        _write(folder / "catalogue.json", to_json(catalogue_data(catalogue, usage)))


def _authored(site: Site) -> list[CataloguePage]:
    return [*site.catalogue.journeys, *site.catalogue.needs.values()]


def _searchable(page: SitePage, body: str) -> str:
    """The page as the search sees it: plain text, the author's text, then headings with their anchors."""
    sections = page.search()
    about = [f"<p>{escape(section.text)}</p>" for section in sections if not section.anchor]
    return "".join([*about, body, *(_searchable_section(section) for section in sections if section.anchor)])


def _searchable_section(section: SearchSection) -> str:
    return f'<h2 id="{escape(section.anchor)}">{escape(section.title)}</h2><p>{escape(section.text)}</p>'


def _fragment(href: str) -> str:
    anchor = urlsplit(href).fragment
    return f"#{anchor}" if anchor else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
