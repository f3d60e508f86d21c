"""Texts that mean nothing to GitHub and GitLab but themselves.

Both look for references in what is already rendered: a backslash does not hide them. A space of no width does.
"""

import re

from cjm_plugin.review.report.one_line import on_one_line

_NOTHING = "\u200b"
_REFERENCE = re.compile(
    r"[#!%~@](?=[\w\"])|[$&](?=\d)|\bGH-(?=\d)"  # issues, requests, milestones, labels, people, snippets, epics
    r"|(?<!\d):(?=[\w+-]+:)"  # signs for faces
    r"|:(?=//)|\bwww(?=\.)"  # addresses on the web, which stay readable
    r"|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f](?=[\da-f]{6,39}\b)",  # commits
    re.IGNORECASE,
)
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~@&!])")
"""Signs by which a text could become a link, HTML or a table."""


def inert_markdown(text: str) -> str:
    """A text as it is, on one line of Markdown."""
    return _math(_ACTIVE.sub(r"\\\1", _without_references(on_one_line(text))))


def inert_html(text: str) -> str:
    """The same inside HTML."""
    quoted = _without_references(on_one_line(text)).translate({ord(sign): f"&#{ord(sign)};" for sign in "&<>[]*_`|"})
    return _math(quoted)


def _without_references(text: str) -> str:
    return _REFERENCE.sub(rf"\g<0>{_NOTHING}", text)


def _math(text: str) -> str:
    """Two dollars on a line would be a formula."""
    return text.replace("$", "<span>$</span>") if text.count("$") > 1 else text
