"""Steps of the two paths joined by `replaces`."""

from typing import Any

import pytest
from building import catalogue, channel, paths, service
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.derive import Group, align

VISIT, FORM, AUTO = {"interaction": "visit"}, {"interaction": "self_service"}, {"interaction": "proactive"}


def aligned(as_is: dict[str, dict[str, Any]], to_be: dict[str, dict[str, Any]]) -> list[Group]:
    journey = service(**paths(as_is, to_be))
    groups = align(catalogue(journey, channels=[channel("office", "visit")]), journey)
    assert groups is not None
    return list(groups)


def told(groups: list[Group]) -> list[tuple[str, str, str]]:
    return [(" ".join(group.as_is), " ".join(group.to_be), group.kind.value) for group in groups]


@pytest.mark.parametrize(
    ("as_is", "to_be", "expected"),
    [
        ({"a": VISIT, "b": FORM}, {"x": VISIT | {"replaces": ["a"]}}, [("a", "x", "kept"), ("b", "", "removed")]),
        ({"a": VISIT, "b": {}}, {"x": FORM | {"replaces": ["a"]}}, [("a", "x", "changed"), ("b", "", "removed")]),
        ({"a": VISIT, "b": FORM}, {"x": FORM | {"replaces": ["b", "a"]}}, [("a b", "x", "merged")]),
        (
            {"a": VISIT, "b": FORM},
            {"x": FORM | {"replaces": ["a"]}, "y": AUTO | {"replaces": ["a"]}},
            [("a", "x y", "split"), ("b", "", "removed")],
        ),
        (
            {"a": VISIT, "b": FORM, "c": VISIT},
            {"x": FORM | {"replaces": ["a", "b"]}, "y": FORM | {"replaces": ["b", "c"]}},
            [("a b c", "x y", "reshaped")],
        ),
        # The default interaction of its only channel is the step's own; a step without any is changed by getting one.
        (
            {"a": {"channels": ["office"]}, "b": {}},
            {"x": VISIT | {"replaces": ["a"]}, "y": VISIT | {"replaces": ["b"]}},
            [("a", "x", "kept"), ("b", "y", "changed")],
        ),
        # The same step named twice is replaced once.
        ({"a": VISIT, "b": VISIT}, {"x": VISIT | {"replaces": ["a", "a"]}}, [("a", "x", "kept"), ("b", "", "removed")]),
    ],
)
def test_kinds_of_groups(as_is: Any, to_be: Any, expected: Any) -> None:
    assert told(aligned(as_is, to_be)) == expected


def test_new_steps_stand_behind_what_precedes_them_on_the_target_path() -> None:
    groups = aligned(
        {"a": VISIT, "b": VISIT, "c": VISIT},
        {
            "new-first": FORM,
            "z": FORM | {"replaces": ["c"]},
            "new-last": FORM,
            "x": FORM | {"replaces": ["a"]},
            "new-1": FORM,
            "new-2": FORM,
        },
    )
    assert [" ".join(group.as_is + group.to_be) for group in groups] == [
        *("new-first", "a x", "new-1", "new-2", "b", "c z", "new-last"),
    ]


@pytest.mark.parametrize(
    ("as_is", "to_be", "expected"),
    [
        ({"a": VISIT, "b": VISIT}, {"x": AUTO | {"replaces": ["a", "b"]}}, True),
        ({"a": VISIT, "b": AUTO}, {"x": AUTO | {"replaces": ["a", "b"]}}, True),
        ({"a": AUTO, "b": AUTO}, {"x": AUTO | {"replaces": ["a", "b"]}}, False),
        ({"a": VISIT, "b": VISIT}, {"x": AUTO | {"replaces": ["a", "b"]}, "y": FORM | {"replaces": ["b"]}}, False),
    ],
)
def test_became_proactive(as_is: Any, to_be: Any, expected: bool) -> None:
    (group,) = aligned(as_is, to_be)
    assert group.became_proactive is expected


def test_neither_a_new_step_nor_a_removed_one_became_proactive() -> None:
    groups = aligned({"a": VISIT, "b": VISIT}, {"x": AUTO})
    assert [(group.kind.value, group.became_proactive) for group in groups] == [
        ("new", False),
        ("removed", False),
        ("removed", False),
    ]


def test_there_is_nothing_to_align_without_both_paths() -> None:
    unmapped, without_target = service("u"), service("t", **paths({"a": {}, "b": {}}))
    assert align(catalogue(unmapped, without_target), unmapped) is None
    assert align(catalogue(unmapped, without_target), without_target) is None


@given(
    st.lists(st.sampled_from([{}, VISIT, FORM, AUTO]), min_size=2, max_size=8),
    st.lists(st.lists(st.integers(0, 7), max_size=4), min_size=1, max_size=8),
)
def test_every_step_is_in_exactly_one_group(old: list[dict[str, str]], replaces: list[list[int]]) -> None:
    as_is = {f"a{number}": step for number, step in enumerate(old)}
    to_be = {
        f"t{number}": FORM | {"replaces": [f"a{each}" for each in replaced if each < len(old)]}
        for number, replaced in enumerate(replaces)
    }
    groups = aligned(as_is, to_be)
    assert sorted(step for group in groups for step in group.as_is) == sorted(as_is)
    assert sorted(step for group in groups for step in group.to_be) == sorted(to_be)
    assert [group.as_is[0] for group in groups if group.as_is] == [step for step in as_is if _leads(step, groups)]
    for step, fields in to_be.items():
        (group,) = [group for group in groups if step in group.to_be]
        assert set(fields["replaces"]) <= set(group.as_is)


def _leads(step: str, groups: list[Group]) -> bool:
    return any(group.as_is and group.as_is[0] == step for group in groups)
