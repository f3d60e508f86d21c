"""Runs the command as its users do: a process of its own."""

import ctypes
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


def cjm(
    *arguments: str | Path,
    cwd: Path,
    language: str | None = "en",
    stdin: str = "",
    bound: bool = False,
    **variables: str,
) -> Result:
    """Run `cjm` in a folder, with nothing of the tester's own settings.

    When `bound`, the rights of files and folders bind it even when the tester is root.
    """
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
        preexec_fn=_bind if bound and os.geteuid() == 0 else None,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def _bind() -> None:
    """Give up root's leave to pass over rights (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH), in what is run next."""
    system = ctypes.CDLL(None)
    for capability in (1, 2):
        system.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
