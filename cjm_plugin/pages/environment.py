"""What all templates of `theme_overrides/cjm/` can use.

The environment is the project's own: unlike MkDocs', it escapes everything that is not marked as safe, and stops on a
name that is not defined.
"""

from jinja2 import Environment

from cjm_plugin.i18n import Translation
from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.format import Format
from cjm_plugin.pages.markup import plain_text
from cjm_plugin.pages.templates import Functions, TemplateEnvironment
from cjm_plugin.pages.typography import joined, joining, whole
from cjm_plugin.pages.words import Words


def page_environment(words: Translation, functions: Functions) -> Environment:
    """An environment in one language; `functions` are what its templates may call besides."""
    form = Format(words)
    environment = TemplateEnvironment(
        lambda text: joined(words.gettext(text)), {**functions, "ngettext": joining(words.ngettext)}
    )
    environment.globals["interactions"] = tuple(Interaction)
    environment.filters |= {
        "plain": plain_text,
        "translated": words.gettext,
        "word": Words(words).of,
        "number": form.number,
        "difference": form.difference,
        "date": lambda value: whole(form.date(value)),
        "duration": form.duration,
        "money": form.money,
    }
    return environment
