"""What follows from changes: figures, coverage, and what deserves a second look."""

import json
from pathlib import Path

import pytest

from cjm_plugin.changes import Comparison, Reason, second_looks
from cjm_plugin.review.report.json import as_json
from tests.repository.repositories import MAP
from tests.review.states import PERMIT, compared, sentences, told

WITHOUT_TARGET = MAP[: MAP.index("to_be:")] + "---\nThe story.\n"
PATHS_GONE = MAP[: MAP.index("as_is:")] + "---\nThe story.\n"


def reasons(comparison: Comparison) -> list[Reason]:
    return [look.reason for look in second_looks(comparison)]


def test_time_and_money_that_moved_are_told(tmp_path: Path) -> None:
    text = MAP.replace("wait: 10 d", "wait: 3 d, cost: 500 RUB, effort: 2 h")
    comparison = compared(tmp_path, {PERMIT: text})
    assert sentences(comparison)[-3:] == [
        "Путь сейчас, своё время: неизвестно → 2 ч (указано не для всех шагов)",
        "Путь сейчас, ожидание: 10 дней → 3 дня (указано не для всех шагов)",
        "Путь сейчас, расходы: неизвестно → 500 ₽ (указано не для всех шагов)",
    ]
    figures = {each["figure"]: each for each in json.loads(as_json(told(comparison)))["figures"]}
    assert figures["wait"]["before"] == {"value": "P10D", "complete": False}
    assert figures["cost"]["before"] is None
    assert figures["cost"]["after"] == {"value": {"RUB": 500}, "complete": False}


def test_that_more_steps_say_something_is_no_other_sum(tmp_path: Path) -> None:
    text = MAP.replace("interaction: visit}", "interaction: visit, wait: 0 d}")
    assert compared(tmp_path, {PERMIT: text}).moved == ()


def test_over_a_year_where_the_volume_is_known(tmp_path: Path) -> None:
    before = MAP.replace("status: published", "status: published\nvolume: 1000")
    fewer = before.replace("interaction: visit}", "interaction: self_service}")
    comparison = compared(tmp_path, {PERMIT: fewer}, {PERMIT: before})
    assert "Путь сейчас, личные визиты: 2 → 1" in sentences(comparison)
    assert "Путь сейчас, за год, личные визиты: 2 000 → 1 000; самостоятельные шаги: 0 → 1 000" in sentences(comparison)
    yearly = [each for each in json.loads(as_json(told(comparison)))["figures"] if each["yearly"]]
    assert [(each["figure"], each["before"], each["after"]) for each in yearly] == [
        ("visits", 2000, 1000),
        ("self_service", 0, 1000),
    ]
    more = compared(tmp_path / "more", {PERMIT: before.replace("1000", "1500")}, {PERMIT: before})
    assert {each.yearly for each in more.moved} == {True}


def test_a_path_that_goes_takes_its_coverage_with_it(tmp_path: Path) -> None:
    comparison = compared(tmp_path, {PERMIT: WITHOUT_TARGET})
    assert [(each.id, each.before, each.after) for each in comparison.covered] == [("queue", "resolved", "open")]
    assert reasons(comparison) == [Reason.PATH_REMOVED]
    assert sentences(comparison) == [
        "Удалён целевой путь",
        "Без целевого пути: нерешённых проблем — 1, неудовлетворённых потребностей — 0",
    ]
    back = compared(tmp_path / "back", {}, {PERMIT: WITHOUT_TARGET})
    assert [(each.id, each.before, each.after) for each in back.covered] == [("queue", "open", "resolved")]
    assert reasons(back) == []
    assert Reason.PATH_REMOVED in reasons(compared(tmp_path / "both", {PERMIT: PATHS_GONE}))


@pytest.mark.parametrize("kind", ["agencies", "segments", "channels", "documents", "regulations", "problem-categories"])
def test_entries_of_registers_have_addresses_too(tmp_path: Path, kind: str) -> None:
    file = f"registers/{kind}.yml"
    known = {file: "old-name: A thing with a name of its own\n"}
    gone = compared(tmp_path / "gone", {file: ""}, known)
    renamed = compared(tmp_path / "renamed", {file: "new-name: A thing with a name of its own\n"}, known)
    expected = [] if kind == "problem-categories" else [Reason.ADDRESS_GONE]
    assert reasons(gone) == reasons(renamed) == expected
    led_on = Comparison(renamed.before, renamed.after, {f"{kind}/old-name": f"{kind}/new-name"})
    assert reasons(led_on) == []


def test_the_address_of_a_need_is_its_id_and_not_its_file(tmp_path: Path) -> None:
    need = "---\nid: say-once\ntitle: Say it once\n---\n"
    moved = compared(tmp_path / "moved", {"needs/say-once.md": None, "needs/all/once.md": need})
    assert reasons(moved) == []
    renamed = compared(tmp_path / "renamed", {"needs/say-once.md": need.replace("id: say-once", "id: once")})
    assert reasons(renamed) == [Reason.ADDRESS_GONE]


def test_evidence_that_the_public_does_not_see_any_more(tmp_path: Path) -> None:
    text = MAP.replace("title: Talks with drivers}", "title: Talks with drivers, internal: true}")
    assert reasons(compared(tmp_path, {PERMIT: text})) == [Reason.EVIDENCE_LOST]


def test_quotes_that_come_in_with_a_new_map(tmp_path: Path) -> None:
    text = MAP.replace("title: Talks with drivers}", "title: Talks with drivers, quote: Never again}")
    added = compared(tmp_path, {"services/new.md": text.replace("title: Parking permit", "title: A bench")})
    assert reasons(added) == [Reason.QUOTE_ADDED]
