"""Addresses that were given up, and where their pages are now: `content/redirects.yml`.

A mapping of old addresses to new ones, without slashes at the ends: `services/mvd/old: services/mvd/new`.
"""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import decode, parse_yaml
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.documents import unreadable
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.loading.opening import raw_content
from cjm_plugin.loading.source import Source

REDIRECTS_FILE = "redirects.yml"
_NAME = r"(?![. ])[^/\\\x00-\x1f\x7f-\x9f?#:*\"<>|\u2028\u2029]+(?<![. ])"
"""A folder or a file as every system takes it; none that is hidden or leads up."""
_ADDRESS = re.compile(f"{_NAME}(?:/{_NAME})*")
_NO_PAGE = re.compile(r"\.(?:json|xml|gz|html?|txt|js|css)(?:/|\Z)", re.IGNORECASE)
"""Names of files that a build writes beside the pages."""


def read_redirects(top: Path) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The redirects of a catalogue and what is wrong with the file; no redirects where there is no file."""
    file = SourceFile(FileKind.REGISTER, top / REDIRECTS_FILE, PurePosixPath(REDIRECTS_FILE))
    if not (file.file.exists() or file.file.is_symlink()):
        return {}, ()
    raw = raw_content(file, top)
    if isinstance(raw, Message):
        return {}, unreadable(file, str(file.file), raw).diagnostics
    return parse_redirects(raw, str(file.file))


def parse_redirects(raw: bytes, name: str) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The redirects in the bytes of the file; `name` is the path under which findings name it."""
    text, problem = decode(raw)
    source = Source(name, text or "", markdown=False)
    if text is None:
        return {}, (source.problem(problem),) if problem else ()
    return _redirects(source)


def _redirects(source: Source) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    parsed = parse_yaml(source.text)
    problems = [source.problem(found) for found in parsed.problems]
    data = parsed.data if isinstance(parsed.data, dict) else {}
    good = {old: new for old, new in data.items() if isinstance(new, str) and _is_redirect(old, new)}
    return good, (*problems, *(_bad(old, source) for old in data if old not in good))


def _is_redirect(old: str, new: str) -> bool:
    return old != new and all(_ADDRESS.fullmatch(each) and not _NO_PAGE.search(each) for each in (old, new))


def _bad(old: str, source: Source) -> Diagnostic:
    message = Message(N_("This is no redirect from one address of the site to another."))
    hint = Message(N_("Write both without slashes at the ends: services/mvd/old: services/mvd/new"))
    return source.error("bad-redirect", (old,), message, hint, key=True)


def added(known: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The redirects with one more: those that led to `old` lead to `new`, and what is a page again leads nowhere."""
    followed = {source: new if target == old else target for source, target in known.items()}
    return {source: target for source, target in {**followed, old: new}.items() if source not in {new, target}}
