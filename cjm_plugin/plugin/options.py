"""What `mkdocs.yml` may say under `plugins: cjm:`, and what the environment says instead."""

import os
from datetime import date

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError

from cjm_plugin.audience import Audience
from cjm_plugin.i18n import Translation

AUDIENCE_VARIABLE = "CJM_AUDIENCE"


class HistoryOptions(Config):
    """How much of the history is shown."""

    versions = config_options.Type(int, default=5)
    """At most so many versions of each map; 0: no history at all."""
    since = config_options.Optional(config_options.Type((str, date)))
    """Nothing that is older."""


class CjmOptions(Config):
    """The plugin's options."""

    audience = config_options.Choice([audience.value for audience in Audience], default=Audience.PUBLIC.value)
    """For whom the site is built. The environment variable `CJM_AUDIENCE` goes before it."""
    checks = config_options.Type(bool, default=True)
    """Whether maps are checked against the method. What cannot be read or does not resolve is always an error."""
    history = config_options.SubConfig(HistoryOptions)
    """The history of maps, where they are kept in git."""


def chosen_audience(options: CjmOptions, words: Translation) -> Audience:
    """The audience of this build. `PluginError` when the environment names one that does not exist."""
    value = os.environ.get(AUDIENCE_VARIABLE) or options.audience
    try:
        return Audience(value)
    except ValueError:
        text = words.gettext("{variable}={value}: there is no such audience. Write public or internal.")
        raise PluginError(text.format(variable=AUDIENCE_VARIABLE, value=value)) from None
