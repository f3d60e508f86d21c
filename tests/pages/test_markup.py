import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.pages.markup import TextRenderer, plain_text

texts = TextRenderer(lambda href: "../birth/" if href == "birth.md" else None)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Просто текст", "Просто текст"),
        ("[CAR 703] и <45 дней & больше", "[CAR 703] и &lt;45 дней &amp; больше"),
        ("*Важно* и **очень**", "<em>Важно</em> и <strong>очень</strong>"),
        ("`kbd`", "<code>kbd</code>"),
        ("[сайт](https://a.example/?x=1&y=2)", '<a href="https://a.example/?x=1&amp;y=2">сайт</a>'),
        ("[карта](birth.md)", '<a href="../birth/">карта</a>'),
        ("[никуда](nowhere.md)", "<span>никуда</span>"),
        ("[зло](javascript:alert(1))", "<span>зло</span>"),
        ("[зло](JaVa&#115;cript:alert(1))", "<span>зло</span>"),
        ("[зло](java\tscript:alert(1))", "<span>зло</span>"),
        ("[зло](//evil.example)", "<span>зло</span>"),
        ("[зло](data:text/html,x)", "<span>зло</span>"),
        ("<b onclick=x>б</b>", "&lt;b onclick=x&gt;б&lt;/b&gt;"),
        ("![рис](https://a.example/x.png)", "![рис](https://a.example/x.png)"),
        ("1. Не список", "1. Не список"),
        ("# Не заголовок", "# Не заголовок"),
        ("Два\n\nабзаца", "Два абзаца"),
    ],
)
def test_a_text_is_one_paragraph_of_inline_markdown(text: str, html: str) -> None:
    rendered = str(texts.inline(text))
    assert rendered == html


def test_a_description_may_hold_blocks_but_no_headings_of_the_page() -> None:
    html = str(texts.block("# Глава\n\n- раз\n- два\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>x</script>"))
    assert "<ul>" in html
    assert "<table>" in html
    assert "<h1" not in html
    assert "<script" not in html


def test_plain_text_has_no_marks() -> None:
    assert plain_text("*Важно*: [сайт](https://a.example) & <45") == "Важно: сайт & <45"


_NASTY = st.text(alphabet="<>[]()*_`&#;:/\\!|\"' \n\tjavascriptонxеsrcimg=.-0123456789", max_size=60)


@given(_NASTY)
def test_no_text_makes_an_element_that_is_not_allowed(text: str) -> None:
    for html in (str(texts.inline(text)), str(texts.block(text))):
        tags = set(re.findall(r"<\s*([a-zA-Z][a-zA-Z0-9]*)", html))
        assert tags <= {"a", "em", "strong", "code", "span", "p", "ul", "ol", "li", "br", "pre", "blockquote", "hr"} | {
            "table", "thead", "tbody", "tr", "th", "td",
        }  # fmt: skip
        for href in re.findall(r'href="([^"]*)"', html):
            assert re.match(r"(https?:|mailto:|tel:|\.\./birth/|&#)", href), href
        assert not re.search(r"<[^>]*\son\w+\s*=", html)


@given(st.from_regex(r"[a-zа-я][ a-zA-Zа-яА-Я0-9.,:;#+()\"'/=~^$%@{}№«»—-]*[a-zа-я.]", fullmatch=True))
def test_a_plain_description_is_what_markdown_would_make_of_it(text: str) -> None:
    """Plain paragraphs pass Markdown by. Beside one that does not, Markdown reads them too."""
    both = str(texts.block(f"{text}\n\n*x*"))
    assert both == f"{texts.block(text)}\n<p><em>x</em></p>"
