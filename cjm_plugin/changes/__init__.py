"""What changed in meaning between two states of a catalogue. Order and formatting alone are no change."""

from cjm_plugin.changes.around import Around
from cjm_plugin.changes.change import GIVEN_UP, Change, Kind, Op, Path, Plain, Subject
from cjm_plugin.changes.compare import compare
from cjm_plugin.changes.comparison import Comparison
from cjm_plugin.changes.consequences import Covered, Moved, Value
from cjm_plugin.changes.second_look import Reason, SecondLook, second_looks
from cjm_plugin.changes.state import State, state_of, value_at
from cjm_plugin.changes.things import About, Inner, about

__all__ = [
    "GIVEN_UP",
    "About",
    "Around",
    "Change",
    "Comparison",
    "Covered",
    "Inner",
    "Kind",
    "Moved",
    "Op",
    "Path",
    "Plain",
    "Reason",
    "SecondLook",
    "State",
    "Subject",
    "Value",
    "about",
    "compare",
    "second_looks",
    "state_of",
    "value_at",
]
