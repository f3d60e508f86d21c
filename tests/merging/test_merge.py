"""Two people worked on one file: what comes of it."""

import re
from dataclasses import replace

import pytest

from cjm_plugin.merging import merge, paths_of
from tests.merging.merging import LINES, MARKS, conflicts, merged, text
from tests.repository.repositories import MAP

ASK = "    - {id: ask, title: Ask at the office, interaction: visit, documents: [Passport], problems: [queue]}\n"
WAIT = "    - {id: wait, title: Wait for the permit, wait: 10 d}\n"
FETCH = "    - {id: fetch, title: Fetch the permit, interaction: visit}\n"
NEW = "    - {id: new, title: Something new}\n"
OTHER = "    - {id: other, title: Something else}\n"
BLOCKS = """\
---
# about the file

title: Permit # a title
needs:
  near: Close to home
as_is:
  steps:
    # the first
    - id: ask
      title: Ask
      wait: 10 d # as they say
      needs: [near, plain-words]
      description: |
        One.

        Two.
    - id: fetch
      title: Fetch
---
The story.

Its middle.

Its end.
"""


def steps(page: str) -> list[str]:
    return re.findall(r"\bid: (\w+)", page.split("to_be", maxsplit=1)[0])


def test_different_fields_of_one_step() -> None:
    ours = BLOCKS.replace("title: Ask", "title: Ask at the office")
    theirs = BLOCKS.replace("10 d # as they say", "5 d # as they said")
    both = ours.replace("10 d # as they say", "5 d # as they said")
    assert text(BLOCKS, ours, theirs) == both


def test_different_fields_of_one_step_in_brackets() -> None:
    result = text(MAP, MAP.replace("wait: 10 d", "wait: 5 d"), MAP.replace("Wait for the permit", "Wait"))
    assert result.replace("    - id: wait\n      title: Wait\n      wait: 5 d\n", WAIT) == MAP


def test_a_comment_and_the_field_beside_it() -> None:
    result = text(BLOCKS, BLOCKS.replace("wait: 10 d", "wait: 5 d"), BLOCKS.replace("as they say", "as they tell"))
    assert result == BLOCKS.replace("10 d # as they say", "5 d # as they tell")
    result = text(
        BLOCKS, BLOCKS.replace("wait: 10 d", "wait: 5 d"), BLOCKS.replace("      wait", "      # why?\n      wait")
    )
    assert result == BLOCKS.replace("      wait: 10 d", "      # why?\n      wait: 5 d")


def test_steps_added_at_different_places_and_moved() -> None:
    result = text(MAP, MAP.replace(WAIT, NEW + WAIT), MAP.replace(ASK, "").replace(FETCH, FETCH + ASK + OTHER))
    assert steps(result) == ["new", "wait", "fetch", "ask", "other"]


def test_two_steps_added_at_one_place_are_both_there_and_it_is_told() -> None:
    found = merged(MAP, MAP.replace(WAIT, OTHER + WAIT), MAP.replace(WAIT, NEW + WAIT))
    assert steps(found.raw.decode()) == ["ask", "new", "other", "wait", "fetch"]
    assert found.plan is not None
    assert found.plan.fields["as_is"].fields["steps"].beside == (("new", "other"),)  # type: ignore[union-attr]


def test_a_step_moved_to_two_places_stands_at_both_in_conflict() -> None:
    found = merged(
        MAP.replace(FETCH, FETCH + NEW),
        MAP.replace(ASK, "").replace(FETCH, FETCH + ASK + NEW),
        MAP.replace(ASK, "").replace(FETCH, FETCH + NEW + ASK),
    )
    assert conflicts(found) == ["as_is/steps/ask/@place"] * 2
    assert found.raw.decode().count(ASK) == 2


