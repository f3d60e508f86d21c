"""`python -m cjm_plugin.cli`: the same command, where its script is not on the path."""

from cjm_plugin.cli import main

main()
