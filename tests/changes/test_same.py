"""What is recognised under a new id."""

import random
from typing import Any

import pytest

from cjm_plugin.changes import Op, Subject, compare
from cjm_plugin.changes.change import Kind
from cjm_plugin.changes.same import same_under_new_ids
from tests.changes.applying import applied

WORDS = [
    f"{first}{last}" for first in ("при", "за", "от", "по", "вы", "пере") for last in ("ход", "каз", "вод", "дача")
]


def page(number: int, chance: random.Random, *, words: int = 400) -> dict[str, Any]:
    """A page that is much like all others of its kind."""
    return {
        "title": f"Услуга {number}",
        "summary": " ".join(chance.choices(WORDS, k=words)),
        "owner": f"Отдел {number % 7} дом {number}",
    }


def test_very_many_are_recognised_by_what_is_in_them() -> None:
    chance = random.Random(1)
    gone = {f"s{number}": page(number, chance) for number in range(600)}
    new = {f"renamed-{id_}": dict(one) for id_, one in gone.items()}
    for number, one in enumerate(new.values()):
        one["owner" if number % 2 else "title"] += " и ещё немного"
    assert same_under_new_ids(gone, new) == {id_: f"renamed-{id_}" for id_ in gone}


def test_of_two_with_one_title_the_more_alike_is_the_same() -> None:
    chance = random.Random(2)
    one, two = page(1, chance), page(2, chance)
    two["title"] = one["title"]
    others = {f"o{number}": page(number, chance) for number in range(10, 60)}
    assert same_under_new_ids(
        {"a": one, "b": two, **others}, {"x": two | {"owner": "Отдел"}, "y": one | {"owner": "Отдел"}}
    ) == {"a": "y", "b": "x"}


def test_what_is_only_of_one_kind_is_not_the_same() -> None:
    chance = random.Random(3)
    gone = {f"s{number}": page(number, chance, words=20) for number in range(60)}
    new = {f"n{number}": page(number, chance, words=20) for number in range(100, 160)}
    assert same_under_new_ids(gone, new) == {}


@pytest.mark.parametrize(
    ("gone", "new"),
    [
        ({"title": "МФЦ", "interaction": "visit"}, {"title": "Банк", "interaction": "visit"}),
        ({"title": "Паспорт", "held_by_state": True}, {"title": "СНИЛС", "held_by_state": True}),
        (
            {"text": "Очередь на три часа", "severity": "high", "category": "waiting", "evidence": ["talks"]},
            {"text": "Нет пандуса у входа", "severity": "high", "category": "waiting", "evidence": ["talks"]},
        ),
        (
            {"title": "Заплатить пошлину", "interaction": "self_service", "channels": ["portal"], "wait": "1 d"},
            {"title": "Сделать фотографию", "interaction": "self_service", "channels": ["portal"], "wait": "1 d"},
        ),
        (
            {"title": "Федеральный закон от 27.07.2010 № 210-ФЗ", "kind": "law"},
            {"title": "Федеральный закон от 27.07.2006 № 152-ФЗ", "kind": "law"},
        ),
        (
            {"kind": "interview", "title": "Беседы", "internal": True},
            {"kind": "survey", "title": "Опрос", "internal": True},
        ),
    ],
)
def test_what_has_nothing_but_its_kind_in_common_is_not_the_same(gone: dict[str, Any], new: dict[str, Any]) -> None:
    assert same_under_new_ids({"old": gone}, {"new": new}) == {}


@pytest.mark.parametrize(
    ("gone", "new"),
    [
        (
            {"title": "Подать заявление", "interaction": "visit"},
            {"title": "Подать заявление лично", "interaction": "visit"},
        ),
        ({"title": "МФЦ", "interaction": "visit"}, {"title": "МФЦ", "interaction": "self_service"}),
        ({"text": "Очередь на 3 часа", "severity": "high"}, {"text": "Очередь на 3 часа утром", "severity": "low"}),
        (
            {"title": "Справка", "summary": "Бумага о том, что человек здоров"},
            {"title": "Выписка", "summary": "Бумага о том, что человек здоров"},
        ),
    ],
)
def test_what_says_nearly_the_same_is_the_same(gone: dict[str, Any], new: dict[str, Any]) -> None:
    assert same_under_new_ids({"old": gone}, {"new": new}) == {"old": "new"}


def journey(**steps: str) -> dict[Subject, Any]:
    path = [{"id": id_, "title": title, "wait": f"{len(title)} d"} for id_, title in steps.items()]
    return {Subject(Kind.SERVICE, "s"): {"title": "S", "as_is": {"outcome": "o", "steps": path}}}


def renames(before: dict[Subject, Any], after: dict[Subject, Any]) -> dict[str, str]:
    changes = compare(before, after)
    assert applied(before, changes) == after
    assert all(each.op in {Op.RENAME, Op.MOVE} for each in changes)
    return {each.before: each.after for each in changes if each.op is Op.RENAME}


