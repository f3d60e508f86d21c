"""The MkDocs plugin: the only part of the project that knows of MkDocs."""

from cjm_plugin.plugin.hooks import CjmPlugin

__all__ = ["CjmPlugin"]
