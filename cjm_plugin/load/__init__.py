"""From a folder of files to a catalogue and everything that is wrong with it.

Nothing here knows of MkDocs: any program can load a catalogue.
"""

from cjm_plugin.load.collector import collection_paused
from cjm_plugin.load.files import describes_something
from cjm_plugin.load.loader import Loaded, Loader, load, title_order

__all__ = ["Loaded", "Loader", "collection_paused", "describes_something", "load", "title_order"]
