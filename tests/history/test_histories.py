"""What git remembers of maps, told in sentences: from real repositories made on the spot."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from cjm_plugin.audience import Audience
from cjm_plugin.history import End, Limits
from cjm_plugin.repository import NotPossibleError
from tests.cli.running import cjm
from tests.history.telling import MAP, PERMIT, change, histories, told
from tests.repository.repositories import Repository, repository

FIRST = ("2026-01-01", "Анна", ["first"])


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return repository(tmp_path)


def test_each_version_has_its_day_its_author_and_its_sentences(repo: Repository) -> None:
    change(repo, "wait: 10 d", "wait: 5 d", date="2026-02-01T10:00+03:00", author="Пётр")
    change(repo, "The queue is long", "The queue is endless", date="2026-03-01T10:00+03:00")
    assert told(repo.content) == [
        ("2026-03-01", "Анна", ["Problem «The queue is endless», wording: The queue is long → The queue is endless"]),
        (
            "2026-02-01",
            "Пётр",
            [
                "Step «Wait for the permit», waiting: 10 days → 5 days",
                "Today, waiting: 10 days → 5 days (not every step says)",
            ],
        ),
        FIRST,
    ]


def test_order_and_formatting_are_no_version(repo: Repository) -> None:
    change(
        repo,
        "title: Parking permit\nstatus: published",
        "status: published\ntitle: 'Parking permit'",
        date="2026-02-01T10:00",
    )
    repo.write("registers/agencies.yml", "town-hall: {title: Town Hall}\n")
    repo.commit()
    assert told(repo.content) == [FIRST]


def test_a_file_that_moved_keeps_its_history(repo: Repository) -> None:
    repo.git("mv", "content/services/town/permit.md", "content/services/parking.md")
    repo.commit(date="2026-02-01T10:00")
    assert [day for day, _, _ in told(repo.content, "services/parking")] == ["2026-02-01", "2026-01-01"]


def test_a_file_that_was_written_anew_while_it_moved_keeps_its_history(repo: Repository) -> None:
    text = (
        MAP.replace("Wait for the permit", "Wait").replace("Ask at the office", "Come and ask").replace("10 d", "9 d")
    )
    repo.git("rm", "--quiet", "content/services/town/permit.md")
    repo.write("services/city/permit.md", text.replace("The story.", "Another story. " * 40))
    repo.commit(date="2026-02-01T10:00")
    assert [day for day, _, _ in told(repo.content, "services/city/permit")] == ["2026-02-01", "2026-01-01"]


def test_a_file_that_was_removed_and_came_back_says_so(repo: Repository) -> None:
    repo.git("rm", "--quiet", "content/services/town/permit.md")
    repo.commit(date="2026-02-01T10:00")
    repo.write(f"{PERMIT}.md", MAP.replace("10 d", "20 d"))
    repo.commit(date="2026-03-01T10:00")
    assert told(repo.content) == [
        (
            "2026-03-01",
            "Анна",
            [
                "Step «Wait for the permit», waiting: 10 days → 20 days",
                "Today, waiting: 10 days → 20 days (not every step says)",
            ],
        ),
        ("2026-02-01", "Анна", ["removed"]),
        FIRST,
    ]


@pytest.mark.parametrize("name", ["разрешение на парковку", "a 'quoted' \"name\"", "-n", "$(touch pwned)", "ü;b"])
def test_any_earlier_name_of_a_file_is_a_name(repo: Repository, name: str) -> None:
    repo.git("mv", "content/services/town/permit.md", f"content/services/town/{name}.md")
    repo.commit(date="2026-02-01T10:00")
    repo.git("mv", f"content/services/town/{name}.md", "content/services/town/permit.md")
    change(repo, "10 d", "5 d", date="2026-03-01T10:00")
    days = [day for day, _, _ in told(repo.content)]
    assert days[0] == "2026-03-01"
    assert days[-1] == "2026-01-01"
    assert not list(repo.root.rglob("pwned"))


def test_a_version_that_is_not_understood_today_is_told_of_as_such(repo: Repository) -> None:
    change(repo, "interaction: visit, documents", "interaction: at-the-desk, documents", date="2026-02-01T10:00")
    change(repo, "interaction: at-the-desk", "interaction: visit", date="2026-03-01T10:00")
    change(repo, "10 d", "5 d", date="2026-04-01T10:00")
    kinds = [sentences for _, _, sentences in told(repo.content)]
    assert kinds == [
        [
            "Step «Wait for the permit», waiting: 10 days → 5 days",
            "Today, waiting: 10 days → 5 days (not every step says)",
        ],
        ["unreadable"],
        ["first"],
    ]
    assert len(histories(repo.content)[PERMIT].earlier) == 1


def test_what_a_merge_brought_is_told_once_under_its_day_and_its_authors(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "b--;touch-pwned")
    change(repo, "10 d", "7 d", date="2026-02-01T10:00", author="Пётр")
    change(repo, "7 d", "5 d", date="2026-02-02T10:00", author="Мария")
    repo.git("switch", "--quiet", "main")
    repo.write("index.md", "# Home\n")
    repo.commit(date="2026-02-03T10:00")
    repo.git("merge", "--quiet", "--no-ff", "--no-edit", "b--;touch-pwned", date="2026-03-01T10:00")
    assert told(repo.content) == [
        (
            "2026-03-01",
            "Пётр, Мария",
            [
                "Step «Wait for the permit», waiting: 10 days → 5 days",
                "Today, waiting: 10 days → 5 days (not every step says)",
            ],
        ),
        FIRST,
    ]


@pytest.mark.parametrize("sign", ["\x1e", "\n", ":"], ids=repr)
def test_signs_that_part_what_git_tells_may_stand_in_names(repo: Repository, sign: str) -> None:
    repo.git("switch", "--quiet", "--create", "branch")
    change(repo, "10 d", "7 d", date="2026-02-01T10:00", author="Пё\x1eт:р")
    repo.write(f"services/town/{sign}one{sign}two.md", MAP)
    repo.commit(date="2026-02-02T10:00")
    repo.git("switch", "--quiet", "main")
    repo.git("merge", "--quiet", "--no-ff", "--no-edit", "branch", date="2026-03-01T10:00")
    assert [(day, author) for day, author, _ in told(repo.content)] == [
        ("2026-03-01", "Пё\x1eт:р"),
        ("2026-01-01", "Анна"),
    ]


def test_a_shallow_clone_says_that_it_does_not_know_what_was_before(repo: Repository, tmp_path: Path) -> None:
    change(repo, "10 d", "7 d", date="2026-02-01T10:00")
    change(repo, "7 d", "5 d", date="2026-03-01T10:00")
    repo.git("clone", "--quiet", "--depth", "2", repo.root.as_uri(), str(tmp_path / "clone"))
    journal = histories(tmp_path / "clone" / "content")[PERMIT].journal
    assert [entry.date.month for entry in journal.entries] == [3]
    assert journal.end is End.SHALLOW


def test_a_clone_without_contents_cannot_tell(repo: Repository, tmp_path: Path) -> None:
    change(repo, "10 d", "7 d", date="2026-02-01T10:00")
    repo.git("config", "uploadpack.allowFilter", "true")
    repo.git("clone", "--quiet", "--filter=blob:none", repo.root.as_uri(), str(tmp_path / "clone"))
    with pytest.raises(NotPossibleError):
        histories(tmp_path / "clone" / "content")


def test_without_git_or_without_a_commit_there_is_no_history(repo: Repository, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (repo.root / "content").rename(tmp_path / "plain" / "content")
    with pytest.raises(NotPossibleError):
        histories(tmp_path / "plain" / "content")
    repo.git("init", "--quiet", str(tmp_path / "plain"))
    with pytest.raises(NotPossibleError):
        histories(tmp_path / "plain" / "content")


def test_the_numbers_of_versions_and_of_days_are_limits(repo: Repository) -> None:
    for month in (2, 3, 4, 5):
        change(repo, f"{12 - month} d", f"{11 - month} d", date=f"2026-0{month}-01T10:00")

    def months(limits: Limits) -> tuple[list[int], End]:
        journal = histories(repo.content, limits=limits)[PERMIT].journal
        return [entry.date.month for entry in journal.entries], journal.end

    assert months(Limits(100)) == ([5, 4, 3, 2, 1], End.FIRST)
    assert months(Limits(2)) == ([5, 4], End.LIMITED)
    assert months(Limits(100, date(2026, 3, 1))) == ([5, 4, 3], End.LIMITED)


def test_what_is_older_than_the_first_day_is_not_seen_in_what_changed_on_it(repo: Repository) -> None:
    change(repo, "The queue is long", "SECRET slip", date="2026-02-01T10:00")
    change(repo, "SECRET slip", "The queue is endless", date="2026-03-01T10:00")
    change(repo, "10 d", "5 d", date="2026-04-01T10:00")

    def entries(since: date) -> str:
        found = histories(repo.content, limits=Limits(100, since))
        return str(found[PERMIT].journal.entries)

    assert "SECRET" in entries(date(2026, 2, 1))
    assert "SECRET" not in entries(date(2026, 3, 1))
    found = histories(repo.content, limits=Limits(100, date(2026, 3, 1)))[PERMIT]
    assert [entry.kind for entry in found.journal.entries] == ["changed", "earliest"]
    assert [entry.date.month for entry in found.earlier] == [3]
    assert histories(repo.content, limits=Limits(100, date(2027, 1, 1)))[PERMIT].journal.entries == ()


def test_nothing_that_a_configuration_names_is_run_or_changes_what_is_told(repo: Repository) -> None:
    change(repo, "10 d", "5 d", date="2026-02-01T10:00")
    before = told(repo.content)
    trap = repo.root.parent / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {repo.root.parent}/pwned\n", encoding="utf-8")
    trap.chmod(0o755)
    for name, value in {
        "color.ui": "always",
        "core.pager": str(trap),
        "core.fsmonitor": str(trap),
        "core.quotePath": "true",
        "diff.external": str(trap),
        "diff.noprefix": "true",
        "diff.renames": "false",
        "diff.cjm.textconv": str(trap),
        "format.pretty": "raw",
        "gpg.program": str(trap),
        "log.date": "relative",
        "log.follow": "true",
        "log.showSignature": "true",
        "alias.log": f"!{trap}",
    }.items():
        repo.git("config", name, value)
    (repo.root / ".gitattributes").write_text("*.md diff=cjm\n", encoding="utf-8")
    assert told(repo.content) == before
    assert not (repo.root.parent / "pwned").exists()


def test_the_public_reads_only_of_what_was_published(repo: Repository) -> None:
    change(repo, "status: published", "status: draft", date="2026-02-01T10:00")
    change(repo, "The queue is long", "SECRET draft", date="2026-03-01T10:00")
    change(repo, "SECRET draft", "The queue is endless", date="2026-04-01T10:00")
    change(repo, "status: draft", "status: published", date="2026-05-01T10:00")
    change(repo, "status: published", "status: published\nowner: SECRET owner", date="2026-06-01T10:00")
    assert told(repo.content, audience=Audience.PUBLIC) == [
        ("2026-05-01", "", ["Problem «The queue is endless», wording: The queue is long → The queue is endless"]),
        ("2026-01-01", "", ["first"]),
    ]


def _remove_and_bring_back(repo: Repository, month: int, text: str) -> None:
    repo.git("rm", "--quiet", f"content/{PERMIT}.md")
    repo.commit(date=f"2026-0{month}-01T10:00")
    repo.write(f"{PERMIT}.md", text)
    repo.commit(date=f"2026-0{month + 1}-01T10:00")


def test_the_public_does_not_read_what_befell_a_draft(repo: Repository) -> None:
    change(repo, "status: published", "status: draft", date="2026-02-01T10:00")
    change(repo, "The story.", "status: published\n", date="2026-03-01T10:00")
    change(repo, "wait: 10 d", "wait: [", date="2026-04-01T10:00")
    _remove_and_bring_back(repo, 5, MAP)
    assert told(repo.content, audience=Audience.PUBLIC) == [("2026-01-01", "", ["first"])]
    internal = [sentences for _, _, sentences in told(repo.content)]
    assert ["removed"] in internal
    assert ["unreadable"] in internal


def test_what_befell_a_draft_is_no_part_of_what_is_told_when_it_is_published_again(repo: Repository) -> None:
    change(repo, "status: published", "status: draft", date="2026-02-01T10:00")
    _remove_and_bring_back(repo, 3, MAP.replace("10 d", "5 d"))
    (day, _, [sentence, _]), first = told(repo.content, audience=Audience.PUBLIC)
    assert (day, sentence) == ("2026-04-01", "Step «Wait for the permit», waiting: 10 days → 5 days")
    assert first == ("2026-01-01", "", ["first"])


def test_the_public_reads_what_befell_a_published_map(repo: Repository) -> None:
    change(repo, "wait: 10 d", "wait: [", date="2026-02-01T10:00")
    _remove_and_bring_back(repo, 3, MAP.replace("status: published", "status: draft"))
    _remove_and_bring_back(repo, 5, MAP)
    assert told(repo.content, audience=Audience.PUBLIC) == [
        ("2026-03-01", "", ["removed"]),
        ("2026-02-01", "", ["unreadable"]),
        ("2026-01-01", "", ["first"]),
    ]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("---\nstatus: published\nwait: [\n---\n", True),
        ("\ufeff---\r\nstatus: 'published' # at last\r\nwait: [\r\n---\r\n", True),
        ("---\rwait: [\rstatus: published\r---\r", True),
        ("---\nwait: [\n---\nstatus: published\n", False),
        ("---\nwait: [\nstatus: published\n", False),
        ("wait: [\nstatus: published\n---\n", False),
        ("---\nsteps:\n  status: published\n---\n", False),
        ("---\nstatus: published-not-yet\n---\n", False),
        ("---\n<<<<<<< ours\nstatus: draft\n=======\nstatus: published\n>>>>>>> theirs\n---\n", False),
        ("", False),
    ],
)
def test_the_public_may_know_of_an_unreadable_version_whose_front_matter_says_so(
    repo: Repository, text: str, tells: bool
) -> None:
    repo.content.joinpath(f"{PERMIT}.md").write_bytes(text.encode())
    repo.commit(date="2026-02-01T10:00")
    repo.write(f"{PERMIT}.md", MAP)
    repo.commit(date="2026-03-01T10:00")
    days = [day for day, _, _ in told(repo.content, audience=Audience.PUBLIC)]
    assert days == (["2026-02-01", "2026-01-01"] if tells else ["2026-01-01"])


def test_what_readers_of_the_text_never_saw_is_not_told_to_the_public(repo: Repository) -> None:
    """Markdown holds more than is seen: comments, targets and titles of links, attributes."""
    hidden = (
        "<!-- SECRET comment -->\n\n"
        "[//]: # (SECRET aside)\n[comment]: <> (SECRET aside)\n> [n]: x 'SECRET quoted'\n\n"
        "Told [here](https://example.org/SECRET 'SECRET title') and [there][x], <b title='SECRET'>boldly</b>"
        "{: title='SECRET' }. ![Seen](SECRET.png)\n\n<!-- SECRET to the end"
    )
    change(repo, "The story.", f"The story.\n\n{hidden}", date="2026-02-01T10:00")
    change(repo, hidden, "Nothing more.", date="2026-03-01T10:00")
    found = histories(repo.content, Audience.PUBLIC)[PERMIT]
    entries = str(found.journal.entries)
    assert "SECRET" not in entries
    assert "Told here and there, boldly. Seen" in entries
    assert all("SECRET" not in str(found.since(entry)) for entry in found.earlier)
    internal = str(histories(repo.content, Audience.INTERNAL)[PERMIT].journal.entries)
    assert "SECRET comment" in internal


def test_links_are_told_to_the_public_by_their_words(repo: Repository) -> None:
    change(repo, "The queue is long", "'The queue is [endless](https://example.org/)'", date="2026-02-01T10:00")
    (_, _, [sentence]), _ = told(repo.content, audience=Audience.PUBLIC)
    assert sentence.endswith("The queue is long → The queue is endless")


def test_evidence_that_is_internal_now_is_not_shown_to_the_public_in_earlier_versions(repo: Repository) -> None:
    change(repo, "title: Talks with drivers}", "title: SECRET talks}", date="2026-02-01T10:00")
    change(repo, "title: SECRET talks}", "title: SECRET talks, internal: true}", date="2026-03-01T10:00")
    change(repo, "10 d", "5 d", date="2026-04-01T10:00")
    public = told(repo.content, audience=Audience.PUBLIC)
    assert "SECRET" not in str(public)
    assert "Talks" not in str(public)
    assert len(public) == 2


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("title: SECRET talks", "title: SECRET talks"),
        ("title: SECRET talks", "title: secret  Talks, finding: Long"),
        ("title: SECRET talks, finding: The queue is long", "title: Other, finding: The queue is long"),
        ("title: SECRET talks, url: 'https://a.example/1'", "title: Other, url: 'https://a.example/1'"),
    ],
)
def test_evidence_that_is_internal_now_is_not_shown_under_an_earlier_id_either(
    repo: Repository, before: str, now: str
) -> None:
    change(repo, "title: Talks with drivers}", f"{before}}}", date="2026-02-01T10:00")
    memo = f"memo: {{kind: interview, {now}, internal: true}}"
    change(repo, f"talks: {{kind: interview, {before}}}", memo, date="2026-03-01T10:00")
    change(repo, "evidence: [talks]", "evidence: [memo]", date="2026-03-02T10:00")
    found = histories(repo.content, Audience.PUBLIC)[PERMIT]
    assert "SECRET" not in str(found.journal.entries)
    assert all("SECRET" not in str(found.since(entry)) for entry in found.earlier)
    assert "SECRET" in str(told(repo.content))


def test_evidence_that_is_internal_now_is_followed_through_all_its_earlier_ids(repo: Repository) -> None:
    """Each version has something in common with the next one, and the first with the last nothing."""
    entry = "talks: {kind: interview, title: Talks with drivers}"
    for month, (id_, says) in enumerate(
        [
            ("memo", "title: SECRET talks"),
            ("memo", "title: SECRET talks, finding: SECRET queue"),
            ("note", "title: SECRET note, finding: SECRET queue"),
            ("note", "title: Note, finding: Nothing in common, internal: true"),
            ("paper", "title: Paper, finding: Nothing in common, internal: true"),
        ],
        start=2,
    ):
        (repo.content / f"{PERMIT}.md").write_text(
            MAP.replace(entry, f"{id_}: {{kind: interview, {says}}}").replace("[talks]", f"[{id_}]"), encoding="utf-8"
        )
        repo.commit(date=f"2026-0{month}-01T10:00")
    found = histories(repo.content, Audience.PUBLIC)[PERMIT]
    assert "SECRET" not in str(found.journal.entries)
    assert all("SECRET" not in str(found.since(entry)) for entry in found.earlier)
    assert "SECRET" in str(told(repo.content))


def test_evidence_that_was_internal_is_not_shown_to_the_public_as_it_was_before(repo: Repository) -> None:
    change(repo, "title: Talks with drivers}", "title: SECRET talks}", date="2026-02-01T10:00")
    change(repo, "title: SECRET talks}", "title: SECRET talks, internal: true}", date="2026-03-01T10:00")
    change(repo, "title: SECRET talks, internal: true}", "title: Other talks}", date="2026-04-01T10:00")
    assert "SECRET" not in str(told(repo.content, audience=Audience.PUBLIC))


@pytest.mark.parametrize("error", ["bogus: 1\n", "title: Twice\ntitle: Twice\n", "goals: [\n"])
def test_a_mark_counts_in_a_version_that_is_not_understood_too(repo: Repository, error: str) -> None:
    change(repo, "title: Talks with drivers}", "title: SECRET talks}", date="2026-02-01T10:00")
    marked = repo.content.joinpath(f"{PERMIT}.md").read_text(encoding="utf-8")
    marked = marked.replace("title: SECRET talks}", "title: SECRET talks, internal: true}")
    repo.write(f"{PERMIT}.md", marked.replace("as_is:", f"{error}as_is:"))
    repo.commit(date="2026-03-01T10:00")
    repo.write(f"{PERMIT}.md", MAP)
    repo.commit(date="2026-04-01T10:00")
    assert "unreadable" in str(told(repo.content))
    assert "SECRET" in str(told(repo.content))
    assert "SECRET" not in str(told(repo.content, audience=Audience.PUBLIC))


def test_what_befell_a_draft_that_is_not_understood_is_not_told(repo: Repository) -> None:
    draft = MAP.replace("status: published", "status: draft").replace("as_is:", "bogus: 1\nas_is:")
    repo.write(f"{PERMIT}.md", draft)
    repo.commit(date="2026-02-01T10:00")
    _remove_and_bring_back(repo, 3, MAP)
    assert told(repo.content, audience=Audience.PUBLIC) == [("2026-01-01", "", ["first"])]


def test_evidence_that_is_called_like_internal_one_is_told_of_while_it_is_public(repo: Repository) -> None:
    memo = "  memo: {kind: interview, title: Talks with drivers, finding: SECRET, internal: true}\nas_is:"
    change(repo, "as_is:", memo, date="2026-02-01T10:00")
    change(repo, "title: Talks with drivers}", "title: Talks with drivers, date: 2026}", date="2026-03-01T10:00")
    (_, _, [sentence]), _ = told(repo.content, audience=Audience.PUBLIC)
    assert "Talks with drivers" in sentence
    assert "SECRET" not in sentence


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("title: Ask at the office", "title: Ask <!-- internal -->SECRET<!-- /internal --> at the office"),
        ("title: Ask at the office", "title: <!-- internal -->SECRET<!-- /internal --> Ask at the office"),
        ("title: Ask at the office", "title: Ask at <!-- SECRET --> the <!-- internal --><!-- /internal --> office"),
        ("The story.", "The <!-- internal -->SECRET<!-- /internal --> story."),
        ("Is\n\nlong.", "Is\n\n<!-- internal -->\nSECRET\n\n<!-- /internal -->\n\nlong."),
        ("* Is\n  * long.", "* Is\n  <!-- internal -->SECRET<!-- /internal -->\n  * long."),
        ("status: published", "x-list: [<!-- internal -->SECRET<!-- /internal -->]\nstatus: published"),
        (
            "status: published",
            "x-deep: {a: [{b: <!-- internal -->SECRET}]}\nx-text: <!-- SECRET -->\nstatus: published",
        ),
        ("status: published", "x-deep: {notes: SECRET}\nstatus: published"),
        ("wait: 10 d", "wait: 10 d, x-text: <!-- internal -->SECRET<!-- /internal -->"),
    ],
)
def test_what_is_internal_leaves_no_trace_where_it_came_and_went(repo: Repository, plain: str, marked: str) -> None:
    if plain not in MAP:
        change(repo, "The story.", plain, date="2026-02-01T10:00")
    before = told(repo.content, audience=Audience.PUBLIC)
    change(repo, plain, marked, date="2026-03-01T10:00")
    assert told(repo.content, audience=Audience.PUBLIC) == before
    change(repo, marked, plain, date="2026-04-01T10:00")
    assert told(repo.content, audience=Audience.PUBLIC) == before
    assert len(told(repo.content)) == len(before) + 2


def test_nor_does_it_leave_one_in_what_changed_since_an_earlier_version(repo: Repository) -> None:
    change(repo, "10 d", "5 d", date="2026-02-01T10:00")
    mark = "<!-- internal -->SECRET<!-- /internal -->"
    change(repo, "title: Ask at the office", f"title: Ask {mark} at the office", date="2026-03-01T10:00")
    change(repo, "5 d", f"5 d, x-text: {mark}", date="2026-04-01T10:00")
    found = histories(repo.content, Audience.PUBLIC)[PERMIT]
    (first,) = found.earlier
    since = found.since(first)
    assert since
    (page,) = since.pages
    assert [each.sentence.text.replace("\u00a0", " ") for each in page.changes] == [
        "Step «Wait for the permit», waiting: 10 days → 5 days"
    ]


def test_of_own_keys_the_public_reads_what_is_left_of_them(repo: Repository) -> None:
    own = "x-list: [<!-- internal -->SECRET<!-- /internal -->, {a: ''}, seen  there]\nstatus: published"
    change(repo, "status: published", own, date="2026-02-01T10:00")
    (_, _, sentences), _ = told(repo.content, audience=Audience.PUBLIC)
    assert sentences == ["x-list: [seen  there] (was not given)"]


CHANNELS = "portal: {title: State portal, interaction: self_service}\noffice: {title: Town hall, interaction: visit}\n"


@pytest.fixture
def registered(repo: Repository) -> Repository:
    """A catalogue whose map names channels, a document and needs of the registers."""
    repo.write("registers/channels.yml", CHANNELS)
    repo.write("registers/documents.yml", "passport: {title: Passport}\n")
    repo.write("needs/near.md", "---\ntitle: Close to home\n---\n")
    repo.write("needs/close.md", "---\ntitle: In the neighbourhood\n---\n")
    text = MAP.replace("interaction: visit, documents: [Passport]", "channels: [portal], documents: [passport]")
    repo.write(f"{PERMIT}.md", text.replace("wait: 10 d", "wait: 10 d, needs: [near, close]"))
    repo.commit(date="2026-02-01T10:00")
    return repo


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize(
    "command",
    [
        ("rename", "channel", "portal", "gosuslugi"),
        ("rename", "document", "passport", "identity-card"),
        ("rename", "need", "near", "at-home"),
    ],
)
def test_a_new_id_of_what_maps_name_is_no_change_of_theirs(
    registered: Repository, command: tuple[str, ...], audience: Audience
) -> None:
    before = told(registered.content, audience=audience)
    assert cjm(*command, cwd=registered.root).code == 0
    registered.commit(date="2026-03-01T10:00")
    assert told(registered.content, audience=audience) == before
    history = histories(registered.content, audience)[PERMIT]
    (first,) = history.earlier
    since = history.since(first)
    assert since
    sentences = "\n".join(each.sentence.text for page in since.pages for each in page.changes)
    assert (sentences.count("added"), sentences.count("«Passport» is an entry of the register now")) == (3, 1)
    assert not any(f"«{id_}»" in sentences for id_ in command[2:])


def test_versions_are_told_of_with_the_names_and_figures_of_their_time(registered: Repository) -> None:
    registered.write("registers/channels.yml", CHANNELS.replace("portal:", "bank:").replace("State portal", "Bank"))
    change(registered, "channels: [portal]", "channels: [bank]", date="2026-03-01T10:00")
    (_, _, changes), *_ = told(registered.content)
    assert changes == [
        "Step «Ask at the office», channels: «State portal» taken out",
        "Step «Ask at the office», channels: «Bank» added",
    ]


def test_a_need_that_was_merged_is_named(registered: Repository) -> None:
    assert cjm("merge", "need", "close", "near", cwd=registered.root).code == 0
    registered.commit(date="2026-03-01T10:00")
    (_, _, changes), *_ = told(registered.content)
    assert changes == ["Step «Wait for the permit», needs: «In the neighbourhood» taken out"]


def test_what_a_channel_meant_then_counts_then(registered: Repository) -> None:
    registered.write("registers/channels.yml", CHANNELS.replace("self_service", "visit"))
    registered.commit(date="2026-03-01T10:00")
    change(registered, "10 d", "9 d", date="2026-04-01T10:00")
    change(registered, "9 d", "8 d", date="2026-05-01T10:00")
    (_, _, last), (_, _, first), *_ = told(registered.content)
    assert any("visits: 1 → 2" in each for each in first)
    assert not any("visits" in each for each in last)


def test_what_came_into_a_register_after_the_map_is_named_and_counts_already(registered: Repository) -> None:
    change(registered, "channels: [portal]", "channels: [branch]", date="2026-03-01T10:00")
    registered.write("registers/channels.yml", f"{CHANNELS}branch: {{title: Branch, interaction: visit}}\n")
    registered.commit(date="2026-03-02T10:00")
    change(registered, "10 d", "9 d", date="2026-04-01T10:00")
    (_, _, wait), (_, _, branch), *_ = told(registered.content)
    assert "Step «Ask at the office», channels: «Branch» added" in branch
    assert any("visits: 1 → 2" in each for each in branch)
    assert not any("visits" in each for each in wait)


def test_a_register_that_cannot_be_read_is_understood_as_it_is_today(registered: Repository) -> None:
    registered.write("registers/channels.yml", "portal: [")
    change(registered, "10 d", "9 d", date="2026-03-01T10:00")
    registered.write("registers/channels.yml", CHANNELS)
    change(registered, "channels: [portal]", "channels: [office]", date="2026-04-01T10:00")
    (_, _, office), (_, _, wait), *_ = told(registered.content)
    assert "Step «Ask at the office», channels: «State portal» taken out" in office
    assert not any("portal" in each for each in wait)


LIFE = """\
---
title: A car of one's own
status: published
services: [permit]
as_is:
  start_event: The car is bought
  outcome: It stands near the house
  steps:
    - {id: buy, title: Buy it}
    - {id: park, title: Park it, service: permit}
