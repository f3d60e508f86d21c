"""Runs the command as its users do: a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Result:
    """What a run said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Both outputs together."""
        return self.out + self.err


def cjm(*arguments: str | Path, cwd: Path, language: str | None = "en", stdin: str = "", **variables: str) -> Result:
    """Run `cjm` in a folder, with nothing of the tester's own settings."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "HOME": str(cwd),
        **({"CJM_LANGUAGE": language} if language else {}),
        **{name: value for name, value in os.environ.items() if name == "SYSTEMROOT"},
        **variables,
    }
    done = subprocess.run(
        [sys.executable, "-c", "from cjm_plugin.cli import main; main()", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return Result(done.returncode, done.stdout, done.stderr)
