"""Follows every link of a built site."""

from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(values["id"] or "")
        for name in ("href", "src"):
            target = values.get(name)
            if target:
                self.links.add(target)


def dead_links(site: Path) -> list[str]:
    """Every link from a page to a file or an anchor of the site that does not exist, as `page -> link`."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {name: _Page((site / name).read_text(encoding="utf-8")) for name in files if name.endswith(".html")}
    # The page for missing addresses is served from anywhere, so its links begin at the site's root.
    return sorted(
        f"{name} -> {link}"
        for name, page in pages.items()
        for link in page.links
        if not _lives(link, "" if name == "404.html" else name, files, pages)
    )


def _lives(link: str, page: str, files: set[str], pages: dict[str, "_Page"]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = _file(unquote(parts.path), page, files)
    if target is None:
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target not in pages or anchor in pages[target].ids


def _file(path: str, page: str, files: set[str]) -> str | None:
    if not path:
        return page
    target = normpath(join("/", path if path.startswith("/") else join(page.rpartition("/")[0], path))).lstrip("/")
    candidates = (target, f"{target}/index.html" if target else "index.html")
    return next((candidate for candidate in candidates if candidate in files), None)
