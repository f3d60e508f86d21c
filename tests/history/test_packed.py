"""Packed contents come out as they went in, and take little room where they are alike."""

import pickle
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.history.packed import Packed

ROOT = Path(__file__).parents[2]
NAMES = st.text("0123456789abcdef", min_size=1)


@given(st.dictionaries(NAMES, st.binary()), NAMES)
def test_what_was_packed_comes_out(contents: dict[str, bytes], other: str) -> None:
    packed = Packed.of(contents)
    assert {name: packed[name] for name in contents} == contents
    assert (other in packed) == (other in contents)


def test_versions_of_one_map_take_little_more_room_than_one() -> None:
    one = min((ROOT / "content" / "services").rglob("*.md"), key=lambda file: file.stat().st_size).read_bytes()
    versions = {str(number): one.replace(b"steps:", b"steps: # %d" % number) for number in range(5)}
    alone, together = (len(pickle.dumps(Packed.of(packed))) for packed in ({"a": one}, versions))
    assert together < 1.5 * alone
