"""The files by which editors' tools are installed and told what to do."""

import json
import re
import subprocess
from typing import Any

from cjm_plugin.schema import schema_texts
from tests.editors.packages import ROOT


def _read(name: str) -> Any:
    return json.loads((ROOT / name).read_text(encoding="utf-8"))


def test_every_package_is_pinned_with_a_hash() -> None:
    wanted = _read("package.json")["devDependencies"]
    locked = _read("package-lock.json")["packages"]
    own = locked.pop("")
    assert own["devDependencies"] == wanted
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, package in locked.items() if not package.get("integrity", "").startswith("sha512-")] == []


def test_the_lock_file_names_no_registry() -> None:
    packages = _read("package-lock.json")["packages"].values()
    assert [package["resolved"] for package in packages if "resolved" in package] == []
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    funding = re.findall(r'"url": "https?://', text)
    assert len(re.findall("https?://", text)) == len(funding) + len(re.findall(r'"funding": "https?://', text))


def test_vs_code_knows_of_every_schema() -> None:
    settings = _read(".vscode/settings.json")
    assert settings["yaml.schemas"].keys() == {f"schema/{name}" for name in schema_texts()}
    assert _read(".vscode/extensions.json")["recommendations"] == ["redhat.vscode-yaml", "unifiedjs.vscode-remark"]


def test_settings_of_editors_belong_to_the_project_and_packages_do_not() -> None:
    paths = [".vscode/settings.json", ".vscode/extensions.json", "node_modules/remark-cli", "package-lock.json"]
    done = subprocess.run(["git", "check-ignore", *paths], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.stdout.split() == ["node_modules/remark-cli"]
