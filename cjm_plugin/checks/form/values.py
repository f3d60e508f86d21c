"""CJM115 to CJM123: values of one kind."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

_STEPS = """\
as_is:
  start_event: Работодатель попросил справку
  outcome: Соискатель вышел на работу
  steps:
    - {{id: learn, title: Узнать о справке}}
    - {{id: use, title: Получить справку, {field}}}
"""

VALUES = {
    "bad-one-line": Form(
        why=N_("Titles stand in lists, in tables and in the tab of a browser, where there is one line."),
        bad=Sample("title: |\n  Справка\n  о доходах\n"),
        good=Sample("title: Справка о доходах\n"),
    ),
    "bad-url": Form(
        why=N_("Other addresses do not open for readers, and some of them would run a program."),
        bad=Sample("url: www.gosuslugi.ru\n"),
        good=Sample("url: https://www.gosuslugi.ru\n"),
    ),
    "bad-boolean": Form(
        why=N_("«Maybe» can neither be shown nor counted."),
        bad=Sample("example: maybe\n"),
        good=Sample("example: true\n"),
    ),
    "bad-integer": Form(
        why=N_("The number is calculated with: visits and documents are weighed by the cases a year."),
        bad=Sample("volume: около миллиона\n"),
        good=Sample("volume: 1000000\n"),
    ),
    "bad-count": Form(
        why=N_("There are no fewer than none."),
        bad=Sample("volume: -5\n"),
        good=Sample("volume: 5\n"),
    ),
    "bad-emotion": Form(
        why=N_("The line of emotions is drawn on one scale of five marks, so that maps can be compared."),
        bad=Sample(_STEPS.format(field="emotion: 5")),
        good=Sample(_STEPS.format(field="emotion: 2")),
    ),
    "bad-duration": Form(
        why=N_("Times are added up over the path and compared with the term of the rules."),
        bad=Sample("term: скоро\n"),
        good=Sample("term: 30 рабочих дней\n"),
    ),
    "bad-date": Form(
        why=N_("Written otherwise, a date is read as another day in another country."),
        bad=Sample("reviewed: 12.05.2026\n"),
        good=Sample("reviewed: 2026-05-12\n"),
    ),
    "bad-money": Form(
        why=N_("Costs are added up for each currency. An amount without one is an amount of nothing."),
        bad=Sample(_STEPS.format(field="cost: 2500")),
        good=Sample(_STEPS.format(field="cost: 2500 RUB")),
        instead=N_("What costs nothing is free."),
    ),
}
