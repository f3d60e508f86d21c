"""Sets Material up for a catalogue, where the site's own configuration does not say otherwise."""

import re
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from cjm_plugin.i18n import Translation
from cjm_plugin.pages.theme import theme_dir

_REMOTE_FONTS = {"text": "Roboto", "code": "Roboto Mono"}
_FEATURES = ("navigation.tabs",)


def prepare_theme(config: MkDocsConfig, words: Translation) -> None:
    """Add the plugin's templates and the defaults that a catalogue needs. `PluginError` for another theme."""
    if config.theme.name != "material":
        raise PluginError(words.gettext("The plugin cjm needs the theme material: write theme: {name: material}."))
    own = str(theme_dir() / "material")
    if own not in config.theme.dirs:
        # After the site's own templates, before Material's.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)
    if config.theme.get("font") == _REMOTE_FONTS:
        # Material would fetch its default fonts from another host; no request may leave the site.
        config.theme["font"] = False
    features = config.theme["features"]
    config.theme["features"] = [*features, *(name for name in _FEATURES if name not in features)]
    if not config.theme.get("palette"):
        config.theme["palette"] = _palette(words)
    _readable_anchors(config)


def _palette(words: Translation) -> list[dict[str, Any]]:
    """Light and dark as the reader's system has it, and a switch."""
    light, dark = words.gettext("Switch to light colours"), words.gettext("Switch to dark colours")
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "toggle": {"icon": "material/weather-night", "name": dark},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "toggle": {"icon": "material/weather-sunny", "name": light},
        },
    ]


def _readable_anchors(config: MkDocsConfig) -> None:
    """Give Cyrillic headings anchors made of their words; by default they are `_1`, `_2`, and move."""
    settings = config.mdx_configs.setdefault("toc", {})
    settings.setdefault("slugify", slugify(case="lower"))


_SEARCH = 'data-md-component="search" role="dialog"'
_NO_SKIP_LINK = re.compile(r'(<div data-md-component="skip">)\s*(</div>)')
_CONTENT = '<article class="md-content__inner'
_CONTENT_ID = "cjm-content"


def mend(html: str, words: Translation) -> str:
    """What the theme leaves out: a name for its search dialog, which a screen reader says when it opens, and, on a page
    without a table of contents, the link over its header to what the page says.
    """
    name, skip = escape(words.gettext("Search")), escape(words.gettext("Skip to content"))
    html = html.replace(_SEARCH, f'{_SEARCH} aria-label="{name}"', 1)
    link = f'<a href="#{_CONTENT_ID}" class="md-skip">{skip}</a>'
    html, missing = _NO_SKIP_LINK.subn(lambda found: f"{found[1]}{link}{found[2]}", html, count=1)
    return html.replace(_CONTENT, _CONTENT.replace(" ", f' id="{_CONTENT_ID}" '), 1) if missing else html


def watched_folders() -> list[Path]:
    """What `mkdocs serve` watches besides the content: templates in a checkout."""
    return [theme_dir()]
