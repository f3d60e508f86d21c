"""Which journeys the public sees."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.vocabulary import Status

J = TypeVar("J", bound=Journey)


def published(journeys: Mapping[str, J]) -> dict[str, J]:
    """Those among journeys that are published."""
    return {id_: journey for id_, journey in journeys.items() if journey.status is Status.PUBLISHED}


def hidden_paths(catalogue: Catalogue) -> frozenset[str]:
    """The paths of the journeys that the public does not see, as `without_links_to` takes them.

    What lies below such a path is hidden with it, unless a page that is shown lies there too.
    """
    hidden = {journey.path for journey in catalogue.journeys if journey.status is not Status.PUBLISHED}
    pages = (page.path for page in (*catalogue.journeys, *catalogue.needs.values()) if page.path not in hidden)
    folders = {str(folder) for path in pages for folder in PurePosixPath(path).parents}
    return frozenset(hidden | {f"{path}/" for path in hidden - folders})
