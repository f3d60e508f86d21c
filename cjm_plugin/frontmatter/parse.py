"""The two kinds of file: a page with front matter, and a register."""

from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.reader import control_characters, read
from cjm_plugin.frontmatter.result import Parsed
from cjm_plugin.frontmatter.source import Source


def parse_markdown(text: str) -> Parsed:
    """A Markdown file: front matter between two lines `---`, then the body as it is.

    A file without front matter, or with an unclosed one, is all body and has one problem.
    """
    source = Source(text)
    fences = find_fences(text)
    if not isinstance(fences, Fences):
        return Parsed(None, text, 1, (fences.problem(source),))
    reading = read(source, fences.yaml_end)
    findings = [*reading.findings, *control_characters(source, fences.body_start)]
    problems = tuple(finding.problem(source) for finding in findings)
    return Parsed(reading.data, text[fences.body_start :], _body_line(source, fences), problems)


def _body_line(source: Source, fences: Fences) -> int:
    if "\r" in source.text:
        return source.line(fences.body_start)
    return source.text.count("\n", 0, fences.body_start) + 1


def parse_yaml(text: str) -> Parsed:
    """A register: all of the file is YAML. An empty file, or one of comments only, is an empty mapping."""
    source = Source(text)
    reading = read(source, len(text))
    problems = tuple(finding.problem(source) for finding in reading.findings)
    return Parsed(reading.data, "", 1, problems)
