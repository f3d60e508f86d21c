"""An id that names nothing is the loader's to tell of: no rule fails over it."""

import re
from pathlib import Path

import pytest

from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Case
from tests.checks.cases import found

_IDS = re.compile(r"\b(problems|needs|evidence|resolves|recommendations|replaces|minimises): \[[\w, -]+\]")
NAMING = [case for rule in all_rules() for case in (*rule.bad, *rule.good) if _IDS.search(case.front)]


@pytest.mark.parametrize("case", NAMING)
def test_an_unknown_id_is_reported_and_no_more(case: Case, tmp_path: Path) -> None:
    findings = found(Case(_IDS.sub(r"\1: [nowhere]", case.front), case.also), tmp_path).diagnostics
    assert "unknown-reference" in {finding.name for finding in findings}
