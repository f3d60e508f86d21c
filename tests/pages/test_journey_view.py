"""What the page of a journey shows, before it is HTML."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.audience import Audience, for_audience
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import LifeSituation, Service
from cjm_plugin.model.registers import Need
from cjm_plugin.pages.render import Renderer
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.home import totals
from cjm_plugin.pages.views.journey import journey_pages
from cjm_plugin.pages.views.journey.bands import COLUMNS, Bands
from cjm_plugin.pages.views.journey.emotion import curve
from cjm_plugin.pages.views.journey.ribbons import on_one_sheet, ribbons, rows

PATH = {
    "start_event": "Нужна справка",
    "outcome": "Справка получена",
    "needs": ["whole"],
    "steps": [
        {"id": "ask", "title": "Узнать", "interaction": "self_service", "stage": "Начало", "needs": ["plain"]},
        {"id": "bring", "title": "Принести", "interaction": "visit", "documents": ["Паспорт"], "problems": ["far"]},
        {"id": "wait", "title": "Ждать", "when": "Если отказали"},
    ],
}
JOURNEY = {
    "needs": {"own": "Своя потребность", "whole": "Весь путь"},
    "as_is": PATH,
    "problems": {
        "slow": {"text": "Долго", "severity": "low"},
        "far": {"text": "Далеко", "severity": "critical", "evidence": ["talks"]},
    },
    "recommendations": {"near": {"text": "Рядом", "resolves": ["far"]}},
    "evidence": {"talks": {"kind": "interview", "title": "Интервью", "sample": "12"}},
    "to_be": {
        "steps": [
            {"id": "t-get", "title": "Получить", "interaction": "proactive", "replaces": ["ask", "bring"],
             "recommendations": ["near"]},
            {"id": "t-new", "title": "Оценить", "interaction": "remote"},
        ]
    },
}  # fmt: skip


def service(id_: str = "spravka", **fields: Any) -> Service:
    return Service.model_validate(
        {"id": id_, "@path": f"services/{id_}", "title": "Справка", "status": "published", **fields}
    )


def site_of(*services: Service, audience: Audience = Audience.PUBLIC, **registers: Any) -> Site:
    catalogue = Catalogue(services={each.id: each for each in services}, **registers)
    return Site(for_audience(catalogue, audience), audience=audience, language="en")


def view_of(site: Site, address: str = "services/spravka/") -> Mapping[str, Any]:
    return next(page.view() for page in journey_pages(site) if page.address == address)


def html_of(site: Site, address: str = "services/spravka/") -> str:
    page = next(page for page in journey_pages(site) if page.address == address)
    return Renderer(site).render(page)


class TestMap:
    def test_lanes_with_nothing_in_them_are_not_drawn(self) -> None:
        assert view_of(site_of(service(**JOURNEY)))["map"].lanes == {
            "about", "with", "docs", "needs", "problems", "recs",
        }  # fmt: skip

    def test_a_stage_is_named_where_it_begins(self) -> None:
        columns = view_of(site_of(service(**JOURNEY)))["map"].columns
        assert [column.stage for column in columns] == ["Начало", "", ""]

    def test_the_recommendations_of_a_step_resolve_its_problems(self) -> None:
        columns = view_of(site_of(service(**JOURNEY)))["map"].columns
        assert [[each.id for each in column.recommendations] for column in columns] == [[], ["near"], []]

    def test_a_need_counts_the_other_journeys_in_which_it_occurs(self) -> None:
        need = Need.model_validate({"id": "plain", "@path": "needs/plain", "title": "Понятно"})
        others = (service("another", as_is=PATH), service("third", as_is=PATH))
        view = view_of(site_of(service(**JOURNEY), *others, needs={"plain": need}))
        assert view["map"].columns[0].needs[0].others == 2


class TestBands:
    @given(st.lists(st.sampled_from(["a", "b", None]), min_size=2, max_size=40))
    def test_no_band_is_wider_than_fits_and_none_is_superfluous(self, stages: list[str | None]) -> None:
        bands = Bands(stages)
        for columns in COLUMNS:
            starts = [place for place in range(len(stages)) if columns in bands.breaks_before(place)]
            edges = [0, *starts, len(stages)]
            lengths = [end - start for start, end in pairwise(edges)]
            assert max(lengths) == bands.widths[columns] <= columns
            assert len(lengths) == -(-len(stages) // columns)

    def test_a_map_breaks_between_stages(self) -> None:
        stages = ["a", "a", "a", "b", "b", "b", "b", None]
        assert [place for place in range(8) if 5 in Bands(stages).breaks_before(place)] == [3]

    def test_a_map_is_narrower_where_as_many_bands_are_full(self) -> None:
        bands = Bands([*"aabbccdddee", None])
        assert [place for place in range(12) if 5 in bands.breaks_before(place)] == [4, 8]
        assert bands.widths[5] == 4  # else 4, 5 and 3, with an empty column beside the first band


class TestEmotions:
    def test_the_pieces_meet_at_the_edges_of_their_cells(self) -> None:
        left, right = curve([1, -2])
        assert left is not None
        assert right is not None
        assert left.line.endswith("100 36")
        assert right.line.startswith("M0 36")

    def test_a_step_of_which_nothing_was_reported_leaves_a_gap(self) -> None:
        assert [piece and piece.line for piece in curve([1, None, 0])] == ["", None, ""]


class TestRibbons:
    @given(st.integers(1, 12), st.data())
    def test_target_cards_keep_their_order_and_a_row_each(self, length: int, data: st.DataObject) -> None:
        sources = data.draw(st.lists(st.lists(st.integers(0, length - 1), unique=True), min_size=1, max_size=12))
        placed = rows(sources, length)
        assert all(after - before >= 2 for before, after in pairwise(placed))
        assert placed[0] >= 0
        assert placed[-1] <= 2 * max(length, len(sources)) - 2

    def test_every_step_of_either_path_has_a_ribbon(self) -> None:
        found = [(ribbon.before, ribbon.after) for ribbon in ribbons([[0, 1], []], 3)]
        assert sorted(found, key=str) == [(0, 0), (1, 0), (2, None), (None, 1)]

    def test_merged_ribbons_arrive_one_below_the_other(self) -> None:
        first, second, *_ = ribbons([[0, 1]], 2)
        assert "100 13v7" in first.path
        assert "100 20v7" in second.path

    @pytest.mark.parametrize(
        ("cards", "title", "expected"),
        [(15, "Apply", True), (16, "Apply", False), (10, "Apply again " * 10, True), (11, "Apply again " * 10, False)],
    )
    def test_both_sides_are_printed_on_one_sheet_as_long_as_it_holds_them(
        self, cards: int, title: str, *, expected: bool
    ) -> None:
        assert on_one_sheet([title] * cards, ["Done"]) is expected
        assert on_one_sheet(["Done"], [title] * cards) is expected


class TestLists:
    def test_the_gravest_problem_comes_first(self) -> None:
        problems = view_of(site_of(service(**JOURNEY)))["problems"]
        assert [(each.problem.id, each.state.value) for each in problems] == [("far", "resolved"), ("slow", "open")]

    def test_a_problem_of_no_step_concerns_the_whole_path(self) -> None:
        problems = view_of(site_of(service(**JOURNEY)))["problems"]
        assert {each.problem.id: [step.id for step in each.steps] for each in problems} == {
            "far": ["bring"],
            "slow": [],
        }

    def test_own_needs_are_listed_even_where_no_step_names_them(self) -> None:
        needs = view_of(site_of(service(**JOURNEY)))["needs"]
        assert [(each.need.id, each.whole) for each in needs] == [("whole", True), ("plain", False), ("own", False)]


class TestFigures:
    def test_the_change_is_judged_by_what_clients_want(self) -> None:
        figures = {each.name: each for each in view_of(site_of(service(**JOURNEY)))["board"].large}
        visits, proactive = figures["Personal visits"], figures["Steps without the client"]
        assert (visits.before, visits.after, visits.difference, visits.change.value) == ("1", "0", "−1", "better")
        assert (proactive.difference, proactive.change.value) == ("+1", "better")

    def test_no_difference_is_made_of_a_sum_that_is_not_complete(self) -> None:
        steps = [{**step, "effort": "2 h"} for step in PATH["steps"]]
        whole = {**JOURNEY, "as_is": {**PATH, "steps": steps}}
        effort = next(each for each in view_of(site_of(service(**whole)))["board"].small if each.name == "Own time")
        assert (effort.before, effort.after, effort.difference) == ("6\u00a0h", "unknown", "")

    def test_a_year_is_shown_where_the_volume_is_known(self) -> None:
        board = view_of(site_of(service(**JOURNEY, volume="1000")))["board"]
        assert [each.difference for each in board.yearly] == ["−1,000", "−1,000"]
        assert view_of(site_of(service(**JOURNEY)))["board"].yearly == ()


class TestPage:
    def test_everything_has_the_address_that_other_pages_lead_to(self) -> None:
        html = html_of(site_of(service(**JOURNEY)))
        for anchor in ("step-bring", "problem-far", "recommendation-near", "target", "step-t-new", "need-own"):
            assert f'id="{anchor}"' in html

    def test_every_link_inside_the_page_leads_somewhere(self) -> None:
        html = html_of(site_of(service(**JOURNEY)))
        for part in html.split('href="#')[1:]:
            anchor = part.partition('"')[0]
            assert anchor.startswith("cjm-i-") or f'id="{anchor}"' in html

    def test_a_journey_without_a_map_says_so(self) -> None:
        html = html_of(site_of(service()))
        assert "not mapped yet" in html
        assert "<table" not in html

    @pytest.mark.parametrize(("audience", "shown"), [(Audience.PUBLIC, False), (Audience.INTERNAL, True)])
    def test_owner_and_notes_are_for_internal_readers(self, audience: Audience, shown: bool) -> None:
        html = html_of(site_of(service(owner="Отдел 7", notes="Проверить", **JOURNEY), audience=audience))
        assert ("Отдел 7" in html, "Проверить" in html) == (shown, shown)

    def test_what_is_made_up_is_said_to_be(self) -> None:
        assert "made up for illustration" in html_of(site_of(service(**JOURNEY, example="true")))
        assert "made up for illustration" not in html_of(site_of(service(**JOURNEY)))

    def test_texts_are_escaped(self) -> None:
        html = html_of(site_of(service(summary="<script>alert(1)</script>", **JOURNEY)))
        assert "<script>alert" not in html


class TestLifeSituation:
    def test_services_stand_beside_the_situations_own_figures(self) -> None:
        situation = LifeSituation.model_validate(
            {"id": "event", "@path": "life-situations/event", "title": "Событие", "status": "published",
             "services": ["spravka", "bare"], "as_is": {**PATH, "steps": [
                 {**PATH["steps"][0], "service": "spravka"}, PATH["steps"][2]]}}
        )  # fmt: skip
        site = site_of(service(**JOURNEY), service("bare"), life_situations={"event": situation})
        view = view_of(site, "life-situations/event/")
        assert [[step.number for step in each.steps] for each in view["spanned"].services] == [[1], []]
        assert (view["spanned"].total.mapped, view["spanned"].total.services) == (1, 2)
        assert view["spanned"].today.large[0].before == "1"
        assert view["board"].large[0].before == "0"


class TestHome:
    def test_problems_of_maps_without_a_target_path_are_not_counted_as_resolved(self) -> None:
        without = {**JOURNEY, "to_be": None}
        found = totals(site_of(service(**JOURNEY), service("other", **without)))
        assert (found.problems, found.answered, found.answering, found.open) == (4, 2, 1, 1)
