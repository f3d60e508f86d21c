"""A catalogue of customer journey maps: load it, check it, derive from it, publish it.

>>> import cjm_plugin
>>> catalogue, diagnostics = cjm_plugin.load("content")  # doctest: +SKIP

Names are imported when they are first used: `cjm --help` must not wait for the model.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cjm_plugin.audience import Audience, for_audience
    from cjm_plugin.diagnostic import Diagnostic, Location, Severity
    from cjm_plugin.loading import Loaded, Loader, load
    from cjm_plugin.model.catalogue import Catalogue

__all__ = ["Audience", "Catalogue", "Diagnostic", "Loaded", "Loader", "Location", "Severity", "for_audience", "load"]

_HOMES = {
    "Audience": "audience",
    "Catalogue": "model.catalogue",
    "Diagnostic": "diagnostic",
    "Loaded": "loading",
    "Loader": "loading",
    "Location": "diagnostic",
    "Severity": "diagnostic",
    "for_audience": "audience",
    "load": "loading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value  # also in place of a module of the same name, which the import has put there
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
