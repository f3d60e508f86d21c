"""Where the templates, styles and scripts are."""

from functools import cache
from pathlib import Path

PACKAGE_DIR = Path(__file__).parent.parent


@cache
def theme_dir() -> Path:
    """The folder of templates and assets: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE_DIR / "theme_overrides"
    return inside if inside.is_dir() else PACKAGE_DIR.parent / "theme_overrides"


def theme_files(kind: str) -> list[Path]:
    """All `css` or `js` files of the catalogue's pages, in the order in which they are put together."""
    return sorted((theme_dir() / "cjm" / kind).glob(f"*.{kind}"))
