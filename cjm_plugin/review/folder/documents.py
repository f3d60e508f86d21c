"""Pages that stand by themselves: their templates, and the styles of the catalogue without the theme around it."""

import re
from typing import Any

from markupsafe import Markup

from cjm_plugin.i18n import Translation
from cjm_plugin.pages.environment import page_environment
from cjm_plugin.pages.theme import theme_dir, theme_files

FONTS = "fonts"
_ONLY_IN_THE_THEME = ("05-shell", "06-reset", "40-light")
_DARK = "02-dark"
_SLATE = '[data-md-color-scheme="slate"]'


class Documents:
    """Renders pages in one language."""

    def __init__(self, words: Translation) -> None:
        self._environment = page_environment(words, {})
        self._language = words.language

    def render(self, template: str, **values: Any) -> str:
        """The HTML of a template below `theme_overrides/cjm/changed/`."""
        found = self._environment.get_template(f"cjm/changed/{template}")
        return found.render(language=self._language, **values)


def style_sheet() -> str:
    """All styles as one file; where no theme is, the dark colours follow the reader's system, and print is light."""
    parts = [(theme_dir() / "cjm" / "changed" / "document.css").read_text(encoding="utf-8")]
    for file in theme_files("css"):
        if file.stem not in _ONLY_IN_THE_THEME:
            text = file.read_text(encoding="utf-8")
            dark = f"@media screen and (prefers-color-scheme: dark) {{\n{text.replace(_SLATE, ':root')}}}\n"
            parts.append(dark if file.stem == _DARK else text)
    return "\n".join(parts)


_FONT = re.compile(r"@font-face\s*\{[^{}]*\}\s*")


def inline_style() -> Markup:
    """The same to stand in a page, which has no fonts beside it."""
    return Markup(_FONT.sub("", style_sheet()))  # noqa: S704 - our own styles


def fonts() -> dict[str, bytes]:
    """The files of the fonts by name, with their licence."""
    folder = theme_dir() / "material" / "assets" / "cjm" / FONTS
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
