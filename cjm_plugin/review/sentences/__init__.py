"""Every change in a sentence, and what follows from it."""

from cjm_plugin.review.sentences.changes import Sentences
from cjm_plugin.review.sentences.consequences import Consequence
from cjm_plugin.review.sentences.wording import Sentence

__all__ = ["Consequence", "Sentence", "Sentences"]
