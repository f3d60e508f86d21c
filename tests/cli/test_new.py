"""`cjm new`, as its users call it."""

import os
import re
from pathlib import Path

import pytest

from cjm_plugin import load
from tests.cli.running import cjm
from tests.scaffold.catalogue import FILES, write_catalogue

if os.name != "nt":
    from tests.cli.talking import END, INTERRUPT, talk

at_a_terminal = pytest.mark.skipif(os.name == "nt", reason="there are no terminals to open")

PATH = ["--start-event", "Нужно", "--outcome", "Есть", "--step", "Первый шаг", "--step", "Второй шаг"]
SERVICE = ["new", "service", "--yes", "--title", "Новая услуга", *PATH]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_catalogue(tmp_path)
    return tmp_path


def _new_files(project: Path) -> set[str]:
    content = project / "content"
    return {file.relative_to(content).as_posix() for file in content.rglob("*") if file.is_file()} - FILES.keys()


def _text(project: Path, path: str) -> str:
    return (project / "content" / path).read_bytes().decode()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (SERVICE, "services/novaya-usluga.md"),
        ([*SERVICE, "--agency", "мвд", "--id", "other-id"], "services/mvd/other-id.md"),
        ([*SERVICE, "--agency", "minobr", "--folder", "a/b"], "services/a/b/novaya-usluga.md"),
        (
            ["new", "life-situation", "--title", "Рождение", *PATH, "--service", "vypiska"],
            "life-situations/rozhdenie.md",
        ),
        (["new", "need", "--title", "Без очереди", "--segment", "сёл"], "needs/bez-ocheredi.md"),
    ],
)
def test_with_options_only(project: Path, arguments: list[str], path: str, language: str) -> None:
    result = cjm(*arguments, cwd=project, language=language)
    assert (result.code, result.err) == (0, "")
    assert _new_files(project) == {path}
    assert f"content/{path}" in result.out.replace(os.sep, "/")
    assert "cjm check content" in result.out
    assert load(project / "content").diagnostics == ()
    assert cjm("fmt", "--check", f"content/{path}", cwd=project).code == 0
    assert b"\r" not in (project / "content" / path).read_bytes()


def test_all_options_are_in_the_file(project: Path) -> None:
    more = ["--summary", "Кратко", "--regulation", "reg-1", "--regulation", "Приказ", "--evidence", "interview: Беседы"]
    result = cjm(*SERVICE, *more, "--segment", "rural", "--segment", "Родители", "--motivation", "Жить", cwd=project)
    assert result.code == 0
    page = load(project / "content").catalogue.services["novaya-usluga"]
    assert (page.status, page.summary, page.motivation) == ("draft", "Кратко", "Жить")
    assert [act.written for act in page.regulation] == ["reg-1", "Приказ"]
    assert [(each.kind, each.title) for each in page.evidence.values()] == [("interview", "Беседы")]
    assert page.segments == ("rural", "parents")
    assert page.as_is
    assert [(step.id, step.title) for step in page.as_is.steps] == [
        ("pervyy-shag", "Первый шаг"),
        ("vtoroy-shag", "Второй шаг"),
    ]


def test_kinds_of_evidence_by_their_names(project: Path) -> None:
    assert cjm(*SERVICE, "--evidence", "Жалобы: В книге отзывов", cwd=project, language="ru").code == 0
    (evidence,) = load(project / "content").catalogue.services["novaya-usluga"].evidence.values()
    assert (evidence.id, evidence.kind, evidence.title) == ("v-knige-otzyvov", "complaint", "В книге отзывов")


