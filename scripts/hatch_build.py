"""Compiles the translation catalogues when the package is built or installed for development."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Writes `cjm.mo` beside every `cjm.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by the build before it collects the files."""
        sys.path.insert(0, self.root)
        from cjm_plugin.i18n.compiled import compile_catalogue, compiled_path

        for source in Path(self.root, "cjm_plugin", "locale").glob("*/*.po"):
            compiled = compiled_path(source)
            compiled.write_bytes(compile_catalogue(source))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
