"""Says in plain words why YAML gave up, and what to take the wrong place for so that it can go on."""

from collections.abc import Callable

from cjm_plugin.frontmatter import signs, structure
from cjm_plugin.frontmatter.built import Failure
from cjm_plugin.frontmatter.entry import entry_at
from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.i18n import N_, Message

# In this order: a rule may rely on what those before it have excluded.
_RULES: tuple[Callable[[Source, str, Failure], Finding | None], ...] = (
    structure.tab,
    signs.open_quote,
    signs.escape,
    structure.open_bracket,
    signs.special_sign,
    signs.text_after,
    signs.inside_brackets,
    signs.colon,
    structure.name_alone,
    structure.after_the_end,
    structure.line_out_of_place,
)


def explain(source: Source, text: str, failure: Failure) -> Finding:
    """The problem where a parse of `text`, a repaired copy of the source, failed."""
    for rule in _RULES:
        finding = rule(source, text, failure)
        if finding:
            return finding
    return _not_yaml(source, failure.at)


def _not_yaml(source: Source, at: int) -> Finding:
    message = Message(N_("This cannot be read as YAML."))
    hint = Message(N_("If it is a text, put it in quotes; else check the brackets and the indentation around it."))
    return Finding("yaml-syntax", at, max(at + 1, entry_at(source, at).end), message, hint)
