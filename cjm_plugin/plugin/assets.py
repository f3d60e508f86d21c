"""Styles and scripts: one file each for the site, made of one file per component."""

import hashlib
from dataclasses import dataclass

from cjm_plugin.pages.theme import theme_files


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site; its name changes with its content, so that no browser keeps an old one."""

    address: str
    content: str


def bundle(kind: str) -> Asset:
    """All `css` or `js` files of the theme in the order of their names, as one."""
    content = "\n".join(file.read_text(encoding="utf-8") for file in theme_files(kind))
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return Asset(f"assets/cjm/cjm.{digest}.{kind}", content)
