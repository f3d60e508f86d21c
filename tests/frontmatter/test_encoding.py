"""Bytes that are not UTF-8 are shown where they begin."""

import pytest

from cjm_plugin.frontmatter import decode

TEXT = "---\ntitle: Получение паспорта — быстро\n---\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_with_or_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, None)


@pytest.mark.parametrize(
    ("raw", "place", "guess"),
    [
        (TEXT.encode("cp1251"), (2, 8), "Windows-1251 (cp1251)"),
        (TEXT.encode("utf-16"), (1, 1), "UTF-16"),
        (TEXT.replace("—", "-").encode("koi8-r"), (2, 8), None),
        (TEXT.encode() + b"\xff", (4, 1), None),
        (b"\xef\xbb\xbf" + "Да\r\nё".encode() + b"\xd0", (2, 2), None),
    ],
)
def test_not_utf_8(raw: bytes, place: tuple[int, int], guess: str | None) -> None:
    text, problem = decode(raw)
    assert text is None
    assert problem is not None
    assert (problem.code, (problem.span.line, problem.span.column)) == ("not-utf-8", place)
    assert problem.message.values.get("encoding") == guess
