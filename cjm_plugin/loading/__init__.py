"""From a folder of files to a catalogue and everything that is wrong with it.

Nothing here knows of MkDocs: any program can load a catalogue.
"""

from cjm_plugin.loading.assemble import title_order
from cjm_plugin.loading.collector import collection_paused
from cjm_plugin.loading.files import describes_something
from cjm_plugin.loading.loader import Loaded, Loader, load

__all__ = ["Loaded", "Loader", "collection_paused", "describes_something", "load", "title_order"]
