"""`cjm merge`: two entries become one, and nothing is lost unseen."""

import itertools
import re
import shutil
from pathlib import Path

import pytest

from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.kinds import REGISTERS, known_ids
from cjm_plugin.editing.merge import merge, merge_inside
from cjm_plugin.editing.workspace import Workspace
from tests.cli.running import cjm
from tests.editing.catalogues import (
    CONTENT,
    ENGLISH,
    MAP,
    REDIRECTS,
    done,
    errors,
    named,
    small,
    snapshot,
    text,
    write,
)


def _merge(content: Path, kind: str, source: str, into: str, *, drop: bool = False, journey: str = "") -> None:
    workspace = Workspace(content)
    if journey:
        merge_inside(workspace, kind, source, into, journey, drop=drop)
    else:
        merge(workspace, kind, source, into, drop=drop)
    done(workspace)


def test_every_reference_and_nothing_else(tmp_path: Path) -> None:
    content = small(tmp_path)
    before = snapshot(content)
    result = cjm("merge", "agency", "police", "registry", cwd=tmp_path)
    assert (result.code, result.err) == (0, "3 files changed.\n")
    after = snapshot(content)
    assert after.pop(REDIRECTS) == b"agencies/police: agencies/registry\n"
    assert after["registers/agencies.yml"] == b"registry: {title: Registry}\n"
    expected = MAP.replace("[police, registry]", "[registry]").replace("        - police  # on the spot\n", "")
    assert after["services/one.md"].decode() == expected
    assert {name for name in before if before[name] != after[name]} == {"registers/agencies.yml", "services/one.md"}


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ("[window, office]", "[office]"),
        ("[office, window]", "[office]"),
        ("[window]", "[office]"),
        ("[window, site, office]", "[site, office]"),
        ("[office, site, window,]", "[office, site,]"),
        ("[site, {channel: window}, office]", "[site, office]"),
        ("[{channel: window}, 'office']", "['office']"),
        ("[\n        window,  # w\n        office,  # o\n      ]", "[\n        office,  # o\n      ]"),
        ("\n      - window # w\n      - office # o", "\n      - office # o"),
        ("\n      - office # o\n      - window # w", "\n      - office # o"),
        ("\n      - {channel: window, notes: x}\n      - site", "\n      - {channel: office, notes: x}\n      - site"),
        (
            "\n      - channel: window\n        # remark\n      - site",
            "\n      - channel: office\n        # remark\n      - site",
        ),
        (
            "\n      # first\n      - window\n      # second\n      - office",
            "\n      # first\n      # second\n      - office",
        ),
        ("[window, window, office, window]", "[office]"),
        ("[window, window]", "[office]"),
    ],
)
def test_a_list_that_names_both_keeps_one(tmp_path: Path, channels: str, expected: str) -> None:
    steps = "steps:\n    - id: a\n      title: A\n      channels: {}\n    - {{id: b, title: B}}\n"
    page = "---\ntitle: Two\nas_is:\n  start_event: a\n  outcome: b\n  {}---\n"
    content = small(tmp_path, {"services/two.md": page.format(steps.format(channels))})
    _merge(content, "channel", "window", "office")
    assert text(content, "services/two.md") == page.format(steps.format(expected))


@pytest.mark.parametrize(
    "documents",
    ["[passport, {document: card, when: If lost}]", "[{document: passport, when: Sometimes}, card]"],
)
def test_a_condition_is_not_lost_unseen(tmp_path: Path, documents: str) -> None:
    page = MAP.replace("[passport, {document: card, when: If lost}, {title: card}]", documents)
    content = small(tmp_path, {"services/one.md": page})
    before = snapshot(content)
    result = cjm("merge", "document", "card", "passport", cwd=tmp_path)
    assert result.code == 1
    assert "services/one.md names card and passport in one list (as_is/steps/0/documents)" in result.err
    assert snapshot(content) == before
    assert cjm("merge", "document", "card", "passport", "--drop", cwd=tmp_path).code == 0
    kept = documents.replace(", {document: card, when: If lost}", "").replace(", card", "")
    assert text(content, "services/one.md") == page.replace(documents, kept)


def test_the_last_entry_and_the_first(tmp_path: Path) -> None:
    register = "# agencies\na: A # one\n\n# the second\nb:\n  title: B\n# the third\nc: C"
    content = small(tmp_path, {"registers/agencies.yml": register, "services/one.md": "---\ntitle: One\n---\n"})
    write(content, {"services/two.md": "---\ntitle: Two\nagencies: [a, b, c]\n---\n"})
    _merge(content, "agency", "c", "a")
    assert text(content, "registers/agencies.yml") == register.removesuffix("# the third\nc: C")
    assert text(content, "services/two.md") == "---\ntitle: Two\nagencies: [a, b]\n---\n"
    _merge(content, "agency", "a", "b")
    expected = "# agencies\n\n# the second\nb:\n  title: B\n"
    assert text(content, "registers/agencies.yml") == expected
    assert text(content, "services/two.md") == "---\ntitle: Two\nagencies: [b]\n---\n"
    assert text(content, REDIRECTS) == "agencies/c: agencies/b\nagencies/a: agencies/b\n"


