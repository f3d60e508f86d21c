"""The order of steps that were, and of those that are, on one map."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.review.drawn.order import together

_IDS = st.lists(st.sampled_from("abcdefghij"), unique=True)


@given(_IDS, _IDS)
def test_every_step_stands_once_and_those_that_are_keep_their_order(old: list[str], new: list[str]) -> None:
    order = together(old, new)
    assert sorted(order) == sorted({*old, *new})
    assert [key for key in order if key in new] == new


def test_what_is_gone_stays_after_what_stood_before_it() -> None:
    assert together(["x", "a", "y", "z", "b"], ["b", "c", "a"]) == ("x", "b", "c", "a", "y", "z")
    assert together(["a", "b"], []) == ("a", "b")
