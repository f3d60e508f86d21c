"""What is said of changes, and in which order."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_plugin.changes import Op, second_looks
from cjm_plugin.review.drawn import Drawer
from cjm_plugin.review.drawn.drawer import mark_of
from cjm_plugin.review.drawn.marks import marked
from cjm_plugin.review.report.json import as_json
from cjm_plugin.review.report.markdown import as_markdown
from cjm_plugin.review.report.text import as_text
from cjm_plugin.review.summary import summary
from tests.repository.repositories import MAP
from tests.review.states import PERMIT, compared, sentences, told


def test_what_matters_most_comes_first(tmp_path: Path) -> None:
    text = (
        MAP.replace("The story.", "Another story.").replace("published", "archived").replace("near the house", "near")
    )
    text = text.replace("wait: 10 d", "wait: 5 d").replace("title: Get the", "title: Be given the")
    text = text.replace("severity: high", "severity: low").replace("Give permits", "Hand out permits")
    text = text.replace("kind: interview", "kind: survey").replace("agencies: [town-hall]", "term: 30 d")
    page = told(compared(tmp_path, {PERMIT: text})).pages[0]
    assert [".".join(each.change.path) for each in page.changes] == [
        "status",
        "as_is.outcome",
        "as_is.steps.wait.wait",
        "to_be.steps.get.title",
        "problems.queue.severity",
        "recommendations.online.text",
        "evidence.talks.kind",
        "term",
        "agencies",
        "body",
    ]


def test_the_changed_paragraphs_of_a_long_text_are_shown(tmp_path: Path) -> None:
    stories = [f"Paragraph {number} tells a part of the story." for number in range(9)]
    before = MAP.replace("The story.", "\n\n".join(stories))
    after = before.replace("Paragraph 4 tells", "Paragraph 4 hides").replace("Paragraph 7 tells", "Paragraph 7 ends")
    (change,) = told(compared(tmp_path, {PERMIT: after}, {PERMIT: before})).pages[0].changes
    told_before = ("Paragraph 4 tells a part of the story.", "…", "Paragraph 7 tells a part of the story.")
    assert change.sentence.before == "\n\n".join(told_before)
    assert change.sentence.after == "\n\n".join(told_before).replace("4 tells", "4 hides").replace("7 tells", "7 ends")
    assert [piece.mark for piece in marked(change.sentence.before, change.sentence.after) if piece.mark != "same"] == [
        "removed",
        "added",
        "removed",
        "added",
    ]


def test_a_quote_stands_with_its_name_and_consent(tmp_path: Path) -> None:
    source = "  board: {kind: review, title: A board, quote: It took ages, alias: Ann, consent: true}\nas_is:"
    report = told(compared(tmp_path, {PERMIT: MAP.replace("as_is:", source, 1)}))
    assert report.pages[0].changes[0].sentence.after == "«It took ages» (Ann; согласие есть)"
    assert "«It took ages» (Ann; согласие есть)" in as_markdown(report)
    later = MAP.replace("title: Talks with drivers}", "title: Talks with drivers, quote: Never again}")
    (change,) = told(compared(tmp_path / "later", {PERMIT: later})).pages[0].changes
    assert change.sentence.after == "«Never again» (имя не указано; согласие не указано)"


def test_the_name_under_a_quote_and_the_consent_are_told_with_it(tmp_path: Path) -> None:
    quoted = MAP.replace("Talks with drivers}", "Talks with drivers, quote: Never again, alias: Ann, consent: true}")
    nothing, whole = ("", ""), "«Never again» (Ann; согласие есть)"
    for name, before, after, sides in (
        ("added", MAP, quoted, ("", whole)),
        ("gone", quoted, MAP, (whole, "")),
        (
            "other",
            quoted,
            quoted.replace("Never again, alias: Ann", "Nevermore, alias: Bob"),
            (whole, "«Nevermore» (Bob; согласие есть)"),
        ),
        ("alias", quoted, quoted.replace("Ann", "Bob"), nothing),
    ):
        comparison = compared(tmp_path / name, {PERMIT: after}, {PERMIT: before})
        (change,) = told(comparison).pages[0].changes
        assert (change.sentence.before, change.sentence.after) == sides
        texts = [each["text"] for each in json.loads(as_json(told(comparison)))["changes"]]
        assert len(texts) == len(comparison.changes)
        assert all(texts)


def test_who_is_meant_where_no_segment_is_named(tmp_path: Path) -> None:
    one, two = (MAP.replace("wait: 10 d", f"wait: 10 d, segments: [{names}]") for names in ("new", "new, old"))
    label = "Шаг «Wait for the permit», сегменты: "
    for name, before, after, said in (
        ("named", MAP, one, [f"{label}добавлено «new», раньше — все"]),
        ("all", one, MAP, [f"{label}убрано «new», теперь — все"]),
        ("more", one, two, [f"{label}добавлено «old»"]),
        ("less", two, one, [f"{label}убрано «old»"]),
        ("map", MAP, MAP.replace("as_is:", "segments: [new]\nas_is:", 1), ["Сегменты: добавлено «new»"]),
    ):
        found = sentences(compared(tmp_path / name, {PERMIT: after}, {PERMIT: before}))
        assert [text for text in found if "егменты" in text] == said


NUMBERED = MAP.replace("id: ask", "id: s1").replace("id: wait", "id: s2").replace("id: fetch", "id: s3")
NUMBERED = NUMBERED.replace("[ask, wait, fetch]", "[s1, s2, s3]")
SHIFTED = NUMBERED.replace("id: s3", "id: s4").replace("id: s2", "id: s3").replace("id: s1", "id: s2")
SHIFTED = SHIFTED.replace("[s1, s2, s3]", "[s1, s2, s3, s4]")
SHIFTED = SHIFTED.replace("  steps:\n", "  steps:\n    - {id: s1, title: Find the office}\n", 1)


def test_a_step_before_numbered_ones_is_one_step_more(tmp_path: Path) -> None:
    assert sentences(compared(tmp_path / "there", {PERMIT: SHIFTED}, {PERMIT: NUMBERED})) == [
        "Добавлен шаг «Find the office»",
        "Шаг целевого пути «Get the permit», какие шаги заменяет: добавлено «Find the office»",
        "Шаг «Ask at the office»: идентификатор теперь s2, а был s1",
        "Шаг «Wait for the permit»: идентификатор теперь s3, а был s2",
        "Шаг «Fetch the permit»: идентификатор теперь s4, а был s3",
        "Путь сейчас, шаги клиента: 3 → 4",
    ]
    back = sentences(compared(tmp_path / "back", {PERMIT: NUMBERED}, {PERMIT: SHIFTED}))
    assert [text for text in back if "идентификатор" not in text] == [
        "Удалён шаг «Find the office»",
        "Шаг целевого пути «Get the permit», какие шаги заменяет: убрано «Find the office»",
        "Путь сейчас, шаги клиента: 4 → 3",
    ]
    assert not [text for text in back if "~" in text]


def test_what_the_target_path_does_about_a_problem_whose_id_went_to_another_one(tmp_path: Path) -> None:
    before, after = (MAP.replace("[queue]", f"[{id_}]").replace("  queue:", f"  {id_}:") for id_ in ("p1", "p2"))
    after = after.replace("problems:\n", "problems:\n  p1: {text: Nobody knows the way}\n", 1)
    assert not compared(tmp_path, {PERMIT: after}, {PERMIT: before}).covered


def test_words_agree_in_russian(tmp_path: Path) -> None:
    before = MAP.replace("resolves: [queue]", "resolves: [queue], effort: high")
    said = sentences(compared(tmp_path, {PERMIT: before.replace("effort: high", "effort: low")}, {PERMIT: before}))
    assert said == ["Рекомендация «Give permits on-line», уровень трудозатрат: высокий → низкий"]
    gone = told(compared(tmp_path / "gone", {PERMIT: None}))
    assert summary(gone).endswith("1 место стоит проверить ещё раз")


def test_a_withdrawal_says_what_the_map_is_now(tmp_path: Path) -> None:
    for status, word in (("status: archived", "В архиве"), ("status: draft", "Черновик")):
        comparison = compared(tmp_path / word, {PERMIT: MAP.replace("status: published", status)})
        assert sentences(comparison) == [f"Карта больше не опубликована, её статус теперь «{word}»"]


def test_two_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    files = {"services/school.md": "---\ntitle: A place at school\n---\n"}
    situation = (
        "---\ntitle: Moving house\nservices: [school]\nas_is:\n  start_event: A new flat\n  outcome: A new life\n"
    )
    situation += (
        "  steps:\n    - {id: one, title: Pack it all, service: school}\n    - {id: two, title: Unpack it all}\n---\n"
    )
    before = {**files, "life-situations/moving.md": situation}
    after = {"services/school.md": files["services/school.md"].replace("---\n", "---\nid: new-school\n", 1)}
    said = sentences(compared(tmp_path, {**before, **after}, before))
    assert "Шаг «Pack it all», услуга: new-school → school" in said
    assert "Услуги: добавлено «A place at school (school)»" in said
    assert "Услуги: убрано «A place at school (new-school)»" in said


def test_a_long_name_is_shown_with_its_changed_words(tmp_path: Path) -> None:
    long = "Ask at the office whether the papers that were brought are all that is needed, and which are not"
    page = told(compared(tmp_path, {PERMIT: MAP.replace("Ask at the office", long)}), "en").pages[0]
    sentence = page.changes[0].sentence
    assert long not in sentence.text
    assert (sentence.before, sentence.after) == ("Ask at the office", long)


def test_every_language_tells_of_figures(tmp_path: Path) -> None:
    comparison = compared(tmp_path, {PERMIT: MAP.replace("wait: 10 d", "wait: 5 d")})
    assert "Today, waiting: 10 days → 5 days (not every step says)" in sentences(comparison, "en")


def test_what_the_target_path_did_before_is_minded(tmp_path: Path) -> None:
    nothing = MAP.replace(",\n       recommendations: [online]}", "}")
    softened = nothing.replace("to_be:\n", "to_be:\n  minimises: [queue]\n")
    pairs = [(MAP, softened), (softened, nothing), (MAP, nothing), (nothing, softened), (softened, MAP)]
    said = [
        sentences(compared(tmp_path / str(place), {PERMIT: after}, {PERMIT: before}))[-1]
        for place, (before, after) in enumerate(pairs)
    ]
    assert said == [
        "Целевой путь теперь только смягчает проблему «The queue is long», а не решает её",
        "Целевой путь больше не смягчает проблему «The queue is long»",
        "Целевой путь больше не решает проблему «The queue is long»",
        "Целевой путь теперь смягчает проблему «The queue is long»",
        "Целевой путь теперь решает проблему «The queue is long»",
    ]


def test_a_yes_becomes_a_no_whether_it_is_said_or_left_out(tmp_path: Path) -> None:
    before = MAP.replace("title: Talks with drivers}", "title: Talks with drivers, quote: Yes, consent: true}")
    for place, no in enumerate((", consent: false", "")):
        after = before.replace(", consent: true", no)
        comparison = compared(tmp_path / str(place), {PERMIT: after}, {PERMIT: before})
        assert sentences(comparison) == ["Источник «Talks with drivers», согласие на цитату: да → нет"]


def test_a_choice_that_is_left_out_is_called_by_what_it_is_then(tmp_path: Path) -> None:
    draft = MAP.replace("status: published", "status: draft")
    there = draft.replace("resolves: [queue]}", "resolves: [queue], status: accepted}")
    there = there.replace("status: draft", "status: review")
    back = {PERMIT: draft.replace("resolves: [queue]}", "resolves: [queue], status: proposed}")}
    assert sentences(compared(tmp_path / "there", {PERMIT: there}, back)) == [
        "Состояние карты: Черновик → На проверке",
        "Рекомендация «Give permits on-line», состояние: предложена → принята",
    ]
    assert sentences(compared(tmp_path / "back", back, {PERMIT: there}), "en") == [
        "Status of the map: In review → Draft",
        "Recommendation «Give permits on-line», status: accepted → proposed",
    ]


def test_a_no_that_is_not_said_is_no_no_where_both_may_be_said(tmp_path: Path) -> None:
    silent, no, yes = (
        {PERMIT: MAP.replace("resolves: [queue]}", f"resolves: [queue]{more}}}")}
        for more in ("", ", requires_law_change: false", ", requires_law_change: true")
    )
    said = [
        sentences(compared(tmp_path / str(place), after, before))
        for place, (before, after) in enumerate([(silent, no), (no, silent), (yes, silent), (no, yes)])
    ]
    label = "Рекомендация «Give permits on-line», изменение норм"
    assert said == [
        [f"{label}: нет (раньше не было указано)"],
        [f"{label}: больше не указано (было: нет)"],
        [f"{label}: больше не указано (было: да)"],
        [f"{label}: нет → да"],
    ]


def test_changes_are_counted_and_what_follows_is_not(tmp_path: Path) -> None:
    comparison = compared(tmp_path, {PERMIT: MAP.replace("wait: 10 d", "wait: 5 d")})
    assert told(comparison).pages[0].consequences
    assert summary(told(comparison)) == "1 изменение · 1 карта"
    assert "<b>Услуга «Parking permit»</b> (1)</summary>" in as_markdown(told(comparison))


def test_it_is_counted_what_changed(tmp_path: Path) -> None:
    after = {
        PERMIT: MAP.replace("wait: 10 d", "wait: 5 d"),
        "needs/say-once.md": "---\ntitle: Say everything once\n---\n",
        "registers/agencies.yml": "town-hall: The Town Hall\nbank: Bank\n",
    }
    comparison = replace(compared(tmp_path, after), redirects={"services/town/old": "services/town/permit"})
    said = "5 изменений · 1 карта, 1 общая потребность, 2 записи реестров, 1 перенаправление"
    assert summary(told(comparison)) == said


def test_what_is_said_of_a_document_is_no_other_document(tmp_path: Path) -> None:
    plain = MAP.replace("documents: [Passport]", "documents: [passport, {document: photo, when: Once}]")
    more = MAP.replace(
        "documents: [Passport]",
        "documents: [{document: photo, notes: Ours}, {document: passport, when: If old}, Letter]",
    )
    register = {"registers/documents.yml": "passport: Passport\nphoto: Photo\n"}
    comparison = compared(tmp_path, {PERMIT: more, **register}, {PERMIT: plain, **register})
    step = "Шаг «Ask at the office», документы клиента"
    said = sorted(sentences(comparison))[2:]
    assert said == [
        f"{step}: «Passport»: условие: If old (раньше не было указано)",
        f"{step}: «Photo»: замечание: Ours (раньше не было указано); условие: больше не указано (было: Once)",
        f"{step}: добавлено «Letter»",
    ]


def _with_cost(cost: str) -> dict[str, str]:
    return {PERMIT: MAP.replace("wait: 10 d", f"cost: {cost}")}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("100 RUB", "200 RUB", "100 ₽ → 200 ₽"),
        ("{amount: 100 RUB, when: Old}", "{amount: free, when: Old}", "100 ₽ (Old) → бесплатно (Old)"),
        ("{amount: 100 RUB, notes: aaa}", "{amount: 100 RUB, notes: bbb}", "замечание: aaa → bbb"),
        ("100 RUB", "{amount: 100 RUB, x-who: We}", "x-who: We (раньше не было указано)"),
        ("{amount: 100 RUB, when: Old}", "{amount: 100 RUB, when: New}", "условие: Old → New"),
        (
            "{amount: 100 RUB, when: Old}",
            "2500.5 RUB",
            "сумма: 100 ₽ → 2 500,50 ₽; условие: больше не указано (было: Old)",
        ),
    ],
)
def test_what_changed_in_a_cost_is_said(tmp_path: Path, before: str, after: str, said: str) -> None:
    (sentence, *_) = sentences(compared(tmp_path, _with_cost(after), _with_cost(before)))
    assert sentence == f"Шаг «Wait for the permit», стоимость: {said}"


def test_long_texts_within_a_value_stand_below_the_sentence(tmp_path: Path) -> None:
    old, new = ("word " * 20 + end for end in ("one", "two"))
    before, after = (f"{{amount: {amount} RUB, notes: {text}}}" for amount, text in ((1, old), (2, new)))
    (change,) = told(compared(tmp_path, _with_cost(after), _with_cost(before))).pages[0].changes
    assert change.sentence.text == "Шаг «Wait for the permit», стоимость: изменён текст"
    assert change.sentence.before.replace("\u00a0", " ") == f"сумма: 1 ₽\nзамечание: {old}"
    assert change.sentence.after.replace("\u00a0", " ") == f"сумма: 2 ₽\nзамечание: {new}"


def test_a_name_that_becomes_words_of_the_same_letters_is_told(tmp_path: Path) -> None:
    register = {"registers/documents.yml": "passport: The passport\n"}
    before, after = (MAP.replace("[Passport]", f"[{each}]") for each in ("passport", "{title: passport}"))
    (sentence,) = sentences(compared(tmp_path, {PERMIT: after, **register}, {PERMIT: before, **register}))
    assert sentence == "Шаг «Ask at the office», документы клиента: The passport → passport"


def test_what_is_said_of_a_rule_is_written_as_elsewhere(tmp_path: Path) -> None:
    before, after = (
        {PERMIT: MAP.replace("agencies:", f"regulation: [{{title: Written, number: 7, date: {date}}}]\nagencies:")}
        for date in ("2024", "2025-03")
    )
    (sentence,) = sentences(compared(tmp_path, after, before))
    assert sentence == "Правила: «Written»: дата: 2024 → март 2025"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[a, b]", "['a, b']", '[a, b] → ["a, b"]'),
        ("a", "[a]", "a → [a]"),
        ("'[a]'", "[a]", '"[a]" → [a]'),
        ("[a, 'a: b']", "{a: [b, {c: ''}]}", '[a, "a: b"] → {a: [b, {c: ""}]}'),
        ("[null, https://example.org/я?a=b]", "['null', ' a']", '[null, https://example.org/я?a=b] → ["null", " a"]'),
        ("a, b", "''", 'a, b → ""'),
        ("Он сказал «да»: так", "'{'", 'Он сказал «да»: так → "{"'),
    ],
)
def test_what_stands_under_own_keys_is_told_apart(tmp_path: Path, before: str, after: str, said: str) -> None:
    old, new = (
        {PERMIT: MAP.replace("agencies:", f"x-own.key: {value}\nagencies:").replace("10 d", f"10 d, x-Step: {value}")}
        for value in (before, after)
    )
    assert sentences(compared(tmp_path, new, old)) == [
        f"Шаг «Wait for the permit», x-Step: {said}",
        f"x-own.key: {said}",
    ]


def test_own_keys_of_a_document_are_told_as_others(tmp_path: Path) -> None:
    before, after = (
        {PERMIT: MAP.replace("[Passport]", f"[{{document: Passport, x-copies: {value}}}]")}
        for value in ("['1', {b: c}]", "2")
    )
    step = "Шаг «Ask at the office», документы клиента"
    assert sentences(compared(tmp_path, after, before)) == [f"{step}: «Passport»: x-copies: [1, {{b: c}}] → 2"]


SITUATION = """\
---
title: A car of one's own
services: [{services}]
as_is:
  start_event: The car is bought
  outcome: It stands near the house
  steps: [{{id: buy, title: Buy it}}, {{id: park, title: Park it}}]
