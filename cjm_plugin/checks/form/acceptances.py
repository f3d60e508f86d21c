"""CJM90x: what is said about acceptances and settings themselves."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

_BASELINE = "cjm-baseline.json"
_STALE = """\
{
  "version": 1,
  "findings": [
    {"path": "services/mvd/vypiska.md", "code": "CJM501", "subject": ""}
  ]
}
"""
_EMPTY = '{\n  "version": 1,\n  "findings": []\n}\n'

ACCEPTANCES = {
    "bad-acceptance": Form(
        why=N_("A year later nobody knows why a finding was accepted, unless it is written there."),
        bad=Sample("# cjm: accept bureaucratic-wording\nsummary: Справка выдаётся в установленном порядке\n"),
        good=Sample(
            "# cjm: accept bureaucratic-wording: слова закона\nsummary: Справка выдаётся в установленном порядке\n"
        ),
    ),
    "unused-acceptance": Form(
        why=N_("Left where it is, the comment would hide the next finding of its kind."),
        bad=Sample("# cjm: accept long-path: так устроен приём в вуз\nstatus: draft\n"),
        good=Sample("status: draft\n"),
    ),
    "stale-baseline": Form(
        why=N_("A finding that is gone would be let through when it comes back."),
        bad=Sample(_STALE, _BASELINE),
        good=Sample(_EMPTY, _BASELINE),
        instead=N_("Run cjm check --write-baseline: the file then holds what is found today."),
    ),
    "bad-baseline": Form(
        why=N_("Without the file all findings would be new, or all be let through; nothing is guessed."),
        bad=Sample("CJM501\n", _BASELINE),
        good=Sample(_EMPTY, _BASELINE),
        instead=N_("Take the last good version from git, or write the file anew with cjm check --write-baseline."),
    ),
    "idle-path": Form(
        why=N_("What was set for a file does not follow it when it is moved or gets another name."),
        bad=Sample("checks:\n  paths:\n    services/mvd/old.md:\n      long-path: off\n", "cjm.yml"),
        good=Sample("checks:\n  paths:\n    services/mvd/:\n      long-path: off\n", "cjm.yml"),
        instead=N_("Name a folder, or move the lines along with the file."),
    ),
}
