"""The history of the catalogue as a part of the build."""

import logging
from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from cjm_plugin.history import End, Histories, Limits, Today, feed, read_histories, with_room
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.pages.links import CHANGES, FEED, Links
from cjm_plugin.plugin.options import HistoryOptions
from cjm_plugin.repository import NotPossibleError

log = logging.getLogger("mkdocs.plugins.cjm")

_SHALLOW = N_(
    "This clone holds only the end of the history (it is shallow), so histories of maps are cut off or missing. "
    "Fetch all of it: git fetch --unshallow, in GitHub's actions/checkout fetch-depth: 0, in GitLab GIT_DEPTH: 0."
)


def chosen_limits(options: HistoryOptions, words: Translation) -> Limits | None:
    """How much of the history is shown; `None`: nothing. `PluginError` when the options cannot be meant."""
    if options.versions < 0:
        raise PluginError(
            words.gettext("history: versions: {number} is no number of versions. Write 0 or more.").format(
                number=options.versions
            )
        )
    if not options.versions:
        return None
    try:
        since = date.fromisoformat(str(options.since)) if options.since else None
    except ValueError:
        text = words.gettext("history: since: {value} is no date. Write it as 2026-01-31.")
        raise PluginError(text.format(value=options.since)) from None
    return Limits(options.versions, since)


def histories(today: Today, words: Translation, limits: Limits | None) -> Histories:
    """The histories of all journeys; where git cannot tell all of them, the log says why."""
    if limits is None:
        return {}
    try:
        found = read_histories(today, words, limits)
    except NotPossibleError as error:
        log.info(words.gettext("There is no history to show. %s"), error.message.render(words))
        return {}
    if any(history.journal.end is End.SHALLOW for history in found.values()):
        log.info(words.gettext(_SHALLOW))
    free = with_room(found, [journey.path for journey in today.catalogue.journeys])
    for path in found.keys() - free.keys():
        log.info(words.gettext("%s: the address of its history is that of another map, so it has none."), path)
    return free


def add_feed(files: Files, found: Histories, config: MkDocsConfig, words: Translation) -> None:
    """Put the feed among the files, if there is anything to tell."""
    if any(history.journal.entries for history in found.values()):
        links = Links(CHANGES, config.use_directory_urls)
        text = feed(found, config.site_name, config.site_url or "", words, links)
        files.append(File.generated(config, FEED, content=text))
