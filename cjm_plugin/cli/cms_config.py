"""`cjm cms-config`: a form editor for the browser."""

from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import open_project, project_option, shown
from cjm_plugin.cli.writing import not_written
from cjm_plugin.i18n import N_


@make_command(
    "cms-config",
    help=N_(
        "Write a form editor for the browser, Decap CMS: authors fill in fields, and what they save goes to git. Its "
        "forms are made of the same model as everything else, in the language of cjm.\n\n"
        "The folder gets four files. Run npm install in it once, and serve it together with the site. Comments in a "
        "file do not outlive its form; cjm fmt brings the rest back to the canonical form.\n\n"
        "To try it on your own machine, run these two in the project's folder and open /admin/ in the browser:\n\n"
        "\b\n"
        "npx --prefix admin decap-server\n"
        "python3 -m http.server\n\n"
        "\b\n"
        "Exit code: 0 done, 1 a file cannot be written,\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default="admin",
    help=N_("The folder to write to. By default admin."),
)
@option(
    "--backend",
    type=click.Choice(["github", "gitlab"]),
    default="github",
    help=N_("Where the repository is kept."),
)
@option("--repo", metavar="OWNER/NAME", default="OWNER/NAME", help=N_("The name of the repository there."))
@option("--branch", metavar="NAME", default="main", help=N_("The branch to which changes go. By default main."))
@project_option
def command(output: Path, backend: str, repo: str, branch: str, folder: Path | None) -> int:
    """Write the files."""
    from cjm_plugin.cms import cms_files
    from cjm_plugin.editing.write import Replacement, write_all

    project = open_project(folder)
    settings = {"name": backend, "repo": repo, "branch": branch}
    made = cms_files(project.settings.content, settings, words())
    try:
        write_all([Replacement(output / name, text.encode()) for name, text in made.items()])
    except OSError as error:
        return not_written(error)
    for name in made:
        click.echo(shown(output / name))
    return Exit.OK
