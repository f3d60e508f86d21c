"""What the report in JSON says is enough to make the new state of the old one."""

import json
import shutil
from pathlib import Path

import pytest

import cjm_plugin
from cjm_plugin.changes import Change, Comparison, Kind, Op, Reason, Subject
from cjm_plugin.i18n import LANGUAGES, translation
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.review.report.json import as_json
from cjm_plugin.review.told import tell
from tests.changes.applying import applied
from tests.changes.test_properties import CATALOGUES

VUZ = "services/minobrnauki/postuplenie-v-vuz.md"


@pytest.fixture(scope="module")
def content() -> Catalogue:
    return cjm_plugin.load(CATALOGUES[0]).catalogue


def _edited(folder: Path) -> Catalogue:
    content = shutil.copytree(CATALOGUES[0], folder / "content")
    (file,) = content.rglob("postuplenie-v-vuz.md")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(place for place, line in enumerate(lines) if line.startswith("    - id: "))
    end = next(place for place, line in enumerate(lines) if line.startswith("    - id: ") and place > start)
    file.write_text("".join([*lines[:start], *lines[end:]]), encoding="utf-8")
    next(content.glob("needs/*.md")).unlink()
    return cjm_plugin.load(content).catalogue


def _read(text: str) -> list[Change]:
    return [
        Change(
            Op(each["op"]),
            Subject(Kind(each["in"]), each["in_id"]),
            tuple(each["path"]),
            each["before"],
            each["after"],
            each.get("follows"),
        )
        for each in json.loads(text)["changes"]
    ]


def test_applied_it_gives_the_new_state(content: Catalogue, tmp_path: Path) -> None:
    other = cjm_plugin.load(CATALOGUES[1]).catalogue
    for before, after in ((content, other), (other, content), (content, _edited(tmp_path))):
        comparison = Comparison(before, after)
        changes = _read(as_json(tell(comparison, translation("ru"))))
        assert changes
        assert applied(comparison.old, changes) == comparison.new


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_has_a_name_and_a_sentence(content: Catalogue, tmp_path: Path, language: str) -> None:
    data = json.loads(as_json(tell(Comparison(content, _edited(tmp_path)), translation(language))))
    assert all(each["name"] and each["text"] and "{" not in each["text"] for each in data["changes"])


def test_the_shape_is_described() -> None:
    text = (CATALOGUES[0].parent / "docs" / "changes.md").read_text(encoding="utf-8")
    for name in (*Op, *Kind, *Reason):
        assert f"`{name}`" in text
    comparison = Comparison(cjm_plugin.load(CATALOGUES[1]).catalogue, Catalogue())
    assert all(f"| `{key}` |" in text for key in json.loads(as_json(tell(comparison, translation("en")))))
