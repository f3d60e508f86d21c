"""A catalogue of customer journey maps: load it, derive from it, publish it.

>>> import cjm_plugin
>>> catalogue, diagnostics = cjm_plugin.load("content")  # doctest: +SKIP
"""

from cjm_plugin.audience import Audience, for_audience
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.load import Loaded, Loader, load
from cjm_plugin.model.catalogue import Catalogue

__all__ = ["Audience", "Catalogue", "Diagnostic", "Loaded", "Loader", "Location", "Severity", "for_audience", "load"]
