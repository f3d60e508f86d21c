"""CJM00x: whether a file can be read at all."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

_FILE = "content/services/spravka-o-dohodah.md"

FILES = {
    "not-utf-8": Form(
        why=N_(
            "Letters outside the Latin alphabet are written differently in every encoding. Guessed wrongly, they turn "
            "into nonsense on the site, so nothing is guessed."
        ),
        bad=None,
        good=None,
        instead=N_("In the editor choose «Save with encoding», and there UTF-8. A new file is in UTF-8 by itself."),
    ),
    "no-front-matter": Form(
        why=N_("The map itself is written in these fields. Without them there is only text, and no map to show."),
        bad=Sample("# Справка о доходах\n", _FILE),
        good=Sample("---\ntitle: Справка о доходах\n---\n", _FILE),
        instead=N_("The command cjm new starts a file that is right in form."),
    ),
    "unclosed-front-matter": Form(
        why=N_("Without the second line of hyphens it is not known where the fields end and the text begins."),
        bad=Sample("---\ntitle: Справка о доходах\n\nКак мы изучали путь.\n", _FILE),
        good=Sample("---\ntitle: Справка о доходах\n---\n\nКак мы изучали путь.\n", _FILE),
    ),
    "unreadable": Form(
        why=N_(
            "What cannot be opened would be missing on the site without a word. A link out of the folder could publish "
            "a file that was never meant for readers."
        ),
        bad=None,
        good=None,
        instead=N_("Look at the permissions of the file. In place of a link put the file itself into the folder."),
    ),
    "control-character": Form(
        why=N_("Nobody sees such a character, yet it breaks the search for a word, the data and the page."),
        bad=Sample('summary: "Справка\\0 за день"\n'),
        good=Sample("summary: Справка за день\n"),
    ),
}