def test_a_step_taken_out_that_the_other_side_changed() -> None:
    found = merged(MAP, MAP.replace(WAIT, ""), MAP.replace("wait: 10 d", "wait: 5 d"))
    changed = WAIT.replace("10 d", "5 d")
    marks = f"<<<<<<< ours: as_is/steps/wait\n=======\n{changed}>>>>>>> theirs: as_is/steps/wait\n"
    assert found.raw.decode() == MAP.replace(WAIT, marks)
    assert (conflicts(found), found.conflicts[0].conflict.whole) == (["as_is/steps/wait"], True)


RENAMED = MAP.replace("id: wait,", "id: waiting,").replace("wait, fetch]", "waiting, fetch]")
MOVED = MAP.replace(ASK + WAIT, WAIT + ASK)


def test_a_step_that_one_side_moved_and_the_other_gave_another_id() -> None:
    both = MOVED.replace("id: wait,", "id: waiting,").replace("wait, fetch]", "waiting, fetch]")
    assert text(MAP, RENAMED, MOVED) == text(MAP, MOVED, RENAMED) == both


def test_a_step_that_one_side_changed_and_the_other_gave_another_id() -> None:
    changed = MAP.replace("Wait for the permit", "Wait")
    for result in (text(MAP, RENAMED, changed), text(MAP, changed, RENAMED)):
        assert "    - id: waiting\n      title: Wait\n      wait: 10 d\n" in result
        assert "id: wait," not in result


def test_a_step_to_which_both_gave_another_id() -> None:
    found = merged(MAP, MAP.replace("id: wait,", "id: waiting,"), MAP.replace("id: wait,", "id: pause,"))
    assert conflicts(found) == ["as_is/steps/wait"]


def test_an_id_that_the_other_side_has_for_a_step_of_its_own() -> None:
    found = merged(MAP, RENAMED, MAP.replace(FETCH, NEW.replace("id: new", "id: waiting") + FETCH))
    assert conflicts(found) == ["as_is/steps/waiting/title"]


@pytest.mark.parametrize("gone", [ASK, WAIT], ids=["ask", "wait"])
def test_a_step_taken_out_that_the_other_side_moved(gone: str) -> None:
    """Two steps that changed places: either may be the one that was moved."""
    id_ = steps(gone)[0]
    for versions in ((MAP.replace(gone, ""), MOVED), (MOVED, MAP.replace(gone, ""))):
        found = merged(MAP, *versions)
        assert conflicts(found) == [f"as_is/steps/{id_}/@place"]
        assert found.conflicts[0].conflict.whole
        assert found.raw.decode().count(gone) == 1
        assert steps(found.raw.decode())[:2] == ["wait", "ask"]


def test_a_step_taken_out_past_which_the_other_side_moved_one() -> None:
    moved = MAP.replace(ASK, "").replace(FETCH, FETCH + ASK)
    assert steps(text(MAP, MAP.replace(WAIT, ""), moved)) == ["fetch", "ask"]


def test_a_step_taken_out_that_the_other_side_only_reformatted_is_gone() -> None:
    blocks = WAIT.replace(
        "{id: wait, title: Wait for the permit, wait: 10 d}",
        "id: wait\n      title: Wait for the permit\n      wait: 10 d",
    )
    assert text(MAP, MAP.replace(WAIT, ""), MAP.replace(WAIT, blocks)) == MAP.replace(WAIT, "")


def test_one_field_changed_by_both() -> None:
    found = merged(BLOCKS, BLOCKS.replace("10 d", "5 d"), BLOCKS.replace("10 d", "7 d"))
    marks = (
        "<<<<<<< ours: as_is/steps/ask/wait\n      wait: 5 d # as they say\n=======\n"
        "      wait: 7 d # as they say\n>>>>>>> theirs: as_is/steps/ask/wait\n"
    )
    assert found.raw.decode() == BLOCKS.replace("      wait: 10 d # as they say\n", marks)
    assert found.conflicts[0].line == found.raw.decode().split("\n").index("<<<<<<< ours: as_is/steps/ask/wait") + 1


