"""One text in all languages of the interface: a schema is read without knowing who its reader is."""

from cjm_plugin.i18n import LANGUAGES, translation


def in_all_languages(text: str, between: str = "\n\n") -> str:
    """A text marked with `N_` in each language, Russian first."""
    return between.join(dict.fromkeys(translation(language).gettext(text) for language in LANGUAGES))


def on_one_line(text: str) -> str:
    """The same for a message, of which editors show one line."""
    return in_all_languages(text, " / ")