@pytest.mark.parametrize(
    ("register", "expected"),
    [
        ("{a: A, b: B}\n", "{b: B}\n"),
        ("{b: B, a: A}\n", "{b: B}\n"),
        ("{b: B, # b\n a: A, # a\n}\n", "{b: B, # b\n  # a\n}\n"),
        ("\ufeffa: A\r\nb: B\r\n", "\ufeffb: B\r\n"),
        ("\"a\": A\n'b': B\n", "'b': B\n"),
    ],
)
def test_registers_however_they_are_written(tmp_path: Path, register: str, expected: str) -> None:
    content = small(tmp_path, {"registers/segments.yml": register, "services/one.md": "---\ntitle: One\n---\n"})
    _merge(content, "segment", "a", "b")
    assert text(content, "registers/segments.yml") == expected


def test_a_comment_on_the_next_entry_stays(tmp_path: Path) -> None:
    before = MAP.replace(
        "  rude: {text", "  rude:\n    evidence:\n      - talks\n  # about the loud ones\n  loud: {text"
    ).replace("  rude:\n", "  rude:\n    text: Rude\n")
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "rude", "slow", journey="one")
    expected = before.replace("  rude:\n    text: Rude\n    evidence:\n      - talks\n", "")
    assert text(content, "services/one.md") == expected


def test_an_acceptance_does_not_pass_to_the_next_entry(tmp_path: Path) -> None:
    accepted = "  # the rude ones\n  # cjm: accept CJM301: soon\n  rude: {text"
    before = MAP.replace("  rude: {text", accepted).replace("recommendations:\n", "  loud: Loud\nrecommendations:\n", 1)
    before = before.replace("  loud: Loud\n", "  loud: {text: Loud}\n")
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "rude", "slow", journey="one", drop=True)
    gone = "  # the rude ones\n  # cjm: accept CJM301: soon\n  rude: {text: The police are rude, segments: [parents]}\n"
    assert text(content, "services/one.md") == before.replace(gone, "")


@pytest.mark.parametrize("between", ["\n", "    # odd\n", "\n  # of the talks\n\n"])
def test_an_acceptance_further_up_does_not_pass_to_the_next_entry_either(tmp_path: Path, between: str) -> None:
    accepted = f"  # cjm: accept CJM301: soon\n{between}  rude: {{text"
    before = MAP.replace("  rude: {text", accepted).replace(
        "recommendations:\n", "  loud: {text: Loud}\nrecommendations:\n", 1
    )
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "rude", "slow", journey="one", drop=True)
    assert "accept" not in text(content, "services/one.md")
    assert "  loud: {text: Loud}\n" in text(content, "services/one.md")


def test_acceptances_in_braces_stay_with_their_entries(tmp_path: Path) -> None:
    flow = (
        "problems: {\n  slow: {text: It is slow, evidence: [talks]},\n  # cjm: accept CJM301: known\n"
        "  rude: {text: The police are rude}\n  }\n"
    )
    block = MAP[MAP.index("problems:\n") : MAP.index("recommendations:\n")]
    content = small(tmp_path, {"services/one.md": MAP.replace(block, flow)})
    _merge(content, "problem", "slow", "rude", journey="one", drop=True)
    kept = "problems: {\n  # cjm: accept CJM301: known\n  rude: {text: The police are rude}\n  }\n"
    assert kept in text(content, "services/one.md")


def test_an_acceptance_of_something_further_up_stays(tmp_path: Path) -> None:
    accepted = "# cjm: accept CJM502: soon\nagencies:"
    before = MAP.replace("agencies:", accepted, 1)
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "slow", "rude", journey="one", drop=True)
    assert accepted in text(content, "services/one.md")


def test_comments_at_the_end_of_what_goes_go_too(tmp_path: Path) -> None:
    long = "  rude:\n    text: Rude\n    # tail of rude\n  # about the loud ones\n  loud: {text: Loud}\n"
    before = re.sub(r"  rude: .*\n", long, MAP)
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "rude", "slow", journey="one", drop=True)
    expected = before.replace("  rude:\n    text: Rude\n    # tail of rude\n", "")
    assert text(content, "services/one.md") == expected


def test_a_comment_above_the_first_entry_may_be_about_all_of_them(tmp_path: Path) -> None:
    commented = "  # from the talks in March\n# cjm: accept CJM301: soon\n  # cjm: accept CJM302: later\n  slow: "
    before = MAP.replace("  slow: ", commented, 1)
    assert before != MAP
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "slow", "rude", journey="one", drop=True)
    assert "problems:\n  # from the talks in March\n  rude: " in text(content, "services/one.md")


