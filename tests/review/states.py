"""Two states of a small catalogue, written down and compared."""

from collections.abc import Mapping
from pathlib import Path

import cjm_plugin
from cjm_plugin.changes import Comparison
from cjm_plugin.i18n import translation
from cjm_plugin.review.told import Told, tell
from tests.repository.repositories import MAP

PERMIT = "services/town/permit.md"
FILES = {
    "registers/agencies.yml": "town-hall: Town Hall\n",
    "needs/say-once.md": "---\ntitle: Say it once\n---\n",
    PERMIT: MAP,
}


def compared(
    folder: Path, after: Mapping[str, str | None], before: Mapping[str, str | None] | None = None
) -> Comparison:
    """`FILES` with what is others in them, before and after; `None` takes a file out."""
    states = []
    for name, files in (("before", before or {}), ("after", after)):
        for path, text in {**FILES, **files}.items():
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                file.write_text(text, encoding="utf-8")
        states.append(cjm_plugin.load(folder / name).catalogue)
    return Comparison(*states)


def told(comparison: Comparison, language: str = "ru") -> Told:
    """The same in words."""
    return tell(comparison, translation(language))


def sentences(comparison: Comparison, language: str = "ru") -> list[str]:
    """Every sentence, with what follows; spaces that do not break are plain."""
    pages = told(comparison, language).pages
    found = [text for page in pages for text in (*(each.sentence.text for each in page.changes), *page.consequences)]
    return [text.replace("\u00a0", " ") for text in found]
