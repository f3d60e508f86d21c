"""How problems of the content reach their author: in the terminal, and under `mkdocs serve` in the browser."""

from collections.abc import Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_plugin.diagnostic import Diagnostic, Severity
from cjm_plugin.i18n import Translation
from cjm_plugin.pages.theme import theme_dir


def headline(diagnostics: Sequence[Diagnostic], words: Translation) -> str:
    """How many errors there are, and that the site was not built."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    text = words.ngettext(
        "The site is not built: the content has {n} error.",
        "The site is not built: the content has {n} errors.",
        errors,
    )
    return text.format(n=errors)


def report(diagnostics: Sequence[Diagnostic], words: Translation) -> str:
    """Everything that was found, for the terminal."""
    return "\n".join([headline(diagnostics, words), *(diagnostic.report(words) for diagnostic in diagnostics)])


def report_page(diagnostics: Sequence[Diagnostic], words: Translation) -> str:
    """Everything that was found, as a page that needs nothing else of the site."""
    environment = Environment(loader=FileSystemLoader(theme_dir()), autoescape=True, undefined=StrictUndefined)
    template = environment.get_template("cjm/pages/failures.html")
    return template.render(diagnostics=diagnostics, words=words, _=words.gettext, headline=headline(diagnostics, words))


def report_files(diagnostics: Sequence[Diagnostic], files: Files, config: MkDocsConfig, words: Translation) -> Files:
    """A site that says at every address of the catalogue what is wrong, so that no reader has to look for it."""
    page = report_page(diagnostics, words)
    addresses = {"index.html", *(file.dest_uri for file in files.documentation_pages())}
    return Files([File.generated(config, address, content=page) for address in sorted(addresses)])