def test_what_only_looks_like_a_comment_above_an_entry_stays(tmp_path: Path) -> None:
    before = MAP.replace("  rude: {text", "  loud:\n    text: |\n      loud\n  # aloud\n\n  # rude\n  rude: {text", 1)
    content = small(tmp_path, {"services/one.md": before})
    _merge(content, "problem", "rude", "slow", journey="one", drop=True)
    assert "      loud\n  # aloud\n\nrecommendations:" in text(content, "services/one.md")


def test_inside_one_map(tmp_path: Path) -> None:
    content = small(tmp_path, {"services/one.md": MAP.replace("resolves: [slow]", "resolves: [slow, rude]")})
    before = snapshot(content)
    result = cjm("merge", "problem", "slow", "rude", "--in", "one", cwd=tmp_path)
    assert (result.code, result.err) == (
        1,
        "slow says what would be lost: evidence. Move it over first, or call the command with --drop.\n",
    )
    assert snapshot(content) == before
    assert cjm("merge", "problem", "slow", "rude", "--in", "one", "--drop", cwd=tmp_path).code == 0
    expected = MAP.replace("problems: [slow]", "problems: [rude]").replace("resolves: [slow]", "resolves: [rude]")
    expected = expected.replace("  slow: {text: It is slow, evidence: [talks]}\n", "")
    assert snapshot(content) == {**before, "services/one.md": expected.encode()}


@pytest.mark.parametrize(
    ("kind", "source", "into"),
    [("evidence", "talks", "board"), ("need", "own", "plain-words"), ("recommendation", "faster", "slower")],
)
def test_every_kind_inside_one_map(tmp_path: Path, kind: str, source: str, into: str) -> None:
    page = MAP.replace("evidence:\n", "  slower: {text: Be slower, resolves: [rude]}\nevidence:\n")
    content = small(tmp_path, {"services/one.md": page})
    _merge(content, kind, source, into, journey="one", drop=True)
    assert source not in [id_ for _, id_ in named(content)["services/one.md"]]
    assert errors(content) == []
    with pytest.raises(RefusedError):
        _merge(content, kind, source, into, journey="one")


def test_needs_of_the_whole_catalogue(tmp_path: Path) -> None:
    content = small(tmp_path)
    write(content, {"services/two.md": "---\ntitle: Two\nneeds: {shared: Own}\n---\n"})
    before = snapshot(content)
    assert cjm("merge", "need", "shared", "other", cwd=tmp_path).code == 0
    after = snapshot(content)
    assert "needs/shared.md" not in after
    assert after["services/two.md"] == before["services/two.md"]
    assert after["services/one.md"].decode() == MAP.replace("shared]", "other]")
    assert text(content, REDIRECTS) == "needs/shared: needs/other\n"


def test_an_own_need_would_capture_the_merged_one(tmp_path: Path) -> None:
    content = small(tmp_path, {"needs/own.md": "---\ntitle: Own\n---\n"})
    before = snapshot(content)
    result = cjm("merge", "need", "shared", "own", cwd=tmp_path)
    assert result.code == 1
    assert "services/one.md uses the shared need shared, and has one of its own called own." in result.err
    assert snapshot(content) == before


LOSSES = [
    ("registers/segments.yml", "a: {title: A, notes: Ask Ann}\nb: B\n", "segment", "notes"),
    ("registers/segments.yml", "a: {title: A, x-code: 7}\nb: {title: B, x-code: 8}\n", "segment", "x-code"),
    (
        "registers/segments.yml",
        "a: {title: A, summary: S, url: 'https://a.example'}\nb: B\n",
        "segment",
        "summary, url",
    ),
    (
        "registers/documents.yml",
        "a: {title: A, held_by_state: true}\nb: B\npassport: P\ncard: C\n",
        "document",
        "held_by_state",
    ),
    ("needs/a.md", "---\ntitle: A\nsegments: [parents]\n---\n", "need", "segments"),
    ("needs/a.md", "---\ntitle: A\n---\nA story.\n", "need", "the text of its page"),
]


@pytest.mark.parametrize(("name", "raw", "kind", "lost"), LOSSES)
def test_what_would_be_lost_is_said(tmp_path: Path, name: str, raw: str, kind: str, lost: str) -> None:
    content = small(tmp_path, {"services/one.md": "---\ntitle: One\n---\n", name: raw})
    write(content, {"needs/b.md": "---\ntitle: B\n---\n"})
    if kind == "need":
        write(content, {"registers/segments.yml": "parents: P\n"})
    before = snapshot(content)
    result = cjm("merge", kind, "a", "b", cwd=tmp_path)
    assert (result.code, result.err) == (
        1,
        f"a says what would be lost: {lost}. Move it over first, or call the command with --drop.\n",
    )
    assert snapshot(content) == before
    assert cjm("merge", kind, "a", "b", "--drop", cwd=tmp_path).code == 0
    assert errors(content) == []


