"""A few fields of a page, without reading all of it."""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress

from cjm_plugin.frontmatter.encoding import decode
from cjm_plugin.frontmatter.fragments import in_fragments
from cjm_plugin.frontmatter.parse import parse_markdown
from cjm_plugin.frontmatter.result import Data

_KEY = re.compile(rb"^([a-z_]+):(?: ([a-z]+))?$", re.MULTILINE)
"""A key at the margin with one small word behind it, or none: a word that YAML takes for nothing else."""
_NO_TEXT = frozenset({b"null"})


def plain_fields(raw: bytes, names: Collection[str]) -> Mapping[str, Data]:
    """What stands under some keys of a file's front matter, as it was written; nothing of what cannot be read."""
    plain = _words(raw, names)
    if plain is not None:
        return plain
    text = decode(raw)[0] or ""
    fragments = in_fragments(text)
    if fragments:
        with suppress(ValueError):  # it is not as plain as it looked
            return {name: fragments.entries[name].data() for name in names if name in fragments.entries}
    data = parse_markdown(text).data
    return {name: data[name] for name in names if name in data} if isinstance(data, dict) else {}


def _words(raw: bytes, names: Collection[str]) -> Mapping[str, Data] | None:
    """The same where each of the keys stands there once with a plain word behind it, or nowhere; else `None`."""
    end = raw.find(b"\n---\n")
    if not raw.startswith(b"---\n") or end < 0 or b"\r" in raw:
        return None
    front = raw[4 : end + 1]
    found = {key: word for key, word in _KEY.findall(front) if word and word not in _NO_TEXT}
    said: dict[str, Data] = {}
    for name in names:
        key = name.encode()
        if key in found and front.count(key) == 1:
            said[name] = found[key].decode()
        elif key in front:
            return None
    return said