def test_without_marks_the_common_version_stays() -> None:
    ours = BLOCKS.replace("10 d", "5 d").replace("title: Fetch", "title: Fetch it").replace("Its end", "An end")
    found = merged(BLOCKS, ours, BLOCKS.replace("10 d", "7 d").replace("Its end", "The end"), None)
    assert (found.conflicts, found.by_lines) == ((), 0)
    assert found.raw.decode() == BLOCKS.replace("title: Fetch", "title: Fetch it")


def test_the_first_field_of_a_step_in_conflict() -> None:
    base = BLOCKS.replace("    - id: fetch\n      title: Fetch\n", "    - title: Fetch\n      id: fetch\n")
    found = merged(base, base.replace("title: Fetch", "title: Take"), base.replace("title: Fetch", "title: Get"))
    step = (
        "    - id: fetch\n<<<<<<< ours: as_is/steps/fetch/title\n      title: Take\n=======\n"
        "      title: Get\n>>>>>>> theirs: as_is/steps/fetch/title\n"
    )
    assert step in found.raw.decode()


def test_the_same_id_added_by_both_conflicts_in_its_fields_only() -> None:
    entry = "problems:\n  slow: {text: Slow, severity: high}\n"
    found = merged(MAP, MAP.replace("problems:\n", entry), MAP.replace("problems:\n", entry.replace("high", "low")))
    assert conflicts(found) == ["problems/slow/severity"]
    assert "    text: Slow\n<<<<<<<" in found.raw.decode()


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        ("[a, b]", "[a, b, c]", "[b]", "[b, c]"),
        ("[a, b]", "[b, a]", "[a, b, c]", "[b, a, c]"),
        ("[a]", "[]", "[a, b]", "[b]"),
        ("[a]", "[a, 'x: y']", "[a, b]", "[a, b, 'x: y']"),
        ("[a, b]", "[c, b]", "[a, d]", "[c, d]"),
        ("[a]", "[a, b]", "[a, b]", "[a, b]"),
        (
            "[{document: a}]",
            "[{document: a, when: If so}, b]",
            "[{document: a}, c]",
            "[{document: a, when: If so}, b, c]",
        ),
    ],
)
def test_lists_are_sets(base: str, ours: str, theirs: str, result: str) -> None:
    page = "---\ntitle: T\ndocuments: {}\n---\n"
    assert text(*(page.replace("{}", each) for each in (base, ours, theirs))) == page.replace("{}", result)


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("[a, b]", "[x, b]", "[y, b]"),
        ("[{document: a}]", "[{document: a, when: One}]", "[{document: a, when: Two}]"),
        ("[{document: a}]", "[{document: a, when: One}]", "[]"),
    ],
)
def test_what_both_put_in_the_place_of_one_item_is_a_conflict(base: str, ours: str, theirs: str) -> None:
    page = "---\ntitle: T\ndocuments: {}\n---\n"
    found = merged(*(page.replace("{}", each) for each in (base, ours, theirs)))
    assert conflicts(found) == ["documents"]
    assert f"documents: {ours}\n=======\ndocuments: {theirs}\n" in found.raw.decode()


def test_a_list_that_stands_one_item_a_line_keeps_its_comments() -> None:
    base = "---\nneeds: # of all\n  # first\n  - a # why\n  - b\n---\n"
    result = text(base, base.replace("  - b\n", "  - b\n  - d # new\n"), base.replace("  - b\n", "  - c\n"))
    assert result == base.replace("  - b\n", "  - c\n  - d # new\n")


def test_the_order_of_own_lists_is_not_touched() -> None:
    page = "---\ntitle: T\nx-order: [b, a]\n---\n"
    found = merged(page, page.replace("[b, a]", "[b, a, c]"), page.replace("[b, a]", "[d, b, a]"))
    assert conflicts(found) == ["x-order"]
    page = "---\ntitle: T\nx-more:\n  a: 1\n  b: 2\n---\n"
    assert text(page, page.replace("1", "one"), page.replace("2", "two")) == page.replace("1", "one").replace(
        "2", "two"
    )


