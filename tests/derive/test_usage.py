"""The references of a catalogue, turned around."""

from collections.abc import Iterable

import pytest
from building import catalogue, need, paths, service, situation

from cjm_plugin.derive import Place, Usage, usage


@pytest.fixture
def used() -> Usage:
    renewal = paths(
        {
            "ask": {"needs": ["clear", "own", "clear"], "problems": ["queue"], "channels": ["office", "Звонок"]},
            "bring": {"documents": ["passport", "passport"], "receives": ["deed"], "problems": ["queue"]},
        },
        {"pick": {"needs": ["clear"], "recommendations": ["online"], "documents": ["deed"], "agencies": ["bank"]}},
    )
    renewal["as_is"]["needs"] = ["plain"]
    renewal["as_is"]["steps"][0] |= {"segments": ["old"], "agencies": ["bank"]}
    return usage(
        catalogue(
            situation("moving", services=["renewal"], **paths({"start": {"service": "renewal"}, "end": {}})),
            situation("birth"),
            service(
                "renewal",
                agencies=["tax"],
                segments=["old"],
                regulation=["act", {"title": "Приказ"}],
                life_situations=["birth", "moving"],
                needs={"own": {"title": "Своя", "segments": ["old"]}, "plain": "Своя с именем общей"},
                problems={
                    "queue": {"text": "t", "segments": ["old"], "category": "time"},
                    "whole": {"text": "t"},
                },
                recommendations={"online": {"text": "t", "resolves": ["queue", "queue"]}},
                **renewal,
            ),
            service("other", agencies=["bank"], life_situations=["birth"]),
            needs=[need("clear", segments=["old"]), need("plain")],
        )
    )


def told(places: Iterable[Place]) -> list[str]:
    return [f"{place.journey.id} {place.path} {place.step.id if place.step else '*'}" for place in places]


def test_shared_needs_are_used_on_both_paths_told_apart(used: Usage) -> None:
    assert told(used.needs["clear"]) == ["renewal as_is ask", "renewal to_be pick"]


def test_an_own_need_hides_the_shared_one_of_its_name(used: Usage) -> None:
    assert used.needs["plain"] == ()
    own = {use.need.id: use for use in used.own_needs}
    assert told(own["plain"].places) == ["renewal as_is *"]
    assert told(own["own"].places) == ["renewal as_is ask"]
    assert own["own"].coverage == "unmet"


def test_coverage_is_known_by_journey(used: Usage) -> None:
    (renewal,) = used.segment_journeys["old"]
    assert used.need_coverage(renewal, "clear") == "met"
    (other,) = used.agency_journeys["bank"]
    assert used.coverage_of(other) is None


def test_agencies_have_their_journeys_and_the_steps_with_them(used: Usage) -> None:
    assert [journey.id for journey in used.agency_journeys["tax"]] == ["renewal"]
    assert told(used.agency_steps["tax"]) == ["renewal as_is bring"]
    assert told(used.agency_steps["bank"]) == ["renewal as_is ask", "renewal to_be pick"]


def test_segments_have_journeys_steps_problems_and_needs(used: Usage) -> None:
    assert told(used.segment_steps["old"]) == ["renewal as_is ask"]
    assert [use.problem.id for use in used.segment_problems["old"]] == ["queue"]
    assert [each.id for each in used.segment_needs["old"]] == ["clear"]
    assert [use.need.id for use in used.segment_own_needs["old"]] == ["own"]


def test_register_entries_have_the_steps_that_name_them(used: Usage) -> None:
    assert told(used.channel_steps["office"]) == ["renewal as_is ask"]
    assert told(used.documents_asked["passport"]) == ["renewal as_is bring"]
    assert told(used.documents_asked["deed"]) == ["renewal to_be pick"]
    assert told(used.documents_received["deed"]) == ["renewal as_is bring"]
    assert [journey.id for journey in used.regulation_journeys["act"]] == ["renewal"]


def test_problems_and_recommendations_know_each_other_and_their_steps(used: Usage) -> None:
    queue, whole = used.problems
    assert [step.id for step in queue.steps] == ["ask", "bring"]
    assert [each.id for each in queue.recommendations] == ["online"]
    assert (queue.coverage, whole.coverage) == ("resolved", "open")
    assert whole.steps == ()
    assert used.category_problems["time"] == (queue,)
    (online,) = used.recommendations
    assert [problem.id for problem in online.problems] == ["queue"]
    assert [step.id for step in online.steps] == ["pick"]


def test_services_and_life_situations_know_each_other_whichever_side_says_so(used: Usage) -> None:
    assert [service.id for service in used.services_of["moving"]] == ["renewal"]
    assert [service.id for service in used.services_of["birth"]] == ["renewal", "other"]
    assert [each.id for each in used.life_situations_of["renewal"]] == ["moving", "birth"]
    assert told(used.leading_into["renewal"]) == ["moving as_is start"]


def test_what_nobody_uses_has_no_places(used: Usage) -> None:
    assert used.channel_steps["fax"] == ()
    assert "fax" not in used.channel_steps
    assert list(used.documents_received) == ["deed"]
