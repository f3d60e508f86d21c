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
