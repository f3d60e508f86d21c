"""Changed maps: what is marked on them, what is drawn, and where their lists lead."""

from pathlib import Path

import pytest

from cjm_plugin.changes import Comparison
from cjm_plugin.review.drawn import Drawer, DrawnJourney
from cjm_plugin.review.drawn.marks import Mark
from tests.repository.repositories import MAP
from tests.review.states import PERMIT, compared, told

REGISTERS = {
    "registers/documents.yml": "passport: Passport\nclaim: {title: Claim check}\n",
    "registers/channels.yml": "office: {title: Office, interaction: visit}\n",
    "registers/agencies.yml": "town-hall: Town Hall\n",
    "registers/segments.yml": "newcomer: Newcomers\n",
}
LISTED = MAP.replace(
    "interaction: visit, documents: [Passport]",
    "documents: [passport, {document: claim, when: If lost}], channels: [office], agencies: [town-hall],"
    " segments: [newcomer], receives: [claim]",
)


def registers(instead: dict[str, str]) -> dict[str, str]:
    """The registers with other words in them."""
    found = dict(REGISTERS)
    for old, new in instead.items():
        found = {name: text.replace(old, new) for name, text in found.items()}
    return found


def drawn(comparison: Comparison, place: int = -1) -> DrawnJourney:
    report = told(comparison)
    journeys = [found for page in report.pages if (found := Drawer(report).draw(page))]
    return journeys[place]


def marks(journey: DrawnJourney) -> list[tuple[str, str, Mark]]:
    """Everything that is marked on the maps: the step, the lane, and what is said of it."""
    return [
        (step.key, lane, item.mark)
        for each in journey.paths
        for step in each.path.steps
        for lane, items in step.lanes.items()
        for item in items
        if item.mark is not Mark.SAME
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {
            name: text.replace(": Passport", ": Identity card").replace("Claim", "Receipt")
            for name, text in REGISTERS.items()
        },
        {
            name: text.replace("Office", "Front desk").replace("Town Hall", "City Hall")
            for name, text in REGISTERS.items()
        },
        {"registers/segments.yml": "newcomer: Those who moved here\n"},
        {"registers/documents.yml": "passport: {title: Passport, held_by_state: true}\nclaim: {title: Claim check}\n"},
    ],
    ids=["documents", "channels and agencies", "segments", "held by the state"],
)
def test_what_changed_in_a_register_is_not_marked_on_the_maps(tmp_path: Path, changed: dict[str, str]) -> None:
    after = {**REGISTERS, **changed, PERMIT: LISTED.replace("wait: 10 d", "wait: 5 d")}
    journey = drawn(compared(tmp_path, after, {**REGISTERS, PERMIT: LISTED}))
    assert marks(journey) == [("wait", "time", Mark.CHANGED)]


def test_another_id_in_a_register_is_not_marked_either(tmp_path: Path) -> None:
    after = {
        name: text.replace("passport:", "id-card:").replace("office:", "desk:") for name, text in REGISTERS.items()
    }
    text = LISTED.replace("[passport,", "[id-card,").replace("[office]", "[desk]").replace("wait: 10 d", "wait: 5 d")
    journey = drawn(compared(tmp_path, {**after, PERMIT: text}, {**REGISTERS, PERMIT: LISTED}))
    assert marks(journey) == [("wait", "time", Mark.CHANGED)]


def test_a_channel_that_means_another_interaction_is_seen_on_its_steps(tmp_path: Path) -> None:
    after = {**REGISTERS, "registers/channels.yml": "office: {title: Office, interaction: remote}\n"}
    after[PERMIT] = LISTED.replace("wait: 10 d", "wait: 5 d")
    ask = drawn(compared(tmp_path, after, {**REGISTERS, PERMIT: LISTED})).paths[0].path.steps[0]
    assert (ask.interaction_before, ask.interaction, ask.marks) == ("visit", "remote", (Mark.CHANGED,))


