"""The files of the form editor."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from cjm_plugin.cms.config import config, formats
from cjm_plugin.i18n import Translation

_STATIC = ("index.html", "format.js", "package.json")


def cms_files(content: str, backend: dict[str, Any], words: Translation) -> Mapping[str, str]:
    """The text of every file by its name: a page, its scripts, and the packages that they need from npm."""
    static = files("cjm_plugin.cms").joinpath("static")
    found = {name: static.joinpath(name).read_text(encoding="utf-8") for name in _STATIC}
    return {**found, "config.js": _config(config(content, backend, words), formats(words))}


def _config(settings: dict[str, Any], turned: dict[str, Any]) -> str:
    """A script in place of Decap's own `config.yml`: it says the formats too."""
    return (
        "// Written by cjm cms-config, with the same options again after each update; not to be changed by hand.\n"
        f"export const config = {_literal(settings)};\n\n"
        f"export const formats = {_literal(turned)};\n"
    )


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
