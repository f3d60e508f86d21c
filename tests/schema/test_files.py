"""Good files have nothing against them; bad ones have, where a schema can know."""

from pathlib import Path

import pytest

from cjm_plugin.loading.files import FileKind, SourceFile, scan
from tests.schema.reading import GOOD, ROOT, complaints, front_matter, schema_name, typed

MODEL_MISTAKES = "bad-ids mentions missing-keys target-without-today too-few-steps unknown-key wrong-values".split()
BAD = ROOT / "tests" / "load" / "bad"


def _service(more: str) -> str:
    return f"""
title: A service
as_is:
  start_event: It begins
  outcome: It ends
  steps:
    - {{id: one, title: One}}
    - {{id: two, title: Two}}
{more}"""


def _step(fields: str) -> str:
    return _service("").replace("title: One", f"title: One, {fields}")


def _complaints(text: str, name: str = "service.json") -> list[str]:
    return complaints(name, typed(text))


@pytest.mark.parametrize("file", GOOD, ids=lambda file: str(file.file.relative_to(ROOT)))
def test_good_files_have_nothing_against_them(file: SourceFile) -> None:
    assert _complaints(front_matter(file.file), schema_name(file)) == []


@pytest.mark.parametrize(
    "fields",
    [
        *("title: 2026", "title: 1.10", "title: no", "summary: 2024-01-02", "notes: true", "x-own: {any: [thing]}"),
        *("volume: 1200000", "volume: 1 200 000", "volume: 0", "volume:", "url: HTTPS://мвд.рф/", "reviewed: 2026"),
        *("reviewed: 2026-05", "reviewed: 2026-05-12", "example: yes", "example: да", "example: true", "agencies:"),
        *("agencies: []", "evidence:", "regulation: [an-id, Some act, {title: fax, number: 1.10}]", "id: 2026"),
        *("evidence: {a: {kind: survey, title: A, date: 2026-03, sample: 24}}", "term: 30 wd", "term: 1 ч 30 мин"),
        *("term: P1Y2M3DT4H5M", "needs: {a: Text, b: {title: B}, c: 1.10}", "problems: {a: {text: no}}"),
        "to_be:",
    ],
)
def test_a_good_field_has_nothing_against_it(fields: str) -> None:
    title = "" if fields.startswith("title") else "title: A service\n"
    assert _complaints(title + fields) == []


