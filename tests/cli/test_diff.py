"""`cjm diff` in real repositories."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import Result, cjm
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def diff(repo: Repository, *arguments: str, language: str = "en") -> Result:
    result = cjm("diff", *arguments, cwd=repo.root, language=language)
    return replace(result, out=result.out.replace("\u00a0", " "))


def changes(repo: Repository, *arguments: str) -> list[str]:
    return [change["name"] for change in json.loads(diff(repo, "--format", "json", *arguments).out)["changes"]]


def test_the_files_as_they_lie_there_against_the_branching_point(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "work")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    repo.commit()
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d").replace("severity: high", "severity: low"))
    repo.write("services/town/new.md", "---\ntitle: Bench\n---\n")
    result = diff(repo)
    assert result.code == 0
    assert "Step «Wait for the permit», waiting: 10 days → 5 days" in result.out
    assert "Problem «The queue is long», severity: high → low" in result.out
    assert "Service added: «Bench»" in result.out
    assert sorted(changes(repo)) == ["problem-severity-changed", "service-added", "step-wait-changed"]
    assert changes(repo, "main", "work") == ["step-wait-changed"]
    assert diff(repo, "--exit-code").code == 1


def test_order_and_formatting_are_no_change(repo: Repository) -> None:
    repo.write(
        NAME,
        MAP.replace("documents: [Passport], problems: [queue]", "problems: [queue],\n       documents: ['Passport']"),
    )
    result = diff(repo, "HEAD", "--exit-code")
    assert (result.code, result.out.strip()) == (0, "Nothing has changed in meaning.")
    assert cjm("fmt", cwd=repo.root).code == 0
    assert diff(repo, "HEAD", "--exit-code").code == 0


def test_moved_renamed_and_second_looks_in_russian(repo: Repository) -> None:
    text = MAP.replace("id: wait", "id: waiting").replace(
        "replaces: [ask, wait, fetch]", "replaces: [ask, waiting, fetch]"
    )
    text = text.replace("evidence: [talks]}", "evidence: []}").replace("status: published", "status: archived")
    repo.write(NAME, text)
    out = diff(repo, "HEAD", language="ru").out
    assert "Шаг «Wait for the permit»: идентификатор теперь waiting, а был wait" in out
    assert "! Карта больше не опубликована" in out
    assert "Опубликованная карта подтверждена слабее, чем раньше." in out
    assert "replaces" not in " ".join(changes(repo, "HEAD"))


def test_figures_and_coverage_that_moved(repo: Repository) -> None:
    text = MAP.replace("recommendations: [online]}", "}").replace("interaction: self_service", "interaction: visit")
    repo.write(NAME, text)
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert {(each["path"], each["figure"], each["before"], each["after"]) for each in data["figures"]} >= {
        ("to_be", "visits", 0, 1)
    }
    assert [(each["id"], each["before"], each["after"]) for each in data["coverage"]] == [("queue", "resolved", "open")]
    assert {each["reason"] for each in data["second_look"]} == {"more-visits", "coverage-lost"}


def test_a_page_that_moves_or_goes_is_an_address_that_disappears(repo: Repository) -> None:
    repo.git("mv", "content/services/town/permit.md", "content/services/permit.md")
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert [each["name"] for each in data["changes"]] == ["service-path-changed"]
    assert [each["reason"] for each in data["second_look"]] == ["address-gone"]
    repo.write("redirects.yml", "services/town/permit: services/permit\n")
    assert json.loads(diff(repo, "HEAD", "--format", "json").out)["second_look"] == []
    repo.commit()
    assert json.loads(diff(repo, "HEAD~1", "HEAD", "--format", "json").out)["second_look"] == []
    (repo.content / "services" / "permit.md").unlink()
    (repo.content / "needs" / "say-once.md").unlink()
    reasons = {each["reason"] for each in json.loads(diff(repo, "HEAD", "--format", "json").out)["second_look"]}
    assert reasons == {"address-gone", "shared-need-removed"}


@pytest.mark.parametrize(
    ("target", "reasons"),
    [
        ("services/permits", ["address-gone"]),
        ("services/town/draft", ["address-gone"]),
        ("services/town/card", ["withdrawn"]),
        ("needs/say-once", ["withdrawn"]),
        ("needs/say-twice", ["address-gone"]),
        ("guide/permits", ["withdrawn"]),
    ],
)
def test_a_map_that_goes_and_where_its_address_leads(repo: Repository, target: str, reasons: list[str]) -> None:
    repo.write("services/town/card.md", MAP.replace("title: Parking permit", "title: Library card"))
    repo.write("services/town/draft.md", MAP.replace("status: published", "status: draft"))
    repo.commit()
    (repo.content / NAME).unlink()
    repo.write("redirects.yml", f"services/town/permit: {target}\n")
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert [each["reason"] for each in data["second_look"]] == reasons
    repo.commit()
    data = json.loads(diff(repo, "HEAD~1", "HEAD", "--format", "json").out)
    assert [each["reason"] for each in data["second_look"]] == reasons


def test_redirects_are_a_part_of_the_site(repo: Repository) -> None:
    """What came, went or leads elsewhere is told; an address to which nothing leads any more is looked at twice."""
    repo.write("redirects.yml", "services/permit: services/town/permit\nneeds/tell: needs/say-once\n")
    said = diff(repo, "HEAD", language="ru").out
    assert "• Добавлено перенаправление: services/permit → services/town/permit" in said
    repo.commit()
    repo.write("redirects.yml", "needs/tell: services/town/permit\nneeds/old: needs/say-once\n")
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert [(each["name"], each["in_id"], each["before"], each["after"]) for each in data["changes"]] == [
        ("redirect-target-changed", "needs/tell", "needs/say-once", "services/town/permit"),
        ("redirect-added", "needs/old", None, {"target": "needs/say-once"}),
        ("redirect-removed", "services/permit", {"target": "services/town/permit"}, None),
    ]
    assert [(each["reason"], each["in_id"]) for each in data["second_look"]] == [("address-gone", "services/permit")]
    assert "Where it leads: needs/say-once → services/town/permit" in diff(repo, "HEAD").out


def test_a_redirect_that_gives_way_to_a_page_is_no_address_that_disappears(repo: Repository) -> None:
    repo.write("redirects.yml", "services/permit: services/town/permit\n")
    repo.commit()
    (repo.content / "redirects.yml").unlink()
    repo.write("services/permit.md", MAP.replace("title: Parking permit", "title: Quite another"))
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert [each["name"] for each in data["changes"]] == ["service-added", "redirect-removed"]
    assert data["second_look"] == []


def test_redirects_that_cannot_be_read_are_not_compared(repo: Repository) -> None:
    repo.write("redirects.yml", "services/permit: services/town/permit\n")
    repo.commit()
    repo.write("redirects.yml", "services/permit: [\n")
    data = json.loads(diff(repo, "HEAD", "--format", "json").out)
    assert (data["changes"], data["second_look"]) == ([], [])
    assert [each["file"] for each in data["unreadable"]] == ["content/redirects.yml"]


def test_a_promoted_need_is_said_to_be_one(repo: Repository) -> None:
    repo.write(NAME, MAP.replace("problems:\n", "needs:\n  near: Close to home\nproblems:\n", 1))
    repo.write(NAME, (repo.content / NAME).read_text(encoding="utf-8").replace("wait: 10 d", "needs: [near]"))
    repo.commit()
    assert cjm("promote", "permit", "near", cwd=repo.root).code == 0
    exchanged = ["step-needs-unlinked", "step-needs-linked"]  # the same id, and another need
    assert changes(repo, "HEAD") == ["own-need-promoted", *exchanged, "need-added"]
    assert "The need «Close to home» is a shared one now: near" in diff(repo, "HEAD").out


_OWN = "needs:\n  {id}: Close to home\nproblems:\n"


def test_of_a_need_that_is_shared_under_another_id_now_only_that_is_told(repo: Repository) -> None:
    """A promotion replaces the twins of a need, whatever they are called, in every step that names them."""
    near = MAP.replace("problems:\n", _OWN.format(id="near"), 1)
    repo.write(NAME, near)
    twin = near.replace("near", "close").replace("title: Parking permit", "title: Library card")
    repo.write(
        "services/town/card.md",
        twin.replace("wait: 10 d", "needs: [close]").replace("visit}", "visit, needs: [close]}"),
    )
    repo.commit()
    assert cjm("promote", "permit", "near", cwd=repo.root).code == 0
    told = diff(repo, "HEAD").out
    assert told.count("The need «Close to home» is a shared one now: near") == 2
    assert "3 changes" in told
    assert "taken out" not in told
    # Programs are told all that makes the new state of the old one.
    assert "step-needs-linked" in changes(repo, "HEAD")


def test_a_need_that_was_there_in_place_of_an_own_one_is_what_that_became(repo: Repository) -> None:
    repo.write("needs/near.md", "---\ntitle: Close to home\n---\n")
    repo.write(NAME, MAP.replace("problems:\n", _OWN.format(id="close"), 1).replace("wait: 10 d", "needs: [close]"))
    repo.commit()
    repo.write(NAME, MAP.replace("wait: 10 d", "needs: [near]"))
    assert "The need «Close to home» is a shared one now: near" in diff(repo, "HEAD").out
    repo.write(NAME, MAP)
    assert "is a shared one now" not in diff(repo, "HEAD").out


@pytest.mark.parametrize(
    "name", ["услуга.md", "with space.md", "q'uo\"te.md", "-rf.md", "$(touch x).md", "tab\tand\nline.md"]
)
def test_any_file_name_is_a_name(repo: Repository, name: str) -> None:
    repo.write(f"services/{name}", MAP.replace("title: Parking permit", "id: other\ntitle: Other"))
    assert changes(repo, "HEAD") == ["service-added"]
    repo.commit()
    assert changes(repo, "HEAD~1", "HEAD") == ["service-added"]
    assert not list(repo.root.glob("**/x"))


@pytest.mark.parametrize("name", ["--output=x", "-rf", "$(touch x)", "HEAD; touch x", "nowhere", "HEAD:content"])
def test_what_is_no_commit_is_said_and_runs_nothing(repo: Repository, name: str) -> None:
    result = diff(repo, "--", name)
    assert result.code == 2
    assert "There is no commit" in result.err
    assert not (repo.root / "x").exists()


def test_a_branch_whose_name_begins_with_a_hyphen(repo: Repository) -> None:
    repo.git("update-ref", "refs/heads/-rf", "HEAD")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert changes(repo, "--", "-rf") == ["step-wait-changed"]


def test_a_hostile_configuration_changes_nothing(repo: Repository) -> None:
    bad = repo.root / "bad.sh"
    bad.write_text("#!/bin/sh\ntouch run-by-git\necho nonsense\n", encoding="utf-8")
    bad.chmod(0o755)
    for key in ("diff.external", "core.pager", "core.fsmonitor", "diff.x.textconv", "core.sshCommand"):
        repo.git("config", key, str(bad))
    for key, value in {"color.ui": "always", "color.diff": "always", "diff.mnemonicPrefix": "true"}.items():
        repo.git("config", key, value)
    (repo.root / ".gitattributes").write_text("*.md diff=x\n", encoding="utf-8")
    (repo.root / "run-by-git").unlink(missing_ok=True)
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    assert changes(repo, "HEAD") == ["step-wait-changed"]
    assert not list(repo.root.rglob("run-by-git"))


def test_what_cannot_be_read_is_said_and_the_rest_is_compared(repo: Repository) -> None:
    repo.write("services/town/broken.md", "---\ntitle: [\n---\n")
    repo.write(NAME, MAP.replace("wait: 10 d", "wait: 5 d"))
    result = diff(repo, "HEAD")
    assert result.code == 1
    assert "services/town/broken.md:3:1: error CJM031" in result.out
    assert "10 days → 5 days" in result.out


def test_without_a_repository_or_a_default_branch(repo: Repository, tmp_path: Path) -> None:
    (tmp_path / "bare" / "content").mkdir(parents=True)
    bare = cjm("diff", cwd=tmp_path / "bare")
    assert (bare.code, "git says" in bare.err) == (2, True)
    repo.git("branch", "--move", "main", "elsewhere")
    result = diff(repo)
    assert (result.code, "No default branch" in result.err) == (2, True)


def test_the_catalogue_may_be_the_whole_repository_or_lie_deep_in_it(tmp_path: Path) -> None:
    made = repository(tmp_path)
    deep = made.root / "a b" / "site"
    deep.mkdir(parents=True)
    made.git("mv", "content", "a b/site/content")
    made.commit()
    file = deep / "content" / NAME
    file.write_text(MAP.replace("wait: 10 d", "wait: 5 d"), encoding="utf-8")
    said = cjm("diff", "HEAD", "--format", "json", cwd=deep)
    assert [each["name"] for each in json.loads(said.out)["changes"]] == ["step-wait-changed"]


def test_markdown_is_folded_short_enough_and_calls_nobody(repo: Repository) -> None:
    hostile = "</summary><script>alert(1)</script> @everyone [x](javascript:alert(1)) | `"
    repo.write(NAME, MAP.replace("title: Parking permit", f"title: {json.dumps(hostile)}"))
    for number in range(900):
        repo.write(f"services/s{number}.md", MAP.replace("title: Parking permit", f"title: Permit {number}"))
    out = diff(repo, "HEAD", "--format", "markdown").out
    assert len(out) < 65_536
    assert out.startswith("### ")
    assert "more pages are not shown" in out
    assert not re.search(r"(?<!\\)<script|@everyone|(?<!\\)\]\(", out)
    assert out.count("<details>") == out.count("</details>") > 1


def test_the_report_can_be_written_to_a_file(repo: Repository) -> None:
    assert diff(repo, "HEAD", "--output", "report.txt").out == ""
    assert (repo.root / "report.txt").read_text(encoding="utf-8") == "Nothing has changed in meaning.\n"


def test_a_journey_that_did_not_change_is_called_by_its_title(repo: Repository) -> None:
    repo.write("life-situations/moving.md", "---\ntitle: Moving house\n---\n")
    repo.write("services/town/bench.md", "---\ntitle: Bench\nlife_situations: []\n---\n")
    repo.commit()
    repo.write("services/town/bench.md", "---\ntitle: Bench\nlife_situations: [moving]\n---\n")
    assert "Life situations: «Moving house» added" in diff(repo, "HEAD").out
    repo.commit()
    assert "Life situations: «Moving house» added" in diff(repo, "HEAD~1", "HEAD").out
    assert changes(repo, "HEAD~1", "HEAD") == ["service-life-situations-linked"]


def test_own_keys_are_told_as_they_were_written(repo: Repository) -> None:
    own = "x-tags: {a: [b], c: {d: e}}\nx-list: [{q: one}, two]\nx-none: {}\nx-name: {title: T, z: more}\n"
    repo.write(NAME, MAP.replace("problems:\n", f"{own}problems:\n", 1))
    out = diff(repo, "HEAD").out
    assert "x-tags: {a: [b], c: {d: e}} (was not given)" in out
    assert "x-list: [{q: one}, two] (was not given)" in out
    assert "x-none: {} (was not given)" in out
    assert "x-name: {title: T, z: more} (was not given)" in out
    repo.commit()
    repo.write(NAME, MAP)
    assert "x-tags: not given any more (was: {a: [b], c: {d: e}})" in diff(repo, "HEAD").out
