"""`cjm merge-driver`: three versions of a file merged by what they say, for `git merge`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project_language import choose_project_language
from cjm_plugin.i18n import N_

if TYPE_CHECKING:
    from cjm_plugin.cli.merging import Files

ABORT = 129
"""From this exit code on git takes the merge for failed, and not for one with conflicts."""


@make_command(
    "merge-driver",
    help=N_(
        "Merge two versions of a map, a need or a register that were made of the same file, by what they say: entry "
        "by entry, step by step, field by field. Lists of references are merged item by item, the story below the map "
        "by lines. The result takes the place of OURS.\n\n"
        "Where both sides changed one field, or one side took out what the other changed, both versions are kept "
        "between the usual marks, and the marks name the field. What cannot be read is merged by lines, as git does "
        "it. What was merged without a conflict and has errors that neither side had is reported, and git takes it for "
        "a conflict.\n\n"
        "git calls it in git merge, rebase, cherry-pick and stash; cjm git-setup tells git to.\n\n"
        "\b\n"
        "Exit code: 0 merged, 1 there are conflicts or new errors to be resolved in OURS,\n"
        "2 the command was called in a wrong way, 129 nothing could be merged."
    ),
)
@click.argument("ancestor", metavar="ANCESTOR", type=click.Path(path_type=Path))
@click.argument("ours", metavar="OURS", type=click.Path(path_type=Path))
@click.argument("theirs", metavar="THEIRS", type=click.Path(path_type=Path))
@option("--path", "name", default="", help=N_("The file's name in the repository. By default OURS."))
@option("--marker-size", type=int, default=0, help=N_("How long the marks of conflicts are. By default 7."))
@option("--ancestor-label", default="", help=N_("What the common version is called in the marks."))
@option("--ours-label", default="", help=N_("What our side is called in the marks."))
@option("--theirs-label", default="", help=N_("What their side is called in the marks."))
@option(
    "--for-ancestor",
    is_flag=True,
    help=N_("Leave no marks, but take the common version: git merges so what several merges have in common."),
)
def command(
    ancestor: Path,
    ours: Path,
    theirs: Path,
    name: str,
    marker_size: int,
    ancestor_label: str,
    ours_label: str,
    theirs_label: str,
    for_ancestor: bool,
) -> int:
    """Merge one file."""
    from cjm_plugin.cli.merging import Files, Labels

    path = Path(name or ours)
    choose_project_language(path.absolute().parent)
    labels = Labels.of(ancestor_label, ours_label, theirs_label)
    files = Files(ancestor, ours, theirs, path, labels, max(marker_size, 0))
    return _guarded(files, for_ancestor=for_ancestor)


def _guarded(files: "Files", *, for_ancestor: bool) -> int:
    """Merge; whatever goes wrong, the lines are still merged, or the file stays what it is."""
    from cjm_plugin.cli.merge_report import printable
    from cjm_plugin.repository.git import NotPossibleError

    try:
        return Exit.FINDINGS if files.merge(words(), for_ancestor=for_ancestor) else Exit.OK
    except NotPossibleError as error:
        reason = error.message.render(words())
    except OSError as error:
        reason = f"{error.filename}: {error.strerror}"
    text = words().gettext("{file} could not be merged, and is as it was on our side. {reason}")
    click.echo(text.format(file=printable(files.path), reason=reason), err=True)
    return ABORT
