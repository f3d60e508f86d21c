"""CJM01x to CJM03x: how fields are laid out."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

LAYOUT = {
    "yaml-tab": Form(
        why=N_("A tab is as wide as each editor likes. What belongs to what must look the same everywhere."),
        bad=Sample("needs:\n\tsoon: Получить справку скоро\n"),
        good=Sample("needs:\n  soon: Получить справку скоро\n"),
        instead=N_("Most editors put in spaces for the tab key; the settings in the repository say so to VS Code."),
    ),
    "yaml-indentation": Form(
        why=N_("What a field belongs to is said by its indentation alone. Between two columns it belongs to nothing."),
        bad=Sample("needs:\n    soon: Получить справку скоро\n  free: Не платить\n"),
        good=Sample("needs:\n  soon: Получить справку скоро\n  free: Не платить\n"),
    ),
    "yaml-duplicate-key": Form(
        why=N_("Other programs keep the last one and drop the first without a word."),
        bad=Sample("summary: Справка за день\nsummary: Справка за месяц\n"),
        good=Sample("summary: Справка за день\n"),
    ),
    "yaml-key": Form(
        why=N_("Fields are called by their names, and a name is a word."),
        bad=Sample("{a: b}: c\n"),
        good=Sample("x-own: c\n"),
    ),
    "yaml-documents": Form(
        why=N_("What stands behind the second line would belong to no page."),
        bad=Sample("portal: Портал\n---\nphone: Телефон\n", "content/registers/channels.yml"),
        good=Sample(
            "portal: Портал\nphone: Телефон\noffice: Отделение\n",
            "content/registers/channels.yml",
        ),
    ),
    "yaml-depth": Form(
        why=N_("No field of the model needs that; the programs that read the file would have to give up."),
        bad=None,
        good=None,
    ),
    "yaml-not-mapping": Form(
        why=N_("A map is a set of named fields. A list or a bare text says nothing about what it is."),
        bad=Sample("---\n- Справка\n- Выписка\n---\n", "content/services/spravka-o-dohodah.md"),
        good=Sample("---\ntitle: Справка\n---\n", "content/services/spravka-o-dohodah.md"),
    ),
    "yaml-syntax": Form(
        why=N_("Something there is not as YAML has it, and it is of no common kind. Quotes help most often."),
        bad=None,
        good=None,
        instead=N_("Put the text in quotes. If that does not help, write the field anew, as the examples do."),
    ),
    "no-canonical-form": Form(
        why=N_("The form of a file must never change what it says."),
        bad=None,
        good=None,
        instead=N_("This is a fault of the program: please report it with the file."),
    ),
}
