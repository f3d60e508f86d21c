"""Places of values and keys, also of those that are missing."""

import pytest

from cjm_plugin.frontmatter import Span, locate

TEXT = """---
title: Услуга
as_is:
  steps:
    - id: a
      documents: [паспорт, {document: снилс}]
    - id: b
      stage:
problems: {}
---
title: не здесь
"""


@pytest.mark.parametrize(
    ("path", "key", "span"),
    [
        ((), False, Span(2, 1, 13)),
        (("title",), False, Span(2, 8, 6)),
        (("title",), True, Span(2, 1, 5)),
        (("as_is", "steps", 1, "id"), False, Span(7, 11, 1)),
        (("as_is", "steps", 0, "documents", 0), False, Span(6, 19, 7)),
        (("as_is", "steps", 0, "documents", 1, "document"), False, Span(6, 39, 5)),
        (("as_is", "steps", 1, "stage"), False, Span(8, 7, 5)),  # empty: its key
        (("as_is", "outcome"), False, Span(3, 1, 5)),  # missing: the key of the mapping it is missing from
        (("as_is", "steps", 1, "title"), False, Span(7, 7, 5)),  # missing from an item: the item
        (("as_is", "steps", 7), False, Span(4, 3, 5)),
        (("title", "x"), False, Span(2, 8, 6)),  # deeper than a text: the text
        (("nothing",), True, Span(2, 1, 13)),
        (("problems",), False, Span(9, 11, 2)),
    ],
)
def test_place(path: tuple[str | int, ...], key: bool, span: Span) -> None:
    assert locate(TEXT, path, key=key, markdown=True) == span


@pytest.mark.parametrize("text", ["", "---\n---\n", "---\ntitle: [\n", "# Заголовок\n"])
def test_place_in_a_file_without_data(text: str) -> None:
    assert locate(text, ("title",), markdown=True).line == 1


def test_place_behind_a_mistake() -> None:
    assert locate("a: b: c\nd: e\n", ("d",), markdown=False) == Span(2, 4, 1)
