"""`cjm new`: starts a file."""

import os
import re
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.offers import of_kind
from cjm_plugin.cli.project import open_project, project_option, shown
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.cli.writing import cannot_write
from cjm_plugin.i18n import N_
from cjm_plugin.loading.files import FileKind
from cjm_plugin.settings import Project

if TYPE_CHECKING:
    from cjm_plugin.scaffold.draft import Draft
    from cjm_plugin.scaffold.surroundings import Surroundings

_HOW_TO_ANSWER = N_(
    "An empty answer passes over what is not needed, and ends a list; ? shows once more what can be chosen. Ctrl+C "
    "stops, and nothing is written."
)
_KINDS = {"service": FileKind.SERVICE, "life-situation": FileKind.LIFE_SITUATION, "need": FileKind.NEED}


@make_command(
    "new",
    help=N_(
        "Start the map of a service or of a life situation, or a need of the shared register. You are asked in the "
        "order of the method; options answer ahead. The new file is right in form, holds in comments what may still "
        "be added, and never replaces another.\n\n"
        "With --yes, or where no terminal is, nothing is asked: then --title is needed, and for a map --start-event, "
        "--outcome and --step at least twice."
    ),
)
@click.argument("kind", type=click.Choice(list(_KINDS)))
@option("--title", help=N_("What it is called, as clients say it."))
@option("--id", help=N_("The name of the file. By default the title in Latin letters."))
@option(
    "--agency",
    multiple=True,
    shell_complete=of_kind("agency"),
    help=N_("Who provides the service: an id or a part of the title. May be repeated."),
)
@option(
    "--folder",
    "below",
    help=N_("The folder of the file, below that of its kind. By default the agency's, for a service."),
)
@option("--summary", help=N_("One sentence for lists and search."))
@option(
    "--service",
    multiple=True,
    shell_complete=of_kind("service"),
    help=N_("A service that the life situation leads through. May be repeated."),
)
@option(
    "--regulation",
    multiple=True,
    shell_complete=of_kind("regulation"),
    help=N_("Rules that were studied: an id or words. May be repeated."),
)
@option("--evidence", multiple=True, metavar="KIND:TITLE", help=N_("Experience that was studied. May be repeated."))
@option(
    "--segment",
    multiple=True,
    shell_complete=of_kind("segment"),
    help=N_("Who walks the path: an id or a part of the title. May be repeated."),
)
@option("--motivation", help=N_("Why the client sets out."))
@option("--start-event", help=N_("When the need arises."))
@option("--outcome", help=N_("What the client did it all for."))
@option("--step", multiple=True, help=N_("What the client does; once for each step, in their order."))
@option("--yes", is_flag=True, help=N_("Ask nothing."))
@project_option
def command(kind: str, yes: bool, folder: Path | None, **options: str | tuple[str, ...] | None) -> None:
    """Ask, write, and say what is still to do."""
    from cjm_plugin.scaffold.proof import prove
    from cjm_plugin.scaffold.surroundings import look_around
    from cjm_plugin.scaffold.text import page_text

    project = open_project(folder)
    asks = not yes and sys.stdin.isatty() and sys.stdout.isatty()
    given = _given(options, kind, asks=asks)
    around = look_around(shown(project.content), _KINDS[kind])
    draft = _asked(around, given, asks=asks)
    file = around.top / draft.path
    text = page_text(draft, words(), _schema(project, file, kind))
    prove(draft, text, around)
    _write(file, text)
    _report(file, draft, folder)


def _given(options: Mapping[str, str | tuple[str, ...] | None], kind: str, *, asks: bool) -> dict[str, tuple[str, ...]]:
    """The answers of the options, by the names of the questions."""
    from cjm_plugin.scaffold.questions import questions

    named = {"folder" if name == "below" else name.replace("_", "-"): said for name, said in options.items()}
    given = {name: (said,) if isinstance(said, str) else said for name, said in named.items() if said not in (None, ())}
    asked = {question.name: question for question in questions(_KINDS[kind])}
    strange = next((name for name in given if name not in asked), None)
    if strange:
        text = words().gettext("{option} does not go with {kind}.")
        raise WrongUse(text.format(option=f"--{strange}", kind=kind))
    missing = [question.option for question in asked.values() if question.required and question.name not in given]
    if missing and not asks:
        text = words().gettext("Nothing is asked here, so these are missing: {options}.")
        raise WrongUse(text.format(options=", ".join(missing)))
    return given


def _asked(around: "Surroundings", given: Mapping[str, Sequence[str]], *, asks: bool) -> "Draft":
    from cjm_plugin.cli.asking import Terminal
    from cjm_plugin.model.vocabulary import EvidenceKind
    from cjm_plugin.pages.words import Words
    from cjm_plugin.scaffold.choices import Choice, Choices
    from cjm_plugin.scaffold.interview import Interview

    for register in around.unreadable_registers:
        text = words().gettext("{file} has mistakes, so not everything in it can be chosen. cjm check tells more.")
        click.echo(text.format(file=register), err=True)
    if asks:
        click.echo(words().gettext(_HOW_TO_ANSWER))
    named = Words(words())
    kinds = Choices([Choice(kind.value, named.of(kind)) for kind in EvidenceKind])
    try:
        return Interview(around, Terminal(given, asks=asks), kinds).draft()
    except click.Abort:
        click.echo("\n" + words().gettext("Nothing was written."), err=True)
        raise


def _schema(project: Project, file: Path, kind: str) -> str:
    """Where editors find the schema of the file; empty where there is none."""
    place = project.settings.schemas
    if re.fullmatch(r"https?://\S+", place, re.IGNORECASE):
        return f"{place.rstrip('/')}/{kind}.json"
    folder = project.root / place
    if not (folder.is_dir() and place.isprintable()):
        return ""
    return Path(os.path.relpath(folder.absolute(), file.parent.absolute()), f"{kind}.json").as_posix()


def _write(file: Path, text: str) -> None:
    """Write a file that must not be there yet."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            _fill(opened, text)
    except FileExistsError:
        raise WrongUse(words().gettext("There is already a file {file}.").format(file=file)) from None
    except OSError as error:
        raise cannot_write(file, error) from None


def _fill(opened: TextIO, text: str) -> None:
    """Write the text, or leave no file behind."""
    try:
        opened.write(text)
        opened.flush()
    except BaseException:
        Path(opened.name).unlink()
        raise


def _report(file: Path, draft: "Draft", folder: Path | None) -> None:
    from cjm_plugin.scaffold.remaining import remaining

    click.echo("\n" + words().gettext("Written: {file}").format(file=file))
    click.echo("\n" + words().gettext("What is still to do, in the order of the method:"))
    for number, message in enumerate(remaining(draft), 1):
        click.echo(f"  {number}. {message.render(words())}")
    check = ["cjm", "check", *(["--project", str(folder)] if folder else []), str(file)]
    click.echo("\n" + words().gettext("Next: {command}").format(command=shlex.join(check)))
