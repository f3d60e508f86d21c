"""CJM10x and CJM11x: names of files, fields and things, and what refers to what."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

_STEPS = """\
as_is:
  start_event: Работодатель попросил справку
  outcome: Соискатель вышел на работу
  steps:
    - {{id: {first}, title: Узнать о справке}}
    - {{id: {second}, title: Получить справку}}
"""

NAMES = {
    "bad-file-name": Form(
        why=N_("The name of the file is the id of the service and a part of the page's address."),
        bad=Sample("---\ntitle: Справка\n---\n", "content/services/Справка о доходах.md"),
        good=Sample("---\ntitle: Справка о доходах\n---\n", "content/services/spravka-o-dohodah.md"),
        instead=N_("Where the name of the file has to stay, give an id in its field id:."),
    ),
    "unknown-register": Form(
        why=N_("A register of another name would be read by nobody, and its entries would be missing in all maps."),
        bad=Sample("dom: Министерство\n", "content/registers/agencys.yml"),
        good=Sample("mvd: Министерство внутренних дел\n", "content/registers/agencies.yml"),
    ),
    "unknown-key": Form(
        why=N_("What stands under a misspelt name would be shown nowhere, and nobody would notice."),
        bad=Sample("sumary: Справка за день\n"),
        good=Sample("summary: Справка за день\nx-team: Группа справок\n"),
    ),
    "unknown-value": Form(
        why=N_("Pages, filters and sums know a few words and what they mean. Another word they would pass over."),
        bad=Sample("status: ready\n"),
        good=Sample("status: published\n"),
    ),
    "unknown-reference": Form(
        why=N_(
            "A reference joins what is said of one thing in different places. One that leads nowhere leaves a gap in "
            "the map and in all that is counted."
        ),
        bad=Sample("agencies: [mwd]\n"),
        good=Sample("agencies: [mvd]\n"),
        instead=N_(
            "Take the id from the register, or add an entry to it. The message names the id that comes nearest. Where a"
            " field allows free text, text that only looks like an id is written {title: fax}."
        ),
    ),
    "repeated-id": Form(
        why=N_("Addresses and references name a thing by its id: with two of them nobody knows which one is meant."),
        bad=Sample(
            "---\ntitle: Справка\n---\n",
            "content/services/mvd/vypiska.md",
            also={"content/services/fns/vypiska.md": "---\ntitle: Выписка\n---\n"},
        ),
        good=Sample(
            "---\ntitle: Справка\n---\n",
            "content/services/mvd/vypiska.md",
            also={"content/services/fns/vypiska.md": "---\nid: fns-vypiska\ntitle: Выписка\n---\n"},
        ),
        instead=N_("Put the agency before the name. The address of the page stays as it is."),
    ),
    "repeated-step": Form(
        why=N_("A step of the target path says by ids which steps it replaces, and links lead to a step by its id."),
        bad=Sample(_STEPS.format(first="apply", second="apply")),
        good=Sample(_STEPS.format(first="apply", second="use")),
    ),
    "bad-id": Form(
        why=N_("Ids become addresses and anchors of pages. Other letters do not get through everywhere."),
        bad=Sample("needs:\n  Скоро: Получить справку скоро\n"),
        good=Sample("needs:\n  soon: Получить справку скоро\n"),
    ),
    "bad-pattern": Form(
        why=N_("Files are named as in .gitignore; of what is no such pattern nobody knows which files are meant."),
        bad=Sample('checks:\n  paths:\n    "!":\n      long-path: off\n', "cjm.yml"),
        good=Sample("checks:\n  paths:\n    services/mvd/:\n      long-path: off\n", "cjm.yml"),
    ),
    "bad-rule": Form(
        why=N_("A misspelt name would switch off nothing, and nobody would notice."),
        bad=Sample("checks:\n  severity: {no-ownr: off}\n", "cjm.yml"),
        good=Sample("checks:\n  severity: {no-owner: off}\n", "cjm.yml"),
        instead=N_("The command cjm rules lists all of them."),
    ),
    "bad-redirect": Form(
        why=N_("Redirects keep old links alive. One that leads round in a circle or nowhere is worse than none."),
        bad=Sample("services/mvd/old: https://example.org/\n", "content/redirects.yml"),
        good=Sample("services/mvd/old: services/mvd/new\n", "content/redirects.yml"),
    ),
}
