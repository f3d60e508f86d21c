"""Input that nobody would write on purpose: it is loaded or reported where it stands, and never changed."""

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

import cjm_plugin
from cjm_plugin.checks.run import check
from tests.checks.cases import BASE, MAP
from tests.cli.running import cjm

GOOD = (BASE / MAP).read_text(encoding="utf-8")
HEAD = "---\ntitle: Услуга\nas_is:\n  start_event: Начало\n  outcome: Конец\n  steps:\n"


def _many_steps(number: int) -> bytes:
    return (HEAD + "".join(f"    - {{id: s-{n}, title: Шаг}}\n" for n in range(number)) + "---\n").encode()


BAD: dict[str, tuple[bytes, str]] = {
    "not UTF-8": (GOOD.encode("cp1251"), "not-utf-8"),
    "UTF-16": (GOOD.encode("utf-16"), "not-utf-8"),
    "bytes": (bytes(range(256)) * 40, "not-utf-8"),
    "empty": (b"", "no-front-matter"),
    "no front matter": (b"# Title\n\ntext\n", "no-front-matter"),
    "not closed": (GOOD.removesuffix("---\n").encode(), "unclosed-front-matter"),
    "a thousand deep": (f"---\ntitle: {'[' * 1000}\n---\n".encode(), "yaml-depth"),
    "a thousand blocks deep": (
        ("---\n" + "".join(f"{' ' * n}a:\n" for n in range(1000)) + "---\n").encode(),
        "yaml-depth",
    ),
    "an id of another kind": (
        GOOD.replace("agencies:\n  - mvd", "agencies: [portal]")
        .replace("agencies: [mvd]", "agencies: [portal]")
        .encode(),
        "unknown-reference",
    ),
    "aliases that multiply": (b"---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\n", "yaml-anchor"),
    "a tag that would make an object": (
        b"---\ntitle: !!python/object/apply:os.system [touch pwned]\n---\n",
        "yaml-tag",
    ),
    "10 MB in one field": (
        GOOD.replace("summary: ", f"summary: {'очень долго ' * 450_000}", 1).encode(),
        "wrong-type",
    ),
}
ODD: dict[str, bytes] = {
    "a mark at the beginning": b"\xef\xbb\xbf" + GOOD.encode(),
    "Windows lines": GOOD.replace("\n", "\r\n").encode(),
    "10,000 steps": _many_steps(10_000),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "services"
    folder.mkdir(parents=True)
    return tmp_path


def _put(project: Path, raw: bytes) -> Path:
    shutil.copytree(BASE, project / "content", dirs_exist_ok=True)
    file = project / "content" / MAP
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize(("raw", "name"), BAD.values(), ids=BAD)
def test_it_is_reported_where_it_stands_and_left_as_it_is(project: Path, raw: bytes, name: str) -> None:
    file = _put(project, raw)
    checked = cjm("check", "--no-cache", cwd=project)
    assert checked.code == 1
    assert f"[{name}]" in checked.out
    assert f"{MAP.split('/')[-1]}:" in checked.out
    formatted = cjm("fmt", cwd=project)
    renamed = cjm("rename", "agency", "mvd", "fns", cwd=project)
    assert formatted.code in (0, 1)
    assert renamed.code == 1
    assert file.read_bytes() == raw or formatted.code == 0
    for result in (checked, formatted, renamed):
        assert "Traceback" not in result.said
    assert not (project / "x").exists()


@pytest.mark.parametrize("raw", ODD.values(), ids=ODD)
def test_what_is_only_unusual_is_loaded(project: Path, raw: bytes) -> None:
    _put(project, raw)
    result = cjm("check", "--no-cache", "--format", "line", cwd=project)
    assert " error " not in result.out
    assert "Traceback" not in result.said


@pytest.mark.skipif(os.name == "nt", reason="rights are other ones there")
def test_a_folder_that_cannot_be_read_is_said(project: Path) -> None:
    closed = _put(project, GOOD.encode()).parent
    closed.chmod(0)
    try:
        result = cjm("check", "--no-cache", cwd=project, bound=True)
    finally:
        closed.chmod(0o700)
    assert result.code == 1
    assert "content/services/mvd:1:1: error CJM004" in result.out


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("target", ["/etc/hostname", "../../../outside.md", "nowhere.md", "spravka.md"])
def test_a_link_that_leads_out_or_nowhere_is_not_followed(project: Path, target: str) -> None:
    file = _put(project, GOOD.encode())
    (project / "outside.md").write_text("---\ntitle: secret words\n---\n", encoding="utf-8")
    file.unlink()
    file.symlink_to(target)
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    assert "CJM004" in result.out
    assert "secret" not in result.said
    assert cjm("fmt", cwd=project).code == 1
    assert (project / "outside.md").read_text(encoding="utf-8") == "---\ntitle: secret words\n---\n"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("place", ["services/ext", "services/mvd/ext", "registers"])
def test_a_link_to_a_folder_elsewhere_is_said_and_not_followed(project: Path, place: str) -> None:
    _put(project, GOOD.encode())
    (project / "outside").mkdir()
    (project / "outside" / "secret.md").write_text("---\ntitle: secret words\n---\n", encoding="utf-8")
    (project / "outside" / "agencies.yml").write_text("secret: words\n", encoding="utf-8")
    link = project / "content" / place
    shutil.rmtree(link, ignore_errors=True)
    link.symlink_to(project / "outside", target_is_directory=True)
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    said = f"content/{place}:1:1: error CJM004 The file cannot be read: it is a link that leads out of the folder."
    assert said in result.out
    assert "secret" not in result.said
    assert cjm("fmt", cwd=project).code == 1
    assert not cjm_plugin.load(project / "content").ok


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_folder_of_the_catalogue_is_said_and_not_followed(project: Path) -> None:
    _put(project, GOOD.encode())
    (project / "content" / "services" / "again").symlink_to("mvd", target_is_directory=True)
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    assert "content/services/again:1:1: error CJM004 The file cannot be read: it is a link to a folder." in result.out
    assert result.out.count(" error ") == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize(
    "links",
    [
        {"services/x.md": "x.md"},
        {"services/x.md": "y.md", "services/y.md": "x.md"},
        {"services/x.md": "../../outside.md", "../outside.md": "content/services/x.md"},
        {"needs": "needs"},
    ],
)
def test_a_link_in_a_circle_is_called_that(project: Path, links: dict[str, str]) -> None:
    for link, target in links.items():
        (project / "content" / link).symlink_to(target)
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    said = "error CJM004 The file cannot be read: it is a link that leads in a circle; replace it with"
    inside = [link for link in links if not link.startswith("..")]
    assert result.out.count(" error ") == len(inside)
    assert all(f"content/{link}:1:1: {said}" in result.out for link in inside)
    assert not cjm_plugin.load(project / "content").ok


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("place", ["services/ext", "services/mvd/ext", "services/mvd/x.md", "needs"])
def test_a_link_that_leads_nowhere_is_said_whatever_it_was_a_link_to(project: Path, place: str) -> None:
    _put(project, GOOD.encode())
    shutil.rmtree(project / "content" / place, ignore_errors=True)
    (project / "content" / place).symlink_to("gone")
    (project / "content" / "services" / ".#editing.md").symlink_to("me@here.123")  # as editors mark an open file
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    assert f"content/{place}:1:1: error CJM004 The file cannot be read: it is a link that leads nowhere." in result.out
    assert result.out.count(" error ") == 1
    assert not cjm_plugin.load(project / "content").ok


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="all names are text there")
@pytest.mark.parametrize("folder", [b"", b"\xd3\xf1"])
def test_a_name_that_is_no_text_is_said(project: Path, folder: bytes) -> None:
    """As archives from Windows have them: «Услуга» in the letters of CP1251."""
    file = os.path.join(os.fsencode(project), b"content", b"services", folder, b"\xd3\xf1\xeb.md")  # noqa: PTH118
    os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
    with open(file, "wb") as opened:  # noqa: PTH123
        opened.write(GOOD.encode())
    for _ in range(2):
        result = cjm("check", cwd=project)
        assert result.code == 1
        assert (
            "\\xd3\\xf1\\xeb.md:1:1: error CJM004 The file cannot be read: its name is not written in UTF-8"
            in result.out
        )
    assert "CJM004" in cjm("check", "--format", "sarif", cwd=project).out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_not_waited_for(project: Path) -> None:
    file = _put(project, GOOD.encode())
    file.unlink()
    os.mkfifo(file)
    result = cjm("check", "--no-cache", cwd=project)
    assert result.code == 1
    assert "CJM004" in result.out


