"""Why a change cannot be made."""

from collections.abc import Sequence

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import Message


class RefusedError(Exception):
    """A change makes no sense, or would lose something. Nothing was written."""

    def __init__(self, message: Message, findings: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message.text)
        self.message = message
        self.findings = tuple(findings)
        """What is wrong with the files, where that is the reason."""