def test_what_both_say_is_not_lost(tmp_path: Path) -> None:
    small(tmp_path, {"registers/segments.yml": "a: {title: A, notes: N}\nparents: {title: B, notes: N}\n"})
    assert cjm("merge", "segment", "a", "parents", cwd=tmp_path).code == 0


def test_a_status_that_was_never_written_is_not_lost(tmp_path: Path) -> None:
    page = MAP.replace(
        "resolves: [slow]}\n", "resolves: [slow]}\n  slower: {text: S, resolves: [slow], status: done}\n"
    )
    content = small(tmp_path, {"services/one.md": page})
    _merge(content, "recommendation", "faster", "slower", journey="one")
    assert errors(content) == []


def test_the_ordinary_page_of_an_entry_is_part_of_it(tmp_path: Path) -> None:
    content = small(tmp_path, {"agencies/police.md": "The story of the police.\n"})
    before = snapshot(content)
    result = cjm("merge", "agency", "police", "registry", cwd=tmp_path)
    assert (result.code, "the text of its page" in result.err) == (1, True)
    assert snapshot(content) == before
    assert cjm("merge", "agency", "police", "registry", "--drop", cwd=tmp_path).code == 0
    assert not (content / "agencies/police.md").exists()


REFUSED = [
    (["agency", "police", "police"], 1, "police cannot be merged with itself."),
    (["agency", "police", "registri"], 1, "There is no registri of this kind. Did you mean registry?"),
    (["agency", "polic", "registry"], 1, "Did you mean police?"),
    (["service", "one", "two"], 1, "Two maps cannot be made one by a command"),
    (["life-situation", "one", "two"], 1, "Two maps cannot be made one by a command"),
    (["step", "ask", "get", "--in", "one"], 1, "Two steps are made one by hand"),
    (["problem", "slow", "rude"], 2, "name its service with --in"),
    (["agensy", "a", "b"], 2, "Did you mean agency?"),
    (["need", "own", "shared", "--in", "one"], 1, "There is no shared of this kind."),
    (["agency", "../x", "registry"], 1, "There is no ../x of this kind."),
]


@pytest.mark.parametrize(("arguments", "code", "said"), REFUSED, ids=[" ".join(each[0]) for each in REFUSED])
def test_what_is_refused_changes_nothing(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    small(tmp_path)
    before = snapshot(tmp_path)
    result = cjm("merge", *arguments, cwd=tmp_path)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert snapshot(tmp_path) == before


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    small(tmp_path)
    before = snapshot(tmp_path)
    result = cjm("merge", "need", "other", "shared", "--dry-run", cwd=tmp_path)
    assert result.code == 0
    assert "--- content/needs/other.md\n+++ /dev/null\n" in result.out
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("kind", [*REGISTERS, "need"])
def test_one_after_another_until_one_is_left(tmp_path: Path, kind: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(ENGLISH, content)
    for source, into in itertools.pairwise(known_ids(Workspace(content), kind)):
        _merge(content, kind, source, into, drop=True)
        assert errors(content) == []
    assert len(known_ids(Workspace(content), kind)) == 1


@pytest.mark.parametrize("kind", ["agency", "document", "channel", "need"])
def test_neighbours_of_the_real_catalogue(tmp_path: Path, kind: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    for source, into in list(itertools.pairwise(known_ids(Workspace(content), kind)))[::20]:
        before = named(content)
        _merge(content, kind, source, into, drop=True)
        after = named(content)
        assert errors(content) == []
        for name, found in after.items():
            meant = {(target, into if (str(target), each) == (kind, source) else each) for target, each in before[name]}
            assert set(found) == meant


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ("[shared, # the first, as Anna says\n        other]", "[shared # the first, as Anna says\n        ]"),
        ("[shared # a, b\n        , other]", "[shared # a, b\n         ]"),
        ("[other, # goes\n        # stays\n        shared]", "[\n        # stays\n        shared]"),
        ("[\n        other,\n        # stays\n        shared]", "[\n        # stays\n        shared]"),
        ("[shared, other, # goes\n        plain-words]", "[shared, plain-words]"),
    ],
)
def test_a_comment_about_what_stays_stays_where_the_rest_of_a_list_goes(
    tmp_path: Path, needs: str, expected: str
) -> None:
    page = MAP.replace("needs: [own, plain-words, shared]", f"needs: {needs}")
    content = small(tmp_path, {"services/one.md": page})
    _merge(content, "need", "other", "shared", drop=True)
    assert f"      needs: {expected}\n" in text(content, "services/one.md")