def _read(raw: bytes, tmp: Path) -> cjm_plugin.Loaded:
    folder = tmp / "content" / "services"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "one.md").write_bytes(raw)
    return cjm_plugin.load(tmp / "content")


def _loads_or_reports(raw: bytes, tmp: Path) -> None:
    loaded = _read(raw, tmp)
    assert "one" in loaded.catalogue.services or not loaded.ok or b"id:" in raw
    for finding in loaded.diagnostics:
        assert finding.location.line >= 1
        assert finding.report("ru")


@given(st.binary(max_size=400))
@example(b"---\n")
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    _loads_or_reports(raw, tmp_path_factory.getbasetemp())


@given(st.text(alphabet="ab:-[]{},#&*!|>'\"%@`\n\t \\?~=.0 иё", max_size=200))
def test_any_yaml(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    _loads_or_reports(f"---\n{text}\n---\n".encode(), tmp_path_factory.getbasetemp())


SIGNS = "#:-[]{}&*!|>'\"\t\n,%"


def _cut(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.randint(1, 20) :]


def _add_sign(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(SIGNS) + text[at:]


def _tabs(text: str, chance: random.Random) -> str:
    return text.replace("  ", "\t", chance.randint(1, 5))


def _shuffle(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    chance.shuffle(lines)
    return "\n".join(lines)


def _twice(text: str, chance: random.Random) -> str:
    return text + text[: chance.randrange(len(text))]


def _rename_keys(text: str, chance: random.Random) -> str:
    return text.replace(chance.choice(["id", "title", "steps", "text"]), chance.choice(["", "x", "[", "1"]))


MUTATIONS: list[Callable[[str, random.Random], str]] = [_cut, _add_sign, _tabs, _shuffle, _twice, _rename_keys]


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=4))
def test_a_map_that_was_damaged(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random, damages: list[Callable[[str, random.Random], str]]
) -> None:
    text = GOOD
    for damage in damages:
        text = damage(text or GOOD, chance)
    _loads_or_reports(text.encode("utf-8", "replace"), tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("section", ["problems", "recommendations", "evidence", "needs"])
def test_a_map_whose_references_lead_nowhere_is_checked_all_the_same(project: Path, section: str) -> None:
    front = yaml.safe_load(GOOD.split("---\n")[1])
    del front[section]
    front["to_be"]["steps"][0]["replaces"] = ["learn"]
    text = yaml.safe_dump(front, allow_unicode=True)
    (project / "content" / "services" / "one.md").write_text(f"---\n{text}---\n", encoding="utf-8")
    names = {finding.name for finding in check(project / "content").diagnostics}
    assert "unknown-reference" in names
