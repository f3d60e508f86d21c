"""The forms in which changes are reported. Each is a function from what is told to text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cjm_plugin.review.report.html import as_html
from cjm_plugin.review.report.json import as_json
from cjm_plugin.review.report.markdown import as_markdown
from cjm_plugin.review.report.text import as_text
from cjm_plugin.review.told import Told

FORMATS: Mapping[str, Callable[[Told], str]] = MappingProxyType(
    {"text": as_text, "markdown": as_markdown, "json": as_json, "html": as_html}
)
