"""Merges of texts, as the driver makes them, without a repository."""

import json
from copy import deepcopy
from functools import partial
from typing import Any

from cjm_plugin.frontmatter import parse_markdown, parts_of
from cjm_plugin.frontmatter.layout import lay_out
from cjm_plugin.merging import Marks, Merged, merge
from cjm_plugin.repository.line_merge import merge_lines

Place = tuple[Any, ...]

LINES = partial(merge_lines, labels=("ours", "base", "theirs"), marker_size=7)
MARKS = Marks("ours", "theirs", None, lambda conflict: "/".join(conflict.path))


def merged(base: str, ours: str, theirs: str, marks: Marks | None = MARKS, *, register: bool = False) -> Merged:
    """The merge of three texts."""
    return merge(base.encode(), ours.encode(), theirs.encode(), LINES, marks, register=register)


def text(base: str, ours: str, theirs: str, *, register: bool = False) -> str:
    """The merged text of three that do not contradict each other."""
    found = merged(base, ours, theirs, register=register)
    assert (found.conflicts, found.by_lines) == ((), 0)
    assert found.plan is not None, "merged by lines"
    return found.raw.decode()


def conflicts(found: Merged) -> list[str]:
    """What is in conflict."""
    return ["/".join(each.conflict.path) for each in found.conflicts]


def data_of(page: str) -> Any:
    """What a page says."""
    parsed = parse_markdown(page)
    assert parsed.problems == ()
    return parsed.data


def written(data: Any, like: str, *, flow: bool = False) -> str:
    """A page with these data: laid out like the catalogue's, or with everything below the top in brackets."""
    opening, _, closing, body = parts_of(like)
    if flow:
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items()]
        return f"{opening}{''.join(lines)}{closing}{body}"
    raw = f"{opening}{json.dumps(data, ensure_ascii=False)}\n{closing}{body}"
    return lay_out(raw, lambda _: None, markdown=True)


def value_at(data: Any, place: Place) -> Any:
    """What stands at a place in the data."""
    for key in place:
        data = data[key]
    return data


def changed_as(data: Any, values: list[tuple[Place, Any]]) -> Any:
    """The data with other values at some places."""
    new = deepcopy(data)
    for place, value in values:
        value_at(new, place[:-1])[place[-1]] = value
    return new
