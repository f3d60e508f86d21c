"""What a channel is by default changes the figures of maps whose files are the same."""

from pathlib import Path

import pytest

from tests.repository.comparing import told
from tests.repository.repositories import MAP, Repository, repository

VISITS = MAP.replace("interaction: visit, documents", "channels: [counter], documents").replace(
    "interaction: self_service, replaces: [ask, wait, fetch]",
    "interaction: visit, replaces: [ask, wait, fetch], channels: [counter]",
)


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path)
    made.write("registers/channels.yml", "counter: {title: Counter, interaction: visit}\nhot-line: Hot line\n")
    made.write("services/town/permit.md", VISITS)
    made.write("services/town/other.md", VISITS.replace("Parking permit", "Bench"))
    made.write("services/town/named.md", MAP.replace("Parking permit", "The counter that is closed"))
    made.commit()
    return made


@pytest.mark.parametrize("committed", [False, True])
def test_their_figures_are_told(repo: Repository, committed: bool) -> None:
    repo.write("registers/channels.yml", "counter: {title: Counter, interaction: remote}\nhot-line: Hot line\n")
    if committed:
        repo.commit()
    said = told(repo, "HEAD~1" if committed else "HEAD", *(["HEAD"] if committed else []))
    assert [each["name"] for each in said["changes"]] == ["channel-interaction-changed"]
    figures = {(each["in_id"], each["path"], each["figure"], each["before"], each["after"]) for each in said["figures"]}
    assert figures == {
        (service, "as_is", figure, before, after)
        for service in ("permit", "other")
        for figure, before, after in (("visits", 2, 1), ("remote", 0, 1))
    }


def test_another_change_of_a_channel_moves_none(repo: Repository) -> None:
    repo.write("registers/channels.yml", "counter: {title: The counter, interaction: visit}\nhot-line: Hot line\n")
    assert told(repo, "HEAD")["figures"] == []


@pytest.mark.parametrize(
    "step",
    [
        "- {id: ask, title: Ask, channels: [counter]}",
        "- {id: first, title: First, interaction: visit}\n    - {id: ask, title: Ask, channels: [{channel: counter}]}",
        "- title: Ask\n      channels:\n        - counter\n      id: ask",
        "- interaction: visit\n      id: one\n      title: A\n    - 'title': B\n      channels: [counter]\n      id: a",
        "- id: ask\n      # interaction: visit\n      title: Ask\n      channels: [counter]",
        "-\n      # interaction: visit\n      id: ask\n      title: Ask\n      channels: [counter]",
    ],
)
def test_a_step_may_be_written_in_any_way(repo: Repository, step: str) -> None:
    last = "- {id: last, title: Last, interaction: visit}"
    head = "title: New\nas_is:\n  start_event: a\n  outcome: b\n  steps:\n"
    repo.write("services/town/new.md", f"---\n{head}    {step}\n    {last}\n---\n")
    repo.commit()
    repo.write("registers/channels.yml", "counter: {title: Counter, interaction: remote}\nhot-line: Hot line\n")
    moved = [each for each in told(repo, "HEAD")["figures"] if each["in_id"] == "new"]
    assert {each["figure"] for each in moved} == {"visits", "remote"}
