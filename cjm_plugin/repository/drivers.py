"""What git is told so that it shows and merges the files of a catalogue by what they say.

git hands the commands to a shell. The names of files and branches it puts in itself, in quotes where they are names of
the repository; ours are the interpreter and the project.
"""

import shlex
from collections.abc import Mapping

_FOLDERS = ("services", "life-situations", "needs")
FILES = (*(f"{folder}/**/*.md" for folder in _FOLDERS), "registers/*.yml", "redirects.yml")
"""The files below the catalogue's folder that are compared and merged so."""
ATTRIBUTES = "diff=cjm merge=cjm"

_NAMES = "--path=%P --marker-size=%L --ancestor-label=%S --ours-label=%X --theirs-label=%Y"
_VERSIONS = "-- %O %A %B"
_HEADINGS = r"^([^[:space:]#].*)$"
"""What git shows above a part of a difference: the step, the problem, … that it is in."""


def driver_settings(python: str, project: str) -> Mapping[str, str]:
    """The settings by their names. `python` is the interpreter, `project` the project below the top (`.` for the top).

    `-P` keeps Python from looking for modules in the folder in which git stands: it is the repository's, and what is
    in a repository must not be run. Where the program is gone, git shows and merges the files as if nothing were set.
    """
    program = f"{shlex.quote(python)} -P -m cjm_plugin.cli"
    there = f"{shlex.quote(python)} -P -c 'import cjm_plugin' 2>/dev/null"
    within = "" if project == "." else f" --project {shlex.quote(project)}"
    by_lines = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B"

    def merge(option: str = "") -> str:
        ours = f"{program} merge-driver{option}".replace("%", "%%")
        return f"if {there.replace('%', '%%')}; then {ours} {_NAMES} {_VERSIONS}; else {by_lines}; fi"

    return {
        "diff.cjm.textconv": f'show() {{ {program} textconv{within} -- "$1" || cat -- "$1"; }}; show',
        "diff.cjm.xfuncname": _HEADINGS,
        "merge.cjm.name": "cjm: maps, needs and registers by what they say",
        "merge.cjm.driver": merge(),
        "merge.cjm.recursive": "cjm-ancestor",
        "merge.cjm-ancestor.name": "cjm: what several common versions have in common",
        "merge.cjm-ancestor.driver": merge(" --for-ancestor"),
    }


SETTINGS = tuple(driver_settings("", "."))
"""The names of all settings."""
