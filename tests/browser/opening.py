"""Opens pages as different readers see them, and watches what the pages do."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

_DOUBLED = """zoom => {
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    document.documentElement.style.setProperty("font-size", size * zoom + "px", "important");
}"""


@dataclass
class Opener:
    """Opens pages of one site. `problems` fills with everything that no page of a catalogue may do."""

    browser: Browser
    address: str
    """Where relative addresses begin."""
    problems: list[str] = field(default_factory=list)
    _contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1440,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        text_zoom: float = 1,
    ) -> Page:
        """A page of the site, loaded. Sizes are in CSS pixels; `text_zoom` 2 makes all text twice as large.

        `address` is relative to the site, or whole: of another server of this machine, or of a file.
        """
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        self._contexts.append(context)
        page = context.new_page()
        self._watch(page)
        answer = page.goto(address, wait_until="load")
        assert answer is None or answer.ok, f"{address}: {answer.status}"
        if text_zoom != 1:
            page.evaluate(_DOUBLED, text_zoom)
        return page

    def close(self) -> None:
        """Close everything that was opened."""
        for context in self._contexts:
            context.close()

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: a script failed: {error}"))
        page.route("**/*", self._let_through)

    def _let_through(self, route: Route, request: Request) -> None:
        """Stop a request to any other machine, and remember it."""
        if _is_local(request.url):
            route.continue_()
        else:
            self.problems.append(f"{request.frame.url}: asked another host: {request.url}")
            route.abort()


def _is_local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"data", "blob", "file", "about"} or parts.hostname in {"127.0.0.1", "localhost"}
