"""What is printed reaches its reader in any encoding, whatever is in the name of a file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, cjm
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def run(folder: Path, encoding: str, *arguments: str) -> tuple[int, bytes]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(folder), "CJM_LANGUAGE": "ru"}
    done = subprocess.run(
        [sys.executable, "-c", "from cjm_plugin.cli import main; main()", *arguments],
        cwd=folder,
        env={**environment, "PYTHONIOENCODING": encoding},
        capture_output=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("encoding", ["cp1251", "cp437", "cp866", "latin-1"])
def test_any_encoding_will_do(repo: Repository, encoding: str) -> None:
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    code, said = run(repo.root, encoding, "diff", "HEAD")
    assert code == 0
    assert "->" in said.decode(encoding)
    if encoding in {"cp1251", "cp866"}:
        assert "Шаг" in said.decode(encoding)
    for arguments in (["rules"], ["explain", "CJM301"], ["check"], ["diff", "--help"], ["diff", "nowhere"], ["fmt"]):
        code, said = run(repo.root, encoding, *arguments)
        assert code in {0, 1, 2}, said.decode(encoding)


def test_programs_read_utf_8(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("title: Parking permit", "title: Стоянка → 🚗"))
    code, said = run(repo.root, "cp1251", "diff", "HEAD", "--format", "json")
    assert code == 0
    assert json.loads(said)["changes"][0]["after"] == "Стоянка → 🚗"
    for arguments in (["rules", "--format", "json"], ["check", "--format", "json"], ["check", "--format", "sarif"]):
        assert json.loads(run(repo.root, "cp437", *arguments)[1])


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="such names are not possible there")
def test_a_name_that_is_no_text_is_told_of(repo: Repository) -> None:
    old, new = os.fsencode(repo.content / NAME), os.fsencode(repo.content) + b"/services/\xe3\xee\xf0\xee\xe4/permit.md"
    os.makedirs(os.path.dirname(new))  # noqa: PTH103, PTH120 - not every name is a text
    os.rename(old, new)  # noqa: PTH104
    for format_ in ("text", "markdown", "json", "html"):
        assert cjm("diff", "HEAD", "--format", format_, cwd=repo.root).code == 0
        assert cjm("diff", "HEAD", "--format", format_, "--output", "report", cwd=repo.root).code == 0
    (change,) = json.loads(cjm("diff", "HEAD", "--format", "json", cwd=repo.root).out)["changes"]
    assert os.fsencode(change["after"]) == b"services/\xe3\xee\xf0\xee\xe4/permit"
    said = cjm("review", "HEAD", "--output", "review", cwd=repo.root)
    assert said.code == 0, said.said
    assert r"services/\udce3\udcee" in (repo.root / "review" / "index.html").read_text(encoding="utf-8")
