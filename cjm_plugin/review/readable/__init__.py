"""A file of the catalogue as people read it, line by line: what git compares in place of the YAML.

It does without the model of the catalogue, whose import takes longer than all the rest: git starts a program for
every file that it shows.
"""

from cjm_plugin.review.readable.readable import readable

__all__ = ["readable"]
