"""Addresses of the site's pages, and links between them.

An address is what stands in the content model's table: relative to the site's root, without a leading slash,
`services/minobrnauki/postuplenie-v-vuz/`; the root is the empty string. Ids and paths are the only input, so
every module that needs an address gets the same one.
"""

from dataclasses import dataclass
from posixpath import relpath
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


def page_address(page: Page) -> str:
    """The address of a journey's page: where its file stands, whatever its id."""
    return f"{page.path}/"


def entry_address(section: str, entry_id: str) -> str:
    """The address of the page about a need or a register's entry: `channels/mfc/`."""
    return f"{section}{entry_id}/"


def journey_file(page: Page, name: str = "journey.json") -> str:
    """The address of a file that stands beside a journey's page."""
    return f"{page.path}/{name}"


@dataclass(frozen=True, slots=True)
class Links:
    """Turns addresses into relative links from one page, so that the site works under any root and from files.

    `directory_urls` is MkDocs' `use_directory_urls`: without it `needs/x/` is the file `needs/x.html`.
    """

    current: str
    directory_urls: bool = True

    def to(self, address: str, anchor: str = "") -> str:
        """A relative link to an address and an anchor on it; to the page itself, the anchor alone."""
        fragment = f"#{anchor}" if anchor else ""
        if address == self.current and anchor:
            return fragment
        return quote(self._relative(address)) + fragment

    def _relative(self, address: str) -> str:
        source, target = page_file(self.current, self.directory_urls), page_file(address, self.directory_urls)
        folder = source.rpartition("/")[0]
        relative = relpath(target, folder or ".")
        if self.directory_urls and relative.endswith("index.html") and not address.endswith(".html"):
            return relative.removesuffix("index.html") or "./"
        return relative


def page_file(address: str, directory_urls: bool = True) -> str:
    """The file in the site's folder that answers for an address."""
    if address and not address.endswith("/"):
        return address
    is_index = address in _INDEXES
    return f"{address}index.html" if directory_urls or is_index else f"{address.rstrip('/')}.html"


_INDEXES = frozenset(
    {HOME, SERVICES, LIFE_SITUATIONS, NEEDS, PROBLEMS, RECOMMENDATIONS, TARGET_PATHS}
    | {AGENCIES, SEGMENTS, CHANNELS, DOCUMENTS, REGULATIONS}
)
