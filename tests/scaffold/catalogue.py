"""A small catalogue into which new pages come."""

from pathlib import Path

FILES = {
    "registers/agencies.yml": """\
mvd: {title: Министерство внутренних дел, short_title: МВД}
minobr: {title: Министерство образования, short_title: Минобр}
""",
    "registers/segments.yml": "rural: Жители сёл\nparents: Родители\nparents-large: Родители в многодетных семьях\n",
    "registers/regulations.yml": "reg-1: Порядок приёма\n",
    "needs/plain-words.md": "---\ntitle: Понимать без юриста\n---\n",
    "needs/exact-term.md": "---\ntitle: Знать точный срок\n---\n",
    "services/mvd/spravka.md": "---\ntitle: Справка\n---\n",
    "services/mvd/other.md": "---\ntitle: Другое имя\nid: vypiska\n---\n",
    "life-situations/pereezd.md": "---\ntitle: Переезд\n---\n",
}


def write_catalogue(project: Path) -> Path:
    """Write it below `content/`; gives that folder."""
    content = project / "content"
    for path, text in FILES.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return content
