"""Which other wording is named, and how many more are counted."""

from datetime import date

from cjm_plugin.checks.facts import Facts, Wording
from cjm_plugin.checks.rule import Overview
from cjm_plugin.checks.wording import fold
from cjm_plugin.checks.wording.recurring import recurring
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import Outline


def _file(path: str, *texts: str, kind: FileKind = FileKind.SERVICE) -> Facts:
    wordings = (Wording("need", f"need-{place}", text, ("needs",), fold(text)) for place, text in enumerate(texts))
    return Facts(Outline(path, kind, (), complete=True), wordings=tuple(wordings))


def _said(*files: Facts) -> list[tuple[str, str, int]]:
    found = recurring(Overview(files, date(2026, 11, 1)), "need")
    return [(each.here.file.path, each.there.file.path, each.more) for each in found]


def test_the_most_similar_one_is_named_and_the_others_counted() -> None:
    a = _file("a", "Знать точный срок выплаты денег")
    b = _file("b", "Знать точные сроки выплат")
    c = _file("c", "Знать точный срок выплат денег семье")
    d = _file("d", "Деньги: знать точный срок выплаты")
    assert _said(a, b, c, d) == [("a", "d", 2), ("b", "a", 2), ("c", "a", 2), ("d", "a", 2)]


def test_thousands_of_the_same_are_one_finding_each() -> None:
    files = [_file(str(number), "Знать срок выплаты") for number in range(5000)]
    said = _said(*files)
    assert said[:2] == [("0", "1", 4998), ("1", "0", 4998)]
    assert len(said) == 5000


def test_the_same_file_does_not_count() -> None:
    assert _said(_file("a", "Знать срок выплаты", "Знать сроки выплат")) == []
    said = _said(_file("a", "Знать срок выплаты", "Знать сроки выплат"), _file("b", "Знать срок выплат"))
    assert said == [("a", "b", 0), ("a", "b", 0), ("b", "a", 1)]


def test_a_shared_need_is_named_first_and_compared_with_shared_ones_only() -> None:
    own, other = _file("a", "Знать срок выплаты"), _file("b", "Знать срок выплаты")
    shared = _file("needs/term", "Знать срок выплаты", kind=FileKind.NEED)
    assert _said(own, other, shared) == [("a", "needs/term", 1), ("b", "needs/term", 1)]
    near = _file("needs/near", "Знать точный срок выплаты", kind=FileKind.NEED)
    assert _said(own, other, near) == [("a", "needs/near", 1), ("b", "needs/near", 1)]
    again = _file("needs/when", "Знать сроки выплат", kind=FileKind.NEED)
    assert _said(shared, again) == [("needs/term", "needs/when", 0), ("needs/when", "needs/term", 0)]


def test_other_kinds_of_wordings_and_empty_ones_are_left_alone() -> None:
    problem = Facts(
        Outline("p", FileKind.SERVICE, (), complete=True), wordings=(Wording("problem", "p", "Срок", (), ("срок",)),)
    )
    assert _said(problem, _file("a", "Срок"), _file("b", "и в на"), _file("c", "и в на")) == []
