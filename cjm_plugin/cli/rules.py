"""`cjm rules`: all rules in a table."""

import json

import click

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.streams import for_programs
from cjm_plugin.diagnostic import SEVERITY_WORDS
from cjm_plugin.i18n import N_


@make_command(
    "rules",
    help=N_("List all rules: code, name, severity, and what they find. cjm explain CODE tells more about one."),
)
@option("--all", "everything", is_flag=True, help=N_("Also what is found in files that cannot be read as they are."))
@option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help=N_("The form of the list."))
def command(everything: bool, format_: str) -> None:
    """Print the list."""
    from cjm_plugin.checks.explained import all_explained
    from cjm_plugin.checks.registry import adjustable

    listed = [each for each in all_explained() if everything or adjustable(each.code)]
    if format_ == "json":
        rows = [
            {"code": each.code, "name": each.name, "severity": each.severity, "title": words().gettext(each.short)}
            for each in listed
        ]
        click.echo(for_programs(json.dumps(rows, ensure_ascii=False, indent=2)))
        return
    width = max(len(each.name) for each in listed)
    for each in listed:
        severity = SEVERITY_WORDS[each.severity].render(words())
        click.echo(f"{each.code}  {each.name:{width}}  {severity:14}  {words().gettext(each.short)}")