---
"""
CAR = "life-situations/car.md"


def test_a_link_that_the_other_page_states_now_is_neither_lost_nor_gained(tmp_path: Path) -> None:
    linked = MAP.replace("agencies:", "life_situations: [car]\nagencies:")
    here = {PERMIT: MAP, CAR: SITUATION.format(services="permit")}
    there = {PERMIT: linked, CAR: SITUATION.format(services="")}
    comparison = compared(tmp_path / "there", there, here)
    assert sentences(comparison) == [
        "Жизненные ситуации: связь с «A car of one's own» записана теперь здесь, а не на другой странице"
    ]
    assert sentences(compared(tmp_path / "back", here, there), "en") == [
        "Services: the link to «Parking permit» is written here now, and no longer on the page there"
    ]
    gone = compared(tmp_path / "gone", {PERMIT: MAP, CAR: SITUATION.format(services="")}, here)
    assert sentences(gone, "en") == ["Services: «Parking permit» taken out"]


def test_an_id_of_a_step_that_went_to_the_other_path(tmp_path: Path) -> None:
    before = MAP.replace("replaces: [ask, wait, fetch]", "replaces: [ask, wait]").replace(
        "recommendations: [online]}", "recommendations: [online]}\n    - {id: pay, title: Pay, interaction: visit}"
    )
    ask = "    - {id: ask, title: Ask at the office, interaction: visit, documents: [Passport], problems: [queue]}\n"
    after = before.replace(ask, "").replace("[ask, wait]", "[wait]").replace("id: pay", "id: ask")
    after = after.replace(
        "id: wait, title: Wait for the permit", "id: wait, problems: [queue], title: Wait for the permit"
    )
    after = after.replace("title: Fetch the permit,", "title: Fetch the permit, documents: [Passport],")
    found = sentences(compared(tmp_path, {PERMIT: after}, {PERMIT: before}))
    assert "Шаг целевого пути «Get the permit», какие шаги заменяет: убрано «Ask at the office»" in found


def test_no_report_shows_the_id_under_which_something_gave_its_own_up(tmp_path: Path) -> None:
    name = "Nobody knows where to go and what to bring and when the office is open at all this week"
    problems = [f"  {id_}: {{text: '{name}{end}'}}\n" for id_, end in (("p1", " a" * 50), ("p2", " zu" * 50))]
    before = MAP.replace("queue]}", "p1, p2]}", 1).replace("resolves: [queue]", "resolves: [p2]")
    before = re.sub(r"  queue: .*\n", "".join(problems), before)
    after = before.replace(problems[0], "").replace("p1, p2]", "p1]").replace("[p2]", "[p1]").replace("  p2:", "  p1:")
    report = told(compared(tmp_path, {PERMIT: after}, {PERMIT: before}))
    assert "~" not in as_markdown(report) + as_text(report)
    assert all("~" not in each["text"] for each in json.loads(as_json(report))["changes"])
    assert [each["path"] for each in json.loads(as_json(report))["changes"] if each["op"] == "remove"] == [
        ["problems", "p1~"]
    ]


def test_words_are_the_same_under_either_key(tmp_path: Path) -> None:
    before = MAP.replace("documents: [Passport]", "documents: [Passport, {title: Photo 3, when: If old}]")
    after = before.replace("[Passport,", "[{title: Passport},").replace("title: Photo 3", "document: Photo 3")
    assert sentences(compared(tmp_path, {PERMIT: after}, {PERMIT: before})) == []


NAMING = MAP.replace("title: Get the permit,", "title: Get the permit, needs: [say-once],")


@pytest.mark.parametrize("turned", [False, True])
def test_words_that_an_entry_of_the_register_took_the_place_of(tmp_path: Path, turned: bool) -> None:
    register = {"registers/documents.yml": "passport: Passport\nproof: Proof of address\n"}
    words = MAP.replace("[Passport]", "[Passport, {document: Proof of address, when: If asked}]")
    ids = MAP.replace("[Passport]", "[passport, {document: proof, when: If needed}]")
    before, after = (ids, words) if turned else (words, ids)
    comparison = compared(tmp_path, {**register, PERMIT: after}, {**register, PERMIT: before})
    first, second = (each.sentence for each in told(comparison, "en").pages[0].changes)
    said = "is only words now, and no entry of the register" if turned else "is an entry of the register now"
    by_text = {each.text.rpartition(": ")[2]: (each.before, each.after) for each in (first, second)}
    conditions = ("condition: If needed", "condition: If asked")
    assert by_text == {
        f"«Passport» {said}": ("", ""),
        f"«Proof of address» {said}": conditions if turned else conditions[::-1],
    }
    drawn = Drawer(told(comparison, "en")).draw(told(comparison, "en").pages[0])
    assert drawn
    step = drawn.paths[0].path.steps[0]
    assert [item.mark for item in step.lanes["docs"]] == ["changed", "changed"]


OWN_NEED = "needs:\n  say-once: Speak to one clerk\nas_is:"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            NAMING.replace("as_is:", OWN_NEED, 1),
            NAMING,
            ["needs: Speak to one clerk → Say it once", "Need of this map removed: «Speak to one clerk»"],
        ),
        (
            NAMING,
            NAMING.replace("as_is:", OWN_NEED, 1),
            ["needs: Say it once → Speak to one clerk", "Need of this map added: «Speak to one clerk»"],
        ),
        (
            NAMING,
            NAMING.replace("as_is:", OWN_NEED.replace("Speak to one clerk", "Say it once"), 1),
            ["needs: «Say it once» is a need of this map now", "Need of this map added: «Say it once»"],
        ),
        (
            NAMING.replace("as_is:", OWN_NEED.replace("Speak to one clerk", "Say it once"), 1),
            NAMING,
            ["The need «Say it once» is a shared one now: say-once"],
        ),
    ],
)
def test_a_step_that_means_another_need_of_the_same_id(
    tmp_path: Path, before: str, after: str, said: list[str]
) -> None:
    found = sentences(compared(tmp_path, {PERMIT: after}, {PERMIT: before}), "en")
    assert [text.removeprefix("Step of the target path «Get the permit», ") for text in found] == said


@pytest.mark.parametrize(
    ("before", "after", "marks"),
    [
        ("documents: [snils]", "documents: [{document: snils, when: If so}]", {"documents": "changed"}),
        ("documents: [snils]", "documents: [snils, passport]", {"documents": "added"}),
        ("documents: [snils, passport]", "documents: [snils]", {"documents": "removed"}),
        ("documents: [A form]", "documents: [form]", {"documents": "changed"}),
        ("effort: 1 h", "effort: 2 h", {"effort": "changed"}),
    ],
)
def test_the_mark_before_a_sentence_agrees_with_it(
    before: str, after: str, marks: dict[str, str], tmp_path: Path
) -> None:
    register = {"registers/documents.yml": "snils: СНИЛС\npassport: Passport\nform: A form\n"}
    old, new = (MAP.replace("wait: 10 d", said) for said in (before, after))
    (page,) = told(compared(tmp_path, {**register, PERMIT: new}, {**register, PERMIT: old})).pages
    assert {each.change.path[-1]: str(mark_of(each)) for each in page.changes} == marks


def test_a_promoted_need_and_a_link_that_the_other_page_states_are_changes(tmp_path: Path) -> None:
    own = MAP.replace("wait: 10 d", "needs: [near]")
    before = {PERMIT: own.replace("problems:\n", "needs:\n  near: Close to home\nproblems:\n", 1)}
    situation = "---\ntitle: A move\n{}---\n"
    before |= {"life-situations/move.md": situation.format("services: [permit]\n")}
    after = {
        PERMIT: own.replace("status:", "life_situations: [move]\nstatus:"),
        "needs/near.md": "---\ntitle: Close to home\n---\n",
        "life-situations/move.md": situation.format(""),
    }
    pages = told(compared(tmp_path, after, before)).pages
    marks = {(each.change.op, each.change.path[:1]): str(mark_of(each)) for page in pages for each in page.changes}
    assert marks == {
        (Op.REMOVE, ("needs",)): "changed",
        (Op.LINK, ("life_situations",)): "changed",
        (Op.ADD, ()): "added",
    }


QUOTED = "  board: {kind: review, title: A board, quote: It took ages, alias: Ann, consent: false}\nas_is:"


@pytest.mark.parametrize(
    ("before", "after", "looks"),
    [
        ("consent: false", "consent: true", ["quote-added"]),
        ("consent: true", "consent: false", []),
        ("consent: true}", "consent: true, internal: true}", []),
        ("consent: true, internal: true}", "consent: true}", ["quote-added"]),
    ],
)
def test_a_quote_that_the_public_may_read_now_is_looked_at_twice(
    tmp_path: Path, before: str, after: str, looks: list[str]
) -> None:
    text = MAP.replace("as_is:", QUOTED, 1)
    old, new = (
        text.replace("consent: false", each.removesuffix("}"))
        if "internal" not in each
        else text.replace("consent: false}", each)
        for each in (before, after)
    )
    comparison = compared(tmp_path, {PERMIT: new}, {PERMIT: old})
    found = [each.reason for each in second_looks(comparison)]
    assert [each for each in found if each == "quote-added"] == looks


@pytest.mark.parametrize("consent", [True, False])
def test_a_quote_that_is_published_with_its_map_is_looked_at_twice(tmp_path: Path, consent: bool) -> None:
    text = MAP.replace("as_is:", QUOTED.replace("false", str(consent).lower()), 1)
    comparison = compared(tmp_path, {PERMIT: text}, {PERMIT: text.replace("status: published", "status: draft")})
    assert [each.reason for each in second_looks(comparison)] == ["quote-added"] * consent


MOVING = "---\ntitle: Moving house\nstatus: published\nservices: [permit]\n---\n"


def test_a_link_that_the_other_page_states_too(tmp_path: Path) -> None:
    other = {"life-situations/moving.md": MOVING}
    doubled = {PERMIT: MAP.replace("agencies:", "life_situations: [moving]\nagencies:", 1), **other}
    single = {PERMIT: MAP, **other}
    assert sentences(compared(tmp_path / "a", doubled, single), "en") == [
        "Life situations: the link to «Moving house» is written here too now"
    ]
    assert sentences(compared(tmp_path / "b", single, doubled), "en") == [
        "Life situations: the link to «Moving house» is written only on the page there now"
    ]
