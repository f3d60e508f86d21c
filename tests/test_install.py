"""The plugin as other people get it: a wheel in an environment of its own, and an own catalogue."""

import os
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CONTENT = {
    "index.md": "# Our services\n",
    "registers/agencies.yml": "town-hall: {title: Town Hall, url: 'https://town.example'}\n",
    "registers/channels.yml": "office: {title: Office, interaction: visit}\n",
    "registers/documents.yml": "passport: {title: Passport, held_by_state: true}\n",
    "registers/segments.yml": "families: Families\n",
    "registers/regulations.yml": "parking-act: {title: Parking Act, number: '7', date: 2024-05-01}\n",
    "registers/problem-categories.yml": "time: Time\n",
    "needs/say-once.md": "---\ntitle: Say it once\n---\nWhy people need it.\n",
    "needs/know-the-term.md": "---\ntitle: Know how long it takes\n---\n",
    "life-situations/moving.md": """---
title: Moving house
status: published
services: [permit]
as_is:
  start_event: A family moves
  outcome: The family has settled in
  steps:
    - {id: pack, title: Pack, needs: [say-once]}
    - {id: park, title: Park near the house, service: permit}
---
""",
    "services/town/permit.md": """---
title: Parking permit
status: published
agencies: [town-hall]
segments: [families]
regulation: [parking-act]
as_is:
  start_event: A client has a car
  outcome: The car stands near the house
  steps:
    - {id: ask, title: Ask at the office, channels: [office], documents: [passport], needs: [say-once],
       problems: [queue]}
    - {id: wait, title: Wait for the permit, wait: 10 d, needs: [know-the-term]}
problems:
  queue: {text: The queue is long, severity: high, category: time}
recommendations:
  online: {text: Give permits on-line, resolves: [queue], kind: automate}
to_be:
  steps:
    - {id: get, title: Get the permit, interaction: self_service, replaces: [ask, wait], recommendations: [online],
       needs: [say-once, know-the-term]}
---
The story behind it.
""",
    "services/town/bench.md": "---\ntitle: A bench at the door\nstatus: published\nagencies: [town-hall]\n---\n",
}
SETTINGS = "site_name: Our services\ndocs_dir: content\ntheme: {name: material}\nplugins: [cjm]\n"

PAGES = [
    "",
    "services/",
    "services/town/permit/",
    "services/town/bench/",
    "life-situations/",
    "life-situations/moving/",
    "needs/",
    "needs/say-once/",
    "needs/know-the-term/",
    "problems/",
    "recommendations/",
    "target-paths/",
    "agencies/",
    "agencies/town-hall/",
    "segments/families/",
    "channels/office/",
    "documents/passport/",
    "regulations/parking-act/",
]


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it and nothing of this checkout, and the site that it built."""

    python: Path
    site: Path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("elsewhere")
    _run(sys.executable, "-m", "venv", "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    locked = ROOT / "requirements.lock"
    _run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", locked, cwd=folder)
    _run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel, cwd=folder)
    _run(python, "-m", "pip", "check", cwd=folder)
    for name, text in CONTENT.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    _run(python, "-m", "mkdocs", "build", "--strict", "--quiet", cwd=folder)
    return Installed(python, folder / "site")


def test_the_wheel_holds_translations_templates_and_the_font(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = [*(ROOT / "theme_overrides").rglob("*"), *(ROOT / "cjm_plugin" / "locale").rglob("*.po")]
    expected = {f"cjm_plugin/{file.relative_to(_base(file)).as_posix()}" for file in tracked if file.is_file()}
    assert expected <= names
    assert any(name.endswith(".po") for name in expected)
    assert any(name.endswith(".woff2") for name in expected)
    assert not any(name.startswith(("tests/", "scripts/", "theme_overrides/")) for name in names)


def test_the_plugin_that_runs_is_the_installed_one(installed: Installed) -> None:
    where = _run(installed.python, "-c", "import cjm_plugin; print(cjm_plugin.__file__)", cwd=installed.site.parent)
    assert Path(where.strip()).is_relative_to(installed.python.parent.parent)


def test_an_own_catalogue_has_every_kind_of_page(installed: Installed) -> None:
    missing = [page for page in PAGES if not (installed.site / page / "index.html").is_file()]
    assert missing == []
    assert (installed.site / "catalogue.json").is_file()
    assert (installed.site / "services/town/permit/journey.json").is_file()
    assert (installed.site / "life-situations/moving/journey.json").is_file()


def test_the_command_comes_with_it_and_speaks_russian(installed: Installed) -> None:
    cjm, folder = installed.python.parent / "cjm", installed.site.parent
    assert "permit.md" in _run(cjm, "check", "--format", "line", "--fail-on", "never", cwd=folder)
    assert "Проверить карты" in _run(cjm, "--language", "ru", "--help", cwd=folder)
    assert "needs/known.md" in _run(cjm, "new", "need", "--title", "Be known", "--id", "known", "--yes", cwd=folder)


def test_the_journey_page_has_the_map(installed: Installed) -> None:
    page = (installed.site / "services/town/permit/index.html").read_text(encoding="utf-8")
    for anchor in ("step-ask", "step-wait", "problem-queue", "recommendation-online", "target"):
        assert f'id="{anchor}"' in page
    for text in ("Ask at the office", "The queue is long", "Give permits on-line", "The story behind it."):
        assert text in page


def test_styles_scripts_and_the_font_are_there_and_are_used(installed: Installed) -> None:
    page = (installed.site / "index.html").read_text(encoding="utf-8")
    for kind in ("css", "js"):
        (name,) = re.findall(rf'(assets/cjm/cjm\.\w+\.{kind})"', page)
        assert (installed.site / name).stat().st_size > 0
    (style,) = (installed.site / "assets/cjm").glob("*.css")
    fonts = re.findall(r"url\(\"?([^)\"]+\.woff2)", style.read_text(encoding="utf-8"))
    assert fonts
    assert all((style.parent / font).is_file() for font in fonts)


def test_nothing_is_fetched_from_another_host(installed: Installed) -> None:
    fetched = re.compile(
        r"""<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|data|srcset)=["']?((?:https?:)?//[^"'\s>]+)"""
        r"""|<link\b[^>]*rel=["']?(?!canonical)[^>]*href=["']?((?:https?:)?//[^"'\s>]+)"""
        r"""|url\(["']?((?:https?:)?//[^"')]+)|@import\s+["']((?:https?:)?//[^"']+)"""
    )
    files = [*installed.site.rglob("*.html"), *installed.site.rglob("*.css")]
    assert files
    found = {(file.name, match[0]) for file in files for match in fetched.finditer(file.read_text(encoding="utf-8"))}
    assert found == set()


def _base(file: Path) -> Path:
    """What a file's path in the wheel, below `cjm_plugin/`, is relative to."""
    return ROOT / "cjm_plugin" if file.is_relative_to(ROOT / "cjm_plugin") else ROOT


def _run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; fails with all of it when the command does."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
