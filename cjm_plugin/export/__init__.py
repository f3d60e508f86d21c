"""The catalogue for machines: `journey.json` and `catalogue.json` as plain data, and their text."""

from cjm_plugin.export.catalogue import catalogue_data
from cjm_plugin.export.journey import journey_data
from cjm_plugin.export.text import to_json

__all__ = ["catalogue_data", "journey_data", "to_json"]
