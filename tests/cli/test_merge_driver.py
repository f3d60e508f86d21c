"""`cjm merge-driver`, called by git in real repositories."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.repository.as_users import environment
from tests.repository.hostile import BRANCHES, NAMES, make_hostile, ran
from tests.repository.repositories import MAP, Repository, repository

NAME = "services/town/permit.md"
BRANCH = "work"


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "a «b» 'c\"")
    assert cjm("git-setup", cwd=made.root).code == 0
    return made


def two_sides(repo: Repository, ours: str, theirs: str, *, name: str = NAME, branch: str = BRANCH) -> None:
    """`ours` on main, `theirs` on the branch, both made of what is there."""
    start = repo.git("rev-parse", "HEAD").strip()
    repo.write(name, theirs)
    made = repo.commit("theirs")
    repo.git("update-ref", f"refs/heads/{branch}", made)
    repo.git("reset", "--quiet", "--hard", start)
    repo.write(name, ours)
    repo.commit("ours")


def git(repo: Repository, *arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    """git as a user runs it, whatever comes of it."""
    as_user = environment(repo, language)
    return subprocess.run(
        ["git", *arguments], cwd=repo.root, env=as_user, capture_output=True, encoding="utf-8", check=False
    )


def merge(repo: Repository, branch: str = BRANCH, language: str = "en") -> subprocess.CompletedProcess[str]:
    return git(repo, "merge", "--no-edit", f"refs/heads/{branch}", language=language)


def result(repo: Repository, name: str = NAME) -> str:
    return (repo.content / name).read_text(encoding="utf-8")


def test_different_fields_of_one_step_and_different_steps(repo: Repository) -> None:
    two_sides(
        repo,
        MAP.replace("wait: 10 d", "wait: 5 d").replace("Fetch the permit", "Fetch it"),
        MAP.replace("Wait for the permit", "Wait").replace("interaction: visit, documents", "emotion: -1, documents"),
    )
    done = merge(repo)
    assert (done.returncode, "cjm" in done.stderr) == (0, False)
    merged = result(repo)
    assert all(part in merged for part in ("title: Wait\n", "wait: 5 d", "title: Fetch it", "emotion: -1"))
    assert "10 d" not in merged
    assert git(repo, "status", "--porcelain").stdout == ""
    assert cjm("check", "--format", "json", cwd=repo.root).code in {0, 1}


def test_the_same_without_the_driver_would_be_a_conflict(repo: Repository) -> None:
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    two_sides(repo, MAP.replace("wait: 10 d", "wait: 5 d"), MAP.replace("Wait for the permit", "Wait"))
    assert merge(repo).returncode == 1


@pytest.mark.parametrize(
    ("language", "place"),
    [("en", "Step «Wait for the permit»: waiting"), ("ru", "Шаг «Wait for the permit»: ожидание")],
)
def test_a_true_conflict_names_the_field_and_keeps_both(repo: Repository, language: str, place: str) -> None:
    two_sides(repo, MAP.replace("wait: 10 d", "wait: 5 d"), MAP.replace("wait: 10 d", "wait: 7 d"))
    done = merge(repo, language=language)
    assert done.returncode == 1
    merged = result(repo)
    line = next(number for number, text in enumerate(merged.split("\n"), 1) if text.startswith("<<<<<<< "))
    assert f"content/{NAME}:{line}: " in done.stderr
    assert place in done.stderr
    begin, _, rest = merged.partition("<<<<<<< ")[2].partition("\n")
    assert begin.endswith(f": {place}")
    assert rest.startswith("      wait: 5 d\n=======\n      wait: 7 d\n>>>>>>> ")
    repo.write(NAME, "\n".join(text for text in merged.split("\n") if text[:7] not in MARKS and "7 d" not in text))
    assert cjm("fmt", "--check", NAME_IN_CONTENT, cwd=repo.root).err.count("would change") == 1
    assert "wait: 5 d" in result(repo)
    repo.commit("merged")
    assert len(repo.git("log", "-1", "--format=%P").split()) == 2


MARKS = ("<" * 7, "=" * 7, ">" * 7)
NAME_IN_CONTENT = f"content/{NAME}"


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name(repo: Repository, name: str) -> None:
    name = f"services/{name}"
    repo.write(name, MAP)
    repo.commit()
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait"), name=name)
    done = merge(repo)
    assert done.returncode == 0, done.stderr
    assert "wait: 5 d" in result(repo, name)
    assert "title: Wait\n" in result(repo, name)
    assert not ran(repo)


def test_a_catalogue_that_is_the_whole_repository(tmp_path: Path) -> None:
    made = repository(tmp_path)
    (made.root / "cjm.yml").write_text("content: .\n", encoding="utf-8")
    made.git("mv", "content/services", "content/registers", ".")
    made.commit()
    assert cjm("git-setup", cwd=made.root).code == 0
    two_sides(made, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait"), name=f"../{NAME}")
    assert merge(made).returncode == 0
    assert "wait: 5 d" in (made.root / NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize("branch", BRANCHES)
def test_any_branch_name(repo: Repository, branch: str) -> None:
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("10 d", "7 d"), branch=branch)
    assert merge(repo, branch).returncode == 1
    assert "wait: 5 d\n=======\n      wait: 7 d\n" in result(repo)
    assert not ran(repo)


def test_rebase_cherry_pick_and_stash(repo: Repository) -> None:
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait"))
    assert git(repo, "cherry-pick", BRANCH).returncode == 0
    assert all(part in result(repo) for part in ("wait: 5 d", "title: Wait\n"))
    repo.git("reset", "--quiet", "--hard", "HEAD~1")
    assert git(repo, "rebase", "--quiet", BRANCH).returncode == 0
    assert all(part in result(repo) for part in ("wait: 5 d", "title: Wait\n"))
    repo.write(NAME, result(repo).replace("wait: 5 d", "wait: 3 d"))
    repo.git("stash")
    repo.write(NAME, result(repo).replace("title: Wait\n", "title: Wait a little\n"))
    repo.commit()
    assert git(repo, "stash", "pop").returncode == 0
    assert all(part in result(repo) for part in ("wait: 3 d", "title: Wait a little\n"))


def test_a_file_renamed_on_one_side(repo: Repository) -> None:
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait"))
    repo.git("mv", f"content/{NAME}", "content/services/новое имя.md")
    repo.commit()
    assert merge(repo).returncode == 0
    assert all(part in result(repo, "services/новое имя.md") for part in ("wait: 5 d", "title: Wait\n"))


def test_branches_that_were_merged_crosswise(repo: Repository) -> None:
    """git merges the two common versions first; their contradiction must not end up as marks in the base."""
    first, second = MAP.replace("10 d", "5 d"), MAP.replace("10 d", "7 d")
    two_sides(repo, first, second)
    one, two = (repo.git("rev-parse", name).strip() for name in ("main", BRANCH))
    for name, other, text in (("main", two, first), (BRANCH, one, second)):
        repo.git("switch", "--quiet", name)
        assert git(repo, "merge", "--no-commit", other).returncode == 1
        repo.write(NAME, text)
        repo.commit("crosswise")
    repo.write(NAME, second.replace("Fetch the permit", "Fetch it"))
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write(NAME, first.replace("severity: high", "severity: low"))
    repo.commit()
    done = merge(repo)
    merged = result(repo)
    assert done.returncode == 1
    assert merged.count("<<<<<<<") == 1
    assert "wait: 5 d\n=======\n      wait: 7 d\n" in merged
    assert "title: Fetch it" in merged
    assert "severity: low" in merged


def test_registers_and_needs(repo: Repository) -> None:
    two_sides(
        repo, "bank: Bank\ntown-hall: Town Hall\n", "town-hall: Town Hall\nzoo: Zoo\n", name="registers/agencies.yml"
    )
    assert merge(repo).returncode == 0
    assert result(repo, "registers/agencies.yml") == "bank: Bank\ntown-hall: Town Hall\nzoo: Zoo\n"
    need = "---\ntitle: Say it once\n---\n"
    name = "needs/say-once.md"
    two_sides(
        repo, need.replace("once", "one time"), need.replace("title", "summary: S\ntitle"), name=name, branch="next"
    )
    assert merge(repo, "next").returncode == 0
    assert result(repo, name) == "---\nsummary: S\ntitle: Say it one time\n---\n"


def test_a_register_in_conflict_names_the_entry(repo: Repository) -> None:
    name = "registers/agencies.yml"
    two_sides(repo, "town-hall: City Hall\n", "town-hall: The Hall\n", name=name)
    done = merge(repo)
    assert (done.returncode, f"content/{name}:1: conflict: Entry «" in done.stderr) == (1, True)
    assert "town-hall: City Hall\n=======\ntown-hall: The Hall\n" in result(repo, name)


def test_what_lost_its_target_is_a_conflict(repo: Repository) -> None:
    ours = (
        MAP.replace("problems: [queue]", "problems: [line]").replace("  queue:", "  line:").replace("[queue]", "[line]")
    )
    two_sides(repo, ours, MAP.replace("wait: 10 d", "problems: [queue]"))
    done = merge(repo)
    assert done.returncode == 1
    assert "Step «Wait for the permit»: problems: queue is named here" in done.stderr
    error = "There is no «queue» that would be a problem of this file"
    assert error in done.stderr
    assert error in cjm("check", cwd=repo.root).out
    assert "<<<<<<<" not in result(repo)


NUMBERED = """---
title: Permit
evidence:
  e1: {kind: interview, title: Talks with drivers}
