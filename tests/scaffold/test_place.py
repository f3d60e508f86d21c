"""Where a new file may stand."""

import os
from pathlib import Path, PurePosixPath

import pytest

from cjm_plugin.loading.files import FileKind
from cjm_plugin.scaffold.answers import RefusedError
from cjm_plugin.scaffold.place import read_folder
from tests.scaffold.catalogue import write_catalogue


@pytest.fixture
def top(tmp_path: Path) -> Path:
    content = write_catalogue(tmp_path)
    (content / "services" / "Старая папка").mkdir()
    (content / "services" / ".hidden").mkdir()
    (content / "services" / "file").write_text("", encoding="utf-8")
    return content


def _read(answer: str, top: Path, id_: str = "new") -> PurePosixPath:
    return read_folder(answer, top, FileKind.SERVICE, id_)


@pytest.mark.parametrize("answer", ["", "mvd", "new-one", "mvd/deeper/still", "Старая папка", "mvd/"])
def test_folders_that_are_there_and_new_ones(top: Path, answer: str) -> None:
    assert _read(answer, top) == PurePosixPath(answer)


@pytest.mark.parametrize(
    "answer",
    ["..", "../outside", "mvd/../..", "/etc", "mvd//x", ".", ".hidden", "Новая", "new one", "C:", "a\\b", "a\x00b"],
)
def test_what_is_no_folder_of_the_catalogue(top: Path, answer: str) -> None:
    with pytest.raises(RefusedError):
        _read(answer, top)


def test_a_file_that_is_there_is_named(top: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        _read("mvd", top, "spravka")
    assert caught.value.message.values["file"] == top / "services" / "mvd" / "spravka.md"
    with pytest.raises(RefusedError):
        _read("file", top)
    with pytest.raises(RefusedError):
        _read("file/deeper", top)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_refused(top: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (top / "services" / "out").symlink_to(outside)
    (top / "services" / "inside").symlink_to(top / "services" / "mvd")
    (top / "services" / "dangling.md").symlink_to(outside / "nothing")
    for answer, id_ in (("out", "new"), ("out/deeper", "new"), ("inside", "new"), ("", "dangling")):
        with pytest.raises(RefusedError):
            _read(answer, top, id_)
