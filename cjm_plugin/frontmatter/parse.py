"""The two kinds of file: a page with front matter, and a register."""

from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.reader import control_characters
from cjm_plugin.frontmatter.result import Parsed
from cjm_plugin.frontmatter.source import Source


def parse_markdown(text: str) -> Parsed:
    """A Markdown file: front matter between two lines `---`, then the body as it is.

    A file without front matter, or with an unclosed one, is all body and has one problem.
    """
    found = opened(text, True)
    source, fences, reading = found.source, found.fences, found.reading
    if not isinstance(fences, Fences) or reading is None:
        problem = () if isinstance(fences, Fences) else (fences.problem(source),)
        return Parsed(None, text, 1, problem)
    findings = [*reading.findings, *control_characters(source, fences.body_start)]
    problems = tuple(finding.problem(source) for finding in findings)
    return Parsed(reading.data, text[fences.body_start :], _body_line(source, fences), problems)


def parts_of(text: str) -> tuple[str, str, str, str]:
    """A page with front matter cut up: its first line, the YAML, the line that closes it, and the body."""
    fences = opened(text, True).fences
    if not isinstance(fences, Fences):
        return "", "", "", text
    first = text.index("\n") + 1
    return (
        text[:first],
        text[first : fences.yaml_end],
        text[fences.yaml_end : fences.body_start],
        text[fences.body_start :],
    )


def _body_line(source: Source, fences: Fences) -> int:
    if "\r" in source.text:
        return source.line(fences.body_start)
    return source.text.count("\n", 0, fences.body_start) + 1


def parse_yaml(text: str) -> Parsed:
    """A register: all of the file is YAML. An empty file, or one of comments only, is an empty mapping."""
    found = opened(text, False)
    if found.reading is None:
        return Parsed(None, "", 1, ())
    problems = tuple(finding.problem(found.source) for finding in found.reading.findings)
    return Parsed(found.reading.data, "", 1, problems)
