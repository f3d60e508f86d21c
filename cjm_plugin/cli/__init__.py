"""The command `cjm`: each file here is one command, thin over what does the work."""

from cjm_plugin.cli.app import main

__all__ = ["main"]
