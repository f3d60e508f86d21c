"""Every rule finds something in each of its bad cases and nothing in its good ones."""

import re
from pathlib import Path

import pytest

from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.run import check
from tests.checks.cases import BASE, TODAY, found

RULES = all_rules()
BAD = [(rule, case) for rule in RULES for case in rule.bad]
GOOD = [(rule, case) for rule in RULES for case in rule.good]


def _name(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


def test_no_rule_finds_fault_with_the_base() -> None:
    findings = [
        finding.headline("en") for finding in check(BASE, today=TODAY).diagnostics if finding.name != "unused-entry"
    ]
    assert findings == []


@pytest.mark.parametrize(("rule", "case"), BAD, ids=_name)
def test_a_bad_case_is_found(rule: Rule, case: Case, tmp_path: Path) -> None:
    findings = found(case, tmp_path).diagnostics
    assert [finding for finding in findings if re.match("CJM[01]", finding.code)] == [], "the case must load"
    mine = [finding for finding in findings if finding.code == rule.code]
    assert mine
    assert all(finding.subject for finding in mine)


@pytest.mark.parametrize(("rule", "case"), GOOD, ids=_name)
def test_a_good_case_is_not(rule: Rule, case: Case, tmp_path: Path) -> None:
    findings = found(case, tmp_path).diagnostics
    assert [finding for finding in findings if re.match("CJM[01]", finding.code)] == [], "the case must load"
    assert [finding.headline("en") for finding in findings if finding.code == rule.code] == []


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"CJM[2-7]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.bad
    assert rule.good
    assert [rule.journey, rule.page, rule.texts, rule.catalogue].count(None) == 3
    assert all(text.strip() for text in (rule.title, rule.what, rule.why, rule.instead))
    assert not rule.title.endswith(".")


def test_codes_and_names_belong_to_one_rule_each() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
