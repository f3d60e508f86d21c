"""Comments are nobody's field: they stay where two people worked around them."""

import random
import re
from typing import Any

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
