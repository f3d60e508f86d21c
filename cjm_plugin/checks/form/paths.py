"""CJM103 and others: what a map has to hold."""

from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.i18n import N_

_STEPS = """\
  steps:
    - {id: learn, title: Узнать о справке}
    - {id: use, title: Получить справку}
"""
_START = "as_is:\n  start_event: Работодатель попросил справку\n"
_TODAY = f"{_START}  outcome: Соискатель вышел на работу\n{_STEPS}"
_TARGET = """\
to_be:
  steps:
    - {id: ask, title: Попросить справку, interaction: self_service}
    - {id: have, title: Показать справку, interaction: self_service}
"""

PATHS = {
    "missing-key": Form(
        why=N_(
            "Some things a map cannot do without: a title, one start event and one outcome of today's path, an id and "
            "a title of every step, an interaction of every target step."
        ),
        bad=Sample(_START + _STEPS),
        good=Sample(_TODAY),
        instead=N_("The start event is what makes the client set out; the outcome is the value that the client gets."),
    ),
    "missing-value": Form(
        why=N_("An empty field looks as if there were something to read. What is not known yet is left out."),
        bad=Sample("title:\n"),
        good=Sample("title: Справка о доходах\n"),
    ),
    "too-few-steps": Form(
        why=N_("A path leads from the start event to the outcome. By the method it has its steps in between."),
        bad=Sample(_TODAY.replace("    - {id: use, title: Получить справку}\n", "")),
        good=Sample(_TODAY),
    ),
    "target-without-today": Form(
        why=N_("What a target path makes better is seen only beside the path of today."),
        bad=Sample(_TARGET),
        good=Sample(_TODAY + _TARGET),
    ),
    "empty-list": Form(
        why=N_("A recommendation exists for the sake of problems. One that resolves none cannot be weighed."),
        bad=Sample("recommendations:\n  notice: {text: Сообщать о готовности, resolves: []}\n"),
        good=Sample(
            "problems:\n  silence: {text: О готовности не сообщают}\n"
            "recommendations:\n  notice: {text: Сообщать о готовности, resolves: [silence]}\n"
        ),
    ),
    "wrong-type": Form(
        why=N_("A list where one text is meant, or a text where there may be several, cannot be shown in its place."),
        bad=Sample("agencies: mvd\n"),
        good=Sample("agencies: [mvd]\n"),
    ),
    "bad-mention": Form(
        why=N_("An id and a text of one's own are two different things, and only one of them can be shown."),
        bad=Sample("regulation: [{regulation: reg-1, title: Регламент}]\n"),
        good=Sample("regulation: [reg-1]\n"),
    ),
}
