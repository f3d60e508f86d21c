"""The states of a catalogue that git keeps, and how git treats its files.

git is only asked; to change something it is told in `configuration` alone, which writes the settings of one clone.
"""

from cjm_plugin.repository.git import NotPossibleError
from cjm_plugin.repository.log import Commit, Touched, read_log
from cjm_plugin.repository.objects import contents
from cjm_plugin.repository.place import place_in_repository
from cjm_plugin.repository.revisions import Revisions, chosen_revisions
from cjm_plugin.repository.snapshots import Pair, Snapshot, read_pair
from cjm_plugin.repository.trees import files_in, trees_at

__all__ = [
    "Commit",
    "NotPossibleError",
    "Pair",
    "Revisions",
    "Snapshot",
    "Touched",
    "chosen_revisions",
    "contents",
    "files_in",
    "place_in_repository",
    "read_log",
    "read_pair",
    "trees_at",
]
