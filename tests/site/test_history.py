"""The history of maps on the site: its pages, what the public may see of it, the feed."""

import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from tests.history.telling import PERMIT, change
from tests.repository.repositories import Repository, repository
from tests.site.building import BuiltSite, build
from tests.site.following import dead_links

HISTORY = f"{PERMIT}/history/"
ATOM = "{http://www.w3.org/2005/Atom}"
_INTERNAL = """\
owner: SECRET-owner
notes: SECRET-notes
evidence:
  memo: {kind: interview, title: SECRET-memo, internal: true}
  quoted: {kind: interview, title: Talks, quote: SECRET-quote}
  once: {kind: interview, title: Other talks, quote: SECRET-consented, alias: Driver, consent: true}
"""
_SECRETS = ("owner", "notes", "memo", "quote", "consented", "draft", "step")


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A map whose earlier versions hold everything that the public must not see."""
    made = repository(tmp_path_factory.mktemp("history"))
    change(made, "evidence:\n", _INTERNAL, date="2026-02-01T10:00")
    change(made, "The story.", "The story.\n<!-- internal -->SECRET-body<!-- /internal -->", date="2026-02-02T10:00")
    change(made, "title: Wait for", "notes: SECRET-step, title: Wait for", date="2026-02-03T10:00")
    change(made, "status: published", "status: review", date="2026-02-04T10:00")
    change(made, "The queue is long", "SECRET-draft", date="2026-02-05T10:00")
    text = (made.content / f"{PERMIT}.md").read_text(encoding="utf-8")
    for secret in ("SECRET-draft", "SECRET-quote", "SECRET-consented", "SECRET-body"):
        text = text.replace(secret, "nothing")
    made.write(f"{PERMIT}.md", text.replace("status: review", "status: published").replace(", consent: true", ""))
    made.commit(date="2026-03-01T10:00", author="Zinaida")
    change(made, "title: Wait for the permit", "title: Wait < & hope", date="2026-04-01T10:00")
    change(made, "wait: 10 d", "wait: 5 d", date="2026-05-01T10:00")
    made.write("services/town/unborn.md", "---\ntitle: SECRET-unborn\n---\n")
    made.commit(date="2026-05-02T10:00")
    return made


@pytest.fixture(scope="module")
def public(repo: Repository, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    extra = "plugins: [search, cjm]\nsite_url: https://maps.example/"
    return build(repo.content, tmp_path_factory.mktemp("public"), extra=extra)


@pytest.fixture(scope="module")
def internal(repo: Repository, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    extra = "plugins: [{cjm: {history: {versions: 100}}}]"
    return build(repo.content, tmp_path_factory.mktemp("internal"), audience="internal", extra=extra)


def _versions(site: BuiltSite) -> list[str]:
    folder = site.folder / PERMIT / "history"
    return sorted(each.name for each in folder.iterdir() if each.is_dir())


def test_nothing_that_was_ever_internal_is_in_any_file_of_a_public_site(public: BuiltSite) -> None:
    assert public.returncode == 0, public.log
    words = (b"SECRET", b"Zinaida", b"anna@")
    assert [file for file in public.files() if any(word in file.read_bytes() for word in words)] == []
    assert len(_versions(public)) >= 2


def test_an_internal_site_tells_all_of_it(internal: BuiltSite) -> None:
    assert internal.returncode == 0, internal.log
    history = internal.read(HISTORY)
    assert "Анна" in history
    assert "Zinaida" in history
    pages = "".join(internal.read(f"{HISTORY}{version}/") for version in _versions(internal)) + history
    assert [secret for secret in _SECRETS if f"SECRET-{secret}" not in pages] == []


@pytest.mark.parametrize("site", ["public", "internal"])
def test_no_link_is_dead(site: str, request: pytest.FixtureRequest) -> None:
    assert dead_links(request.getfixturevalue(site).folder) == []


def test_a_site_of_files_has_no_dead_links_either(repo: Repository, tmp_path: Path) -> None:
    site = build(repo.content, tmp_path, extra="use_directory_urls: false\nplugins: [cjm]")
    assert site.returncode == 0, site.log
    assert (site.folder / PERMIT / "history.html").exists()
    assert dead_links(site.folder) == []


def test_the_page_of_a_journey_tells_what_changed_and_leads_to_every_version(public: BuiltSite) -> None:
    page = public.read(f"{PERMIT}/")
    assert "waiting: 10\u00a0days\u00a0→\u00a05\u00a0days" in page
    assert "May\u00a01,\u00a02026" in page
    for version in _versions(public):
        assert f'{HISTORY}{version}/"' in page
    assert "Wait &lt; &amp; hope" in public.read(HISTORY)


def test_the_pages_of_a_history_say_of_which_map_it_is_and_where_they_stand(public: BuiltSite) -> None:
    history = public.read(HISTORY)
    assert "<h1>History of the map «Parking permit»</h1>" in history
    assert _way(history) == ["Services", "Parking permit", "History"]
    for version in _versions(public):
        way = _way(public.read(f"{HISTORY}{version}/"))
        assert way[:3] == ["Services", "Parking permit", "History"]
        assert "2026" in way[3]


def _way(page: str) -> list[str]:
    """What the trail to a page names, the page itself included."""
    trail = re.search(r'<nav class="cjm-crumbs".*?</nav>', page, re.DOTALL)
    assert trail
    return re.findall(r">([^<>›]*[^<>›\s][^<>›]*)<", trail[0])


def test_an_earlier_version_is_drawn_with_what_is_other_today(public: BuiltSite) -> None:
    drawn = [public.read(f"{HISTORY}{version}/") for version in _versions(public)]
    assert all("cjm-map--changed" in page for page in drawn)
    assert any("The queue is long" in page for page in drawn)
    assert not any("Look twice" in page for page in drawn)


def test_what_is_new_is_told_by_day_and_by_agency(public: BuiltSite) -> None:
    page = public.read("changes/")
    assert page.index("waiting: 10") < page.index("hope» now") < page.index("February\u00a01,\u00a02026")
    by_agency = page.partition('id="by-agency"')[2]
    assert "Town Hall" in by_agency
    assert f'href="../{HISTORY}"' in by_agency
    assert 'href="changes/"' in public.read("")


def test_the_feed_is_atom_with_whole_addresses(public: BuiltSite) -> None:
    root = Xml.fromstring(public.read("changes/feed.xml"))
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for each in (root, *entries):
        found = {name: each.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")}
        assert all(found.values()), found
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) == len(_versions(public)) + 1
    links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert all(link.startswith("https://maps.example/") for link in links)
    for link in links:
        path, _, anchor = link.removeprefix("https://maps.example/").partition("#")
        assert not anchor or f'id="{anchor}"' in public.read(path)
    assert "<li>" in (entries[0].findtext(f"{ATOM}content") or "")
    assert 'type="application/atom+xml" href="../../../changes/feed.xml"' in public.read(f"{PERMIT}/")


def test_the_history_can_be_cut_or_left_out(repo: Repository, tmp_path: Path) -> None:
    none = build(repo.content, tmp_path / "none", extra="plugins: [{cjm: {history: {versions: 0}}}]")
    assert none.returncode == 0, none.log
    assert not (none.folder / "changes").exists()
    assert "history" not in none.read(f"{PERMIT}/").partition("<article")[2]
    since = build(repo.content, tmp_path / "since", extra="plugins: [{cjm: {history: {since: 2026-04-01}}}]")
    assert len(_versions(since)) == 1
    assert "Earlier versions are not shown here." in since.read(HISTORY)


@pytest.mark.parametrize(
    "option", ["{versions: -1}", "{versions: many}", "{since: yesterday}", "{since: '2026-02-30'}"]
)
def test_an_option_that_cannot_be_meant_ends_the_build(repo: Repository, tmp_path: Path, option: str) -> None:
    site = build(repo.content, tmp_path, extra=f"plugins: [{{cjm: {{history: {option}}}}}]")
    assert site.returncode != 0
    assert "Traceback" not in site.log
    assert "history" in site.log


def test_without_git_the_site_is_built_and_says_why_it_has_no_history(content: Path, tmp_path: Path) -> None:
    site = build(content, tmp_path / "project")
    assert site.returncode == 0, site.log
    assert "There is no history to show." in site.log
    assert not (site.folder / "changes").exists()


def test_a_shallow_clone_says_that_it_holds_only_the_end_of_the_history(repo: Repository, tmp_path: Path) -> None:
    said = "fetch-depth: 0"
    strict = "plugins: [{cjm: {checks: false}}]\nstrict: true"
    sites = {}
    for depth in (1, 3, 100):
        clone = tmp_path / str(depth)
        repo.git("clone", "--quiet", "--depth", str(depth), repo.root.as_uri(), str(clone))
        sites[depth] = build(clone / "content", tmp_path / f"project-{depth}", extra=strict)
        assert sites[depth].returncode == 0, sites[depth].log
    assert [sites[depth].log.count(said) for depth in sites] == [1, 1, 0]
    assert not (sites[1].folder / HISTORY).exists()
    assert "what was before is not known here" in sites[3].read(HISTORY)
    assert "what was before is not known here" not in sites[100].read(HISTORY)


def test_a_map_that_stands_where_a_history_would_keeps_its_address(tmp_path: Path) -> None:
    made = repository(tmp_path)
    inner = made.content / f"{PERMIT}/history/other.md"
    inner.parent.mkdir(parents=True)
    inner.write_text((made.content / f"{PERMIT}.md").read_text(encoding="utf-8").replace("Parking", "Bicycle"))
    made.commit()
    site = build(made.content, tmp_path / "project")
    assert site.returncode == 0, site.log
    assert "Bicycle permit" in site.read(f"{PERMIT}/history/other/")
    assert not (site.folder / PERMIT / "history" / "index.html").exists()
    assert dead_links(site.folder) == []


_LINKS = """\
[g [h]](~secretdraft.md) [j\\](x](~secretdraft.md) ![p](^secretdraft/a.png) [a](<~secretdraft.md>)
[a]( ~secretdraft.md "title") [a](~%73ecretdraft.md) [a](~&#115;ecretdraft.md) [a](
~secretdraft.md) <a href="^secretdraft/">d</a> <a href='^secretdraft/'>d</a> <a
href=^secretdraft/>d</a> <img src="^secretdraft/a.png" srcset="^secretdraft/a.png 2x, b.png">
<^secretdraft/> <a href="^&#115;ecretdraft/">d</a> <a href="^%73ecretdraft/">d</a> [ref] [ref [x]][y]

