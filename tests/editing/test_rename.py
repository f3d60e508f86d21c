"""`cjm rename`: every reference follows, and nothing else changes."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_plugin.editing.kinds import INSIDE, KINDS, KINDS_INSIDE, ids_inside, known_ids, target_of
from cjm_plugin.editing.rename import rename, rename_inside
from cjm_plugin.editing.workspace import Workspace
from tests.cli.running import cjm
from tests.editing.catalogues import (
    CONTENT,
    ENGLISH,
    MAP,
    REDIRECTS,
    changed_words,
    done,
    errors,
    named,
    small,
    snapshot,
    text,
    write,
)

NEW = "quite-another"


def _everything(content: Path) -> list[tuple[str, str, str]]:
    """Every id of a catalogue: its kind, itself, and the map inside which it stands."""
    workspace = Workspace(content)
    found = [(kind, id_, "") for kind in KINDS for id_ in known_ids(workspace, kind)]
    for file, journey in workspace.journeys():
        found += [(kind, id_, journey.id) for kind in KINDS_INSIDE for id_ in ids_inside(file, journey, kind)]
    return found


def _rename(content: Path, kind: str, old: str, new: str, journey: str) -> Workspace:
    workspace = Workspace(content)
    if journey:
        rename_inside(workspace, kind, old, new, journey)
    else:
        rename(workspace, kind, old, new)
    return workspace


def _where_it_is_meant(content: Path, kind: str, id_: str, journey: str) -> set[str]:
    """The files in which the id means this thing: its map, or all but those that have a need of their own so called."""
    workspace = Workspace(content)
    own = {str(file.path) for file, each in workspace.journeys() if kind == "need" and id_ in each.needs}
    inside = {str(file.path) for file, each in workspace.journeys() if each.id == journey}
    return inside if journey else {str(file.path) for file in workspace.catalogue_files()} - own


def _there_and_back(content: Path, kind: str, old: str, journey: str) -> None:
    before, names = snapshot(content), named(content)
    meant = (INSIDE[kind] if journey else target_of(kind), old)
    follow = _where_it_is_meant(content, kind, old, journey)
    done(_rename(content, kind, old, NEW, journey))
    after = snapshot(content)
    assert errors(content) == []
    moved = {name: name if name in after else name.replace(f"/{old}.md", f"/{NEW}.md") for name in before}
    assert set(after) - {REDIRECTS} == set(moved.values())
    for name, raw in before.items():
        assert set(changed_words(raw, after[moved[name]])) <= {(old, NEW)}, name
    again = named(content)
    for name, found in names.items():
        expected = [(each, NEW) if (each, id_) == meant and name in follow else (each, id_) for each, id_ in found]
        assert again[moved[name]] == expected, name
    done(_rename(content, kind, NEW, old, journey))
    back = snapshot(content)
    back.pop(REDIRECTS, None)
    assert back == before


def test_every_id_there_and_back(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ENGLISH, content)
    everything = _everything(content)
    assert {kind for kind, _, _ in everything} == {*KINDS, *KINDS_INSIDE}
    for kind, old, journey in everything:
        _there_and_back(content, kind, old, journey)
        (content / REDIRECTS).unlink(missing_ok=True)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("copy") / "content"
    shutil.copytree(CONTENT, content)
    return content


EVERYTHING = _everything(CONTENT)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.sampled_from(EVERYTHING))
def test_ids_of_the_real_catalogue_there_and_back(copy: Path, which: tuple[str, str, str]) -> None:
    kind, old, journey = which
    _there_and_back(copy, kind, old, journey)
    (copy / REDIRECTS).unlink(missing_ok=True)


def test_every_reference_and_nothing_else(tmp_path: Path) -> None:
    content = small(tmp_path)
    before = snapshot(content)
    result = cjm("rename", "agency", "police", "militia", cwd=tmp_path)
    assert (result.code, result.err) == (0, "3 files changed.\n")
    after = snapshot(content)
    assert after.pop(REDIRECTS) == b"agencies/police: agencies/militia\n"
    assert after["registers/agencies.yml"] == b"militia: Police\nregistry: {title: Registry}\n"
    assert after["services/one.md"].decode() == MAP.replace("[police", "[militia").replace("- police", "- militia")
    assert {name for name in before if before[name] != after[name]} == {"registers/agencies.yml", "services/one.md"}


@pytest.mark.parametrize(
    ("kind", "old", "expected"),
    [
        ("document", "card", [("{document: card,", "{document: new-id,")]),
        ("channel", "site", [("[site,", "[new-id,")]),
        ("segment", "parents", [("[parents]", "[new-id]")]),
        ("need", "shared", [("needs: [shared]", "needs: [new-id]"), ("plain-words, shared]", "plain-words, new-id]")]),
    ],
)
def test_texts_that_only_contain_the_id_stay(
    tmp_path: Path, kind: str, old: str, expected: list[tuple[str, str]]
) -> None:
    content = small(tmp_path)
    assert cjm("rename", kind, old, "new-id", cwd=tmp_path).code == 0
    wanted = MAP
    for before, after in expected:
        assert before in wanted
        wanted = wanted.replace(before, after)
    assert text(content, "services/one.md") == wanted


@pytest.mark.parametrize(
    ("kind", "old", "expected"),
    [
        ("step", "ask", [("id: ask", "id: new-id"), ("replaces: [ask", "replaces: [new-id")]),
        ("step", "done", [("{id: done", "{id: new-id")]),
        (
            "problem",
            "slow",
            [
                ("problems: [slow]", "problems: [new-id]"),
                ("  slow:", "  new-id:"),
                ("resolves: [slow]", "resolves: [new-id]"),
            ],
        ),
        (
            "recommendation",
            "faster",
            [("  faster:", "  new-id:"), ("recommendations: [faster]", "recommendations: [new-id]")],
        ),
        ("evidence", "talks", [("evidence: [talks]", "evidence: [new-id]"), ("  talks:", "  new-id:")]),
        ("need", "own", [("  own:", "  new-id:"), ("needs: [own", "needs: [new-id")]),
    ],
)
def test_inside_one_map(tmp_path: Path, kind: str, old: str, expected: list[tuple[str, str]]) -> None:
    content = small(tmp_path)
    before = snapshot(content)
    assert cjm("rename", kind, old, "new-id", "--in", "one", cwd=tmp_path).code == 0
    wanted = MAP
    for one, other in expected:
        assert one in wanted
        wanted = wanted.replace(one, other)
    assert snapshot(content) == {**before, "services/one.md": wanted.encode()}


def test_an_own_need_that_hides_a_shared_one_stays(tmp_path: Path) -> None:
    content = small(tmp_path, {"needs/plain-words.md": "---\ntitle: Plain words\n---\n"})
    write(content, {"services/three.md": MAP.replace("  plain-words: Be spoken to plainly\n", "")})
    assert cjm("rename", "need", "plain-words", "clear-words", cwd=tmp_path).code == 0
    assert text(content, "services/one.md") == MAP
    assert "needs: [own, clear-words, shared]" in text(content, "services/three.md")
    assert not (content / "needs/plain-words.md").exists()


def test_an_own_need_would_capture_the_shared_one(tmp_path: Path) -> None:
    content = small(tmp_path)
    before = snapshot(content)
    for arguments in (["shared", "own"], ["own", "shared", "--in", "one"]):
        result = cjm("rename", "need", *arguments, cwd=tmp_path)
        assert (result.code, result.err) == (
            1,
            "services/one.md uses both a shared need and one of its own, and both would be called "
            f"{arguments[1]}. Take another id.\n",
        )
    assert snapshot(content) == before


STYLES = {
    "plain": ("agencies: [police, registry]", "agencies: [militia, registry]"),
    "single quotes": ("agencies: ['police', registry]", "agencies: ['militia', registry]"),
    "double quotes": ('agencies: [ "police" ,registry ]', 'agencies: [ "militia" ,registry ]'),
    "block": ("agencies:\n- police # p\n# above\n-   registry", "agencies:\n- militia # p\n# above\n-   registry"),
    "lines in brackets": (
        "agencies: [\n  police,  # p\n  registry,\n]",
        "agencies: [\n  militia,  # p\n  registry,\n]",
    ),
    "folded": ("agencies:\n  - >-\n    police\n  - registry", "agencies:\n  - militia\n  - registry"),
    "escaped": ('agencies: ["\\x70olice", registry]', 'agencies: ["militia", registry]'),
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_quotes_comments_and_line_ends_stay(tmp_path: Path, style: str, line_end: str, mark: bytes) -> None:
    before, after = STYLES[style]

    def raw(agencies: str) -> bytes:
        return mark + MAP.replace("agencies: [police, registry]", agencies).replace("\n", line_end).encode()

    content = small(tmp_path, {"services/one.md": raw(before)})
    done(_rename(content, "agency", "police", "militia", ""))
    changed = raw(after).replace(b"- police", b"- militia")
    assert (content / "services/one.md").read_bytes() == changed


@pytest.mark.parametrize("old", ["police", "'police'", '"police"', "? police\n"])
def test_a_key_in_quotes_keeps_them(tmp_path: Path, old: str) -> None:
    content = small(tmp_path, {"registers/agencies.yml": f"# first\n{old}: Police # 1\nregistry: Registry\n"})
    done(_rename(content, "agency", "police", "militia", ""))
    new = old.replace("police", "militia")
    assert text(content, "registers/agencies.yml") == f"# first\n{new}: Police # 1\nregistry: Registry\n"


@pytest.mark.parametrize("new", ["null", "true", "no", "1", "2024-01-01", "0x10"])
def test_an_id_that_yaml_would_take_for_something_else(tmp_path: Path, new: str) -> None:
    content = small(tmp_path)
    done(_rename(content, "agency", "police", new, ""))
    assert errors(content) == []
    assert (named(content)["services/one.md"]).count(("agency", new)) == 2  # type: ignore[comparison-overlap]


@pytest.mark.parametrize("name", ["id: mine", "id: 'mine'", 'id:   "mine"  # by hand'])
@pytest.mark.parametrize("kind", ["service", "need"])
def test_an_id_written_in_the_file_is_changed_there(tmp_path: Path, name: str, kind: str) -> None:
    folder = f"{kind}s"
    content = small(tmp_path, {f"{folder}/File Name.md": f"---\n{name}\ntitle: Mine\n---\n"})
    write(content, {"life-situations/child.md": "---\ntitle: Child\nservices: [one]\n---\n"})
    done(_rename(content, kind, "mine", "yours", ""))
    assert text(content, f"{folder}/File Name.md") == f"---\n{name.replace('mine', 'yours')}\ntitle: Mine\n---\n"
    redirects = (content / REDIRECTS).read_text("utf-8") if (content / REDIRECTS).exists() else ""
    assert redirects == ("needs/mine: needs/yours\n" if kind == "need" else "")


def test_a_file_that_moves_keeps_its_folder_and_its_rights(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/deep/er/three.md": "---\ntitle: Three\n---\n"})
    (content / "services/deep/er/three.md").chmod(0o640)
    result = cjm("rename", "service", "three", "drei", cwd=tmp_path)
    assert result.code == 0
    assert "three.md -> " in result.out
    moved = content / "services/deep/er/drei.md"
    assert moved.read_text("utf-8") == "---\ntitle: Three\n---\n"
    assert moved.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in moved.parent.iterdir()] == ["drei.md"]
    assert text(content, REDIRECTS) == "services/deep/er/three: services/deep/er/drei\n"


def test_life_situations_and_services_name_each_other(tmp_path: Path) -> None:
    steps = "  steps:\n    - {id: a, title: A, service: two}\n    - {id: b, title: B}\n"
    steps = f"as_is:\n  start_event: a\n  outcome: b\n{steps}"
    content = small(
        tmp_path,
        {
            "life-situations/child.md": f"---\ntitle: Child\nservices: [one, two]\n{steps}---\n",
            "services/two.md": "---\ntitle: Two\nlife_situations: [child]\n---\n",
        },
    )
    assert cjm("rename", "service", "two", "zwei", cwd=tmp_path).code == 0
    assert cjm("rename", "life-situation", "child", "kind", cwd=tmp_path).code == 0
    assert "services: [one, zwei]" in text(content, "life-situations/kind.md")
    assert "service: zwei}" in text(content, "life-situations/kind.md")
    assert "life_situations: [kind]" in text(content, "services/zwei.md")
    assert errors(content) == []


def test_a_dry_run_changes_nothing_and_shows_what_would_change(tmp_path: Path) -> None:
    small(tmp_path)
    before = snapshot(tmp_path)
    result = cjm("rename", "service", "two", "zwei", "--dry-run", cwd=tmp_path)
    assert result.code == 0
    assert "--- content/services/two.md\n+++ content/services/zwei.md\n" in result.out
    assert "+services/two: services/zwei\n" in result.out
    assert (
        "-police: Police\n+militia: Police\n"
        in cjm("rename", "agency", "police", "militia", "--dry-run", cwd=tmp_path).out
    )
    assert snapshot(tmp_path) == before


REFUSED = [
    (["agency", "polise", "x"], 1, "There is no polise of this kind. Did you mean police?"),
    (["agency", "police", "registry"], 1, "The id registry is already taken, in registers/agencies.yml."),
    (["agency", "police", "police"], 1, "police is already its id."),
    (["service", "two", "one"], 1, "The id one is already taken, in services/one.md."),
    (["service", "two", "index"], 1, "«index» is the name of a section's own page."),
    (["need", "shared", "../x"], 1, "«../x» is not an id"),
    (["service", "two", "../../x"], 1, "is not an id"),
    (["service", "two", "/tmp/x"], 1, "is not an id"),
    (["service", "two", "Two"], 1, "is not an id"),
    (["service", "two", ""], 1, "is not an id"),
    (["service", "two", "a\nb"], 1, "is not an id"),
    (["service", "two", "two\n"], 1, "is not an id"),
    (["service", "two", "а"], 1, "is not an id"),
    (["service", "two", "x" * 300], 1, "cannot be written"),
    (["agncy", "police", "x"], 2, "Did you mean agency?"),
    (["step", "ask", "x"], 2, "name its service with --in"),
    (["service", "two", "x", "--in", "one"], 2, "There is no kind service."),
    (["step", "ask", "get", "--in", "one"], 1, "The id get is already taken, in services/one.md."),
    (["step", "aks", "x", "--in", "one"], 1, "Did you mean ask?"),
    (["step", "ask", "x", "--in", "onee"], 1, "There is no service or life situation onee. Did you mean one?"),
    (["problem", "slow", "../x", "--in", "one"], 1, "is not an id"),
    (["need", "shared", "x", "--in", "one"], 1, "There is no shared of this kind."),
    (["need", "own", "x"], 1, "own is no shared need: it is one of its own in services/one.md. Add --in one."),
    (["agency", "police"], 2, "NEW is missing."),
]


@pytest.mark.parametrize(("arguments", "code", "said"), REFUSED, ids=[" ".join(each[0])[:40] for each in REFUSED])
def test_what_is_refused_changes_nothing(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    small(tmp_path)
    before = snapshot(tmp_path)
    result = cjm("rename", *arguments, cwd=tmp_path)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert "Traceback" not in result.err
    assert snapshot(tmp_path) == before


def test_nothing_is_renamed_in_a_catalogue_with_errors(tmp_path: Path) -> None:
    small(tmp_path, {"services/two.md": "---\ntitle: Two\nagencies: [nobody]\n---\n"})
    before = snapshot(tmp_path)
    result = cjm("rename", "agency", "police", "militia", cwd=tmp_path)
    assert result.code == 1
    assert "content/services/two.md:3:12: error CJM107" in result.err.replace("\\", "/")
    assert "The catalogue has errors, and they come first" in result.err
    assert snapshot(tmp_path) == before


def test_a_file_at_the_new_name_is_not_overwritten(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/zwei.md": "---\nid: something-else\ntitle: Else\n---\n"})
    before = snapshot(content)
    result = cjm("rename", "service", "two", "zwei", cwd=tmp_path)
    assert (result.code, result.err) == (1, "There is already a file services/zwei.md.\n")
    (content / "services/zwei.md").unlink()
    before.pop("services/zwei.md")
    (content / "services/zwei.md").mkdir()
    assert cjm("rename", "service", "two", "zwei", cwd=tmp_path).code == 1
    assert snapshot(content) == before


def test_ids_that_a_service_and_a_step_share_are_two_things(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/ask.md": "---\ntitle: Ask\n---\n"})
    assert cjm("rename", "service", "ask", "question", cwd=tmp_path).code == 0
    assert text(content, "services/one.md") == MAP


def test_settings_that_name_the_file_are_said(tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Two: services/two.md\n", encoding="utf-8")
    (tmp_path / "cjm.yml").write_text("checks: {paths: {services/two.mdx: {}}}\n", encoding="utf-8")
    result = cjm("rename", "service", "two", "zwei", cwd=tmp_path)
    assert result.code == 0
    assert "mkdocs.yml still names services/two.md: change it there by hand.\n" in result.err
    assert "cjm.yml still" not in result.err
    assert "services/two.md" in (tmp_path / "mkdocs.yml").read_text("utf-8")


def test_a_page_at_the_new_address_is_not_covered(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/zwei/index.md": "# An ordinary page\n"})
    before = snapshot(content)
    result = cjm("rename", "service", "two", "zwei", cwd=tmp_path)
    assert (result.code, result.err) == (1, "There is already a file services/zwei/index.md.\n")
    assert snapshot(content) == before


def test_messages_in_russian_name_no_missing_translation(tmp_path: Path) -> None:
    small(tmp_path)
    assert "police" in cjm("rename", "agency", "polise", "x", cwd=tmp_path, language="ru").err


def test_own_redirects_of_every_register_with_pages(tmp_path: Path) -> None:
    content = small(
        tmp_path, {"registers/problem-categories.yml": "time: Time\n", "registers/regulations.yml": "act: Act\n"}
    )
    for kind, old in [("regulation", "act"), ("problem-category", "time"), ("segment", "parents")]:
        assert cjm("rename", kind, old, NEW, cwd=tmp_path).code == 0
    assert text(content, REDIRECTS) == f"regulations/act: regulations/{NEW}\nsegments/parents: segments/{NEW}\n"