def test_what_is_still_to_do_is_said_in_the_order_of_the_method(project: Path) -> None:
    said = cjm(*SERVICE, cwd=project).out
    fields = re.findall(r"^ +\d+\. (\w+):", said, re.MULTILINE)
    assert fields == "regulation evidence segments needs problems recommendations to_be owner reviewed".split()
    studied = [*SERVICE, "--id", "two", "--regulation", "reg-1", "--evidence", "interview: Беседы"]
    assert "evidence:" not in cjm(*studied, cwd=project).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["service", "--yes"], "missing: --title, --start-event, --outcome, --step."),
        (["service", "--title", "Услуга"], "missing: --start-event, --outcome, --step."),
        (["need"], "missing: --title."),
        (["service", "--title", "x", *PATH[:-2]], "--step is needed more often: at least 2."),
        (["service", "--title", " ", *PATH], "--title: An answer is needed here."),
        (["service", "--title", "申請", *PATH], "--id: An id is small Latin letters"),
        (["service", "--title", "x", "--id", "Ой", *PATH], "--id: An id is small Latin letters"),
        (["service", "--title", "x", "--id", "index", *PATH], "--id: A file of the name index.md"),
        (["service", "--title", "x", "--id", "x" * 101, *PATH], "--id: The id is too long"),
        (["service", "--title", "x", "--agency", "mvdd", *PATH], "Did you mean mvd?"),
        (["service", "--title", "x", "--segment", "родит", *PATH], "parents-large (Родители в многодетных семьях)"),
        (["service", "--title", "x", "--folder", "../..", *PATH], "--folder: «..» cannot be the name of a folder"),
        (["service", "--title", "x", "--folder", "x" * 300, *PATH], "cannot be written: "),
        (["service", "--title", "x", "--evidence", "Беседы", *PATH], "--evidence: Write the kind of evidence"),
        (["need", "--title", "x", "--step", "y"], "--step does not go with need."),
        (["service", "--title", "x", "--service", "y", *PATH], "--service does not go with service."),
        (["file", "--title", "x"], "KIND is one of: service, life-situation, need."),
        (["service", "--titel", "x"], "Did you mean --title?"),
    ],
)
def test_wrong_use(project: Path, arguments: list[str], said: str) -> None:
    result = cjm("new", *arguments, cwd=project)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err
    assert _new_files(project) == set()


def test_an_id_that_is_taken_anywhere_is_refused_with_its_file(project: Path) -> None:
    for id_, file in (("spravka", "spravka.md"), ("vypiska", "other.md")):
        result = cjm(*SERVICE, "--id", id_, "--folder", "elsewhere", cwd=project)
        assert result.code == 2
        assert f"content/services/mvd/{file} already has the id {id_}" in result.err.replace(os.sep, "/")
        assert f"take another, as {id_}-2." in result.err
    # Another kind may have the same id.
    assert cjm("new", "need", "--title", "Справка", cwd=project).code == 0


def test_a_file_is_never_overwritten(project: Path) -> None:
    before = _text(project, "services/mvd/other.md")
    result = cjm(*SERVICE, "--id", "other", "--folder", "mvd", cwd=project)
    assert result.code == 2
    assert "There is already a file" in result.err
    assert _text(project, "services/mvd/other.md") == before
    assert cjm(*SERVICE, cwd=project).code == 0
    assert cjm(*SERVICE, cwd=project).code == 2


@pytest.mark.skipif(os.name == "nt", reason="rights are other ones there")
def test_a_folder_that_cannot_be_written(project: Path) -> None:
    (project / "content" / "services").chmod(0o500)
    result = cjm(*SERVICE, "--folder", "new", cwd=project, bound=True)
    (project / "content" / "services").chmod(0o700)
    assert result.code == 2
    assert "cannot be written" in result.err


@pytest.mark.parametrize(
    "title",
    [
        "---",
        "...",
        "Он: \"да\" 'нет'",
        "a: b #c",
        "[x], {y}",
        "*z",
        "&a !b",
        "- x",
        "? x",
        "null",
        "2026-01-02",
        "%",
        "\\n",
    ],
)
def test_hostile_titles_are_kept(project: Path, title: str) -> None:
    result = cjm("new", "need", f"--title={title}", "--id", "new", f"--summary={title}", cwd=project)
    assert (result.code, result.err) == (0, "")
    loaded = load(project / "content")
    assert loaded.diagnostics == ()
    assert (loaded.catalogue.needs["new"].title, loaded.catalogue.needs["new"].summary) == (title, title)


def test_line_breaks_and_tabs_are_spaces(project: Path) -> None:
    cjm("new", "need", "--id", "new", "--title", "one\r\n---\n\ttwo\u2028three", cwd=project)
    assert load(project / "content").catalogue.needs["new"].title == "one --- two three"


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x7f", "\ufeff"])
def test_control_characters_are_refused(project: Path, sign: str) -> None:
    result = cjm("new", "need", "--id", "new", "--title", f"a{sign}b", cwd=project)
    assert result.code == 2
    assert f"--title: The invisible control character U+{ord(sign):04X}" in result.err
    assert _new_files(project) == set()


