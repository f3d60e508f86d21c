"""What a path asks of the client."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from building import catalogue, channel, paths, service

from cjm_plugin.derive import PathMetrics, metrics, services_total, yearly
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey


def as_is(*journeys: Journey, **registers: Any) -> PathMetrics:
    """Today's metrics of the first of some journeys."""
    measured = metrics(catalogue(*journeys, **registers), journeys[0])
    assert measured is not None
    return measured.as_is


def test_counts_steps_by_how_the_client_meets_the_agency() -> None:
    journey = service(
        **paths(
            {
                "own": {},
                "office": {"channels": ["office"]},
                "either": {"channels": ["office", "site"]},
                "form": {"interaction": "self_service", "channels": ["office"]},
                "phone": {"interaction": "remote"},
                "auto": {"interaction": "proactive"},
            }
        )
    )
    path = as_is(journey, channels=[channel("office", "visit"), channel("site", "self_service")])
    assert (path.steps, path.visits, path.self_service, path.remote, path.proactive) == (5, 1, 1, 1, 1)
    assert path.channels == 2


def test_counts_documents_by_mention_and_distinct_by_id_or_text() -> None:
    journey = service(
        **paths(
            {
                "a": {"documents": ["passport", "Справка 086/у", {"document": "snils", "when": "Если есть"}]},
                "b": {"documents": ["passport", "справка  086/У", {"title": "passport"}], "receives": ["deed"]},
                "c": {"documents": ["deed", {"document": "snils", "when": "w"}], "when": "Иногда"},
            }
        )
    )
    path = as_is(journey)
    assert (path.documents, path.distinct_documents) == (8, 5)
    assert path.conditional_documents == 3


def test_a_step_asks_once_for_what_it_names_twice_in_the_same_words() -> None:
    twice = {"a": {"documents": ["passport", "passport", {"document": "passport", "when": "If lost"}]}}
    path = as_is(service(**paths({**twice, "b": {"documents": ["passport"]}})))
    assert (path.documents, path.distinct_documents, path.conditional_documents) == (3, 1, 1)


def test_a_step_without_agencies_is_with_the_journeys_own() -> None:
    mapped = {"a": {}, "b": {"agencies": ["court", "bank"]}, "c": {"agencies": ["court"]}}
    assert as_is(service(agencies=["tax"], **paths(mapped))).agencies == 3
    assert (
        as_is(service(agencies=["tax"], **paths({"a": {"agencies": ["bank"]}, "b": {"agencies": ["bank"]}}))).agencies
        == 1
    )


def test_conditional_steps_are_some_of_the_steps_that_the_client_takes() -> None:
    some = {"when": "Иногда"}
    journey = service(
        **paths({"a": some, "b": {"segments": ["old"]}, "c": {}, "d": {"interaction": "proactive", **some}})
    )
    assert (as_is(journey).steps, as_is(journey).conditional_steps) == (3, 2)


def test_sums_keep_days_and_hours_apart_and_say_what_they_are_worth() -> None:
    path = as_is(
        service(
            **paths(
                {
                    "a": {"effort": "20 h", "wait": "10 d", "cost": "2500 RUB"},
                    "b": {"effort": "30 ч", "wait": "5 рабочих дней", "cost": "free"},
                    "c": {"effort": "90 min", "cost": "99,50 EUR"},
                }
            )
        )
    )
    assert path.effort is not None
    assert path.wait is not None
    assert path.cost is not None
    assert (path.effort.iso, path.effort.complete, path.effort.approximate) == ("PT51H30M", True, False)
    assert (path.wait.iso, path.wait.complete, path.wait.approximate) == ("P17D", False, True)
    assert path.wait.days == Fraction(17)
    assert path.cost.amounts == {"EUR": Decimal("99.50"), "RUB": Decimal(2500)}
    assert path.cost.complete


def test_a_sum_without_any_value_is_none_and_free_is_a_value() -> None:
    unknown = as_is(service(**paths({"a": {}, "b": {}})))
    assert (unknown.effort, unknown.wait, unknown.cost) == (None, None, None)
    free = as_is(service(**paths({"a": {"cost": "free"}, "b": {}}))).cost
    assert free is not None
    assert (free.amounts, free.complete) == ({}, False)


def test_the_difference_is_target_minus_today_in_whole_numbers() -> None:
    visit = {"interaction": "visit", "documents": ["passport"], "effort": "1 h"}
    journey = service(**paths({"a": visit, "b": visit}, {"x": {}, "y": {"interaction": "proactive"}}))
    measured = metrics(catalogue(journey), journey)
    assert measured is not None
    assert measured.difference == {
        "steps": -1,
        "visits": -2,
        "self_service": 1,
        "remote": 0,
        "proactive": 1,
        "documents": -2,
        "distinct_documents": -1,
        "agencies": 0,
        "channels": 0,
        "conditional_steps": 0,
        "conditional_documents": 0,
    }


def test_there_are_no_metrics_without_a_path_and_no_difference_without_a_target() -> None:
    assert metrics(catalogue(), service()) is None
    journey = service(**paths({"a": {}, "b": {}}))
    measured = metrics(catalogue(journey), journey)
    assert measured is not None
    assert (measured.to_be, measured.difference) == (None, None)


def test_a_year_is_every_case_of_it() -> None:
    step = {"interaction": "visit", "documents": ["passport", "deed"], "effort": "2 h", "cost": "1,50 EUR"}
    year = yearly(as_is(service(**paths({"a": step, "b": step}))), 1000)
    assert (year.visits, year.documents, year.wait) == (2000, 4000, None)
    assert year.effort is not None
    assert year.cost is not None
    assert year.effort.minutes == 240_000
    assert year.cost.amounts == {"EUR": Decimal(3000)}


@pytest.fixture
def three_services() -> Catalogue:
    visit = {"interaction": "visit", "documents": ["passport"], "agencies": ["tax"]}
    return catalogue(
        service("both", volume=10, **paths({"a": visit, "b": visit}, {"x": {}, "y": visit})),
        service("mapped", volume=1000, **paths({"a": visit, "b": visit, "c": visit})),
        service("bare"),
    )


def test_services_are_compared_only_where_both_paths_are_known(three_services: Catalogue) -> None:
    total = services_total(three_services, three_services.services.values())
    assert (total.services, total.mapped, total.with_target) == (3, 2, 1)
    assert total.as_is is not None
    assert total.compared is not None
    assert total.as_is.visits == 5
    assert total.compared.as_is.visits == 2
    assert total.compared.difference is not None
    assert total.compared.difference["visits"] == -1
    assert total.as_is.agencies == 1, "the same agency in two services is one agency"


def test_a_year_of_services_counts_those_with_both_paths_and_a_volume(three_services: Catalogue) -> None:
    year = services_total(three_services, three_services.services.values()).yearly
    assert year is not None
    assert (year.services, year.visits_as_is, year.visits_to_be) == (1, 20, 10)
    assert (year.documents_as_is, year.documents_to_be) == (20, 10)


def test_nothing_is_summed_over_services_that_are_not_mapped() -> None:
    total = services_total(catalogue(), [service("bare")])
    assert (total.services, total.as_is, total.compared, total.yearly) == (1, None, None, None)
