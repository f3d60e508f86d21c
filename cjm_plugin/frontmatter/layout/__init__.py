"""Writes YAML anew in one canonical form: block style, one item a line, quotes only where they are needed.

What the text means stays the same, and so does every comment. Which keys come first is told by the caller: what the
fields mean is not known here.
"""

from cjm_plugin.frontmatter.layout.commented import Commented, commented
from cjm_plugin.frontmatter.layout.lay_out import Order, lay_out
from cjm_plugin.frontmatter.layout.node import Node

__all__ = ["Commented", "Node", "Order", "commented", "lay_out"]