@pytest.mark.parametrize(
    "fields",
    [
        *(
            "cost: free",
            "cost: 2500 RUB",
            "cost: {amount: 2500, currency: RUB}",
            "cost: {amount: '99,50 EUR', when: Now}",
        ),
        *("cost: {amount: 2 500 ₽}", "cost: {amount: free, currency: }", "cost:", "emotion: -2", "emotion: +1"),
        *('emotion: "−1"', "emotion: 0", "effort: '2,5 ч'", "wait: 10 рабочих дней", "wait: 0 d", "interaction:"),
        *("documents: [passport, Справка, 12, {document: snils, when: Да}, {title: fax}]", "channels: [{channel: a}]"),
        *("deadline: 12:30", "stage: 1", "segments: [a-1, 25]", "x-own: [a]", 'description: "a\\n\\n- b\\n"'),
    ],
)
def test_a_good_field_of_a_step_has_nothing_against_it(fields: str) -> None:
    assert _complaints(_step(fields)) == []


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ("status: publishd", "status"),
        ("stauts: draft", ""),
        ("services: [a]", ""),
        ("id: Bad_Id", "id"),
        ("agencies: [Минобрнауки]", "agencies.0"),
        ("agencies: minobrnauki", "agencies"),
        ("segments: {a: b}", "segments"),
        ("term: 10", "term"),
        ("term: soon", "term"),
        ("term: P", None),
        ("url: www.example.org", "url"),
        ("url: https://a b", "url"),
        ("reviewed: 12.05.2026", "reviewed"),
        ("reviewed: 2026-13", "reviewed"),
        ("volume: -5", "volume"),
        ("volume: many", "volume"),
        ("volume: 1.5", "volume"),
        ("example: maybe", "example"),
        ("title: {a: b}", "title"),
        ("summary: [a]", "summary"),
        ('summary: ""', "summary"),
        ('title: "a\\nb"', "title"),
        ("regulation: [{number: '1'}]", "regulation.0"),
        ("regulation: [{regulation: a, title: b}]", "regulation.0"),
        ("needs: {Плохой: Text}", "needs"),
        ("needs: [a]", "needs"),
        ("evidence: {a: {kind: interwiew, title: A}}", "evidence.a.kind"),
        ("evidence: {a: {kind: interview}}", "evidence.a"),
        ("evidence: {a: Text}", "evidence.a"),
        ("problems: {a: {severity: high}}", "problems.a"),
        ("problems: {a: {text: A, severity: hihg}}", "problems.a.severity"),
        ("recommendations: {a: {text: A}}", "recommendations.a"),
        ("recommendations: {a: {text: A, resolves: []}}", "recommendations.a.resolves"),
        ("recommendations: {a: {text: A, resolves: }}", "recommendations.a.resolves"),
        ("as_is: {start_event: A, outcome: B, steps: [{id: a, title: A}]}", "as_is.steps"),
        ("as_is: {start_event: A, steps: [{id: a, title: A}, {id: b, title: B}]}", "as_is"),
        ("to_be: {steps: [{id: a, title: A, interaction: visit}]}", ""),
        ("as_is:\nto_be: {steps: [{id: a, title: A, interaction: visit}]}", ""),
    ],
)
def test_a_bad_field_is_found_where_it_is(fields: str, path: str | None) -> None:
    title = "" if fields.startswith("title") else "title: A service\n"
    found = _complaints(title + fields)
    assert found == ([] if path is None else [path])


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ("interaction: vizit", "interaction"),
        ("service: other", ""),
        ("emotion: 3", "emotion"),
        ("cost: 2500", "cost"),
        ("cost: {amount: 2500}", "cost"),
        ("cost: {currency: RUB}", "cost"),
        ("replaces: [a]", ""),
        ("problems: a", "problems"),
        ("documents: [{document: a, title: B}]", "documents.0"),
        ("documents: [[a]]", "documents.0"),
    ],
)
def test_a_bad_field_of_a_step_is_found_where_it_is(fields: str, path: str) -> None:
    assert _complaints(_step(fields)) == [f"as_is.steps.0.{path}".rstrip(".")]


def test_a_target_step_names_its_interaction() -> None:
    target = _service("to_be: {steps: [{id: a, title: A}]}")
    assert _complaints(target) == ["to_be.steps.0"]


def test_only_the_steps_of_a_life_situation_lead_into_services() -> None:
    assert _complaints(_step("service: other"), "life-situation.json") == []
    assert _complaints("title: A\nservices: [a, b]", "life-situation.json") == []


@pytest.mark.parametrize("name", MODEL_MISTAKES)
def test_mistakes_of_the_model_are_found(name: str) -> None:
    assert _complaints(front_matter(BAD / f"{name}.md")) != []


@pytest.mark.parametrize(
    ("register", "text", "path"),
    [
        ("agencies", "a-1: A title\n25: 25\nb: {title: B, short_title: b, url: 'https://b.example'}", None),
        ("agencies", "", None),
        ("agencies", "- a", ""),
        ("agencies", "Bad: A", ""),
        ("agencies", "a: {short_title: b}", "a"),
        ("agencies", "a: {title: b, held_by_state: true}", "a"),
        ("agencies", "a:", "a"),
        ("documents", "a: {title: b, held_by_state: true}", None),
        ("documents", "a: {title: b, held_by_state: perhaps}", "a.held_by_state"),
        ("channels", "a: {title: b, interaction: visit}", None),
        ("channels", "a: {title: b, interaction: walk}", "a.interaction"),
        ("regulations", "a: {title: b, number: 821, date: 2024-11-27}", None),
        ("regulations", "a: {title: b, date: 27.11.2024}", "a.date"),
    ],
)
def test_registers(register: str, text: str, path: str | None) -> None:
    assert _complaints(text, f"{register}.json") == ([] if path is None else [path])


def test_the_files_of_every_catalogue_are_looked_at() -> None:
    assert {file.kind for file in GOOD} == set(FileKind)
    assert len(GOOD) > len(list(scan(Path(ROOT, "content")))) > 50
