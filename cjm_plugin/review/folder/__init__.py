"""Pages about changes that open from a folder: no server, no network, no scripts."""

from cjm_plugin.review.folder.files import review_files
from cjm_plugin.review.folder.overview import overview_html

__all__ = ["overview_html", "review_files"]
