"""Every list of a review leads somewhere, whatever kind of change it tells of."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from cjm_plugin.changes import Comparison
from cjm_plugin.review.folder import review_files
from tests.repository.repositories import MAP
from tests.review.states import PERMIT, compared, told

Edit = Callable[[Any], None]


def _steps(page: Any, path: str = "as_is") -> Any:
    return page[path]["steps"]


def _without_target(page: Any) -> None:
    del page["to_be"]


def _without_paths(page: Any) -> None:
    for key in ("to_be", "as_is", "problems", "recommendations", "evidence"):
        del page[key]


def _moved(page: Any) -> None:
    _steps(page).insert(0, _steps(page).pop())


def _added(page: Any) -> None:
    _steps(page).insert(1, {"id": "read", "title": "Read the rules", "interaction": "visit"})


def _removed(page: Any) -> None:
    del _steps(page)[1]
    _steps(page, "to_be")[0]["replaces"] = ["ask", "fetch"]


def _every_field(page: Any) -> None:
    _steps(page)[1] |= {
        "title": "Wait at home", "stage": "Waiting", "when": "Sometimes", "description": "Long.", "notes": "Ours",
        "interaction": "remote", "channels": ["Telephone"], "agencies": ["town-hall"], "documents": ["Claim check"],
        "receives": ["Letter"], "deadline": "Soon", "effort": "1 h", "cost": "5 RUB", "emotion": -1,
        "needs": ["say-once"], "problems": ["queue"], "x-own": "1",
    }  # fmt: skip


def _every_field_of_the_map(page: Any) -> None:
    page |= {
        "summary": "Short", "owner": "We", "reviewed": "2026-01", "motivation": "Peace", "eligibility": "All",
        "url": "https://example.org", "volume": 9, "regulation": ["A law"], "term": "30 d", "notes": "Ours",
        "example": True, "x-own": {"a": ["b"]}, "needs": {"near": "Close to home"}, "title": "A permit to park",
    }  # fmt: skip


def _problem(page: Any) -> None:
    page["problems"]["queue"] |= {"text": "It takes long", "severity": "low", "evidence": []}
    page["problems"]["dear"] = {"text": "It is dear"}


def _unresolved(page: Any) -> None:
    page["problems"]["dear"] = {"text": "It is dear"}
    page["recommendations"]["online"] = {"text": "Another one", "resolves": ["dear"], "effort": "low"}


def _target(page: Any) -> None:
    page["to_be"] |= {
        "goals": ["No visits"],
        "start_event": "A car comes",
        "outcome": "It stands",
        "minimises": ["queue"],
    }
    _steps(page, "to_be")[0] |= {"title": "Be given it", "interaction": "visit", "replaces": ["ask"]}
    _steps(page, "to_be").append({"id": "use", "title": "Use it", "interaction": "proactive", "notes": "Ours"})


def _ids(page: Any) -> None:
    text = json.dumps(page)
    for old, new in (("queue", "line"), ("talks", "chats"), ("online", "web"), ("wait", "stay"), ("get", "take")):
        text = text.replace(f'"{old}"', f'"{new}"')
    page.clear()
    page |= json.loads(text)
    page["id"] = "parking"


def _quote(page: Any) -> None:
    page["evidence"]["board"] = {"kind": "review", "title": "A board", "quote": "Ages"}
    page["evidence"]["talks"] |= {"kind": "survey", "internal": True, "quote": "Never"}


def _status(page: Any) -> None:
    page["status"] = "archived"


EDITS: list[Edit] = [
    _without_target, _without_paths, _moved, _added, _removed, _every_field, _every_field_of_the_map, _problem,
    _unresolved, _target, _ids, _quote, _status,
]  # fmt: skip


def _edited(edit: Edit) -> str:
    _, head, body = MAP.split("---\n", 2)
    page = deepcopy(yaml.load(head, yaml.BaseLoader))
    edit(page)
    return f"---\n{yaml.safe_dump(page, allow_unicode=True, sort_keys=False)}---\n{body}"


def _check(comparison: Comparison) -> None:
    report = told(comparison)
    assert report.pages
    files = {path: content.decode() for path, content in review_files(report) if path.endswith(".html")}
    ids = {path: re.findall(r'\bid="([^"]+)"', html) for path, html in files.items()}
    for path, html in files.items():
        assert len(ids[path]) == len(set(ids[path]))
        for target, anchor in re.findall(r'<a href="([^"#]*)#([^"]+)"', html):
            assert anchor in ids[target or path], (path, target, anchor)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__.strip("_"))
def test_every_list_leads_somewhere(tmp_path: Path, edit: Edit) -> None:
    text = _edited(edit)
    _check(compared(tmp_path / "there", {PERMIT: text}))
    _check(compared(tmp_path / "back", {}, {PERMIT: text}))


def test_also_of_maps_that_come_and_go(tmp_path: Path) -> None:
    for name, edit in enumerate((_quote, _without_paths, _every_field)):
        text = _edited(edit)
        _check(compared(tmp_path / f"there{name}", {PERMIT: text}, {PERMIT: None}))
        _check(compared(tmp_path / f"back{name}", {PERMIT: None}, {PERMIT: text}))


def test_a_problem_that_no_step_names_any_more_is_beyond_the_map(tmp_path: Path) -> None:
    """It is there, and about the whole path: what changed in it is not to be read where it is struck out."""
    text = MAP.replace(", problems: [queue]}", "}").replace("severity: high", "severity: low")
    files = review_files(told(compared(tmp_path, {PERMIT: text}), "en"))
    page = next(content.decode() for name, content in files if name.endswith("permit.html"))
    (address,) = re.findall(r'<a href="#([^"]*)">[^<]*severity: high → low</a>', page)
    assert address == "about-problems-queue"
    assert re.search(r'id="about-problems-queue">.*?high → low', page, re.DOTALL)


def test_an_emotion_is_another_one_as_a_whole(tmp_path: Path) -> None:
    before = MAP.replace("wait: 10 d}", "wait: 10 d, emotion: -2}")
    after = MAP.replace("wait: 10 d}", "wait: 10 d, emotion: -1}")
    files = review_files(told(compared(tmp_path, {PERMIT: after}, {PERMIT: before}), "en"))
    page = next(content.decode() for name, content in files if name.endswith("permit.html"))
    assert "<del>−2 very bad</del> <ins>−1 bad</ins>" in page
