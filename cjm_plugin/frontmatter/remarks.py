"""Where the comments of a text begin."""

from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.layout.comments import comments_in
from cjm_plugin.frontmatter.opened import opened


def comment_places(text: str, *, markdown: bool) -> frozenset[int]:
    """The place of every `#` with which a comment of the YAML begins; none of one that is part of a text, or stands in
    the Markdown below. Where the YAML could not be read to its end, signs in the rest of it count.
    """
    found = opened(text, markdown)
    if not isinstance(found.fences, Fences) or found.reading is None or found.reading.place is None:
        return frozenset()
    return frozenset(at for at, _ in comments_in(text, found.reading.place, found.fences.yaml_end))