@pytest.mark.parametrize("mark", [Mark.ADDED, Mark.REMOVED])
def test_both_paths_of_a_map_that_comes_or_goes_are_drawn_whole(tmp_path: Path, mark: Mark) -> None:
    states = ({}, {PERMIT: None}) if mark is Mark.ADDED else ({PERMIT: None}, {})
    journey = drawn(compared(tmp_path, *states))
    assert journey.mark is mark
    assert [(each.path.name, len(each.path.steps), each.beside) for each in journey.paths] == [
        ("as_is", 3, None),
        ("to_be", 1, None),
    ]
    assert marks(journey) == []
    waiting = next(figure for figure in journey.paths[0].board.small if figure.name == "Ожидание")
    assert waiting.before == "10\u00a0дней"


def test_labels_are_in_the_language_of_the_pages(tmp_path: Path) -> None:
    said = "wait: 10 d, effort: 2 h, cost: free, deadline: by March, stage: The end, segments: [old], when: If asked"
    journey = drawn(compared(tmp_path, {PERMIT: MAP.replace("wait: 10 d", said)}))
    step = next(step for step in journey.paths[0].path.steps if step.key == "wait")
    items = [item for lane in ("about", "time") for item in step.lanes[lane]]
    assert [item.label for item in items if item.label] == ["Этап:", "Только:", "Срок:"]
    words = "".join(piece.text for item in items for piece in item.text).replace("\u00a0", " ")
    assert all(text in words for text in ("своего времени", "ожидания", "бесплатно"))


def test_a_path_is_drawn_when_only_what_it_does_is_another(tmp_path: Path) -> None:
    before = MAP.replace("resolves: [queue]", "resolves: [queue, dear]")
    before = before.replace("problems:\n  queue", "problems:\n  dear: {text: It is dear}\n  queue", 1)
    journey = drawn(compared(tmp_path, {PERMIT: before.replace("[queue, dear]", "[queue]")}, {PERMIT: before}))
    assert [each.path.name for each in journey.paths] == ["as_is", "to_be"]
    assert [look.anchor for look in journey.looks] == ["to_be"]


def test_figures_of_time_say_the_difference_where_the_same_steps_say_nothing(tmp_path: Path) -> None:
    def waiting(folder: str, text: str) -> tuple[str, str, str, str]:
        board = drawn(compared(tmp_path / folder, {PERMIT: text})).paths[0].board
        found = next(figure for figure in board.small if figure.name == "Ожидание")
        return found.before, found.after, found.difference, found.note

    less = waiting("less", MAP.replace("wait: 10 d", "wait: 3 d"))
    assert less == ("10\u00a0дней", "3\u00a0дня", "−7\u00a0дней", "указано не для всех шагов")
    other = waiting("other", MAP.replace("interaction: visit}", "interaction: visit, wait: 1 d}"))
    assert other == ("10\u00a0дней", "11\u00a0дней", "", "указано не для всех шагов")


def test_over_a_year(tmp_path: Path) -> None:
    before = MAP.replace("status: published", "status: published\nvolume: 1000")
    journey = drawn(compared(tmp_path, {PERMIT: before.replace("wait: 10 d", "wait: 3 d")}, {PERMIT: before}))
    (figure,) = journey.paths[0].board.yearly
    assert (figure.name, figure.before, figure.after) == ("Ожидание", "10\u00a0000\u00a0дней", "3\u00a0000\u00a0дней")


def test_a_step_that_moved_says_so_on_both_sides(tmp_path: Path) -> None:
    lines = MAP.splitlines(keepends=True)
    wait = next(line for line in lines if "id: wait" in line)
    lines.insert(lines.index(wait) - 1, lines.pop(lines.index(wait)))
    both = drawn(compared(tmp_path, {PERMIT: "".join(lines)})).paths[0].beside
    assert both
    assert [(card.key, card.marks, card.other) for card in both.before if card.marks] == [("wait", (Mark.MOVED,), 1)]
    assert [(card.key, card.marks, card.other) for card in both.after if card.marks] == [("wait", (Mark.MOVED,), 2)]
