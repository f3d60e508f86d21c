"""Cuts YAML into the texts of its entries and items, each with the comments and empty lines that belong to it.

Every text is a document of its own: whole lines that begin in the first column, and end with a line break.
"""

from cjm_plugin.frontmatter.pieces.cut import cut_document, cut_entry, cut_item
from cjm_plugin.frontmatter.pieces.forms import comments_of, in_blocks, item_sources, value_source
from cjm_plugin.frontmatter.pieces.piece import Cut, NotInBlocksError, Piece

__all__ = [
    "Cut",
    "NotInBlocksError",
    "Piece",
    "comments_of",
    "cut_document",
    "cut_entry",
    "cut_item",
    "in_blocks",
    "item_sources",
    "value_source",
]
