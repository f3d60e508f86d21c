"""The forms in which findings leave."""

import json

import pytest

from cjm_plugin.checks.report import FORMATS, Reported, write
from cjm_plugin.diagnostic import Diagnostic, Location, Severity
from cjm_plugin.i18n import Message, translation

FINDINGS = (
    Diagnostic(
        "CJM107",
        Severity.ERROR,
        Location("content/services/a, b/50%.md", 3, 5, 4),
        Message("There is no «{id}» that would be {what}.", {"id": "fis", "what": Message("an agency")}),
        Message("Did you mean {name}?", {"name": "fns"}),
        "abc: fis, fns",
        "unknown-reference",
    ),
    Diagnostic(
        "CJM301",
        Severity.WARNING,
        Location("content/services/a, b/50%.md", 9, 1, 7),
        Message("No evidence\nat all: ::error::x"),
        None,
        "queue:",
        "problem-without-evidence",
        "problems/queue",
    ),
    Diagnostic(
        "CJM506", Severity.INFO, Location("content/registers/x.yml"), Message("Unused"), None, "", "unused-entry", "x"
    ),
)


def report(name: str, findings: tuple[Diagnostic, ...] = FINDINGS, language: str = "en") -> str:
    return write(Reported(findings, translation(language), files=7, accepted=2), name)


def test_text_shows_every_finding_with_its_line_and_figures_at_the_end() -> None:
    assert report("text").splitlines() == [
        "content/services/a, b/50%.md:3:5: error CJM107 There is no «fis» that would be an agency. "
        "Did you mean fns? [unknown-reference]",
        "     3 | abc: fis, fns",
        "       |     ^^^^",
        "content/services/a, b/50%.md:9:1: warning CJM301 No evidence\\nat all: ::error::x [problem-without-evidence]",
        "     9 | queue:",
        "       | ^^^^^^",
        "content/registers/x.yml:1:1: note CJM506 Unused [unused-entry]",
        "",
        "7 files checked: 1 error, 1 warning, 1 note, 2 accepted by the baseline.",
    ]


def test_a_line_a_finding() -> None:
    first, *_ = report("line").splitlines()
    assert first.startswith("content/services/a, b/50%.md:3:5: error CJM107 There is no")


def test_json_has_every_field() -> None:
    data = json.loads(report("json"))
    assert (data["version"], data["files"], data["accepted"]) == (1, 7, 2)
    first, second, third = data["findings"]
    assert (first["path"], first["line"], first["column"], first["length"]) == ("content/services/a, b/50%.md", 3, 5, 4)
    assert (first["severity"], first["code"], first["name"]) == ("error", "CJM107", "unknown-reference")
    assert (first["message"], first["hint"]) == ("There is no «fis» that would be an agency.", "Did you mean fns?")
    assert second["subject"] == "problems/queue"
    assert third["hint"] is None


def test_github_gets_one_command_a_finding_and_no_text_can_add_another() -> None:
    lines = report("github").splitlines()
    assert lines == [
        "::error file=content/services/a%2C b/50%25.md,line=3,col=5,endColumn=9,title=CJM107 unknown-reference::"
        "There is no «fis» that would be an agency. Did you mean fns?",
        "::warning file=content/services/a%2C b/50%25.md,line=9,col=1,endColumn=8,"
        "title=CJM301 problem-without-evidence::No evidence%0Aat all: ::error::x",
        "::notice file=content/registers/x.yml,line=1,col=1,endColumn=2,title=CJM506 unused-entry::Unused",
    ]


def test_gitlab_gets_a_code_quality_report() -> None:
    issues = json.loads(report("gitlab"))
    assert [issue["severity"] for issue in issues] == ["critical", "minor", "info"]
    assert issues[1]["location"] == {"path": "content/services/a, b/50%.md", "lines": {"begin": 9}}
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_sarif_names_rules_and_places() -> None:
    data = json.loads(report("sarif"))
    (run,) = data["runs"]
    assert data["version"] == "2.1.0"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CJM107", "CJM301", "CJM506"]
    evidence = rules[1]
    assert evidence["defaultConfiguration"] == {"level": "warning"}
    assert evidence["shortDescription"]["text"] == "A problem without evidence"
    for part in ("fullDescription", "help"):
        assert len(evidence[part]["text"].split()) > 10
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "content/services/a%2C%20b/50%25.md"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_a_fingerprint_stays_when_lines_move_and_tells_twins_apart(name: str) -> None:
    def fingerprints(findings: tuple[Diagnostic, ...]) -> list[str]:
        data = json.loads(report(name, findings))
        if name == "sarif":
            return [each["partialFingerprints"]["cjm/v1"] for each in data["runs"][0]["results"]]
        return [each["fingerprint"] for each in (data["findings"] if name == "json" else data)]

    moved = tuple(
        Diagnostic(each.code, each.severity, Location(each.location.path, 99), each.message, subject=each.subject)
        for each in FINDINGS
    )
    assert fingerprints(moved) == fingerprints(FINDINGS)
    twins = fingerprints((FINDINGS[1], FINDINGS[1]))
    assert twins[0] != twins[1]


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_without_findings_the_report_is_still_whole(name: str) -> None:
    assert json.loads(report(name, ())) is not None


@pytest.mark.parametrize("name", FORMATS)
def test_messages_are_in_the_language_asked_for(name: str) -> None:
    assert "Возможно" in report(name, FINDINGS[:1], "ru")
