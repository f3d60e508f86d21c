"""The two audiences of a build, and what the public one must not see.

The public catalogue is made once, before anything is derived or rendered, so that no page, index or export
has to remember what is internal. The rules are the content model's, "Two audiences". In doubt, text counts as
internal. Own keys (`x-…`) are their authors' data and stay, without `notes` and marked text inside them.
"""

from cjm_plugin.audience.audiences import Audience, for_audience
from cjm_plugin.audience.past import PublicPast, withheld
from cjm_plugin.audience.published import hidden_paths
from cjm_plugin.public_text import public_text, without_links_to

__all__ = ["Audience", "PublicPast", "for_audience", "hidden_paths", "public_text", "withheld", "without_links_to"]