def test_ids_of_steps_that_are_used_again() -> None:
    before = journey(collect="Collect the papers", apply="Hand them in", wait="Wait")
    after = journey(apply="Collect the papers", send="Hand them in", wait="Wait")
    assert renames(before, after) == {"collect": "apply", "apply": "send"}
    assert renames(after, before) == {"apply": "collect", "send": "apply"}
    swapped = journey(apply="Collect the papers", collect="Hand them in", wait="Wait")
    assert renames(before, swapped) == {"collect": "apply", "apply": "collect"}


def test_entries_and_pages_that_exchange_their_ids() -> None:
    def catalogue(queue: str, lost: str, one: str, two: str) -> dict[Subject, Any]:
        problems = {queue: {"text": "The queue is long"}, lost: {"text": "Papers get lost", "severity": "high"}}
        solved = {"window": {"title": "Open a window", "resolves": [queue]}}
        return {
            Subject(Kind.SERVICE, one): {"title": "One", "problems": problems, "recommendations": solved},
            Subject(Kind.SERVICE, two): {"title": "Another matter altogether"},
        }

    before = catalogue("queue", "lost", "s", "t")
    assert renames(before, catalogue("lost", "queue", "s", "t")) == {"queue": "lost", "lost": "queue"}
    assert renames(before, catalogue("queue", "lost", "t", "s")) == {"s": "t", "t": "s"}


def told(before: dict[Subject, Any], after: dict[Subject, Any]) -> list[tuple[Op, Any]]:
    changes = compare(before, after)
    assert applied(before, changes) == after
    return [(each.op, (each.before, each.after) if each.op is Op.RENAME else each.path[-1]) for each in changes]


def test_a_step_that_takes_the_id_of_one_that_is_gone() -> None:
    before, after = journey(a="One thing", b="Another matter"), journey(b="One thing", c="Something else")
    assert told(before, after) == [
        (Op.RENAME, ("a", "b")),
        (Op.RENAME, ("b", "b~")),
        (Op.REMOVE, "b~"),
        (Op.ADD, "c"),
    ]


def test_a_step_that_comes_in_before_numbered_ones() -> None:
    before = journey(s1="Collect the papers", s2="Hand them in", s3="Wait")
    after = journey(s1="Find the right office", s2="Collect the papers", s3="Hand them in", s4="Wait")
    moved = [("s1", "s2"), ("s2", "s3"), ("s3", "s4")]
    assert told(before, after) == [*((Op.RENAME, each) for each in moved), (Op.ADD, "s1")]
    back = [(Op.RENAME, (new, old)) for old, new in moved]
    assert told(after, before) == [*back, (Op.RENAME, ("s1", "s1~")), (Op.REMOVE, "s1~")]


def test_numbers_of_problems_that_steps_and_recommendations_name() -> None:
    def catalogue(*problems: str) -> dict[Subject, Any]:
        ids = {text: f"p{number}" for number, text in enumerate(problems, 1)}
        queue, lost = ids["The queue is long"], ids["Papers get lost on the way"]
        steps = [
            {"id": f"s{number}", "title": title, "problems": [problem]}
            for number, (title, problem) in enumerate([("Hand in", queue), ("Fetch", lost)], len(problems))
        ]
        target = [{"id": "once", "title": "Say it once", "replaces": [step["id"] for step in steps]}]
        page = {
            "title": "S",
            "problems": {id_: {"text": text} for text, id_ in ids.items()},
            "recommendations": {"r": {"title": "Open a window", "resolves": [queue]}},
            "as_is": {"outcome": "o", "steps": steps},
            "to_be": {"steps": target},
        }
        return {Subject(Kind.SERVICE, "s"): page}

    before = catalogue("The queue is long", "Papers get lost on the way")
    after = catalogue("Nobody knows the way", "The queue is long", "Papers get lost on the way")
    renamed = [("p1", "p2"), ("p2", "p3"), ("s2", "s3"), ("s3", "s4")]
    assert told(before, after) == [*((Op.RENAME, each) for each in renamed), (Op.ADD, "p1")]


def test_a_step_of_which_a_copy_comes_is_still_the_same() -> None:
    before = journey(a="Collect the papers for the town hall", z="Wait")
    after = journey(
        a="Collect the papers for the town hall once more", b="Collect the papers for the town hall", z="Wait"
    )
    assert (Op.ADD, "b") in told(before, after)
    assert not [each for each in told(before, after) if each[0] is Op.RENAME]


def test_the_address_of_a_page_does_not_go_to_another_one_alone() -> None:
    def catalogue(**titles: str) -> dict[Subject, Any]:
        return {Subject(Kind.NEED, id_): {"title": title} for id_, title in titles.items()}

    changes = compare(catalogue(a="One thing"), catalogue(a="Another matter", b="One thing"))
    assert [(each.op, each.subject.id) for each in changes] == [(Op.SET, "a"), (Op.ADD, "b")]
