"""A three-way merge of the catalogue's files by what they say: entry by entry, step by step, field by field.

Knows neither git nor the command line: who calls it brings what merges lines, and the words for conflicts.
"""

from cjm_plugin.merging.dangling import lost_names
from cjm_plugin.merging.lines import DEFAULT_MARKER_SIZE, Marks
from cjm_plugin.merging.merge import Found, LineMerge, Merged, merge
from cjm_plugin.merging.plan import PLACE, Conflict, Side, Steps, paths_of
from cjm_plugin.merging.renamed_elsewhere import OldName, old_names
from cjm_plugin.merging.reused import names_of_reused, paths_in_doubt
from cjm_plugin.merging.version import UnreadableError

__all__ = [
    "DEFAULT_MARKER_SIZE",
    "PLACE",
    "Conflict",
    "Found",
    "LineMerge",
    "Marks",
    "Merged",
    "OldName",
    "Side",
    "Steps",
    "UnreadableError",
    "lost_names",
    "merge",
    "names_of_reused",
    "old_names",
    "paths_in_doubt",
    "paths_of",
]