@pytest.mark.parametrize(
    ("settings", "folder", "schema"),
    [
        ("", None, None),
        ("", "schema", "../../../schema/service.json"),
        ("schemas: tools/schemas\n", "tools/schemas", "../../../tools/schemas/service.json"),
        ("schemas: https://example.org/s/\n", None, "https://example.org/s/service.json"),
        ("schemas: nowhere\n", "schema", None),
    ],
)
def test_the_schema_is_named_where_there_is_one(
    project: Path, settings: str, folder: str | None, schema: str | None
) -> None:
    (project / "cjm.yml").write_text(settings, encoding="utf-8")
    if folder:
        (project / folder).mkdir(parents=True)
    assert cjm(*SERVICE, "--agency", "mvd", cwd=project / "content").code == 0
    second = _text(project, "services/mvd/novaya-usluga.md").splitlines()[1]
    assert second == (f"# yaml-language-server: $schema={schema}" if schema else "title: Новая услуга")
    if folder and schema:
        assert (project / "content/services/mvd" / schema).resolve().parent == project / folder


def test_a_catalogue_elsewhere(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    result = cjm(*SERVICE, "--project", project, cwd=tmp_path_factory.mktemp("elsewhere"))
    assert result.code == 0
    assert f"cjm check --project {project} {project}" in result.out
    assert _new_files(project) == {"services/novaya-usluga.md"}


def test_an_empty_catalogue(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert cjm(*SERVICE, cwd=tmp_path).code == 0
    assert load(tmp_path / "content").diagnostics == ()


def test_a_broken_register_is_said(project: Path) -> None:
    (project / "content/registers/agencies.yml").write_text("mvd: [", encoding="utf-8")
    result = cjm(*SERVICE, cwd=project)
    assert result.code == 0
    assert "agencies.yml has mistakes" in result.err


# At a terminal.

_SERVICE_TALK = [
    *["", "Запись: в школу", "", "министерство", "минобр", "../up", "", "Кратко", "1", "Приказ № 5", ""],
    *["Беседы", "interview: Беседы с родителями", "", "2", "Учить ребёнка", "", "Ребёнку семь лет", "Он в школе"],
    *["Узнать, где школа", "", "", "Подать заявление", "Ой", "apply", ""],
    *["срок", "", "Непонятно, где", ""],
    *["1, 2", "9", "Своя потребность", "", "непонятно", "Далеко", ""],
]


@at_a_terminal
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_whole_talk(project: Path, language: str) -> None:
    said = talk("new", "service", answers=_SERVICE_TALK, cwd=project, language=language)
    assert said.code == 0, said.screen
    loaded = load(project / "content")
    assert loaded.diagnostics == ()
    page = loaded.catalogue.services["zapis-v-shkolu"]
    assert page.path == "services/minobr/zapis-v-shkolu"
    assert (page.title, page.agencies, page.segments) == ("Запись: в школу", ("minobr",), ("parents",))
    assert [act.written for act in page.regulation] == ["reg-1", "Приказ № 5"]
    assert [each.title for each in page.evidence.values()] == ["Беседы с родителями"]
    assert page.motivation == "Учить ребёнка"
    assert page.as_is
    assert (page.as_is.start_event, page.as_is.outcome) == ("Ребёнку семь лет", "Он в школе")
    first, second = page.as_is.steps
    assert (first.id, first.needs, first.problems) == ("uznat-gde-shkola", ("exact-term",), ("neponyatno-gde",))
    assert (second.id, second.problems) == ("apply", ("neponyatno-gde", "daleko"))
    assert second.needs == ("exact-term", "plain-words", "svoya-potrebnost")
    assert page.needs["svoya-potrebnost"].title == "Своя потребность"


@at_a_terminal
def test_the_talk_follows_the_method_and_says_why_it_asks_again(project: Path) -> None:
    screen = talk("new", "service", answers=_SERVICE_TALK, cwd=project).screen
    stages = ["Step 0.", "Service: ", "Id [zapis-v-shkolu]: ", "2  Минобр  (minobr)"]
    stages += ["Folder [minobr]: ", "Summary: ", "Regulation 1: ", "Real experience 1: ", "Segments: ", "Step 1. "]
    stages += ["Motivation: ", "Start event: ", "Step 2. ", "Valued outcome: ", "Step 3. ", "Its id [uznat-gde-shkola]"]
    stages += ["Step 3: ", "Step 4. ", "Need 1: ", "Problem 1: ", "Written: content/services/minobr/zapis-v-shkolu.md"]
    at = 0
    for stage in stages:
        assert stage in screen[at:], stage
        at = screen.index(stage, at) + 1
    for reason in (
        "An answer is needed here.",
        "«министерство» fits several: mvd (Министерство внутренних дел)",
        "«..» cannot be the name of a folder",
        "Write the kind of evidence, a colon, and its title.",
        "One more is needed here.",
        "An id is small Latin letters",
        "There is no 9 to choose.",
    ):
        assert reason in screen, reason
    assert "evidence: what the map rests on" not in screen


@at_a_terminal
def test_options_answer_ahead(project: Path) -> None:
    answers = ["Кратко", "", "", "", "", *[""] * 4]
    options = ["--title", "Новая услуга", "--id", "new", "--agency", "mvd", "--folder", "", *PATH]
    said = talk("new", "service", *options, answers=answers, cwd=project)
    assert said.code == 0, said.screen
    assert _new_files(project) == {"services/new.md"}
    assert "Its id" not in said.screen


@at_a_terminal
def test_an_id_that_is_taken_is_said_before_anything_else_is_asked(project: Path) -> None:
    said = talk("new", "need", answers=["Plain words", "plain-words", "other", "", ""], cwd=project)
    assert said.code == 0, said.screen
    assert "content/needs/plain-words.md already has the id plain-words" in said.screen
    assert "Id: " in said.screen
    assert _new_files(project) == {"needs/other.md"}


@at_a_terminal
@pytest.mark.parametrize("sign", ["INTERRUPT", "END"])
@pytest.mark.parametrize("after", [0, 3, 20, len(_SERVICE_TALK) - 1])
def test_whoever_stops_writes_nothing(project: Path, sign: str, after: int) -> None:
    said = talk(
        "new", "service", answers=[*_SERVICE_TALK[:after], {"INTERRUPT": INTERRUPT, "END": END}[sign]], cwd=project
    )
    assert said.code == 130
    assert "Nothing was written." in said.screen
    assert "Traceback" not in said.screen
    assert _new_files(project) == set()


@at_a_terminal
def test_a_paste_of_several_lines_is_one_answer(project: Path) -> None:
    """Terminals mark what is pasted."""
    if "GNU" not in (pytest.importorskip("readline").__doc__ or ""):
        pytest.skip("another line editor, which does not know of that")
    pasted = "\x1b[200~Не ждать\nв очереди\x1b[201~"
    said = talk("new", "need", answers=[pasted, "new", "", ""], cwd=project, term="xterm")
    assert said.code == 0, said.screen
    assert load(project / "content").catalogue.needs["new"].title == "Не ждать в очереди"


@at_a_terminal
def test_a_long_register_is_not_listed_whole(project: Path) -> None:
    lines = [f"s-{number}: Сегмент № {number} из многих\n" for number in range(60)]
    (project / "content/registers/segments.yml").write_text("".join(lines), encoding="utf-8")
    said = talk(
        "new",
        "need",
        answers=[
            "Потребность",
            "",
            "",
            "№ 59",
        ],
        cwd=project,
    )
    assert "Too many to list (60)" in said.screen
    assert "(s-30)" not in said.screen
    assert load(project / "content").catalogue.needs["potrebnost"].segments == ("s-59",)
    said = talk("new", "need", answers=["Другая", "", "", "?", "60"], cwd=project)
    assert "(s-30)" in said.screen
    assert load(project / "content").catalogue.needs["drugaya"].segments == ("s-59",)


@at_a_terminal
def test_yes_asks_nothing_at_a_terminal(project: Path) -> None:
    said = talk(*SERVICE, answers=[], cwd=project)
    assert said.code == 0
    assert _new_files(project) == {"services/novaya-usluga.md"}
