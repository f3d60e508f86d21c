"""`cjm explain`: what a finding means, and what to do about it."""

from collections.abc import Iterator, Sequence

import click

from cjm_plugin.checks.explained import Documentation, Explained, all_explained, explained
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.language import words
from cjm_plugin.cli.offers import codes
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.diagnostic import SEVERITY_WORDS
from cjm_plugin.i18n import N_
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.loading.odd_letters import odd_letters

_WIDTH = 100


@make_command(
    "explain",
    help=N_("Explain a rule or an error by its code or name: what it finds, why that is bad, what to write instead."),
)
@click.argument("code", metavar="CODE", shell_complete=codes)
def command(code: str) -> None:
    """Print the documentation of one code."""
    about = explained(code)
    if about is None:
        raise WrongUse(_unknown(code))
    severity = SEVERITY_WORDS[about.severity].render(words())
    click.echo(f"{about.code} {about.name} ({severity})\n\n{_wrapped(words().gettext(about.short))}")
    for part in _documentation(about):
        click.echo(part)


def _unknown(code: str) -> str:
    known = [name for each in all_explained() for name in (each.code, each.name)]
    nearest = Nearest(known).to(code.upper() if code.upper().startswith("CJM") else code)
    text = words().gettext("There is no code or name {code}.").format(code=code)
    meant = words().gettext("Did you mean {name}?").format(name=nearest) if nearest else ""
    odd = odd_letters(code)
    return " ".join(filter(None, (text, odd.render(words()) if odd else meant)))


def _documentation(about: Explained) -> Iterator[str]:
    _ = words().gettext
    text = about.documentation
    sections = [
        (_("What it does"), _wrapped(_(text.what)) if about.rule else ""),
        (_("Why this is bad"), _wrapped(_(text.why))),
        (_("Example"), _example(text.bad)),
        (_("What to write instead") if text.good else _("What to do"), "\n\n".join(_instead(text))),
    ]
    for title, said in sections:
        if said:
            yield f"\n{title}\n{'-' * len(title)}\n\n{said}"


def _instead(text: Documentation) -> Iterator[str]:
    if text.instead:
        yield _wrapped(words().gettext(text.instead))
    if text.good:
        yield _example(text.good)


def _wrapped(text: str) -> str:
    return click.wrap_text(text, width=_WIDTH, preserve_paragraphs=True)


def _example(files: Sequence[tuple[str, str]]) -> str:
    return "\n".join(_file(path, text) for path, text in files)


def _file(path: str, text: str) -> str:
    name = [f"    # {path}"] if path else []
    return "\n".join([*name, *(f"    {line}" for line in text.splitlines())])