[ref]: ~secretdraft.md

[y]:
   ~secretdraft.md
"""


def _links(file: str, address: str) -> str:
    """All the ways to lead to a draft, from where these two lead to the folder in which it stands."""
    return _LINKS.replace("~", file).replace("^", address)


@pytest.fixture(scope="module")
def linking(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site of a map, a need and an ordinary page that lead to a draft, and of earlier versions that did."""
    made = repository(tmp_path_factory.mktemp("linking"))
    made.write("services/town/secretdraft.md", "---\ntitle: A draft\nstatus: draft\n---\n")
    links = _links("", "../")
    block = "".join(f"\n      {line}" for line in links.splitlines())
    change(
        made,
        "{text: The queue is long, severity: high, evidence: [talks]}",
        f"\n    text: |{block}",
        date="2026-02-01T10:00",
    )
    change(made, "The story.", f"The story.\n\n{links}", date="2026-02-02T10:00")
    file = made.content / f"{PERMIT}.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(block, "\n      Words\n").replace(links, ""), encoding="utf-8")
    made.commit(date="2026-02-03T10:00")
    file.write_text(text, encoding="utf-8")
    made.commit(date="2026-02-04T10:00")
    links = _links("../services/town/", "../../services/town/")
    made.write("needs/say-once.md", f"---\ntitle: Say it once\n---\n{links}")
    made.write("index.md", f"# Home\n\n{_links('services/town/', 'services/town/')}")
    made.commit(date="2026-02-05T10:00")
    extra = "plugins: [search, {cjm: {history: {versions: 100}}}]\nsite_url: https://maps.example/"
    return build(made.content, tmp_path_factory.mktemp("site"), extra=extra)


def test_no_file_of_a_public_site_names_a_draft_to_which_a_text_leads_or_once_led(linking: BuiltSite) -> None:
    assert linking.returncode == 0, linking.log
    name = re.compile("secretdraft|(?:%73|&#115;)ecretdraft")
    assert [file for file in linking.files() if name.search(file.read_text(encoding="utf-8", errors="ignore"))] == []
    assert "g [h] j" in linking.read(f"{PERMIT}/journey.json")
    assert len(_versions(linking)) == 4
