"""Drawn maps, between any two maps of the catalogue: as different as can be."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

import cjm_plugin
from cjm_plugin.changes import Comparison
from cjm_plugin.i18n import translation
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsStep, Service
from cjm_plugin.review.drawn import Drawer, DrawnJourney
from cjm_plugin.review.drawn.marks import Mark
from cjm_plugin.review.folder.documents import Documents
from cjm_plugin.review.told import tell

ROOT = Path(__file__).parents[2]
CATALOGUE = cjm_plugin.load(ROOT / "content").catalogue
PAIRS = list(pairwise([*CATALOGUE.services.values()]))


def _catalogue(service: Service) -> Catalogue:
    return Catalogue(needs=CATALOGUE.needs, services={"map": service.model_copy(update={"id": "map"})})


def _drawn(before: Catalogue, after: Catalogue, language: str = "ru") -> DrawnJourney:
    told = tell(Comparison(before, after), translation(language))
    drawn = Drawer(told).draw(told.pages[0])
    assert drawn
    return drawn


@pytest.mark.parametrize(("one", "two"), PAIRS, ids=lambda service: service.id)
def test_every_change_leads_to_a_place_on_the_page(one: Service, two: Service) -> None:
    drawn = _drawn(_catalogue(one), _catalogue(two))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {line.anchor for line in drawn.lines} <= set(ids)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


@pytest.mark.parametrize(("one", "two"), PAIRS[:6], ids=lambda service: service.id)
def test_every_step_of_both_states_stands_on_the_map_once(one: Service, two: Service) -> None:
    drawn = _drawn(_catalogue(one), _catalogue(two))
    for compared in drawn.paths:
        old, new = (getattr(service, compared.path.name) for service in (one, two))
        if old and new:
            steps = compared.path.steps
            assert sorted(step.number for step in steps if step.number) == list(range(1, len(new.steps) + 1))
            assert sorted(step.was for step in steps if step.was) == list(range(1, len(old.steps) + 1))


@pytest.mark.parametrize(("one", "two"), PAIRS[:6], ids=lambda service: service.id)
def test_what_follows_is_told_by_path_and_before_the_list_of_changes(one: Service, two: Service) -> None:
    drawn = _drawn(_catalogue(one), _catalogue(two))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    assert drawn.consequences
    assert html.index('id="follows"') < html.index('id="changes"')
    assert [text for texts in drawn.consequences.values() for text in texts if text.startswith("Путь сейчас")] == []
    before_the_fold = html[html.index('id="changes"') :].partition("<details")[0]
    assert before_the_fold.count("<li>") <= 10


def test_what_no_map_shows_is_told_once_and_before_the_map() -> None:
    service = next(each for each in CATALOGUE.services.values() if each.to_be)
    other = service.model_copy(update={"summary": "Другое краткое описание", "motivation": "Другая причина"})
    drawn = _drawn(_catalogue(service), _catalogue(other))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    assert drawn.lines
    assert all(html.count(line.text) == 1 for line in drawn.lines)
    assert html.index(drawn.lines[0].text) < html.index("<table")
    assert "cjm-changed__list" not in html


def test_no_sign_is_spoken_before_a_sentence_that_says_itself_what_was_done() -> None:
    service = next(each for each in CATALOGUE.services.values() if len(each.as_is.steps) > 4)
    fewer = service.as_is.model_copy(update={"steps": service.as_is.steps[1:]})
    drawn = _drawn(_catalogue(service), _catalogue(service.model_copy(update={"as_is": fewer})))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    lines = html[html.index('id="changes"') : html.index("cjm-changed__map")]
    assert "Удалён шаг" in lines
    assert "cjm-said" not in lines


def test_a_condition_is_set_off_from_what_it_is_about() -> None:
    service = next(each for each in CATALOGUE.services.values() if _conditions(each))
    drawn = _drawn(Catalogue(needs=CATALOGUE.needs), _catalogue(service))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    text = " ".join(re.sub(r"<[^>]*>", "", html).replace("&nbsp;", " ").replace("\u00a0", " ").split())
    assert [each for each in _conditions(service) if f" — {each}" not in text] == []


def _conditions(service: Service) -> list[str]:
    steps = service.as_is.steps if service.as_is else ()
    papers = [paper.when for step in steps for paper in step.documents if paper.when]
    return papers + [step.cost.when for step in steps if step.cost and step.cost.when]


def test_numbers_that_all_went_on_by_one_are_drawn_once_each() -> None:
    """A step and a problem come in first, and take the ids of the next ones; and the other way round."""
    service = next(each for each in CATALOGUE.services.values() if each.to_be and len(each.as_is.steps) > 4)
    few, more = _numbered(service, service.as_is.steps[1:]), _numbered(service, service.as_is.steps)
    for one, two, mark in ((few, more, Mark.ADDED), (more, few, Mark.REMOVED)):
        drawn = _drawn(_catalogue(one), _catalogue(two))
        steps = next(each.path.steps for each in drawn.paths if each.path.name == "as_is")
        assert [step.marks for step in steps] == [(mark,), *[()] * len(few.as_is.steps)]
        html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert {line.anchor for line in drawn.lines} <= set(ids)


def _numbered(service: Service, steps: Sequence[AsIsStep]) -> Service:
    numbered = tuple(step.model_copy(update={"id": f"s{number}"}) for number, step in enumerate(steps, 1))
    as_is = service.as_is.model_copy(update={"steps": numbered})
    return service.model_copy(update={"as_is": as_is, "to_be": None})


def test_a_new_map_and_a_map_that_is_gone_are_drawn_as_they_are() -> None:
    service = next(each for each in CATALOGUE.services.values() if each.to_be)
    nothing = Catalogue(needs=CATALOGUE.needs)
    for mark, drawn in (
        (Mark.ADDED, _drawn(nothing, _catalogue(service))),
        (Mark.REMOVED, _drawn(_catalogue(service), nothing)),
    ):
        assert drawn.mark is mark
        assert not any(step.marks for each in drawn.paths for step in each.path.steps)
        assert all(
            item.mark is Mark.SAME
            for each in drawn.paths
            for step in each.path.steps
            for items in step.lanes.values()
            for item in items
        )


@pytest.mark.parametrize(("mark", "flag"), [("added", "+ новый"), ("removed", "− убран")])
def test_every_step_of_a_path_that_comes_or_goes_looks_so(mark: str, flag: str) -> None:
    service = next(each for each in CATALOGUE.services.values() if each.to_be)
    states = [_catalogue(service.model_copy(update={"to_be": None})), _catalogue(service)]
    drawn = _drawn(*(states if mark == "added" else states[::-1]))
    html = Documents(translation("ru")).render("page.html", drawn=drawn, between="", up="", style="")
    assert service.to_be
    assert html.count(f" cjm-step--{mark}") == len(service.to_be.steps)
    assert html.count(f" cjm-map--{mark}") == 1
    target = html[html.index(f" cjm-map--{mark}") :]
    assert target.count(flag) == len(service.to_be.steps)
    numbers = [f"Шаг {n} " if mark == "added" else f"был шагом {n} " for n in (1, 2)]
    assert all(number in target for number in numbers)
