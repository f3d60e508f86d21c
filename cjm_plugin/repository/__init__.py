"""The states of a catalogue that git keeps. git is only asked, never told to change anything."""

from cjm_plugin.repository.git import NotPossibleError
from cjm_plugin.repository.revisions import Revisions, chosen_revisions
from cjm_plugin.repository.snapshots import Pair, Snapshot, read_pair

__all__ = ["NotPossibleError", "Pair", "Revisions", "Snapshot", "chosen_revisions", "read_pair"]
