"""The guide for authors says what the code accepts: its files load, its tables list every key and value."""

import re
import shutil
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

import cjm_plugin
from cjm_plugin.derive import metrics
from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model import journey, mentions, registers, vocabulary

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "content" / "guide"
TEMPLATE = (GUIDE / "template.md").read_text(encoding="utf-8")
REFERENCE = (GUIDE / "reference.md").read_text(encoding="utf-8")
WALK = (GUIDE / "index.md").read_text(encoding="utf-8")

OBJECTS: dict[str, type[BaseModel]] = {
    "service": journey.Service,
    "life-situation": journey.LifeSituation,
    "as-is": journey.AsIsPath,
    "step": journey.AsIsStep,
    "to-be": journey.TargetPath,
    "target-step": journey.TargetStep,
    "problem": journey.Problem,
    "recommendation": journey.Recommendation,
    "evidence": journey.Evidence,
    "own-need": journey.OwnNeed,
    "document-mention": mentions.DocumentMention,
    "channel-mention": mentions.ChannelMention,
    "regulation-mention": mentions.RegulationMention,
    "cost": journey.Cost,
    "need": registers.Need,
    "agency": registers.Agency,
    "segment": registers.Segment,
    "channel": registers.Channel,
    "document": registers.Document,
    "regulation": registers.Regulation,
    "problem-category": registers.ProblemCategory,
}
VALUES: dict[tuple[str, str], type[StrEnum]] = {
    ("service", "status"): vocabulary.Status,
    ("life-situation", "status"): vocabulary.Status,
    ("step", "interaction"): vocabulary.Interaction,
    ("target-step", "interaction"): vocabulary.Interaction,
    ("channel", "interaction"): vocabulary.Interaction,
    ("problem", "severity"): vocabulary.ProblemSeverity,
    ("recommendation", "kind"): vocabulary.RecommendationKind,
    ("recommendation", "status"): vocabulary.RecommendationStatus,
    ("recommendation", "effort"): vocabulary.Level,
    ("recommendation", "impact"): vocabulary.Level,
    ("evidence", "kind"): vocabulary.EvidenceKind,
}


def _rows(section: str) -> dict[str, str]:
    """The rows of the table below a heading: what each key's last cell says."""
    text = REFERENCE.partition(f"{{#{section}}}")[2]
    table = text.partition("| --- | --- | --- |\n")[2].partition("\n\n")[0]
    cells = (re.split(r" \| ", line.strip("| ")) for line in table.splitlines() if line.startswith("| `"))
    return {row[0].strip("`"): row[-1] for row in cells}


@pytest.mark.parametrize("section", OBJECTS)
def test_the_reference_lists_exactly_the_keys_of_each_object(section: str) -> None:
    assert set(_rows(section)) == set(keys_of(OBJECTS[section]))


@pytest.mark.parametrize(("section", "key"), VALUES)
def test_the_reference_lists_exactly_the_values_of_each_vocabulary(section: str, key: str) -> None:
    named = re.findall(r"`([a-z_]+)`", _rows(section)[key])
    assert named == [member.value for member in VALUES[section, key]]


@pytest.mark.parametrize("section", OBJECTS)
def test_the_reference_says_what_is_required(section: str) -> None:
    model, rows = OBJECTS[section], _rows(section)
    named = {key for key, how in rows.items() if "**обязательно**" in how}
    # A page's id is its file's name where it is not written.
    required = {name for name, field in model.model_fields.items() if field.is_required() and not field.alias}
    assert named == required - ({"id"} if issubclass(model, registers.Page) else set())


def test_the_error_codes_that_the_reference_names_exist() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "cjm_plugin").rglob("*.py"))
    named = re.findall(r"^\| `([a-z-]+)` \|", REFERENCE.partition("{#traps}")[2].partition("\n## ")[0], re.MULTILINE)
    assert len(named) > 10
    assert [name for name in named if f'"{name}"' not in code] == []


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> cjm_plugin.Loaded:
    """The files of the guide among the project's own registers and needs."""
    content = tmp_path_factory.mktemp("guide")
    for folder in ("registers", "needs"):
        shutil.copytree(ROOT / "content" / folder, content / folder)
    for path, text in re.findall(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", TEMPLATE, re.DOTALL):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    return cjm_plugin.load(content)


def test_the_files_to_copy_load(loaded: cjm_plugin.Loaded) -> None:
    assert [finding.report("ru") for finding in loaded.diagnostics] == []
    assert set(loaded.catalogue.services) == {"zapis-v-biblioteku"}
    assert "primer-chteniya" in loaded.catalogue.life_situations
    assert "primer-potrebnosti" in loaded.catalogue.needs


@pytest.mark.parametrize("name", ["service", "as-is", "step", "to-be", "target-step", "problem", "recommendation"])
def test_the_file_to_copy_shows_every_key(name: str) -> None:
    shown = set(re.findall(r"(?:^|[\s{,-])([a-z_]+):", TEMPLATE, re.MULTILINE))
    missing = set(keys_of(OBJECTS[name])) - shown
    assert missing - {"id"} == set()


def test_the_walk_through_claims_the_figures_that_the_code_computes(loaded: cjm_plugin.Loaded) -> None:
    service = loaded.catalogue.services["zapis-v-biblioteku"]
    measured = metrics(loaded.catalogue, service)
    assert measured is not None
    assert measured.to_be is not None
    computed = [
        (path_from, path_to, path_to - path_from)
        for path_from, path_to in (
            (measured.as_is.visits, measured.to_be.visits),
            (measured.as_is.documents, measured.to_be.documents),
            (measured.as_is.steps, measured.to_be.steps),
        )
    ]
    claimed = re.findall(r"^\| [^|]+ \| (\d+) \| (\d+) \| ([−+]?\d+) \|$", WALK, re.MULTILINE)
    assert [tuple(int(number.replace("−", "-")) for number in row) for row in claimed] == computed
