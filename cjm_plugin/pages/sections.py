"""The sections of the site that its navigation names, and what it calls them."""

from cjm_plugin.i18n import N_, Translation
from cjm_plugin.pages import links

_SECTIONS = (
    (N_("Catalogue"), links.HOME),
    (N_("Services"), links.SERVICES),
    (N_("Life situations"), links.LIFE_SITUATIONS),
    (N_("Needs"), links.NEEDS),
    (N_("Problems"), links.PROBLEMS),
    (N_("Recommendations"), links.RECOMMENDATIONS),
    (N_("Target paths"), links.TARGET_PATHS),
)

_MORE = (
    (N_("Agencies"), links.AGENCIES),
    (N_("Client segments"), links.SEGMENTS),
    (N_("Channels"), links.CHANNELS),
    (N_("Documents"), links.DOCUMENTS),
    (N_("Regulations"), links.REGULATIONS),
    (N_("What maps are checked for"), links.CHECKS),
)


def main_sections(words: Translation) -> list[tuple[str, str]]:
    """Titles and addresses, in the order of the navigation."""
    return [(words.gettext(title), address) for title, address in _SECTIONS]


def more_sections(words: Translation, *, history: bool) -> list[tuple[str, str]]:
    """The sections to which the home page leads, beside those of the navigation; `history`: whether there is one."""
    first = ((N_("What is new"), links.CHANGES),) if history else ()
    return [(words.gettext(title), address) for title, address in (*first, *_MORE)]
