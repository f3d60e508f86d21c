"""Where the comments of a text begin."""

from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.opened import opened


def comment_places(text: str, *, markdown: bool) -> frozenset[int]:
    """The place of every `#` with which a comment of the YAML begins; none of one that is part of a text, or stands in
    the Markdown below. Of YAML that could not be read to its end, the rest counts as if no text stood there.
    """
    # With it comes all that lays texts out: too much for every command, and few files are asked about.
    from cjm_plugin.frontmatter.layout.comments import comments_in  # noqa: PLC0415

    found = opened(text, markdown)
    if not isinstance(found.fences, Fences) or found.reading is None or found.reading.place is None:
        return frozenset()
    return frozenset(at for at, _ in comments_in(text, found.reading.place, found.fences.yaml_end))
