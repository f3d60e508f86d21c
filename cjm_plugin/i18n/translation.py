"""Loads the translation catalogues of the interface."""

import gettext
from functools import cache
from pathlib import Path

from cjm_plugin.i18n.compiled import read_catalogue

LOCALE_DIR = Path(__file__).parent.parent / "locale"
DOMAIN = "cjm"
DEFAULT_LANGUAGE = "en"
LANGUAGES = ("ru", "en")


class Translation:
    """One language of the interface."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def gettext(self, text: str) -> str:
        """The text in this language."""
        return self._catalogue.gettext(text)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of the text that this language uses with `number`."""
        return self._catalogue.ngettext(singular, plural, number)

    def pgettext(self, context: str, text: str) -> str:
        """The text in this language, where its translation depends on where it stands."""
        return self._catalogue.pgettext(context, text)


@cache
def translation(language: str) -> Translation:
    """The interface in a language (`ru`, `ru-RU`, …); English where there is no catalogue for it."""
    code = language.replace("_", "-").split("-")[0].lower()
    path = LOCALE_DIR / code / f"{DOMAIN}.po"
    if not path.is_file():
        return Translation(DEFAULT_LANGUAGE, gettext.NullTranslations())
    return Translation(code, read_catalogue(path))