as_is:
  start_event: A start
  outcome: An outcome
  steps:
    - {id: s1, title: Find the office, problems: [p1]}
    - {id: s2, title: Collect the papers, wait: 3 d}
    - {id: s3, title: Hand them in}
problems:
  p1: {text: Nobody knows the way}
  p2: {text: Papers get lost}
recommendations:
  r1: {text: Print a map, resolves: [p1]}
to_be:
  steps:
    - {id: t1, title: Do it at home, interaction: self_service, replaces: [s1]}
    - {id: t2, title: Get it by post, interaction: proactive}
---
"""
PROBLEMS = NUMBERED.replace("[p1]", "[p2]").replace("  p2: {text", "  p3: {text")
PROBLEMS = PROBLEMS.replace("  p1: {text", "  p1: {text: The site is down}\n  p2: {text")
STEPS = NUMBERED.replace("id: s3", "id: s4").replace("id: s2", "id: s3").replace("id: s1", "id: s2")
STEPS = STEPS.replace("[s1]", "[s2]").replace("  steps:\n", "  steps:\n    - {id: s1, title: Read at home}\n", 1)


@pytest.mark.parametrize(
    ("numbered", "other", "said"),
    [
        (PROBLEMS, NUMBERED.replace("title: Hand them in", "title: Hand them in, problems: [p2]"), "p2 is named here"),
        (
            PROBLEMS,
            NUMBERED.replace("to_be:", "  r2: {text: Scan papers, resolves: [p2]}\nto_be:"),
            "p2 is named here",
        ),
        (STEPS, NUMBERED.replace("replaces: [s1]", "replaces: [s1, s2]"), "s2 is named here"),
        (STEPS.replace("Collect the", "Collect all the"), NUMBERED.replace("wait: 3 d", "wait: 5 d"), "conflict"),
        (
            PROBLEMS.replace("Papers get", "Papers often get"),
            NUMBERED.replace("text: Papers get lost", "text: Papers get lost, evidence: [e1]"),
            "conflict",
        ),
        (
            STEPS,
            NUMBERED.replace("    - {id: s3, title: Hand them in}\n", "").replace(
                "  steps:\n", "  steps:\n    - {id: s3, title: Hand them in}\n", 1
            ),
            "one side gave ids of steps to other steps",
        ),
        (
            STEPS,
            NUMBERED.replace("    - {id: s2", "    - {id: new, title: Ask}\n    - {id: s2"),
            "one side gave ids of steps to other steps",
        ),
    ],
    ids=["problem named", "problem resolved", "step replaced", "field", "entry", "moved", "added"],
)
def test_what_is_said_of_numbers_that_the_other_side_changed_is_looked_at(
    repo: Repository, numbered: str, other: str, said: str
) -> None:
    repo.write(NAME, NUMBERED)
    repo.commit("numbered")
    for ours, theirs in ((numbered, other), (other, numbered)):
        two_sides(repo, ours, theirs)
        done = merge(repo)
        assert (done.returncode, said in done.stderr) == (1, True)
        git(repo, "merge", "--abort")
        git(repo, "reset", "--quiet", "--hard", "HEAD~1")
    two_sides(repo, numbered, NUMBERED.replace("An outcome", "Another outcome"))
    assert merge(repo).returncode == 0
    assert result(repo) == numbered.replace("An outcome", "Another outcome")


def test_a_need_that_became_a_shared_one_may_still_be_named(repo: Repository) -> None:
    own = MAP.replace("problems:\n", "needs: {sooner: Have it sooner}\nproblems:\n", 1)
    repo.write(NAME, own)
    repo.commit()
    repo.git("switch", "--quiet", "main")
    two_sides(repo, MAP, own.replace("wait: 10 d", "needs: [sooner]"), branch="promoted")
    done = merge(repo, "promoted")
    assert done.returncode == 0, done.stderr
    assert "needs: sooner is named here" in done.stderr


def test_two_steps_at_one_place_are_told(repo: Repository) -> None:
    wait = "    - {id: wait"
    two_sides(
        repo,
        MAP.replace(wait, f"    - {{id: a, title: Pay}}\n{wait}"),
        MAP.replace(wait, f"    - {{id: b, title: Sign}}\n{wait}"),
    )
    done = merge(repo)
    assert done.returncode == 0
    assert "look which comes first: Step «Pay», Step «Sign»" in done.stderr


def test_orders_that_do_not_go_together_are_a_conflict(repo: Repository) -> None:
    ask, wait, fetch = (each for each in MAP.splitlines(keepends=True) if "{id:" in each and "get" not in each)
    three = ask + wait + fetch
    two_sides(repo, MAP.replace(three, ask + fetch + wait), MAP.replace(three, wait + ask + fetch))
    done = merge(repo)
    assert done.returncode == 1
    assert "one put Step «Fetch the permit» before Step «Wait for the permit»" in done.stderr
    assert "<<<<<<<" not in result(repo)


ASK, WAIT, FETCH = (
    line for line in MAP.splitlines(keepends=True) if line.startswith("    - {id:") and "get" not in line
)
CHECK = "    - {id: check, title: Check it, interaction: visit}\n"
GET = "    - {id: get"
TWO = MAP.replace("  queue: {", "  slow: {text: It is slow}\n  queue: {").replace("[queue]}\nto", "[queue, slow]}\nto")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "error"),
    [
        (MAP, MAP.replace(WAIT, CHECK + WAIT), MAP.replace(GET, f"{CHECK}{GET}"), "CJM109"),
        (TWO, TWO.replace("[queue, slow]", "[slow]"), TWO.replace("[queue, slow]", "[queue]"), "CJM104"),
        (MAP, MAP.replace(ASK, ""), MAP.replace(FETCH, ""), "CJM110"),
    ],
    ids=["one id twice", "an empty list", "too few steps"],
)
def test_what_does_not_load_is_a_conflict(repo: Repository, base: str, ours: str, theirs: str, error: str) -> None:
    repo.write(NAME, base)
    repo.commit()
    two_sides(repo, ours, theirs)
    done = merge(repo, language="ru")
    assert done.returncode == 1
    assert f"content/{NAME}: слит без конфликтов, но появились ошибки, которых не было" in done.stderr
    said = next(line for line in done.stderr.split("\n") if error in line)
    found = [line for line in cjm("check", cwd=repo.root, language="ru").out.split("\n") if error in line]
    assert found == [said]
    assert "<<<<<<<" not in result(repo)
    assert repo.git("ls-files", "--unmerged").count(NAME) == 3


def test_an_error_that_was_there_is_not_held_against_the_merge(repo: Repository) -> None:
    base = MAP.replace("severity: high", "severity: hihg")
    repo.write(NAME, base)
    repo.commit()
    two_sides(repo, base.replace("10 d", "5 d"), base.replace("Wait for the permit", "Wait"))
    assert merge(repo).returncode == 0
    assert "wait: 5 d" in result(repo)


@pytest.mark.parametrize(
    "broken",
    [
        b"no front matter\n",
        b"---\ntitle: T\n",
        "---\ntitle: Услуга\n---\n".encode("cp1251"),
        b"---\ntitle: [\n---\n",
        b"",
        b"\x00\x01\x02",
        b"---\ntitle: " + b"x" * 5_000_000 + b"\n---\n",
    ],
    ids=["none", "unclosed", "encoding", "bracket", "empty", "binary", "huge"],
)
def test_what_cannot_be_read_is_merged_as_git_does_it(repo: Repository, broken: bytes) -> None:
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP)
    repo.git("switch", "--quiet", BRANCH)
    (repo.content / NAME).write_bytes(broken)
    repo.commit("broken")
    repo.git("switch", "--quiet", "main")
    with_driver = merge(repo)
    left, stages = (repo.content / NAME).read_bytes(), repo.git("ls-files", "--unmerged")
    repo.git("merge", "--abort")
    assert cjm("git-setup", "--remove", cwd=repo.root).code == 0
    assert merge(repo).returncode == with_driver.returncode == 1
    assert repo.git("ls-files", "--unmerged") == stages
    assert b"wait: 5 d" in left
    if b"\0" not in broken:
        assert _without_names(left) == _without_names((repo.content / NAME).read_bytes())
        if broken:
            assert "cannot be read" in with_driver.stderr or "their side" in with_driver.stderr


def _without_names(raw: bytes) -> list[bytes]:
    return [line[:7] if line[:7] in {b"<" * 7, b">" * 7} else line for line in raw.split(b"\n")]


def test_under_hostile_settings(repo: Repository) -> None:
    two_sides(
        repo, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait").replace("The story", "A story")
    )
    make_hostile(repo)
    repo.git("config", "merge.conflictStyle", "zdiff3")
    done = git(repo, "-c", "core.fsmonitor=false", "merge", "--no-commit", BRANCH)
    assert done.returncode == 0, done.stderr
    assert all(part in result(repo) for part in ("wait: 5 d", "title: Wait\n", "A story"))
    assert not ran(repo)


def test_the_common_version_is_shown_where_the_settings_ask_for_it(repo: Repository) -> None:
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("10 d", "7 d"))
    repo.git("config", "merge.conflictStyle", "diff3")
    assert merge(repo).returncode == 1
    between = result(repo).partition("      wait: 5 d\n")[2]
    assert between.startswith("||||||| ")
    assert between.partition("\n")[2].startswith("      wait: 10 d\n=======\n      wait: 7 d\n")


def test_what_lies_in_the_repository_is_not_run(repo: Repository) -> None:
    for name in ("cjm_plugin", "yaml", "click"):
        folder = repo.root / name
        folder.mkdir()
        (folder / "__init__.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    repo.commit()
    two_sides(repo, MAP.replace("10 d", "5 d"), MAP.replace("Wait for the permit", "Wait"))
    assert merge(repo).returncode == 0
    assert not ran(repo)


def test_if_the_program_is_gone_git_merges_by_lines(repo: Repository) -> None:
    for key in ("merge.cjm.driver", "merge.cjm-ancestor.driver"):
        command = repo.git("config", key)
        repo.git("config", key, command.replace("/python", "/no-such-python").rstrip("\n"))
    two_sides(
        repo, MAP.replace("wait: 10 d", "wait: 5 d"), MAP.replace("high", "low").replace("wait: 10 d", "wait: 7 d")
    )
    assert merge(repo).returncode == 1
    assert "<<<<<<< ours\n" in result(repo)
    assert all(part in result(repo) for part in ("wait: 5 d", "wait: 7 d", "low"))


def test_called_by_hand(tmp_path: Path) -> None:
    versions = {"base": MAP, "-ours": MAP.replace("10 d", "5 d"), "theirs": MAP.replace("Wait for the permit", "Wait")}
    for name, text in versions.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert cjm("merge-driver", "--path=x.md", "--", "base", "-ours", "theirs", cwd=tmp_path).code == 0
    assert "title: Wait\n      wait: 5 d\n" in (tmp_path / "-ours").read_text(encoding="utf-8")
    missing = cjm("merge-driver", "base", "nowhere", "theirs", cwd=tmp_path)
    assert (missing.code, "nowhere" in missing.err) == (129, True)
    assert cjm("merge-driver", "base", cwd=tmp_path).code == 2


SHARED = (
    ("needs: [say-once]", "needs: [say-once, by-phone]", "needs: [tell-once]"),
    ("channels: [portal]", "channels: [portal]", "channels: [site]"),
    ("documents: [{document: snils, when: If so}]", "documents: [snils]", "documents: [{document: ins, when: If so}]"),
)


@pytest.mark.parametrize(("there", "another", "renamed"), SHARED)
def test_a_shared_thing_that_one_side_renamed_and_the_other_named_in_a_new_place(
    repo: Repository, there: str, another: str, renamed: str
) -> None:
    base = MAP.replace("wait: 10 d", there)
    repo.write(NAME, base)
    repo.commit()
    theirs = base.replace("interaction: visit, documents: [Passport]", f"interaction: visit, {another}", 1)
    assert theirs != base
    two_sides(repo, base.replace(there, renamed), theirs)
    done = merge(repo)
    assert done.returncode == 0  # one may have chosen another document, and the other asks for this one at another step
    assert "is named here, and the other side has" in done.stderr


def test_what_one_side_only_took_out_or_put_beside_is_no_new_id(repo: Repository) -> None:
    base = MAP.replace("wait: 10 d", "needs: [say-once]")
    repo.write(NAME, base)
    repo.commit()
    theirs = base.replace("interaction: visit, documents", "interaction: visit, needs: [say-once], documents", 1)
    two_sides(repo, base.replace("needs: [say-once]", "needs: []").replace("near the house", "near"), theirs)
    assert "the other side has" not in merge(repo).stderr


def redirects(*pairs: str) -> str:
    return "".join(f"services/{old}: services/{new}\n" for old, new in map(str.split, pairs))


def test_redirects_of_both_sides_are_merged_by_their_addresses(repo: Repository) -> None:
    repo.write("redirects.yml", redirects("a b"))
    repo.commit()
    two_sides(repo, redirects("a b", "c d"), redirects("a b", "e f"), name="redirects.yml")
    assert merge(repo).returncode == 0
    assert result(repo, "redirects.yml") == redirects("a b", "c d", "e f")


def test_one_address_that_leads_to_two_pages_is_a_conflict_that_names_it(repo: Repository) -> None:
    repo.write("redirects.yml", redirects("a b"))
    repo.commit()
    two_sides(repo, redirects("a b", "c d"), redirects("a b", "c f"), name="redirects.yml")
    done = merge(repo)
    assert done.returncode == 1
    assert "services/c" in done.stderr
    assert "<<<<<<<" in result(repo, "redirects.yml")
