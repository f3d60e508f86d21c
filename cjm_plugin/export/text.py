"""How data for machines is written down."""

import json
from typing import Any

Data = dict[str, Any]
"""A JSON object."""


def to_json(data: Data) -> str:
    """JSON as text: keys in the order of the data, which follows the content model; one newline at the end.

    The text is meant for UTF-8. The same catalogue always gives the same text. It is on one line: indented, the
    data of 10,000 services would be twice as large and take eight times as long to write.
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"
