"""The words of texts: their forms folded, and what rules on wording look for."""

from cjm_plugin.checks.wording.folding import fold

__all__ = ["fold"]
