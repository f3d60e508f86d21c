"""Maps that stretch the page: very many, very long, and nothing at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.axe import violations
from tests.browser.opening import Opener
from tests.browser.serving import ServedSite
from tests.site.building import BuiltSite, build
from tests.site.following import dead_links

_LONG_TITLE = "Очень длинное название услуги, которое никто не сокращал и которое занимает почти двести знаков. " * 2
_LONG_WORD = "Рентгеноэлектрокардиографического" * 3


def _steps(number: int, **fields: Any) -> list[dict[str, Any]]:
    return [{"id": f"step-{index}", "title": f"Шаг номер {index}", **fields} for index in range(number)]


def _path(steps: list[dict[str, Any]]) -> dict[str, Any]:
    return {"start_event": "Нужна услуга", "outcome": "Услуга получена", "steps": steps}


MAPS: dict[str, dict[str, Any]] = {
    "bare": {"title": "Два шага и больше ничего", "as_is": _path(_steps(2))},
    "not-mapped": {"title": "Ещё не описана"},
    "long-path": {"title": "Тридцать шагов", "as_is": _path(_steps(30, interaction="visit", emotion="-1"))},
    "crowded": {
        "title": "Сорок проблем на одном шаге",
        "as_is": _path([*_steps(2), {"id": "worst", "title": "Худший", "problems": [f"p-{n}" for n in range(40)]}]),
        "problems": {f"p-{n}": {"text": f"Проблема номер {n}", "severity": "critical"} for n in range(40)},
    },
    "long-words": {
        "title": _LONG_TITLE.strip(),
        "summary": _LONG_WORD,
        "segments": ["one"],
        "as_is": _path(
            [
                {
                    "id": "a",
                    "title": _LONG_WORD,
                    "stage": _LONG_WORD,
                    "documents": [_LONG_WORD],
                    "channels": [_LONG_WORD],
                },
                {"id": "b", "title": _LONG_TITLE.strip(), "interaction": "visit", "segments": ["one"]},
            ]
        ),
        "problems": {"p": {"text": _LONG_WORD}},
        "recommendations": {"r": {"text": _LONG_WORD, "resolves": ["p"]}},
        "to_be": {
            "goals": [_LONG_WORD],
            "steps": [{"id": "t", "title": _LONG_WORD, "interaction": "proactive", "recommendations": ["r"]}],
        },
    },
    "two-situations": {
        "title": "В двух жизненных ситуациях",
        "life_situations": ["first", "second"],
        "as_is": _path(_steps(3)),
    },
}


@pytest.fixture(scope="module")
def extreme(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], ServedSite]) -> ServedSite:
    folder = tmp_path_factory.mktemp("extreme")
    for name, front in MAPS.items():
        _write(folder / "content" / "services" / f"{name}.md", {"status": "published"} | front)
    for name in ("first", "second"):
        _write(folder / "content" / "life-situations" / f"{name}.md", {"title": name, "status": "published"})
    registers = folder / "content" / "registers"
    registers.mkdir()
    (registers / "segments.yml").write_text("one: Единственный\n", encoding="utf-8")
    site = build(folder / "content", folder / "project", language="ru")
    assert site.returncode == 0, site.log
    return serve(site.folder)


def _write(file: Path, front: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n", encoding="utf-8")


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("width", [320, 1440])
def test_no_map_breaks_the_page(
    extreme: ServedSite, opener: Callable[[ServedSite], Opener], name: str, width: int
) -> None:
    page = opener(extreme)(f"services/{name}/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_an_empty_lane_is_not_drawn(extreme: ServedSite, opener: Callable[[ServedSite], Opener]) -> None:
    open_page = opener(extreme)
    assert open_page("services/bare/").locator(".cjm-l-problems, .cjm-l-needs, .cjm-l-docs").count() == 0
    assert open_page("services/crowded/").locator(".cjm-l-problems").count() > 0


def test_what_is_missing_is_said(extreme: ServedSite, opener: Callable[[ServedSite], Opener]) -> None:
    open_page = opener(extreme)
    assert open_page("services/not-mapped/").get_by_text("ещё не описан").count() >= 1
    assert open_page("services/bare/").locator("#target").count() == 0


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("empty")
    (folder / "content").mkdir()
    return build(folder / "content", folder / "project")


def test_a_catalogue_with_nothing_in_it_is_a_site(empty: BuiltSite) -> None:
    assert empty.returncode == 0, empty.log
    assert dead_links(empty.folder) == []
    assert "There are no services yet" in empty.read("")