---
"""


@pytest.mark.parametrize("audience", list(Audience))
def test_a_new_id_of_a_journey_is_no_change_of_those_that_name_it(repo: Repository, audience: Audience) -> None:
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-02-01T10:00")
    assert cjm("rename", "service", "permit", "parking", cwd=repo.root).code == 0
    repo.commit(date="2026-03-01T10:00")
    file = repo.write("life-situations/car.md", LIFE.replace("permit", "parking").replace("Buy it", "Choose it"))
    repo.commit(date="2026-04-01T10:00")
    path = "life-situations/car"
    (_, _, last), first = told(repo.content, path, audience)
    assert last == ["Step «Buy it» is called «Choose it» now"]
    assert first[2] == ["first"]
    history = histories(repo.content, audience)[path]
    since = history.since(history.journal.entries[-1])
    assert since
    assert [change.sentence.text.replace("\u00a0", " ") for page in since.pages for change in page.changes] == last
    assert "parking" in file.read_text(encoding="utf-8")


def test_the_id_that_another_journey_has_today_is_that_of_the_other_one(repo: Repository) -> None:
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-02-01T10:00")
    assert cjm("rename", "service", "permit", "parking", cwd=repo.root).code == 0
    repo.write("services/town/permit.md", MAP.replace("title: Parking permit", "title: Building permit"))
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-03-01T10:00")
    repo.write("life-situations/car.md", LIFE.replace("permit", "parking"))
    repo.commit(date="2026-04-01T10:00")
    (_, _, sentences), *_ = told(repo.content, "life-situations/car")
    assert "Services: «Building permit» taken out" in sentences


def _with_evidence(entries: str, named: str) -> str:
    return MAP.replace("  talks: {kind: interview, title: Talks with drivers}\n", entries).replace("[talks]", named)


def test_internal_evidence_is_recognised_under_another_id_with_another_wording(repo: Repository) -> None:
    first = "  e1: {kind: interview, title: SECRET meeting with the mayor of town, finding: SECRET he said something}\n"
    later = (
        "  e9: {kind: interview, title: SECRET meeting with the mayor of the town, internal: true, "
        "finding: SECRET he said something.}\n"
    )
    repo.write(f"{PERMIT}.md", _with_evidence(first, "[e1]"))
    repo.commit(date="2026-02-01T10:00")
    repo.write(f"{PERMIT}.md", _with_evidence(later, "[e9]"))
    repo.commit(date="2026-03-01T10:00")
    texts = [text for _, _, found in told(repo.content, audience=Audience.PUBLIC) for text in found]
    assert texts
    assert not [text for text in texts if "SECRET" in text]


def test_evidence_that_is_numbered_anew_stays_what_it_is_before_internal_one(repo: Repository) -> None:
    letters = "kind: survey, title: Letters of drivers"
    repo.write(f"{PERMIT}.md", _with_evidence(f"  e1: {{{letters}}}\n", "[e1]"))
    repo.commit(date="2026-02-01T10:00")
    first = "  e1: {kind: interview, title: SECRET meeting, internal: true, finding: SECRET}\n"
    repo.write(f"{PERMIT}.md", _with_evidence(f"{first}  e2: {{{letters}}}\n", "[e1, e2]"))
    repo.commit(date="2026-03-01T10:00")
    (_, _, last), (_, _, before), *_ = told(repo.content, audience=Audience.PUBLIC)
    assert last == ["Source «Letters of drivers»: the id is e2 now, and was e1"]
    assert "Source added: «Letters of drivers»" in before


def test_evidence_that_becomes_internal_later_was_not_another_one_before(repo: Repository) -> None:
    talks, letters, watch = (
        f"kind: {kind}, title: {title}"
        for kind, title in (
            ("interview", "Talks with drivers"),
            ("survey", "SECRET letters of parents"),
            ("observation", "Monitoring of servers"),
        )
    )
    few = _with_evidence(f"  e1: {{{talks}}}\n  e2: {{{letters}}}\n", "[e1, e2]")
    more = _with_evidence(f"  e1: {{{watch}}}\n  e2: {{{talks}}}\n  e3: {{{letters}}}\n", "[e1, e2, e3]")
    for month, text in enumerate((few, more, few, few.replace(letters, f"{letters}, internal: true")), 2):
        repo.write(f"{PERMIT}.md", text)
        repo.commit(date=f"2026-0{month}-01T10:00")
    found = told(repo.content, audience=Audience.PUBLIC)
    assert [texts for _, _, texts in found[:2]] == [
        [
            "Problem «The queue is long», evidence: «Monitoring of servers» taken out",
            "Source removed: «Monitoring of servers»",
            "Source «Talks with drivers»: the id is e1 now, and was e2",
        ],
        [
            "Problem «The queue is long», evidence: «Monitoring of servers» added",
            "Source added: «Monitoring of servers»",
            "Source «Talks with drivers»: the id is e2 now, and was e1",
        ],
    ]
    assert not [text for _, _, texts in found for text in texts if "is called" in text or "SECRET" in text]


@pytest.mark.parametrize("audience", list(Audience))
def test_a_link_that_the_other_page_states_now_is_no_change_of_this_one(repo: Repository, audience: Audience) -> None:
    life = "life-situations/car"
    without = LIFE.replace("services: [permit]\n", "")
    repo.write(f"{life}.md", LIFE)
    repo.commit(date="2026-02-01T10:00")
    repo.write(f"{life}.md", without)
    change(repo, "as_is:", "life_situations: [car]\nas_is:", date="2026-03-01T10:00")
    assert [day for day, _, _ in told(repo.content, life, audience)] == ["2026-02-01"]
    assert [day for day, _, _ in told(repo.content, PERMIT, audience)] == ["2026-01-01"]
    repo.write(f"{life}.md", LIFE.replace("Buy it", "Choose it"))
    change(repo, "life_situations: [car]\nas_is:", "as_is:", date="2026-04-01T10:00")
    assert told(repo.content, life, audience)[0][2] == ["Step «Buy it» is called «Choose it» now"]
    assert [day for day, _, _ in told(repo.content, PERMIT, audience)] == ["2026-01-01"]
    repo.write(f"{life}.md", without.replace("Buy it", "Choose it"))
    repo.commit(date="2026-05-01T10:00")
    assert told(repo.content, life, audience)[0][2] == ["Services: «Parking permit» taken out"]
    change(repo, "as_is:", "life_situations: [car]\nas_is:", date="2026-06-01T10:00")
    assert told(repo.content, PERMIT, audience)[0][2] == ["Life situations: «A car of one's own» added"]
    history = histories(repo.content, audience)[life]
    for entry, expected in zip(history.earlier, ([], ["Step «Buy it» is called «Choose it» now"]), strict=True):
        since = history.since(entry)
        assert since
        assert [each.sentence.text.replace("\u00a0", " ") for page in since.pages for each in page.changes] == expected


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize(
    "written",
    [
        "services:\n  - permit\n  #- garage\n",
        "services: [permit] #car\n",
        '"services": [permit]\n',
        "services: [permit]\r\n",
    ],
)
def test_links_of_the_other_page_are_read_however_they_are_written(
    repo: Repository, audience: Audience, written: str
) -> None:
    repo.write("life-situations/car.md", LIFE.replace("services: [permit]\n", written))
    repo.commit(date="2026-01-15T10:00")
    change(repo, "as_is:", "life_situations: [car]\nas_is:", date="2026-02-01T10:00")
    change(repo, "life_situations: [car]\nas_is:", "as_is:", date="2026-03-01T10:00")
    assert [day for day, _, _ in told(repo.content, audience=audience)] == ["2026-01-01"]


@pytest.mark.parametrize("bad", ["services: [permit", 'services: "permit', "services: [a,,b]", "services: permit: x"])
def test_a_version_of_the_other_page_that_cannot_be_read_stops_nothing(repo: Repository, bad: str) -> None:
    repo.write("life-situations/car.md", LIFE.replace("services: [permit]", bad))
    repo.commit(date="2026-02-01T10:00")
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-03-01T10:00")
    for audience in Audience:
        assert [day for day, _, _ in told(repo.content, audience=audience)] == ["2026-01-01"]


@pytest.mark.parametrize("status", ["status: >-\n  published", "'status': published  # yes", "status:\n  published"])
def test_a_page_is_published_however_that_is_written(repo: Repository, status: str) -> None:
    change(repo, "status: published", status, date="2026-02-01T10:00")
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-02-02T10:00")
    repo.write("life-situations/car.md", LIFE.replace("Buy it", "Choose it"))
    repo.commit(date="2026-03-01T10:00")
    history = histories(repo.content, Audience.PUBLIC)["life-situations/car"]
    assert [[change.text for change in entry.changes] for entry in history.journal.entries] == [
        ["Step «Buy it» is called «Choose it» now"],
        [],
    ]
    since = history.since(history.earlier[0])
    assert since
    assert [each.change.path[-1] for page in since.pages for each in page.changes] == ["title"]


@pytest.mark.parametrize("audience", list(Audience))
def test_a_new_id_that_a_journey_gives_itself_is_no_change_of_those_that_name_it(
    repo: Repository, audience: Audience
) -> None:
    change(repo, "title: Parking permit", "title: Parking permit\nid: old", date="2026-02-01T10:00")
    repo.write("life-situations/car.md", LIFE.replace("permit", "old"))
    repo.commit(date="2026-02-02T10:00")
    assert cjm("rename", "service", "old", "new", cwd=repo.root).code == 0
    repo.commit(date="2026-03-01T10:00")
    assert [day for day, _, _ in told(repo.content, "life-situations/car", audience)] == ["2026-02-02"]


def test_an_id_that_two_journeys_had_in_turn_means_the_one_of_that_time(repo: Repository) -> None:
    repo.write("services/town/a.md", MAP.replace("Parking permit", "Apple"))
    repo.write("life-situations/car.md", LIFE.replace("permit", "a"))
    repo.commit(date="2026-02-01T10:00")
    repo.git("mv", "content/services/town/a.md", "content/services/town/b.md")
    repo.write("services/town/c.md", MAP.replace("Parking permit", "Cherry"))
    repo.write("life-situations/car.md", LIFE.replace("permit", "b"))
    repo.commit(date="2026-03-01T10:00")
    repo.git("mv", "content/services/town/c.md", "content/services/town/a.md")
    repo.commit(date="2026-04-01T10:00")
    repo.git("mv", "content/services/town/a.md", "content/services/town/d.md")
    repo.commit(date="2026-05-01T10:00")
    assert [day for day, _, _ in told(repo.content, "life-situations/car")] == ["2026-02-01"]


def test_links_of_a_service_to_situations_of_which_one_is_called_as_it_is(repo: Repository) -> None:
    life = LIFE.replace("services: [permit]\n", "").replace(", service: permit", "")
    repo.write("life-situations/permit.md", life.replace("status:", "services: [permit]\nstatus:"))
    repo.write("life-situations/move.md", life.replace("A car of one's own", "Moving"))
    change(repo, "as_is:", "life_situations: [permit, move]\nas_is:", date="2026-02-01T10:00")
    change(repo, "life_situations: [permit, move]\nas_is:", "as_is:", date="2026-03-01T10:00")
    assert told(repo.content)[0][2] == ["Life situations: «Moving» taken out"]


def test_what_befell_another_map_is_no_change_of_the_one_that_names_it(repo: Repository) -> None:
    life = LIFE.replace("services: [permit]\n", "").replace(", service: permit", "")
    repo.write("life-situations/car.md", life)
    change(repo, "as_is:", "life_situations: [car]\nas_is:", date="2026-02-01T10:00")
    repo.write("life-situations/car.md", life.replace("published", "draft"))
    repo.commit(date="2026-03-01T10:00")
    change(repo, "Wait for the permit", "Wait for it", date="2026-04-01T10:00")
    repo.write("life-situations/car.md", life)
    repo.commit(date="2026-05-01T10:00")
    change(repo, "Fetch the permit", "Fetch it", date="2026-06-01T10:00")
    assert [(day, texts) for day, _, texts in told(repo.content, audience=Audience.PUBLIC)] == [
        ("2026-06-01", ["Step «Fetch the permit» is called «Fetch it» now"]),
        ("2026-04-01", ["Step «Wait for the permit» is called «Wait for it» now"]),
        ("2026-02-01", ["Life situations: «A car of one's own» added"]),
        ("2026-01-01", ["first"]),
    ]


def test_the_public_does_not_read_that_a_map_named_one_that_was_a_draft_then(repo: Repository) -> None:
    draft = MAP.replace("status: published", "status: draft")
    repo.write("services/town/garage.md", draft.replace("Parking permit", "Garage"))
    named = LIFE.replace("[permit]", "[permit, garage]").replace("title: Buy it", "title: Buy it, service: garage")
    repo.write("life-situations/car.md", LIFE)
    repo.commit(date="2026-02-01T10:00")
    repo.write("life-situations/car.md", named)
    repo.commit(date="2026-03-01T10:00")
    repo.write("life-situations/car.md", LIFE.replace("A car", "The car"))
    repo.commit(date="2026-04-01T10:00")
    repo.write("services/town/garage.md", MAP.replace("Parking permit", "Garage"))
    repo.commit(date="2026-05-01T10:00")
    path = "life-situations/car"
    assert told(repo.content, path, Audience.PUBLIC) == [
        ("2026-04-01", "", ["Title: A car of one's own → The car of one's own"]),
        ("2026-02-01", "", ["first"]),
    ]
    assert any("Garage" in text for _, _, texts in told(repo.content, path) for text in texts)
    repo.write("life-situations/car.md", named)
    repo.commit(date="2026-06-01T10:00")
    (day, _, sentences), *_ = told(repo.content, path, Audience.PUBLIC)
    assert day == "2026-06-01"
    assert "Services: «Garage» added" in sentences
    history = histories(repo.content, Audience.PUBLIC)[path]
    for entry in history.journal.entries[1:]:
        since = history.since(entry)
        assert since
        assert any("«Garage» added" in each.sentence.text for page in since.pages for each in page.changes)


def test_the_public_does_not_read_that_a_service_named_a_situation_that_was_a_draft_then(repo: Repository) -> None:
    repo.write("life-situations/car.md", LIFE.replace("published", "draft").replace("services: [permit]\n", ""))
    change(repo, "as_is:", "life_situations: [car]\nas_is:", date="2026-02-01T10:00")
    change(repo, "life_situations: [car]\nas_is:", "as_is:", date="2026-03-01T10:00")
    repo.git("mv", "content/life-situations/car.md", "content/life-situations/own-car.md")
    repo.commit(date="2026-04-01T10:00")
    repo.write("life-situations/own-car.md", LIFE.replace("services: [permit]\n", ""))
    repo.commit(date="2026-05-01T10:00")
    assert told(repo.content, audience=Audience.PUBLIC) == [("2026-01-01", "", ["first"])]
    assert len(told(repo.content)) == 3


@pytest.mark.parametrize("folder", ["with\nline", "- odd\t«папка» ", "a\\nb"])
def test_registers_of_then_are_found_in_folders_of_any_name(tmp_path: Path, folder: str) -> None:
    made = repository(tmp_path)
    made.git("mv", "content", "moved")
    (made.root / folder).mkdir()
    made.git("mv", "--", "moved", f"{folder}/content")
    inside = Repository(made.root / folder)
    text = MAP.replace("interaction: visit, documents: [Passport]", "channels: [portal]")
    inside.write("registers/channels.yml", CHANNELS)
    inside.write(f"{PERMIT}.md", text)
    made.commit(date="2026-02-01T10:00")
    assert cjm("rename", "channel", "portal", "gosuslugi", cwd=inside.root).code == 0
    made.commit(date="2026-03-01T10:00")
    found = [day for day, _, _ in told(inside.content)]
    assert "2026-02-01" in found
    assert "2026-03-01" not in found


def test_registers_of_then_are_read_where_git_names_things_by_longer_hashes(registered: Repository) -> None:
    shutil.rmtree(registered.root / ".git")
    registered.git("init", "--quiet", "--initial-branch", "main", "--object-format=sha256")
    registered.commit(date="2026-02-01T10:00")
    assert cjm("rename", "channel", "portal", "gosuslugi", cwd=registered.root).code == 0
    registered.commit(date="2026-03-01T10:00")
    assert [day for day, _, _ in told(registered.content)] == ["2026-02-01"]
