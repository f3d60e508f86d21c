"""The texts of the interface and their translations.

`python -m scripts.messages` brings every `locale/<language>/cjm.po` up to date with the texts in the code and in
the templates: new ones are added without a translation, those that are gone are taken out.
"""

from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from cjm_plugin.i18n import DEFAULT_LANGUAGE, LANGUAGES

ROOT = Path(__file__).parent.parent
WIDTH = 118

_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plural_forms}\\n"

"""
"""All that the readers of a catalogue need; Babel's own header has dates, which would change every time."""

_SOURCES = {
    "cjm_plugin": [("**.py", "python")],
    "theme_overrides": [("**.html", "jinja2.ext:babel_extract")],
}
_OPTIONS = {"**.html": {"silent": "false"}}  # a template that cannot be read must not lose its texts unseen
_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "NP_": ((1, "c"), 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def translated_languages() -> list[str]:
    """The languages of the interface that need a catalogue of translations."""
    return [language for language in LANGUAGES if language != DEFAULT_LANGUAGE]


def catalogue_path(language: str) -> Path:
    """Where the translations into a language stand."""
    return ROOT / "cjm_plugin" / "locale" / language / "cjm.po"


def texts() -> Catalog:
    """Every text of the interface, with the files in which it stands."""
    catalogue = Catalog()
    for folder, methods in _SOURCES.items():
        found = extract_from_dir(
            ROOT / folder, methods, _OPTIONS, _KEYWORDS, ("Translators:",), strip_comment_tags=True
        )
        for path, line, text, comments, context in sorted(found, key=lambda each: each[:2]):
            catalogue.add(text, locations=[(f"{folder}/{path}", line)], auto_comments=comments, context=context)
    return catalogue


def translations(language: str) -> Catalog:
    """The catalogue of a language as it is on the disk."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def updated(catalogue: Catalog, wanted: Catalog) -> Catalog:
    """A catalogue with exactly the wanted texts, and the translations that it has of them."""
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def write(language: str, catalogue: Catalog) -> None:
    """Write a catalogue of translations in the form that this project keeps."""
    # Without line numbers the file changes only when a text does.
    with catalogue_path(language).open("wb") as file:
        file.write(_HEADER.format(language=language, plural_forms=catalogue.plural_forms).encode())
        write_po(file, catalogue, width=WIDTH, omit_header=True, include_lineno=False)


def is_translated(message: Message, catalogue: Catalog) -> bool:
    """Whether a text is translated, in every plural form if it has any."""
    forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return len(forms) == (catalogue.num_plurals if message.pluralizable else 1) and all(map(str.strip, forms))


def main() -> None:
    """Update all catalogues, and say what is left to translate."""
    for language in translated_languages():
        catalogue = updated(translations(language), texts())
        write(language, catalogue)
        missing = [message.id for message in catalogue if message.id and not is_translated(message, catalogue)]
        print(f"{catalogue_path(language).relative_to(ROOT)}: {len(catalogue)} texts, {len(missing)} to translate")


if __name__ == "__main__":
    main()
