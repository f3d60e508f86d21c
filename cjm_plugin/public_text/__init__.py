"""What the public may read of a Markdown text, and what of it is code.

The public reads nothing between the internal marks, no comment for the checks, and no link to a hidden file.
"""

from cjm_plugin.public_text.code import Code
from cjm_plugin.public_text.links import without_links_to
from cjm_plugin.public_text.marks import internal_pieces, internal_places, public_text
from cjm_plugin.public_text.seams import joined
from cjm_plugin.public_text.seen import seen_text

__all__ = ["Code", "internal_pieces", "internal_places", "joined", "public_text", "seen_text", "without_links_to"]
