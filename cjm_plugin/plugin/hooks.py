"""The events of MkDocs in which the catalogue takes part, and why in these."""

import gc
import logging
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cjm_plugin.audience import Audience, for_audience, hidden_paths
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.history import Today, shown_histories
from cjm_plugin.i18n import Translation, translation
from cjm_plugin.loading import Loader, collection_paused
from cjm_plugin.pages.site import Site
from cjm_plugin.plugin.assets import bundle
from cjm_plugin.plugin.build import Build
from cjm_plugin.plugin.checking import Judged, judge, tell
from cjm_plugin.plugin.failures import report, report_files
from cjm_plugin.plugin.history import chosen_limits, histories
from cjm_plugin.plugin.options import CjmOptions, chosen_audience
from cjm_plugin.plugin.theme import mend, prepare_theme, watched_folders

log = logging.getLogger("mkdocs.plugins.cjm")


class CjmPlugin(BasePlugin[CjmOptions]):
    """Publishes the catalogue in the documentation folder."""

    def __init__(self) -> None:
        self._loader = Loader()
        self._serving = False
        self._works_ahead = True
        self._build: Build | None = None
        self._failed: tuple[Diagnostic, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served. That this event is used keeps the plugin, and what it
        remembers of unchanged files, from one rebuild to the next.
        """
        self._serving = command == "serve"
        self._works_ahead = not self._serving and not dirty
        self._loader = Loader(workers=self._works_ahead)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set the theme up, before MkDocs makes its template environment."""
        words = _words(config)
        prepare_theme(config, words)
        # An audience that does not exist is said before anything is done.
        chosen_audience(self.config, words)
        chosen_limits(self.config.history, words)
        config.extra_css.append(bundle("css").address)
        config.extra_javascript.append(bundle("js").address)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load the catalogue here: after this event MkDocs empties the site's folder, and a catalogue with
        errors must not cost the site that is there.
        """
        with collection_paused():
            self._prepare(config)
            # What is loaded stays until the end of the build. The garbage collector need not walk over it again and
            # again, and workers share it with this process as long as nobody touches it.
            gc.freeze()

    def _prepare(self, config: MkDocsConfig) -> None:
        words = _words(config)
        content = _short(Path(config.docs_dir))
        judged = judge(config, content) if self.config.checks else Judged()
        loaded = None if judged.failed else self._loader.load(content)
        self._failed = judged.diagnostics if loaded is None else () if loaded.ok else loaded.diagnostics
        if loaded is None or self._failed:
            self._fail(words)
            return
        tell(judged.diagnostics, words)
        audience = chosen_audience(self.config, words)
        shown = for_audience(loaded.catalogue, audience)
        # An author who looks at what is being written does not wait for what was.
        limits = None if self._serving else chosen_limits(self.config.history, words)
        told = histories(Today(content, loaded.catalogue, audience, shown), words, limits)
        site = Site(
            shown,
            audience=audience,
            language=words.language,
            findings=judged.by_page or {},
            histories=shown_histories(told, words),
        )
        hidden = hidden_paths(loaded.catalogue) if audience is Audience.PUBLIC else frozenset()
        self._build = Build(site, config, hidden, told)

    def _fail(self, words: Translation) -> None:
        """End a build; under `serve` keep the server up, for the author to mend the files."""
        text = report(self._failed, words)
        if not self._serving:
            raise PluginError(text)
        log.error(text)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the catalogue's pages in place of the files that describe them."""
        if self._failed:
            return report_files(self._failed, files, config, _words(config))
        files = self._current.arrange(files, config)
        if self._works_ahead:
            self._current.write_data_ahead(Path(config.site_dir))
        return files

    @event_priority(100)
    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give MkDocs only what the audience may read, before any other plugin sees the text."""
        return self._current.source(page)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Describe the page once MkDocs has read its front matter."""
        self._current.describe(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put aside the author's text; the map is drawn when the page is written."""
        return self._current.keep_body(page, html)

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Begin to draw here: all texts have been read, and no page has been written yet."""
        gc.freeze()  # what MkDocs has read stays too
        if self._works_ahead and not self._failed:
            self._current.draw_ahead()
        return env

    @event_priority(-100)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Draw the page after the search has indexed it: the search takes the texts, and not every cell of a
        map, and no more than one drawn page is in memory.
        """
        html = self._current.html(page)
        if html is not None:
            page.content = html
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let the page for missing addresses, the one template of ours that MkDocs draws, speak the site's language."""
        context["_"] = _words(config).gettext  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend what the theme leaves out here too."""
        return mend(output_content, _words(config))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let go of the drawn page, and mend what the theme leaves out."""
        if self._current.draws(page):
            page.content = ""
        return mend(output, _words(config))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files for machines."""
        if not self._failed:
            self._current.write_data(Path(config.site_dir))
        self._end()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing running."""
        self._end()

    def _end(self) -> None:
        if self._build:
            self._build.stop()
        gc.unfreeze()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a template changes, which MkDocs does not see by itself."""
        for folder in watched_folders():
            server.watch(str(folder))
        return server

    @property
    def _current(self) -> Build:
        if self._build is None:
            raise RuntimeError("no catalogue is loaded")
        return self._build


def _words(config: MkDocsConfig) -> Translation:
    return translation(str(config.theme.get("language") or "en"))


def _short(folder: Path) -> Path:
    """The folder as its author would type it: relative to where MkDocs was started, where it lies below that."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