def test_money_is_one_value() -> None:
    page = MAP.replace("wait: 10 d}", "cost: {amount: 100, currency: RUB}}")
    found = merged(page, page.replace("100", "200"), page.replace("RUB", "USD"))
    assert conflicts(found) == ["as_is/steps/wait/cost"]


def test_a_need_that_becomes_longer_on_one_side() -> None:
    ours = BLOCKS.replace("near: Close to home", "near:\n    title: Close to home\n    segments: [old]")
    result = text(BLOCKS, ours, BLOCKS.replace("Close to home", "Close to where one lives"))
    assert result == ours.replace("Close to home", "Close to where one lives")


def test_registers_are_merged_entry_by_entry() -> None:
    base = "# all\na: A\nb: B\n"
    assert text(base, base + "c: C\n", "# all\na: A\nd: D\nb: B\n", register=True) == "# all\na: A\nd: D\nb: B\nc: C\n"
    ours = "# all\na:\n  title: A\n  url: https://a.example\nb: B\n"
    assert text(base, ours, base.replace("a: A", "a: AA"), register=True) == ours.replace("title: A", "title: AA")
    found = merged(base, base.replace("a: A", "a: X"), base.replace("a: A", "a: Y"), register=True)
    assert (conflicts(found), found.conflicts[0].line) == (["a"], 2)


def test_a_whole_path_taken_out_that_the_other_side_changed() -> None:
    start = MAP.index("to_be:")
    ours = MAP[:start] + "---\nThe story.\n"
    found = merged(MAP, ours, MAP.replace("Get the permit", "Have it"))
    assert (conflicts(found), found.conflicts[0].conflict.whole) == (["to_be"], True)


def test_a_section_taken_out_while_an_entry_is_added() -> None:
    ours = MAP.replace("recommendations:\n  online: {text: Give permits on-line, resolves: [queue]}\n", "")
    theirs = MAP.replace("recommendations:\n", "recommendations:\n  more: {text: More, resolves: [queue]}\n", 1)
    result = text(MAP, ours, theirs)
    assert "  more: {text: More, resolves: [queue]}\n" in result
    assert "online: {text" not in result


def test_the_story_is_merged_by_lines() -> None:
    ours, theirs = BLOCKS.replace("The story.", "A story."), BLOCKS.replace("Its end.", "An end.")
    assert text(BLOCKS, ours, theirs.replace("10 d", "5 d")) == theirs.replace("10 d", "5 d").replace(
        "The story.", "A story."
    )
    found = merged(BLOCKS, BLOCKS.replace("10 d", "5 d").replace("The", "A"), BLOCKS.replace("The", "One"))
    assert (found.conflicts, found.by_lines) == ((), 1)
    assert "<<<<<<< ours\nA story.\n=======\nOne story.\n>>>>>>> theirs\n" in found.raw.decode()
    assert "5 d" in found.raw.decode()


def test_what_lines_alone_would_merge_wrongly_is_a_conflict() -> None:
    """Both added one key, far from each other: by lines there would be two of it."""
    page = "---\ntitle: T\nsummary: S\nmotivation: M\nowner: O\nurl: https://a.example\nvolume: 1\nterm: 1 d\n---\n"
    found = merged(
        page, page.replace("title: T\n", "title: T\nstatus: draft\n"), page.replace("1 d\n", "1 d\nstatus: review\n")
    )
    assert conflicts(found) == ["status"]


def test_lines_of_windows_and_a_byte_order_mark_stay() -> None:
    base = b"\xef\xbb\xbf" + BLOCKS.replace("\n", "\r\n").encode()
    ours, theirs = base.replace(b"title: Ask", b"title: Ask them"), base.replace(b"10 d", b"5 d")
    found = merge(base, ours, theirs, LINES, MARKS, register=False)
    assert (found.conflicts, found.by_lines, found.plan is None) == ((), 0, False)
    assert found.raw == ours.replace(b"10 d", b"5 d")


