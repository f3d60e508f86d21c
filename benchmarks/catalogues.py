"""Generated catalogues, each written once and kept."""

from pathlib import Path

from benchmarks.generate import FULL, SHORT, generate

WORK = Path(__file__).parent / ".work"


def catalogue(size: int, *, short: bool = False) -> Path:
    """The content of a catalogue of so many services, of 13 KB each or, `short`, of 5 KB."""
    content = WORK / (f"{size}-short" if short else str(size)) / "content"
    if not content.exists():
        generate(content, size, SHORT if short else FULL)
    return content
