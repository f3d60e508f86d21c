"""Which files MkDocs builds: the catalogue's pages in place of the files that describe them."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import nest_paths

from cjm_plugin.frontmatter import parse_markdown
from cjm_plugin.loading import describes_something
from cjm_plugin.pages.links import page_file
from cjm_plugin.pages.page import SitePage

_CATALOGUE_FOLDERS = frozenset({"services", "life-situations", "needs", "registers"})
SHELL = "cjm.html"


def source_path(page: SitePage) -> str:
    """The path below `content/` of the Markdown file that stands, or would stand, for a page."""
    if page.source:
        return page.source
    return f"{page.address}index.md" if page.address.count("/") < 2 else f"{page.address.rstrip('/')}.md"


def arrange(files: Files, pages: Iterable[SitePage], config: MkDocsConfig) -> dict[str, SitePage]:
    """Put the catalogue's pages among the files; gives them by the path of their source.

    A file of the catalogue that is not shown to this audience leaves the collection, and with it the site. An
    ordinary page that stands at the address of one of the catalogue's becomes the text of that page.
    """
    placed: dict[str, SitePage] = {}
    for page in pages:
        file = files.get_file_from_path(source_path(page)) or _readme(files, page) or _generated(files, page, config)
        _place(file, page, config)
        placed[file.src_uri] = page
    for file in list(files):
        if _is_hidden(file, placed):
            files.remove(file)
    return placed


def _readme(files: Files, page: SitePage) -> File | None:
    return files.get_file_from_path(f"{page.address}README.md") if not page.source else None


def _generated(files: Files, page: SitePage, config: MkDocsConfig) -> File:
    file = File.generated(config, source_path(page), content="")
    file.edit_uri = None
    files.append(file)
    return file


def _place(file: File, page: SitePage, config: MkDocsConfig) -> None:
    file.dest_uri = page_file(page.address, config.use_directory_urls)
    file.url = _url(file.dest_uri, directory_urls=config.use_directory_urls)
    file.inclusion = InclusionLevel.NOT_IN_NAV


def _url(dest_uri: str, *, directory_urls: bool) -> str:
    folder, name = posixpath.split(dest_uri)
    return (f"{folder}/" if folder else "./") if directory_urls and name == "index.html" else dest_uri


def _is_hidden(file: File, placed: dict[str, SitePage]) -> bool:
    """Whether a file must not reach the site: a description of something, which is shown as a page or not at all."""
    if file.src_uri in placed or file.generated_by:
        return False
    folder, _, rest = file.src_uri.partition("/")
    return bool(rest) and (describes_something(file.src_uri) or folder == "registers")


def assets_beside_maps(files: Files) -> Iterator[File]:
    """Pictures and other files that stand among the maps and needs."""
    for file in files:
        if (
            not file.is_documentation_page()
            and not file.generated_by
            and file.src_uri.split("/")[0] in _CATALOGUE_FOLDERS
        ):
            yield file


def remove_unused_assets(files: Files, bodies: Iterable[str]) -> None:
    """Take out the files beside the maps that no page of this audience names.

    A picture for a map that is not shown, or the copy that an editor left, would otherwise be published.
    """
    text = "\n".join(bodies)
    for file in list(assets_beside_maps(files)):
        if posixpath.basename(file.src_uri) not in text:
            files.remove(file)


def navigation(files: Files, sections: Iterable[tuple[str, str]]) -> list[Any]:
    """A navigation for a site that has none: the catalogue's sections, then the author's ordinary pages.

    `sections` are titles and paths of sources. No journey is in it: every page would have to repeat the list.
    """
    own: list[Any] = [{title: path} for title, path in sections]
    ordinary = sorted(file.src_uri for file in files.documentation_pages() if file.inclusion.is_in_nav())
    return own + [_entitled(entry, files) for entry in nest_paths(ordinary)]


def _entitled(entry: Any, files: Files) -> Any:
    """A folder of the navigation under the title of its index page, where that gives one."""
    if not isinstance(entry, dict):
        return entry
    ((name, children),) = entry.items()
    index = next((child for child in children if isinstance(child, str) and _is_index(child)), "")
    file = files.get_file_from_path(index)
    data = parse_markdown(file.content_string).data if file else None
    title = data.get("title") if isinstance(data, dict) else None
    return {title if isinstance(title, str) else name: [_entitled(child, files) for child in children]}


def _is_index(path: str) -> bool:
    return posixpath.basename(path) in {"index.md", "README.md"}
