"""A few fields of a version, without reading all of it."""

from collections.abc import Collection, Mapping
from contextlib import suppress

from cjm_plugin.frontmatter import Data, decode, in_fragments, parse_markdown


def plain_fields(raw: bytes, names: Collection[str]) -> Mapping[str, Data]:
    """What stands under some keys of a file's front matter, as it was written; nothing of what cannot be read."""
    text = decode(raw)[0] or ""
    fragments = in_fragments(text)
    if fragments:
        with suppress(ValueError):  # it is not as plain as it looked
            return {name: fragments.entries[name].data() for name in names if name in fragments.entries}
    data = parse_markdown(text).data
    return {name: data[name] for name in names if name in data} if isinstance(data, dict) else {}
