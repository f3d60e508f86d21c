"""Installs the programs of `package.json`, in the versions of its lock file, where the tests find them."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).parents[2]
MANIFEST = ("package.json", "package-lock.json", ".npmrc")
OLDEST_NODE = 20


def missing() -> str:
    """What is not on this machine though the programs need it; empty when nothing is."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        return f"Node.js {OLDEST_NODE} or newer with npm is needed, and is not on the PATH"
    version = _run(node, "--version", folder=ROOT).strip()
    found = re.match(r"v(\d+)\.", version)
    return "" if found and int(found[1]) >= OLDEST_NODE else f"Node.js {OLDEST_NODE} or newer is needed: {version}"


def installed(cache: Path) -> Path:
    """The folder `node_modules`, installed once for each state of the lock file and all who share the cache."""
    content = b"".join((ROOT / name).read_bytes() for name in MANIFEST)
    folder = cache / f"npm-{hashlib.sha256(content).hexdigest()[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with FileLock(folder / "lock"):
        if not done.exists():
            for name in MANIFEST:
                shutil.copy(ROOT / name, folder)
            npm = shutil.which("npm") or "npm"
            _run(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", folder=folder)
            done.touch()
    return folder / "node_modules"


def node(*arguments: str | Path) -> list[str]:
    """The command that runs a program of Node.js."""
    return [shutil.which("node") or "node", *map(str, arguments)]


def _run(*command: str, folder: Path) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_UPDATE_NOTIFIER": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
    return done.stdout
