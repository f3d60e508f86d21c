"""CJM01x and CJM02x: signs that mean something to YAML."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

SIGNS = {
    "yaml-colon": Form(
        why=N_("Read by its letter, the text would be a field inside a field, and a part of it would be lost."),
        bad=Sample("title: Справка: получение и замена\n"),
        good=Sample('title: "Справка: получение и замена"\n'),
    ),
    "yaml-no-colon": Form(
        why=N_("Fields are told apart by the colon and the space behind it."),
        bad=Sample("title: Справка\nstatus:draft\n"),
        good=Sample("title: Справка\nstatus: draft\n"),
    ),
    "yaml-hash": Form(
        why=N_(
            "YAML takes the rest of the line for a comment and drops it without a word: half a title would be "
            "published. With a space behind the sign, «# …», it is a comment, and stays one."
        ),
        bad=Sample("title: Справка №1 #2\n"),
        good=Sample('title: "Справка №1 #2"\n'),
    ),
    "yaml-comma": Form(
        why=N_("In braces and brackets commas stand between fields and items: the text would end at the first one."),
        bad=Sample("problems:\n  slow: {text: Долго, а иногда и дорого}\n"),
        good=Sample('problems:\n  slow: {text: "Долго, а иногда и дорого"}\n'),
    ),
    "yaml-unclosed-quote": Form(
        why=N_("The text would go on through all lines below, up to the next quote."),
        bad=Sample('title: "Справка\nstatus: draft\n'),
        good=Sample('title: "Справка"\nstatus: draft\n'),
    ),
    "yaml-quote": Form(
        why=N_("A quote at the beginning puts the whole value in quotes, and nothing may follow the closing one."),
        bad=Sample('title: "Школа" для родителей\n'),
        good=Sample("title: '\"Школа\" для родителей'\n"),
        instead=N_("Guillemets, «…», need no further quotes."),
    ),
    "yaml-unclosed-bracket": Form(
        why=N_("All that follows would be taken for a part of the list."),
        bad=Sample("segments: [parents\nstatus: draft\n"),
        good=Sample("segments: []\nstatus: draft\n"),
    ),
    "yaml-brackets": Form(
        why=N_("Text behind a list is neither list nor text, and cannot be read as meant."),
        bad=Sample("title: [Форма 1] Справка\n"),
        good=Sample('title: "[Форма 1] Справка"\n'),
    ),
    "yaml-special": Form(
        why=N_("Signs such as @ % ` * & ! > at the beginning of a value are commands to YAML."),
        bad=Sample("title: @справка\n"),
        good=Sample('title: "@справка"\n'),
    ),
    "yaml-escape": Form(
        why=N_("In double quotes \\n is the end of a line and \\t a tab; the path of a file is full of such signs."),
        bad=Sample('notes: "Лежит в C:\\Справки"\n'),
        good=Sample("notes: 'Лежит в C:\\Справки'\n"),
    ),
    "yaml-anchor": Form(
        why=N_("A value written once and meant in two places is easily changed in one and forgotten in the other."),
        bad=Sample("summary: &s Справка за день\n"),
        good=Sample("summary: Справка за день\n"),
    ),
    "yaml-alias": Form(
        why=N_("Whoever reads the line does not see what it says, and a file may swell to any size by such means."),
        bad=Sample("summary: *s\n"),
        good=Sample("summary: Справка за день\n"),
    ),
    "yaml-tag": Form(
        why=N_("Tags ask a program to make something of the value. A catalogue holds only texts."),
        bad=Sample("summary: !str Справка\n"),
        good=Sample("summary: Справка\n"),
    ),
    "yaml-merge-key": Form(
        why=N_("The line takes in fields from elsewhere, and nobody sees which."),
        bad=Sample("needs:\n  <<: *common\n  soon: Получить справку скоро\n"),
        good=Sample("needs:\n  soon: Получить справку скоро\n"),
    ),
}
