"""The cases of the rules as catalogues: the case's front matter laid over a map with which no rule finds fault."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import Checked, check

BASE = Path(__file__).parent / "base"
MAP = "services/mvd/spravka.md"
TODAY = date(2026, 11, 1)


def catalogue(case: Case, folder: Path) -> Path:
    """Write the catalogue of a case."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    file = content / MAP
    front = yaml.load(file.read_text(encoding="utf-8").split("---\n")[1], Loader=yaml.BaseLoader)
    _write(file, laid_over(front, yaml.load(case.front, Loader=yaml.BaseLoader) or {}))
    for path, text in case.also.items():
        _add(content / path, text)
    return content


def found(case: Case, folder: Path) -> Checked:
    """Check the catalogue of a case."""
    return check(catalogue(case, folder), today=TODAY)


def laid_over(base: Any, over: Any) -> Any:
    """Mappings are joined, anything else is replaced; a key without a value is taken out."""
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return over
    joined = base | {key: laid_over(base.get(key), value) for key, value in over.items()}
    return {key: value for key, value in joined.items() if value != ""}


def _write(file: Path, front: dict[str, Any]) -> None:
    text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(f"---\n{text}---\n", encoding="utf-8")


def _add(file: Path, text: str) -> None:
    """A further file; the entries of a register join those that are there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".yml":
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"{old}{text}\n", encoding="utf-8")
    else:
        file.write_text(f"---\n{text.strip()}\n---\n", encoding="utf-8")
