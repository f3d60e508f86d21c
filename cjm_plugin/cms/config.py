"""The configuration: collections of pages, and the registers."""

from typing import Any

from cjm_plugin.cms.shapes import register_shape, shape_of
from cjm_plugin.cms.widgets import Widget, Widgets
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.loading.files import REGISTERS
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import LifeSituation, Service
from cjm_plugin.model.registers import Agency, Channel, Document, Need, Page, ProblemCategory, Regulation, Segment

_PAGES: dict[str, tuple[type[Page], str, str]] = {
    "services": (Service, N_("Services"), N_("Service")),
    "life-situations": (LifeSituation, N_("Life situations"), N_("Life situation")),
    "needs": (Need, N_("Needs"), N_("Need")),
}
_REGISTERS: dict[str, tuple[type[Entity], str]] = dict(
    zip(
        REGISTERS,
        (
            (Agency, N_("Agencies")),
            (Segment, N_("Segments")),
            (Channel, N_("Channels")),
            (Document, N_("Documents")),
            (Regulation, N_("Acts")),
            (ProblemCategory, N_("Categories of problems")),
        ),
        strict=True,
    )
)
_FORM_ONLY = ("file", "folder")
_REFUSALS = {
    "repeated": N_("Two entries have the id «{id}», and one of them would be lost. Give each an id of its own."),
    "nameless": N_("An entry has no id: «{entry}». Give it one."),
}
"""Why a form cannot be saved: Decap shows what a format throws, and nothing is written."""


def config(content: str, backend: dict[str, Any], words: Translation) -> dict[str, Any]:
    """Everything that Decap CMS is told; `content` is the folder of the catalogue in the repository."""
    return {
        "backend": backend,
        "local_backend": True,
        "load_config_file": False,
        "locale": words.language,
        "media_folder": f"{content}/media",
        "public_folder": "/media",
        "slug": {"encoding": "ascii"},
        "editor": {"preview": False},
        "collections": [*(_pages(name, content, words) for name in _PAGES), _registers(content, words)],
    }


def formats(words: Translation) -> dict[str, Any]:
    """What each format has to turn, by the name of the format, and what it says where it cannot."""
    pages = {f"cjm-{name}": {"shape": shape_of(model), "formOnly": _FORM_ONLY} for name, (model, *_) in _PAGES.items()}
    every = pages | {"cjm-registers": {"shape": register_shape(Agency), "register": True}}
    refusals = {name: words.gettext(text) for name, text in _REFUSALS.items()}
    return {name: {**each, "refusals": refusals} for name, each in every.items()}


def _pages(name: str, content: str, words: Translation) -> dict[str, Any]:
    model, title, one = _PAGES[name]
    say = words.gettext
    return {
        "name": name,
        "label": say(title),
        "label_singular": say(one),
        "folder": f"{content}/{name}",
        "create": True,
        "extension": "md",
        "format": f"cjm-{name}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "slug": "{{fields.file}}",
        "path": "{{folder}}/{{slug}}" if name == "services" else "{{slug}}",
        "fields": [*_place(name, words), *Widgets(words).of(model), _body(words)],
    }


def _place(name: str, words: Translation) -> list[Widget]:
    """Where a new page goes."""
    widgets = Widgets(words)
    file = N_("Only for a new page: its name in small Latin letters. It becomes the id.")
    folder = N_("Only for a new page: the folder, most often that of the agency.")
    found = [widgets.form_only("file", N_("name of the file"), file, required=False)]
    return [*found, widgets.form_only("folder", N_("folder"), folder, required=False)] if name == "services" else found


def _body(words: Translation) -> Widget:
    hint = N_("Ordinary Markdown below the fields, as long as you like.")
    return Widgets(words).text("body", N_("the story"), hint)


def _registers(content: str, words: Translation) -> dict[str, Any]:
    return {
        "name": "registers",
        "label": words.gettext(N_("Registers")),
        "format": "cjm-registers",
        "extension": "yml",
        "files": [_register(name, content, words) for name in REGISTERS],
    }


def _register(name: str, content: str, words: Translation) -> dict[str, Any]:
    model, title = _REGISTERS[name]
    widgets = Widgets(words)
    entries = {
        "name": "entries",
        "label": words.gettext(title),
        "widget": "list",
        "collapsed": True,
        "summary": "{{fields.title}}",
        "fields": [widgets.id(), *widgets.of(model)],
    }
    return {
        "name": name,
        "label": words.gettext(title),
        "file": f"{content}/registers/{name}.yml",
        "fields": [entries],
    }
