"""What the tests with editors' tools share: the tools, and a copy of the project as an author has it open."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.editors.lsp import LanguageServer
from tests.editors.packages import ROOT, installed, missing, node


@pytest.fixture(scope="session")
def node_modules(pytestconfig: pytest.Config) -> Path:
    """The tools. Without Node.js their tests are skipped, but in CI they fail."""
    problem = missing()
    if problem and os.environ.get("CI"):
        pytest.fail(problem, pytrace=False)
    if problem:
        pytest.skip(problem)
    assert pytestconfig.cache
    return installed(pytestconfig.cache.mkdir("editors"))


@pytest.fixture(scope="module")
def project(node_modules: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as an editor sees it, with the tools beside it."""
    folder = tmp_path_factory.mktemp("project").resolve()
    for name in ("content", "schema", "scripts", ".vscode"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / ".remarkrc.mjs", folder)
    (folder / "node_modules").symlink_to(node_modules, target_is_directory=True)
    return folder


@pytest.fixture
def content(project: Path, request: pytest.FixtureRequest) -> Path:
    """Where a test may think up a catalogue of its own: nothing is in it yet."""
    return project / re.sub(r"\W+", "-", request.node.name) / "content"


@pytest.fixture(scope="module")
def settings(project: Path) -> dict[str, Any]:
    """What the project tells VS Code, and the README other editors; and nothing is fetched."""
    told: dict[str, Any] = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    on = dict.fromkeys(("yaml.validate", "yaml.completion", "yaml.hover"), True)
    return {**on, **told, "[markdown]": {"yaml.validate": False}, "yaml.schemaStore.enable": False}


@pytest.fixture(scope="module")
def server(project: Path, settings: dict[str, Any]) -> Iterator[LanguageServer]:
    """The language server of the YAML extension with the project's settings."""
    with _started(project, settings) as running:
        yield running


@pytest.fixture
def bare_server(project: Path) -> Iterator[LanguageServer]:
    """The same in an editor to which nobody has told where schemas are."""
    with _started(project, {"yaml.validate": True, "yaml.schemaStore.enable": False}) as running:
        yield running


def _started(project: Path, settings: dict[str, Any]) -> LanguageServer:
    program = project / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    return LanguageServer(node(program, "--stdio"), project, settings)
