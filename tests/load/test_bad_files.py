"""Bad files: what is reported of each, to the line and the column.

Each file of `bad/` is put into a good catalogue; beside it stands, as `<name>.txt`, the whole report. After a
change of words run `CJM_UPDATE_GOLDEN=1 ./run test tests/load` and read the difference.
"""

import os
import shutil
from pathlib import Path

import pytest

import cjm_plugin

HERE = Path(__file__).parent
BAD = HERE / "bad"
GOOD = HERE.parent / "catalogues" / "english"
CASES = sorted(file for file in BAD.rglob("*") if file.suffix in {".md", ".yml", ".yaml"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(BAD).as_posix())
def test_report(case: Path, tmp_path: Path) -> None:
    content = _catalogue_with(case, tmp_path)
    loaded = cjm_plugin.load(content)
    report = "\n".join(finding.report("en") for finding in loaded.diagnostics) + "\n"
    report = report.replace(f"{content}{os.sep}", "")
    golden = case.with_name(case.name + ".txt")
    if os.environ.get("CJM_UPDATE_GOLDEN"):
        golden.write_text(report, encoding="utf-8")
    assert not loaded.ok
    assert report == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(BAD).as_posix())
def test_report_in_russian_has_the_same_places(case: Path, tmp_path: Path) -> None:
    content = _catalogue_with(case, tmp_path)
    for finding in cjm_plugin.load(content).diagnostics:
        russian, english = finding.headline("ru"), finding.headline("en")
        assert russian.split(": ")[0] == english.split(": ")[0]
        assert finding.text("ru") != finding.text("en")


def test_all_problems_of_all_files_are_reported_in_one_run(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(GOOD, content)
    pages = [case for case in CASES if case.suffix == ".md"]
    for case in pages:
        shutil.copy(case, content / "services" / case.name)
    reported = {Path(finding.location.path).name for finding in cjm_plugin.load(content).diagnostics}
    assert reported == {case.name for case in pages}


def test_a_mistake_in_one_file_is_not_repeated_by_the_files_that_refer_to_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(GOOD, content)
    need = content / "needs" / "one-place.md"
    need.write_text(
        need.read_text(encoding="utf-8").replace("segments: [parents]", "segments: parents"), encoding="utf-8"
    )
    findings = cjm_plugin.load(content).diagnostics
    assert [(Path(finding.location.path).name, finding.name) for finding in findings] == [
        ("one-place.md", "wrong-type")
    ]


def _catalogue_with(case: Path, tmp_path: Path) -> Path:
    content = tmp_path / "content"
    shutil.copytree(GOOD, content)
    folder = "registers" if case.parent.name == "registers" else "services"
    shutil.copy(case, content / folder / case.name)
    return content
