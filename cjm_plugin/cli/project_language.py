"""The language of a project, before its settings are checked: quick, for git and for help texts."""

from collections.abc import Sequence
from pathlib import Path

from cjm_plugin.cli.language import choose_language
from cjm_plugin.frontmatter import decode, parse_yaml

_SETTINGS_FILE = "cjm.yml"


def choose_project_language(folder: Path, arguments: Sequence[str] = ()) -> None:
    """Settle the language as every command does, with the settings of the project to which a folder belongs."""
    import sys

    choose_language(list(arguments) or sys.argv[1:], _configured(folder.absolute()))


def _configured(folder: Path) -> str | None:
    file = next(
        (above / _SETTINGS_FILE for above in (folder, *folder.parents) if (above / _SETTINGS_FILE).is_file()), None
    )
    try:
        text = decode(file.read_bytes())[0] if file else None
    except OSError:
        return None
    data = parse_yaml(text).data if text else None
    language = data.get("language") if isinstance(data, dict) else None
    return language if isinstance(language, str) else None
