"""Text from authors that looks like HTML or a script is shown as text, everywhere, and runs nothing."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.building import BuiltSite, build

PAYLOAD = (
    '<script>window.hacked=1</script><img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1) {{7*7777}}'
)


def _text(name: str) -> str:
    return f"{name} {PAYLOAD}"


def hostile_catalogue(folder: Path) -> None:
    """A catalogue whose every free text is an attack."""
    registers = {
        "agencies": {"agency": {"title": _text("agency"), "short_title": _text("short"), "summary": _text("s")}},
        "segments": {"segment": {"title": _text("segment"), "summary": _text("s")}},
        "channels": {"channel": {"title": _text("channel"), "interaction": "visit"}},
        "documents": {"document": {"title": _text("document"), "held_by_state": "true"}},
        "regulations": {"act": {"title": _text("act"), "number": _text("number"), "date": "2026"}},
        "problem-categories": {"category": _text("category")},
    }
    for name, entries in registers.items():
        _write(folder / "registers" / f"{name}.yml", yaml.safe_dump(entries, allow_unicode=True))
    _page(folder / "needs" / "need.md", {"title": _text("need"), "summary": _text("need"), "segments": ["segment"]})
    journey = _journey()
    _page(folder / "services" / "attack.md", journey | {"life_situations": ["situation"]})
    _page(folder / "services" / "bare.md", {"title": _text("bare"), "status": "published", "agencies": ["agency"]})
    _page(folder / "life-situations" / "situation.md", journey)


def _journey() -> dict[str, Any]:
    step = {
        "id": "one", "title": _text("step"), "stage": _text("stage"), "description": _text("description"),
        "when": _text("when"), "segments": ["segment"], "interaction": "visit", "channels": ["channel", _text("free")],
        "agencies": ["agency"], "documents": ["document", {"document": _text("free"), "when": _text("when")}],
        "receives": [_text("free")], "deadline": _text("deadline"), "effort": "1 h", "wait": "1 d",
        "cost": {"amount": "5 EUR", "when": _text("when")}, "emotion": "-1", "needs": ["own", "need"],
        "problems": ["problem"],
    }  # fmt: skip
    target = {key: value for key, value in step.items() if key not in {"problems", "emotion"}}
    return {
        "title": _text("title"), "summary": _text("summary"), "status": "published", "owner": _text("owner"),
        "agencies": ["agency"], "segments": ["segment"], "motivation": _text("motivation"),
        "eligibility": _text("eligibility"),
        "regulation": ["act", _text("free"), {"title": _text("t"), "number": _text("n")}],
        "evidence": {"source": {"kind": "interview", "title": _text("evidence"), "finding": _text("finding"),
                                "quote": _text("quote"), "alias": _text("alias"), "consent": "true"}},
        "needs": {"own": {"title": _text("own need"), "segments": ["segment"]}},
        "x-own": _text("own key"),
        "as_is": {"start_event": _text("start"), "outcome": _text("outcome"), "needs": ["need"],
                  "steps": [step, step | {"id": "two", "interaction": "remote"}]},
        "problems": {"problem": {"text": _text("problem"), "severity": "high", "category": "category",
                                 "segments": ["segment"], "evidence": ["source"], "notes": _text("notes")}},
        "recommendations": {"better": {"text": _text("recommendation"), "resolves": ["problem"]}},
        "to_be": {"goals": [_text("goal")], "start_event": _text("start"), "outcome": _text("outcome"),
                  "steps": [target | {"id": "three", "replaces": ["one"], "recommendations": ["better"]}]},
    }  # fmt: skip


def _page(file: Path, front: dict[str, Any]) -> None:
    _write(file, f"---\n{yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False)}---\n{PAYLOAD}\n")


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module", params=["public", "internal"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("hostile")
    hostile_catalogue(folder / "content")
    return build(folder / "content", folder / "project", audience=request.param, extra="plugins: [search, cjm]")


class _Dangers(HTMLParser):
    """Collects what would run: handlers, and addresses that are scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            script = re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE)
            if name.startswith("on") or (name in {"href", "src", "action", "formaction"} and script):
                self.found.append((tag, name, value))


def _dangers(page: str) -> list[tuple[str, str, str | None]]:
    parser = _Dangers()
    parser.feed(page)
    return parser.found


def test_nothing_of_an_attack_is_markup(hostile: BuiltSite) -> None:
    assert hostile.returncode == 0, hostile.log
    for page in hostile.folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>window.hacked" not in text, page
        assert _dangers(text) == [], page
        assert "54439" not in text, page


def test_the_attack_is_shown_as_text(hostile: BuiltSite) -> None:
    page = hostile.read("services/attack/")
    for name in ("title", "summary", "step", "problem", "recommendation", "goal", "finding", "quote", "need"):
        assert f"{name} &lt;script&gt;window.hacked=1&lt;/script&gt;" in page, name
