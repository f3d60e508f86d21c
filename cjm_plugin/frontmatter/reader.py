"""Reads YAML to its end, past its errors."""

import re
from dataclasses import dataclass
from itertools import islice

from cjm_plugin.frontmatter.builder import Builder
from cjm_plugin.frontmatter.built import Built, Place
from cjm_plugin.frontmatter.entry import entry_at
from cjm_plugin.frontmatter.explain import explain
from cjm_plugin.frontmatter.finding import Finding, Repair, put_back, repair
from cjm_plugin.frontmatter.result import Data
from cjm_plugin.frontmatter.source import Source
from cjm_plugin.frontmatter.structure import no_colon
from cjm_plugin.i18n import N_, Message

_MOST_PARSES = 50
_MOST_PARSED = 5_000_000
"""How many characters are parsed, again and again, in search of further errors."""
_MOST_CHARACTERS = 100
BAD_IN_YAML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_BEFORE_A_LINE = re.compile(rf"^(?P<indent> *)(?P<bad>{BAD_IN_YAML.pattern}+)(?P<line>[^\r\n]*)", re.MULTILINE)
BAD_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# After these, what else does not fit is most likely their consequence.
_CAUSES = {"yaml-tab", "yaml-unclosed-quote", "yaml-unclosed-bracket", "yaml-indentation"}
_CONSEQUENCES = {"yaml-syntax"}


@dataclass(frozen=True, slots=True)
class Reading:
    """Data, where they stand, and what is wrong."""

    data: Data
    place: Place | None
    findings: list[Finding]


def read(source: Source, end: int) -> Reading:
    """The mapping in the YAML that goes up to `end`."""
    found = {finding.start: finding for finding in _control(source, BAD_IN_YAML, 0, end)}
    text = source.text[:end]
    if found:
        text = BAD_IN_YAML.sub(" ", _BEFORE_A_LINE.sub(_behind_the_line, text))
    for _ in range(max(1, min(_MOST_PARSES, _MOST_PARSED // max(1, end)))):
        built = Builder(source).build(text)
        repaired = repair(text, _learn(source, text, built, found))
        if repaired == text:
            break
        text = repaired
    return _conclude(source, built, found)


def control_characters(source: Source, start: int) -> list[Finding]:
    """The control characters in the text of a page, from `start` on."""
    return _control(source, BAD_IN_TEXT, start, len(source.text))


def _behind_the_line(match: re.Match[str]) -> str:
    """A line that begins where it seems to: what is not to be seen before it is no indentation."""
    return match["indent"] + match["line"] + " " * len(match["bad"])


def _control(source: Source, characters: re.Pattern[str], start: int, end: int) -> list[Finding]:
    found = characters.finditer(source.text, start, end)
    return [_control_character(match) for match in islice(found, _MOST_CHARACTERS)]


def _control_character(match: re.Match[str]) -> Finding:
    values = {"code": f"U+{ord(match.group()):04X}"}
    message = Message(N_("The invisible control character {code} stands here."), values)
    hint = Message(N_("Remove it; it often comes with a text that was copied from elsewhere."))
    return Finding("control-character", match.start(), match.end(), message, hint, as_meant=True)


def _learn(source: Source, text: str, built: Built, found: dict[int, Finding]) -> list[Repair]:
    """Add to `found` what a parse has found; the repairs to make before the next one."""
    new = _without_consequences([finding for finding in built.findings if finding.start not in found])
    for one in new:
        found.setdefault(one.start, one)
    repairs = [repair for finding in new for repair in finding.repairs]
    if not built.failure or repairs:
        return repairs
    finding = explain(source, text, built.failure)
    if finding.code in _CONSEQUENCES and any(other.code in _CAUSES for other in found.values()):
        return []
    if finding.code == "yaml-indentation" and _is_by_tabs(source, finding, found):
        return list(finding.repairs)
    found[finding.start] = finding
    return list(finding.repairs)


def _is_by_tabs(source: Source, finding: Finding, found: dict[int, Finding]) -> bool:
    """Whether a line stands at a wrong place because of its tabs, of which it is said already."""
    start, _ = source.bounds(source.line(finding.start))
    return "\t" in source.text[start : finding.start] and any(other.code == "yaml-tab" for other in found.values())


def _without_consequences(findings: list[Finding]) -> list[Finding]:
    """Leave out what lies in a text that another finding repairs."""
    repaired = [(one, repair) for one in findings for repair in one.repairs]
    return [
        finding
        for finding in findings
        if not any(one is not finding and repair.start < finding.start < repair.end for one, repair in repaired)
    ]


def _conclude(source: Source, built: Built, found: dict[int, Finding]) -> Reading:
    data = built.data
    if not found and data is None:
        data = {}
    elif not found and not isinstance(data, dict) and built.place:
        finding = _not_a_mapping(source, built.place)
        found[finding.start] = finding
    findings = sorted(found.values(), key=lambda finding: finding.start)
    if built.failure or not isinstance(data, dict) or not all(finding.as_meant for finding in findings):
        return Reading(None, built.place, findings)
    return Reading(put_back(data) if found else data, built.place, findings)


def _not_a_mapping(source: Source, place: Place) -> Finding:
    entry = entry_at(source, place.start)
    if place.inner is None and place.start == entry.name and entry.hyphen is None:
        return no_colon(source, entry)
    message = Message(N_("Fields with names are expected here: `name: value`, each on its own line."))
    return Finding("yaml-not-mapping", place.start, max(place.start + 1, entry.end), message)
