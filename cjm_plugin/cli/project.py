"""The catalogue that a command works on."""

from collections.abc import Sequence
from pathlib import Path

import click

from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import choose_language, words
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.i18n import N_
from cjm_plugin.settings import SETTINGS_FILE, Project, find_project, read_project

project_option = option(
    "--project",
    "folder",
    type=click.Path(path_type=Path),
    help=N_("The folder with cjm.yml or mkdocs.yml. By default the nearest one above the current folder."),
)
"""The option `--project`; the command receives it as `folder`."""


def open_project(folder: Path | None, arguments: Sequence[str] = ()) -> Project:
    """The catalogue, with the language of its settings chosen. `WrongUse` where there is none, or its settings are
    wrong.
    """
    import sys

    project = find_project(Path.cwd()) if folder is None else read_project(folder)
    choose_language(list(arguments) or sys.argv[1:], project.settings.language)
    if project.problems:
        found = "\n".join(problem.report(words()) for problem in project.problems)
        text = words().gettext("The settings cannot be used.")
        raise WrongUse(f"{text}\n{found}")
    if not project.content.is_dir():
        text = words().gettext("There is no folder {folder}. Name the project with --project, or content: in {file}.")
        raise WrongUse(text.format(folder=shown(project.content), file=SETTINGS_FILE))
    return project


def shown(path: Path) -> Path:
    """A path as its user would type it: relative to the current folder, where it lies below that."""
    here = Path.cwd()
    absolute = path.absolute()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else path


def not_over(file: Path | None, project: Project) -> None:
    """`WrongUse` where a report would take the place of a file that people write: of the catalogue, or settings."""
    if file is None or not file.is_file():
        return
    there, settings = file.resolve(), (project.root / name for name in (SETTINGS_FILE, "mkdocs.yml"))
    written = there.suffix in {".md", ".yml", ".yaml"} and there.is_relative_to(project.content.resolve())
    if written or there in {each.resolve() for each in settings}:
        text = words().gettext("{file} is a file of the catalogue, and would be overwritten. Name another one.")
        raise WrongUse(text.format(file=file))


def below_content(paths: Sequence[Path], project: Project) -> tuple[str, ...]:
    """Files and folders that the user named, by their paths below the catalogue's folder.

    `WrongUse` for one that does not exist, or lies elsewhere.
    """
    return tuple(_below(path, project) for path in paths)


def _below(path: Path, project: Project) -> str:
    # The catalogue's folder is resolved: it may be a link itself, and what lies in it lies where that leads.
    absolute, top = absolute_path(path), project.content.resolve()
    if not absolute.exists() and not absolute.is_symlink():
        raise WrongUse(words().gettext("There is no {path}.").format(path=path))
    if top.is_relative_to(absolute) or absolute_path(project.content).is_relative_to(absolute):
        return ""
    if not absolute.is_relative_to(top):
        text = words().gettext("{path} does not lie in {folder}.")
        raise WrongUse(text.format(path=path, folder=shown(project.content)))
    return absolute.relative_to(top).as_posix()


def absolute_path(path: Path) -> Path:
    """Where a file lies. A link is what its name says: where it leads is judged where it is read."""
    return path.parent.resolve() / path.name if path.name not in {"", ".."} else path.resolve()


def among(path: str, chosen: Sequence[str]) -> bool:
    """Whether a path below the catalogue's folder is among the chosen files and folders; all are, when none is."""
    return not chosen or any(each in {"", path} or path.startswith(f"{each}/") for each in chosen)
