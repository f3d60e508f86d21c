"""Asks axe-core whether a page can be used by everybody."""

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with a page as it stands: a line for each element, empty when nothing is.

    `ValueError` for a page that was opened without scripts: axe-core is one, and would never answer.
    """
    if page.evaluate("matchMedia('(scripting: none)').matches"):
        raise ValueError("axe-core needs a page with scripts on")
    page.evaluate(_axe())
    result: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
