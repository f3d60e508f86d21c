"""Reads journeys as they once stood."""

from pathlib import Path, PurePosixPath

from cjm_plugin.frontmatter import decode, parse_quickly
from cjm_plugin.loading.documents import read
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey, LifeSituation, Service


def read_version(journey: Journey, path: str, prefix: str, raw: bytes) -> Journey | None:
    """An earlier version of a journey; `None` where it is not understood today.

    `path` is where it stood in the repository, `prefix` where the catalogue stands there.
    """
    kind = FileKind.SERVICE if isinstance(journey, Service) else FileKind.LIFE_SITUATION
    below = PurePosixPath(path).relative_to(prefix)
    text, _ = decode(raw)
    found = read(SourceFile(kind, Path(path), below), raw, path, parse_quickly(text) if text else None)
    return found.page if isinstance(found.page, Journey) and not found.diagnostics else None


def catalogue_of(journey: Journey) -> Catalogue:
    """A catalogue of one journey."""
    if isinstance(journey, LifeSituation):
        return Catalogue(life_situations={journey.id: journey})
    return Catalogue(services={journey.id: journey} if isinstance(journey, Service) else {})
