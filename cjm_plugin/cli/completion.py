"""`cjm completion`: the script that completes commands in a shell."""

import click
from click.shell_completion import get_completion_class

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.i18n import N_

_SHELLS = ("bash", "zsh", "fish")


@make_command(
    "completion",
    help=N_(
        "Print the script that completes commands in a shell.\n\n"
        "\b\n"
        "bash:  cjm completion bash >> ~/.bashrc\n"
        "zsh:   cjm completion zsh >> ~/.zshrc\n"
        "fish:  cjm completion fish > ~/.config/fish/completions/cjm.fish"
    ),
)
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> None:
    """Print the script of one shell."""
    from cjm_plugin.cli.app import cjm

    found = get_completion_class(shell)
    if found:
        click.echo(found(cjm, {}, "cjm", "_CJM_COMPLETE").source())
