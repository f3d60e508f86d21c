"""What the machine is worth: how long a library that everybody has takes for the same work on every machine."""

import time

import yaml

from benchmarks.catalogues import catalogue

_FILES, _TIMES = 200, 3


def milliseconds_of_yaml() -> float:
    """What PyYAML's `CSafeLoader` takes for the front matter of a file of 5 KB, at the best of several times."""
    files = sorted((catalogue(1_000, short=True) / "services").rglob("*.md"))[:_FILES]
    texts = [file.read_text(encoding="utf-8").split("---\n")[1] for file in files]
    return min(_seconds_to_read(texts) for _ in range(_TIMES)) / len(texts) * 1000


def _seconds_to_read(texts: list[str]) -> float:
    started = time.perf_counter()
    for text in texts:
        yaml.load(text, yaml.CSafeLoader)
    return time.perf_counter() - started
