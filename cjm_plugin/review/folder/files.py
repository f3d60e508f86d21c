"""The files of a review."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from cjm_plugin.changes import Subject
from cjm_plugin.review.drawn import Drawer
from cjm_plugin.review.folder.documents import FONTS, Documents, fonts, style_sheet
from cjm_plugin.review.folder.overview import Drawn, overview_html
from cjm_plugin.review.told import Told


def review_files(told: Told) -> Iterator[tuple[str, bytes]]:
    """Every file, by its path: the overview, a page for each changed journey, styles and fonts."""
    documents = Documents(told.words)
    drawer = Drawer(told)
    pages: dict[Subject, Drawn] = {}
    for page in told.pages:
        drawn = drawer.draw(page)
        if drawn is None:
            continue
        path = _path(page.subject)
        places = (tuple(each.anchor for each in found) for found in (drawn.lines, drawn.looks))
        pages[page.subject] = Drawn(quote(path), *places)
        yield path, _encoded(documents.render("page.html", drawn=drawn, between=told.between, up="../", style=""))
    yield "index.html", _encoded(overview_html(told, pages, documents))
    yield from _assets(style_sheet(), fonts())


def _path(subject: Subject) -> str:
    return f"{subject.kind.value}/{subject.id}.html"


def _encoded(text: str) -> bytes:
    """In UTF-8. What is no sign, but a byte of a file's name, is written by its number."""
    return text.encode("utf-8", "backslashreplace")


def _assets(style: str, fonts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield "assets/review.css", style.encode()
    for name, content in fonts.items():
        yield f"assets/{FONTS}/{name}", content
