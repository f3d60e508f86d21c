"""A changed map as readers see it: drawn once, with its changes in place."""

from cjm_plugin.review.drawn.drawer import Drawer
from cjm_plugin.review.drawn.journey import DrawnJourney

__all__ = ["Drawer", "DrawnJourney"]
