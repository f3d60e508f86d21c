"""Addresses of the site's pages, and links between them.

An address is what stands in the content model's table: relative to the site's root, without a leading slash,
`services/minobrnauki/postuplenie-v-vuz/`; the root is the empty string. Ids and paths are the only input, so
every module that needs an address gets the same one.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import quote

from cjm_plugin.model.registers import Page

HOME = ""
SERVICES = "services/"
LIFE_SITUATIONS = "life-situations/"
NEEDS = "needs/"
PROBLEMS = "problems/"
RECOMMENDATIONS = "recommendations/"
TARGET_PATHS = "target-paths/"
AGENCIES = "agencies/"
SEGMENTS = "segments/"
CHANNELS = "channels/"
DOCUMENTS = "documents/"
REGULATIONS = "regulations/"
CHECKS = "checks/"
CHANGES = "changes/"
FEED = "changes/feed.xml"


def page_address(page: Page) -> str:
    """The address of a journey's page: where its file stands, whatever its id."""
    return f"{page.path}/"


def entry_address(section: str, entry_id: str) -> str:
    """The address of the page about a need or a register's entry: `channels/mfc/`."""
    return f"{section}{entry_id}/"


def journey_file(page: Page, name: str = "journey.json") -> str:
    """The address of a file that stands beside a journey's page."""
    return f"{page.path}/{name}"


def history_address(page: Page, version: str = "") -> str:
    """The address of a journey's history, or of the page that compares one of its versions with today's."""
    return f"{page.path}/history/{version}/" if version else f"{page.path}/history/"


@dataclass(frozen=True)
class Links:
    """Turns addresses into relative links from one page, so that the site works under any root and from files.

    `directory_urls` is MkDocs' `use_directory_urls`: without it `needs/x/` is the file `needs/x.html`.
    """

    current: str
    directory_urls: bool = True

    def to(self, address: str, anchor: str = "") -> str:
        """A relative link to an address and an anchor on it; to the page itself, the anchor alone."""
        if anchor:
            return f"#{anchor}" if address == self.current else f"{self._to_page(address)}#{anchor}"
        return self._to_page(address)

    def _to_page(self, address: str) -> str:
        return (self._root + _written(address, self.directory_urls)) or "./"

    @cached_property
    def _root(self) -> str:
        """The way up to the site's root. Every link goes through it: shorter ways cost time and gain nothing."""
        return "../" * page_file(self.current, self.directory_urls).count("/")


@cache
def _written(address: str, directory_urls: bool) -> str:
    """An address as it stands in a link."""
    file = page_file(address, directory_urls)
    return quote(file.removesuffix("index.html") if directory_urls and not address.endswith(".html") else file)


def page_file(address: str, directory_urls: bool = True) -> str:
    """The file in the site's folder that answers for an address."""
    if address and not address.endswith("/"):
        return address
    is_index = address in _INDEXES
    return f"{address}index.html" if directory_urls or is_index else f"{address.rstrip('/')}.html"


_INDEXES = frozenset(
    {HOME, SERVICES, LIFE_SITUATIONS, NEEDS, PROBLEMS, RECOMMENDATIONS, TARGET_PATHS}
    | {AGENCIES, SEGMENTS, CHANNELS, DOCUMENTS, REGULATIONS, CHECKS, CHANGES}
)
