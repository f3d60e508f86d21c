"""The interface in the reader's language.

English texts stand in the code and in the templates and are the keys; every other language is a gettext
catalogue `locale/<language>/cjm.po`.
"""

from cjm_plugin.i18n.message import N_, NP_, Message
from cjm_plugin.i18n.system import reason_of
from cjm_plugin.i18n.translation import DEFAULT_LANGUAGE, LANGUAGES, Translation, translation

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "NP_", "N_", "Message", "Translation", "reason_of", "translation"]
