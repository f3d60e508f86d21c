"""Generated catalogues, each written once and kept."""

from pathlib import Path

from benchmarks.generate import generate

WORK = Path(__file__).parent / ".work"


def catalogue(size: int) -> Path:
    """The content of a catalogue of so many services."""
    content = WORK / str(size) / "content"
    if not content.exists():
        generate(content, size)
    return content
