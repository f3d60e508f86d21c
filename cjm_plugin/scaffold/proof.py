"""Whether the text of a new file says what its author has said, before it is written."""

from cjm_plugin.frontmatter import parse_markdown
from cjm_plugin.loading.documents import read
from cjm_plugin.loading.files import SourceFile
from cjm_plugin.scaffold.draft import Draft
from cjm_plugin.scaffold.surroundings import Surroundings
from cjm_plugin.scaffold.text import page_data


def prove(draft: Draft, text: str, around: Surroundings) -> None:
    """`RuntimeError` if the file would have errors or mean something else: a fault of the program."""
    file = SourceFile(draft.kind, around.top / draft.path, draft.path)
    new = read(file, text.encode(), str(around.top / draft.path))
    found = [error.report("en") for error in around.errors(new, text)]
    if found:
        raise RuntimeError("\n".join(["The new file would have errors.", *found]))
    if parse_markdown(text).data != _plain(page_data(draft)):
        raise RuntimeError(f"The new file would not mean the same:\n{text}")


def _plain(value: object) -> object:
    """With lists for tuples, as they are read from a file."""
    if isinstance(value, dict):
        return {key: _plain(inside) for key, inside in value.items()}
    return [_plain(inside) for inside in value] if isinstance(value, list | tuple) else value
