"""A time or a cost that cannot be read is left out, and nothing else with it."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from cjm_plugin.frontmatter import parse_markdown
from cjm_plugin.loading.documents import FileContent, read
from cjm_plugin.loading.files import FileKind, SourceFile

MAPS = sorted(Path("content/services").rglob("*.md"))
LEFT_OUT = {"term", "wait", "effort", "cost"}
LEVELS = {"low", "medium", "high"}
"""The effort of a recommendation is no time."""


def _read(file: Path, data: Any) -> FileContent:
    path = PurePosixPath(file.relative_to("content").as_posix())
    raw = f"---\n{yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}---\n".encode()
    return read(SourceFile(FileKind.SERVICE, file, path), raw, str(path))


def _changed(data: Any, instead: str | None) -> Any:
    """The data with something else, or nothing, in place of every time and cost."""
    if isinstance(data, list):
        return [_changed(item, instead) for item in data]
    if not isinstance(data, dict):
        return data
    kept = {key: instead if key in LEFT_OUT and str(value) not in LEVELS else value for key, value in data.items()}
    return {key: _changed(value, instead) for key, value in kept.items() if value is not None}


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_a_map_is_read_as_if_they_were_not_there(file: Path) -> None:
    data = parse_markdown(file.read_text(encoding="utf-8")).data
    spoiled, without = _read(file, _changed(data, "сколько-нибудь")), _read(file, _changed(data, None))
    assert without.page is not None
    assert spoiled.page == without.page
    assert {finding.name for finding in spoiled.diagnostics} <= {"bad-duration", "bad-money"}
