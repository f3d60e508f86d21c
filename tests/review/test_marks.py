"""Changed words within their sentences."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.review.drawn.marks import Mark, Piece, marked, was_changed

S, A, R = Mark.SAME, Mark.ADDED, Mark.REMOVED
_TEXTS = st.text(alphabet="аб в,.-\n", max_size=40)


def _words(pieces: tuple[Piece, ...], left_out: Mark) -> str:
    return "".join("".join(piece.text.split()) for piece in pieces if piece.mark is not left_out)


@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_read(before: str, after: str) -> None:
    pieces = marked(before, after)
    assert _words(pieces, R) == "".join(after.split())
    assert _words(pieces, A) == "".join(before.split())
    assert was_changed(marked(before, before)) is False


def test_words_are_marked_and_not_letters() -> None:
    assert marked("Списки обновляют не сразу, каждый день", "Списки обновляют вручную, каждый день") == (
        Piece(S, "Списки обновляют"),
        Piece(R, " не сразу"),
        Piece(A, " вручную"),
        Piece(S, ", каждый день"),
    )


def test_a_sentence_said_anew_is_not_torn_into_crumbs() -> None:
    before, after = "Прийти в отделение и взять талон", "Подать заявление на портале и ждать"
    assert marked(before, after) == (Piece(R, before), Piece(A, after))


def test_what_was_written_and_what_was_taken_out() -> None:
    assert marked(None, "Новый текст") == (Piece(A, "Новый текст"),)
    assert marked("Старый текст", None) == (Piece(R, "Старый текст"),)
    assert marked(None, None) == ()


def test_a_text_too_long_to_compare_word_by_word_is_shown_whole() -> None:
    before, after = "один " * 3000, "один " * 2000 + "два"
    assert [piece.mark for piece in marked(before, after)] == [R, A]
