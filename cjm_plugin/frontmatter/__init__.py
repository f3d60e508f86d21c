"""Reads the files of a catalogue: texts as typed, with every mistake of form shown where it stands.

The only part that knows YAML. It does not know what the fields mean.
"""

from cjm_plugin.frontmatter.comments import comment_places
from cjm_plugin.frontmatter.encoding import decode
from cjm_plugin.frontmatter.events import HAS_LIBYAML
from cjm_plugin.frontmatter.fragments import Fragment, PageInFragments, in_fragments
from cjm_plugin.frontmatter.hyphens import stuck_hyphen
from cjm_plugin.frontmatter.locate import extent, line_of, locate, locate_words, words_anywhere
from cjm_plugin.frontmatter.parse import parse_markdown, parse_yaml, parts_of
from cjm_plugin.frontmatter.plain_fields import plain_fields
from cjm_plugin.frontmatter.quick import parse_quickly
from cjm_plugin.frontmatter.removal import excerpt, remarks, removals
from cjm_plugin.frontmatter.result import Data, Parsed, Span, SyntaxProblem

__all__ = [
    "HAS_LIBYAML",
    "Data",
    "Fragment",
    "PageInFragments",
    "Parsed",
    "Span",
    "SyntaxProblem",
    "comment_places",
    "decode",
    "excerpt",
    "extent",
    "in_fragments",
    "line_of",
    "locate",
    "locate_words",
    "parse_markdown",
    "parse_quickly",
    "parse_yaml",
    "parts_of",
    "plain_fields",
    "remarks",
    "removals",
    "stuck_hyphen",
    "words_anywhere",
]
