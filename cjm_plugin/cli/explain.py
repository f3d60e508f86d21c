"""`cjm explain`: what a finding means, and what to do about it."""

import click

from cjm_plugin.checks.examples import example_files
from cjm_plugin.checks.explained import all_explained, explained
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.language import words
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.diagnostic import SEVERITY_WORDS
from cjm_plugin.i18n import N_
from cjm_plugin.loading.nearest import Nearest

_WIDTH = 100


@make_command(
    "explain",
    help=N_("Explain a rule or an error by its code or name: what it finds, why that is bad, what to write instead."),
)
@click.argument("code", metavar="CODE")
def command(code: str) -> None:
    """Print the documentation of one code."""
    about = explained(code)
    if about is None:
        raise WrongUse(_unknown(code))
    severity = SEVERITY_WORDS[about.severity].render(words())
    click.echo(f"{about.code} {about.name} ({severity})\n\n{_wrapped(about.short)}")
    if about.rule:
        click.echo(_documentation(about.rule))


def _unknown(code: str) -> str:
    known = [name for each in all_explained() for name in (each.code, each.name)]
    nearest = Nearest(known).to(code.upper() if code.upper().startswith("CJM") else code)
    text = words().gettext("There is no code or name {code}.").format(code=code)
    return f"{text} {words().gettext('Did you mean {name}?').format(name=nearest)}" if nearest else text


def _documentation(rule: Rule) -> str:
    _ = words().gettext
    sections = [
        (_("What it does"), _wrapped(rule.what)),
        (_("Why this is bad"), _wrapped(rule.why)),
        (_("Example"), _example(rule.bad[0])),
        (_("What to write instead"), f"{_wrapped(rule.instead)}\n\n{_example(rule.good[0])}"),
    ]
    return "".join(f"\n{heading}\n{'-' * len(heading)}\n\n{text}\n" for heading, text in sections).rstrip("\n")


def _wrapped(text: str) -> str:
    return click.wrap_text(words().gettext(text), width=_WIDTH, preserve_paragraphs=True)


def _example(case: Case) -> str:
    return "\n".join(_file(path, text) for path, text in example_files(case))


def _file(path: str, text: str) -> str:
    heading = [f"    # {path}"] if path else []
    return "\n".join([*heading, *(f"    {line}" for line in text.splitlines())])
