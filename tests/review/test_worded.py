"""The words of long texts as pages show them: without the signs of Markdown."""

from cjm_plugin.review.drawn.marks import Mark
from cjm_plugin.review.sentences import Sentence
from cjm_plugin.review.worded import worded


def _text(sentence: Sentence, left_out: Mark) -> str:
    return "".join(piece.text for piece in worded(sentence) if piece.mark is not left_out)


def test_links_and_headings_are_their_words() -> None:
    before = "## What to know\n\nAsk at the [town\nhall](https://town.example/x) **at once**."
    sentence = Sentence("The text", before, before.replace("at once", "soon"))
    assert _text(sentence, Mark.ADDED) == "What to know\n\nAsk at the town hall at once."
    assert _text(sentence, Mark.REMOVED) == "What to know\n\nAsk at the town hall soon."


def test_what_is_others_only_as_it_is_written_is_shown_as_it_is_written() -> None:
    sentence = Sentence("The text", "[Ask](https://one.example/)", "[Ask](https://two.example/)")
    assert "two.example" in _text(sentence, Mark.REMOVED)
