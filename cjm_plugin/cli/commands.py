"""The commands that there are. Each is imported only when it is called: `cjm --help` must be quick."""

from cjm_plugin.i18n import N_

COMMANDS = {
    "check": N_("Check maps against the method and report everything that is wrong."),
    "rules": N_("List all rules."),
    "explain": N_("Explain a rule or an error by its code or name."),
    "new": N_("Start the map of a service or a life situation, or a need."),
    "fmt": N_("Bring the front matter of files to its canonical form."),
    "diff": N_("Tell what changed in meaning between two states."),
    "review": N_("Write pages on what changed, with every changed map drawn."),
    "git-setup": N_("Let git show and merge maps by what they say, or no longer."),
    "textconv": N_("Print a file as people read it; git calls it to compare."),
    "merge-driver": N_("Merge three versions of a file; git calls it to merge."),
    "rename": N_("Give something another id, everywhere."),
    "merge": N_("Make two entries one, everywhere."),
    "promote": N_("Make a need of one map a shared one."),
    "schema": N_("Write the JSON Schemas by which editors help."),
    "cms-config": N_("Write the configuration of a form editor for the browser."),
    "completion": N_("Print the script that completes commands in a shell."),
}
"""What each command does, in the order of the help. The command `x-y` is `command` in the module `x_y`."""
