"""The JSON Schemas on the site: authors elsewhere may name them there, and need no copy."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_plugin.schema import schema_texts

FOLDER = "schema"


def add_schemas(files: Files, config: MkDocsConfig) -> None:
    """Put the schemas at `/schema/<name>.json`; a file that the author has put there stays."""
    taken = {file.dest_uri for file in files}
    for name, text in schema_texts().items():
        address = f"{FOLDER}/{name}"
        if address not in taken:
            files.append(File.generated(config, address, content=text))
