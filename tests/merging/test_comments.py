"""Comments are nobody's field: they stay where two people worked around them."""

import random
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_plugin.frontmatter import extent, parts_of
from tests.merging.merging import Place, changed_as, data_of, text, value_at
from tests.merging.test_properties import MAPS, fields

COMMENT = re.compile(r"# comment \d+")


@settings(max_examples=60)
@given(st.integers(0, 10**9))
def test_every_comment_stays_once(seed: int) -> None:
    chance = random.Random(seed)
    page = with_comments(chance.choice(MAPS).read_text(encoding="utf-8"), chance)
    base = data_of(page)
    places = [place for place in fields(base) if _is_line(value_at(base, place))]
    chosen = chance.sample(places, k=min(6, len(places)))
    ours, theirs = (with_values(page, places, chance) for places in (chosen[:3], chosen[3:]))
    result = text(page, ours, theirs)
    assert sorted(COMMENT.findall(result)) == sorted(COMMENT.findall(page))
    assert data_of(result) == changed_as(
        base,
        [(place, value_at(data_of(ours), place)) for place in chosen[:3]]
        + [(place, value_at(data_of(theirs), place)) for place in chosen[3:]],
    )


SECTION = """\
---
problems:
  queue:
    text: The queue
    severity: high
---
"""
KEY = "problems:\n"


@pytest.mark.parametrize(
    ("mine", "result"),
    [
        ("# above\nproblems:\n", "# above\nproblems:  # behind\n"),
        ("\nproblems:\n", "\nproblems:  # behind\n"),
        ("problems: # mine\n", None),
    ],
)
def test_a_comment_behind_a_key(mine: str, result: str | None) -> None:
    """Also where the other side changed what stands above it, or has another comment there."""
    ours = SECTION.replace(KEY, mine).replace("high", "low")
    theirs = SECTION.replace(KEY, "problems:  # behind\n").replace("The queue", "A queue")
    both = SECTION.replace("high", "low").replace("The queue", "A queue")
    assert text(SECTION, ours, theirs) == both.replace(KEY, result or "# behind\nproblems: # mine\n")
    assert text(SECTION, theirs, ours) == both.replace(KEY, result or "# mine\nproblems:  # behind\n")


@pytest.mark.parametrize(
    ("mine", "other", "result"),
    [
        ("# above\nproblems: # old\n", "problems: # new\n", "# above\nproblems: # new\n"),
        ("# above\nproblems: # old\n", "problems:\n", "# above\nproblems:\n"),
        ("# above\nproblems: # old\n", "problems: # old\n\n", "# above\nproblems: # old\n\n"),
        ("problems:\n", "problems: # new\n", "problems: # new\n"),
        ("problems: # new\n", "problems:\n", "problems: # new\n"),
    ],
)
def test_a_comment_behind_a_key_that_was_there(mine: str, other: str, result: str) -> None:
    base = SECTION.replace(KEY, "problems: # old\n")
    ours, theirs = SECTION.replace(KEY, mine), SECTION.replace(KEY, other).replace("high", "low")
    assert text(base, ours, theirs) == SECTION.replace(KEY, result).replace("high", "low")


def test_a_comment_with_whose_words_another_begins() -> None:
    base = SECTION.replace(KEY, f"# all of it\n{KEY}")
    ours, theirs = (base.replace("# all", f"{new}\n# all", 1) for new in ("# more", "# all"))
    assert text(base, ours, theirs) == base.replace("# all", "# all\n# more\n# all", 1)
    ours = SECTION.replace("The queue", "A queue # all of it")
    assert text(SECTION, ours, SECTION.replace("    text", "    # all\n    text")) == ours.replace(
        "    text", "    # all\n    text"
    )


def test_comments_below_the_last_entry() -> None:
    base = SECTION.replace("high\n", "high\n  # last\n")
    ours, theirs = (base.replace("# last\n", f"# last\n{new}\n") for new in ("  # mine", "    # further right"))
    both = base.replace("# last\n", "# last\n    # further right\n  # mine\n")
    assert sorted(text(base, ours, theirs).split("\n")) == sorted(both.split("\n"))


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and "\n" not in value


def with_comments(page: str, chance: random.Random) -> str:
    """A page with comments above and behind some of its lines."""
    opening, yaml, closing, body = parts_of(page)
    lines: list[str] = []
    for line in yaml.split("\n")[:-1]:
        is_entry = re.match(r" *(- )?[\w-]+:", line) is not None
        if is_entry and chance.random() < 0.2:
            lines.append(f"{' ' * (len(line) - len(line.lstrip()))}# comment {len(lines)}1")
        lines.append(f"{line} # comment {len(lines)}2" if is_entry and chance.random() < 0.2 else line)
    return f"{opening}{chr(10).join(lines)}\n{closing}{body}"


def with_values(page: str, places: list[Place], chance: random.Random) -> str:
    """A page in which somebody typed other texts in some fields."""
    for place in places:
        found = extent(page, place, markdown=True)
        assert found
        page = f"{page[: found[0]]}Иначе {chance.randrange(1000)}{page[found[1] :]}"
    return page