def test_a_file_that_both_added() -> None:
    found = merged("", BLOCKS, BLOCKS.replace("10 d", "5 d").replace("title: Fetch", "title: Take"))
    assert conflicts(found) == ["as_is/steps/ask/wait", "as_is/steps/fetch/title"]


@pytest.mark.parametrize(
    "broken",
    [
        "no front matter\n",
        "---\ntitle: T\n",
        "---\ntitle: [\n---\n",
        "---\ntitle: T\ntitle: U\n---\n",
        "---\n<<<<<<< ours\ntitle: T\n=======\ntitle: U\n>>>>>>> theirs\n---\n",
        "---\nk: &a x\nl: *a\n---\n",
        "---\n" + "".join(f"{' ' * depth}k:\n" for depth in range(60)) + "---\n",
        "---\rtitle: T\r---\r",
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_cannot_be_read_is_merged_by_lines(broken: str, place: int) -> None:
    versions = [MAP, MAP, MAP]
    versions[place] = broken
    found = merged(*versions)
    assert found.plan is None
    assert found.unreadable is not None
    # As git does it: what only one side changed is taken, and what both did is marked.
    assert found.raw.decode() == (broken if place else MAP)


def test_the_common_version_is_shown_to_those_who_ask() -> None:
    found = merged(MAP, MAP.replace("10 d", "5 d"), MAP.replace("10 d", "7 d"), replace(MARKS, base="base", size=9))
    assert "||||||||| base\n      wait: 10 d\n=========\n" in found.raw.decode()


REUSED_STEP = WAIT.replace("id: wait", "id: prepare") + "    - {id: wait, title: Pay the fee}\n"
SWAPPED = MAP.replace("id: wait, title: Wait for the permit", "id: x, title: Wait for the permit").replace(
    "id: fetch, title", "id: wait, title"
)
QUEUE = "  queue: {text: The queue is long, severity: high, evidence: [talks]}\n"
TALKS = "  talks: {kind: interview, title: Talks with drivers}\n"


@pytest.mark.parametrize(
    ("theirs", "old", "new", "place"),
    [
        (MAP.replace(WAIT, REUSED_STEP), "wait: 10 d", "wait: 5 d", "as_is/steps/wait"),
        (SWAPPED.replace("id: x", "id: fetch"), "wait: 10 d", "wait: 5 d", "as_is/steps/wait"),
        (
            MAP.replace(QUEUE, "  queue: {text: Forms are unclear}\n" + QUEUE.replace("queue:", "line:")),
            "severity: high",
            "severity: critical",
            "problems/queue",
        ),
        (
            MAP.replace(TALKS, "  talks: {kind: survey, title: Public survey}\n" + TALKS.replace("talks:", "staff:")),
            "title: Talks with drivers}",
            "title: Talks with drivers, internal: true}",
            "evidence/talks",
        ),
    ],
    ids=["a step", "steps that exchange ids", "a problem", "evidence"],
)
def test_what_one_side_wrote_does_not_go_to_another_thing_of_the_same_id(
    theirs: str, old: str, new: str, place: str
) -> None:
    ours = MAP.replace(old, new)
    for sides in ((ours, theirs), (theirs, ours)):
        found = merged(MAP, *sides)
        assert conflicts(found) == [place]
        assert new in found.raw.decode()
    # What only one side touched is nobody's conflict.
    assert text(MAP, MAP, theirs) == theirs


def test_an_order_that_cannot_be_kept_is_told() -> None:
    three = [ASK, WAIT, FETCH]

    def page(order: str) -> str:
        return MAP.replace(ASK + WAIT + FETCH, "".join(three[int(number)] for number in order))

    for sides in (("021", "102"), ("102", "021")):
        found = merged(MAP, *map(page, sides))
        assert [path.undone for path in paths_of(found.plan) if path.undone]
    kept = merged(MAP, page("120"), page("012"))
    assert [path.undone for path in paths_of(kept.plan) if path.undone] == []
