"""For whom a site is built, and what of a catalogue that audience sees."""

from dataclasses import fields
from enum import StrEnum
from types import MappingProxyType

from cjm_plugin.audience.cleaner import cleaner_for
from cjm_plugin.audience.published import published
from cjm_plugin.model.catalogue import Catalogue


class Audience(StrEnum):
    """For whom a site is built."""

    PUBLIC = "public"
    INTERNAL = "internal"


def for_audience(catalogue: Catalogue, audience: Audience) -> Catalogue:
    """The part of a catalogue that an audience may see; all of it for `INTERNAL`."""
    return catalogue if audience is Audience.INTERNAL else _public_catalogue(catalogue)


def _public_catalogue(catalogue: Catalogue) -> Catalogue:
    services, situations = published(catalogue.services), published(catalogue.life_situations)
    cleaner = cleaner_for(catalogue)
    shown = {each.name: getattr(catalogue, each.name) for each in fields(catalogue)}
    shown |= {"services": services, "life_situations": situations}
    return Catalogue(
        **{
            name: MappingProxyType({id_: cleaner.whole(entry) for id_, entry in entries.items()})
            for name, entries in shown.items()
        }
    )
