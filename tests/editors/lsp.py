"""A small client of a language server, such as an editor holds: it talks over standard input and output."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class ServerEndedError(Exception):
    """The server has gone, and said this."""


@dataclass(frozen=True)
class Mark:
    """What an editor would underline; lines are counted from 1, as people do."""

    line: int
    text: str


class LanguageServer:
    """A running server with the settings of one workspace."""

    def __init__(self, command: Sequence[str], workspace: Path, settings: dict[str, Any]) -> None:
        """`settings` are those of an editor: names with dots, and their values."""
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the server
        self._process = subprocess.Popen(
            command, cwd=workspace, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log
        )
        self._settings = settings
        self._asked = 0
        self._marks: dict[str, list[Mark]] = {}
        self._configured = False
        self._begin(workspace)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._process.poll() is None:
            self._ask("shutdown", None)
            self._tell("exit", None)
        self._process.communicate()
        self._log.close()

    def open(self, file: Path, text: str | None = None, language: str = "yaml") -> list[Mark]:
        """Open a file for the first time, perhaps one that is not there yet, with a text; gives what is marked."""
        uri = file.as_uri()
        assert uri not in self._marks
        shown = file.read_text(encoding="utf-8") if text is None else text
        document = {"uri": uri, "languageId": language, "version": 1, "text": shown}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._marks:
            self._take(self._receive())
        return self._marks[uri]

    def completions(self, file: Path, line: int, column: int) -> dict[str, str]:
        """What is proposed at a place of an open file, with what is said of each; both count from 1."""
        place = {"textDocument": {"uri": file.as_uri()}, "position": {"line": line - 1, "character": column - 1}}
        found = self._ask("textDocument/completion", place)
        return {item["label"]: _plain(item.get("documentation", "")) for item in found["items"]}

    def hover(self, file: Path, line: int, column: int) -> str:
        """What is said of a place of an open file; both count from 1."""
        place = {"textDocument": {"uri": file.as_uri()}, "position": {"line": line - 1, "character": column - 1}}
        found = self._ask("textDocument/hover", place)
        return _plain(found["contents"]) if found else ""

    def _begin(self, workspace: Path) -> None:
        folder = {"uri": workspace.as_uri(), "name": workspace.name}
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}}
            },
        }
        given = {
            "processId": None,
            "rootUri": folder["uri"],
            "workspaceFolders": [folder],
            "capabilities": capabilities,
        }
        self._ask("initialize", given)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _nested(self._settings)})
        while not self._configured:
            self._take(self._receive())

    def _ask(self, method: str, given: Any) -> Any:
        """The answer to a request; what comes before it is taken note of."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": given})
        while True:
            message = self._receive()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._take(message)

    def _tell(self, method: str, given: Any) -> None:
        self._send({"method": method, "params": given})

    def _take(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            given = message["params"]
            marks = [Mark(each["range"]["start"]["line"] + 1, each["message"]) for each in given["diagnostics"]]
            self._marks[given["uri"]] = marks
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message["method"], message.get("params"))})

    def _answer(self, method: str, given: Any) -> Any:
        if method != "workspace/configuration":
            return None
        self._configured = True
        settings = _nested(self._settings)
        return [settings.get(item["section"]) for item in given["items"]]

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(raw), raw))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        if not length:
            self._log.seek(0)
            raise ServerEndedError(self._log.read().decode(errors="replace"))
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _nested(settings: dict[str, Any]) -> dict[str, Any]:
    """`{"yaml.schemas": …}` as `{"yaml": {"schemas": …}}`."""
    nested: dict[str, Any] = {}
    for name, value in settings.items():
        *above, last = name.split(".")
        place = nested
        for part in above:
            place = place.setdefault(part, {})
        place[last] = value
    return nested


def _plain(text: Any) -> str:
    return str(text["value"] if isinstance(text, dict) else text)
