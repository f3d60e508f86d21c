"""The text of a new file: it says what was said, has no errors, and is in canonical form."""

import re
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin import load
from cjm_plugin.editing.format import format_file
from cjm_plugin.i18n import LANGUAGES, translation
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.model.mentions import RegulationMention
from cjm_plugin.model.vocabulary import EvidenceKind
from cjm_plugin.scaffold.answers import RefusedError, read_text
from cjm_plugin.scaffold.draft import Draft, NewEvidence, NewStep
from cjm_plugin.scaffold.hints import INTRODUCTION
from cjm_plugin.scaffold.proof import prove
from cjm_plugin.scaffold.surroundings import look_around
from cjm_plugin.scaffold.text import page_text
from tests.scaffold.catalogue import write_catalogue

STEPS = (NewStep("first", "Первый"), NewStep("second", "Второй"))
BARE = Draft(FileKind.SERVICE, "new", "Услуга", start_event="Нужно", outcome="Есть", steps=STEPS)
FULL = Draft(
    FileKind.LIFE_SITUATION,
    "new",
    "Ситуация",
    PurePosixPath("deep/er"),
    summary="Одно предложение.",
    agencies=("mvd", "minobr"),
    services=("spravka", "vypiska"),
    segments=("rural",),
    motivation="Жить",
    regulation=(
        RegulationMention(regulation="reg-1"),
        RegulationMention(regulation="Приказ № 5"),
        RegulationMention(title="fax"),
    ),
    evidence=(NewEvidence("talks", EvidenceKind.INTERVIEW, "Беседы"),),
    needs={"own": "Своя", "null": "null"},
    start_event="Нужно",
    outcome="Есть",
    steps=(NewStep("null", "Первый", ("own", "plain-words"), ("queue",)), NewStep("25", "Второй", ("null",))),
    problems={"queue": "Очередь", "2026": "2026"},
)
DRAFTS = {
    "bare": BARE,
    "full": FULL,
    "situation": Draft(FileKind.LIFE_SITUATION, "new", "Ситуация", start_event="Нужно", outcome="Есть", steps=STEPS),
    "need": Draft(FileKind.NEED, "new", "Потребность"),
    "full-need": Draft(FileKind.NEED, "new", "Потребность", summary="Чтобы", segments=("rural",)),
}
drafts = pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
languages = pytest.mark.parametrize("language", LANGUAGES)


def _written(draft: Draft, text: str, content: Path) -> Path:
    file = content / draft.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return content


@drafts
@languages
def test_the_catalogue_has_no_errors_with_it(draft: Draft, language: str, tmp_path: Path) -> None:
    content = write_catalogue(tmp_path)
    text = page_text(draft, translation(language), "../schema/service.json")
    prove(draft, text, look_around(content, draft.kind))
    assert load(_written(draft, text, content)).diagnostics == ()


@drafts
@languages
def test_it_is_in_canonical_form(draft: Draft, language: str) -> None:
    raw = page_text(draft, translation(language), "../schema/service.json").encode()
    file = SourceFile(draft.kind, Path(draft.path), draft.path)
    assert format_file(file, raw, "new.md").raw.decode() == raw.decode()


@drafts
@languages
def test_every_hint_is_right_in_its_place(draft: Draft, language: str, tmp_path: Path) -> None:
    words = translation(language)
    lines = page_text(draft, words).splitlines()
    introduction = f"# {words.gettext(INTRODUCTION)}"
    assert introduction in lines
    uncommented = [re.sub(r"^( *)# ", r"\1", line) for line in lines if line != introduction]
    text = "\n".join(uncommented) + "\n"
    loaded = load(_written(draft, text, write_catalogue(tmp_path)))
    assert [found.report("en") for found in loaded.diagnostics] == []
    if draft.is_journey:
        page = {**loaded.catalogue.services, **loaded.catalogue.life_situations}["new"]
        assert page.to_be
        assert page.recommendations
        assert page.problems
        assert page.evidence


def test_what_was_said_is_there(tmp_path: Path) -> None:
    content = _written(FULL, page_text(FULL, translation("ru")), write_catalogue(tmp_path))
    page = load(content).catalogue.life_situations["new"]
    assert page.path == "life-situations/deep/er/new"
    assert (page.title, page.summary, page.motivation) == ("Ситуация", "Одно предложение.", "Жить")
    assert (page.agencies, page.services, page.segments) == (FULL.agencies, FULL.services, FULL.segments)
    assert [(act.ref, act.text) for act in page.regulation] == [("reg-1", None), (None, "Приказ № 5"), (None, "fax")]
    assert {id_: (each.kind, each.title) for id_, each in page.evidence.items()} == {"talks": ("interview", "Беседы")}
    assert {id_: need.title for id_, need in page.needs.items()} == FULL.needs
    assert {id_: problem.text for id_, problem in page.problems.items()} == FULL.problems
    assert page.as_is
    assert [(step.id, step.title, step.needs, step.problems) for step in page.as_is.steps] == [
        (step.id, step.title, step.needs, step.problems) for step in FULL.steps
    ]


def test_the_modeline_is_the_first_line_inside() -> None:
    lines = page_text(BARE, translation("en"), "../schema/service.json").splitlines()
    assert lines[:2] == ["---", "# yaml-language-server: $schema=../schema/service.json"]
    assert page_text(BARE, translation("en")).splitlines()[1] == "title: Услуга"


def test_texts_that_other_programs_would_take_for_numbers_are_in_quotes() -> None:
    text = page_text(Draft(FileKind.NEED, "new", "2026", summary="no"), translation("en"))
    assert 'title: "2026"\nsummary: "no"\n' in text


printable = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip)


@given(printable, printable, printable, st.lists(printable, min_size=2, max_size=3))
def test_any_text_comes_back_as_it_was(title: str, start: str, outcome: str, steps: list[str]) -> None:
    said = [read_text(text) for text in (title, start, outcome, *steps)]
    named = tuple(NewStep(f"s-{number}", text) for number, text in enumerate(said[3:]))
    draft = Draft(FileKind.SERVICE, "new", said[0], start_event=said[1], outcome=said[2], steps=named)
    with TemporaryDirectory() as folder:
        loaded = load(_written(draft, page_text(draft, translation("en")), Path(folder)))
    page = loaded.catalogue.services["new"]
    assert loaded.diagnostics == ()
    assert page.as_is
    found = [page.title, page.as_is.start_event, page.as_is.outcome, *(step.title for step in page.as_is.steps)]
    assert found == [text.strip() for text in (title, start, outcome, *steps)]


@given(st.text())
def test_any_answer_can_be_kept_or_is_refused(answer: str) -> None:
    try:
        text = read_text(answer)
    except RefusedError:
        return
    assert "\n" not in text
    draft = Draft(FileKind.NEED, "new", text or "x")
    written = page_text(draft, translation("en"))
    with TemporaryDirectory() as folder:
        loaded = load(_written(draft, written, Path(folder)))
    assert loaded.diagnostics == ()
    assert loaded.catalogue.needs["new"].title == draft.title
