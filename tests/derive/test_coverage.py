"""What a target path does about problems and needs."""

from building import paths, service

from cjm_plugin.derive import coverage
from cjm_plugin.model.journey import Service


def journey() -> Service:
    fields = paths(
        {"a": {"needs": ["fast", "clear"], "problems": ["queue"]}, "b": {"needs": ["clear", "near"]}},
        {"x": {"needs": ["clear"], "recommendations": ["online"]}, "y": {"needs": ["extra"]}},
    )
    fields["as_is"]["needs"] = ["whole", "fast"]
    fields["to_be"]["minimises"] = ["queue", "paper"]
    return service(
        **fields,
        problems={"lost": {"text": "t"}, "queue": {"text": "t"}, "paper": {"text": "t"}, "unsure": {"text": "t"}},
        recommendations={
            "online": {"text": "t", "resolves": ["queue"]},
            # Nobody puts this one into practice, so it resolves nothing.
            "idea": {"text": "t", "resolves": ["lost", "unsure"]},
        },
    )


def test_problems_are_resolved_before_minimised_before_open() -> None:
    covered = coverage(journey())
    assert covered is not None
    assert list(covered.problems.items()) == [
        ("lost", "open"),
        ("queue", "resolved"),
        ("paper", "minimised"),
        ("unsure", "open"),
    ]


def test_needs_of_todays_path_are_met_when_a_target_step_lists_them() -> None:
    covered = coverage(journey())
    assert covered is not None
    assert list(covered.needs.items()) == [("whole", "unmet"), ("fast", "unmet"), ("clear", "met"), ("near", "unmet")]


def test_there_is_no_coverage_without_both_paths() -> None:
    assert coverage(service()) is None
    assert coverage(service(**paths({"a": {}, "b": {}}))) is None
