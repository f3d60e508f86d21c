"""Old addresses lead to where their pages are now, in a real build."""

import posixpath
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cjm_plugin.loading.redirects import added, read_redirects
from tests.cli.running import cjm
from tests.site.building import BuiltSite, build
from tests.site.following import dead_links


class _Page(HTMLParser):
    """Where a redirect leads: by itself, by its link, and what it calls the page's own address."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.refresh = self.link = self.canonical = self.robots = ""
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if values.get("http-equiv") == "refresh":
            self.refresh = values["content"].removeprefix("0; url=")
        if values.get("name") == "robots":
            self.robots = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        if tag == "a":
            self.link = values["href"]


def _redirect(site: BuiltSite, file: str) -> _Page:
    return _Page((site.folder / file).read_text("utf-8"))


COMMANDS = [
    ["rename", "service", "birth", "newborn"],
    ["rename", "service", "newborn", "birth-of-a-child"],
    ["rename", "life-situation", "child", "having-a-child"],
    ["rename", "agency", "registry", "registrar"],
    ["merge", "need", "once", "one-place", "--drop"],
    ["rename", "service", "draft", "secret-plan"],
]
REDIRECTS = """\
services/registry/birth: services/registry/birth-of-a-child
services/registry/newborn: services/registry/birth-of-a-child
life-situations/child: life-situations/having-a-child
agencies/registry: agencies/registrar
needs/once: needs/one-place
services/home-office/draft: services/home-office/secret-plan
"""


@pytest.fixture
def changed(content: Path) -> Path:
    """The English catalogue with some things called otherwise."""
    for command in COMMANDS:
        result = cjm(*command, cwd=content.parent)
        assert result.code == 0, result.err
    assert (content / "redirects.yml").read_text("utf-8") == REDIRECTS
    return content


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_old_address_leads_to_the_new_one(changed: Path, tmp_path: Path, directory_urls: bool) -> None:
    extra = f"site_url: https://e.example/\nuse_directory_urls: {str(directory_urls).lower()}\nplugins: [search, cjm]"
    site = build(changed, tmp_path / "project", extra=extra)
    assert site.returncode == 0, site.log
    assert "redirects.yml" not in site.log
    pattern = "{}/index.html" if directory_urls else "{}.html"
    for line in REDIRECTS.splitlines()[:-1]:
        old, new = line.split(": ")
        page = _redirect(site, pattern.format(old))
        assert page.refresh == page.link
        target = posixpath.normpath(posixpath.join(posixpath.dirname(pattern.format(old)), page.link))
        file = site.folder / target
        assert (file / "index.html" if file.is_dir() else file) == site.folder / pattern.format(new)
        assert page.canonical == f"https://e.example/{new}/" if directory_urls else f"https://e.example/{new}.html"
        assert page.robots == "noindex"
        assert "script" not in page.tags
    assert dead_links(site.folder) == []
    assert not (site.folder / "redirects.yml").exists()
    for name in ("sitemap.xml", "search/search_index.json"):
        text = site.read(name)
        assert "newborn" not in text
        assert "has moved" not in text


def test_what_the_public_may_not_see_is_not_named(changed: Path, tmp_path: Path) -> None:
    site = build(changed, tmp_path / "public")
    assert "redirects.yml" not in site.log
    assert not (site.folder / "services" / "home-office" / "draft").exists()
    for file in site.files():
        assert b"secret-plan" not in file.read_bytes(), file
    internal = build(changed, tmp_path / "internal", audience="internal")
    assert _redirect(internal, "services/home-office/draft/index.html").link.endswith("/secret-plan/")


def _with(content: Path, redirects: str | bytes) -> Path:
    raw = redirects.encode() if isinstance(redirects, str) else redirects
    (content / "redirects.yml").write_bytes(raw)
    return content


BAD = [
    "../../outside: services/registry/birth",
    "services/../../../outside: services/registry/birth",
    "services/x: ../../outside",
    "/services/x: services/registry/birth",
    "services/x/: services/registry/birth",
    "services//x: services/registry/birth",
    "services/x: https://evil.example/",
    'services/x: "javascript:alert(1)"',
    "services/x: //evil.example",
    "'': services/registry/birth",
    "services/x: services/x",
    "services/x: [services/registry/birth]",
    "services/x:",
    ".git/x: services/registry/birth",
    "services/registry/birth/journey.json: services/registry/birth",
    "catalogue.json: services/registry/birth",
    "search/search_index.json: services/registry/birth",
    'services/"><script>alert(1)</script>: services/registry/birth',
    '"services/a\\\\b": services/registry/birth',
    '"services/a\\nb": services/registry/birth',
    "- services/x",
    "services/x",
]


@pytest.mark.parametrize("redirects", BAD)
def test_bad_redirects_are_located(content: Path, redirects: str) -> None:
    known, (problem, *_) = read_redirects(_with(content, f"# old\n{redirects}\n"))
    assert known == {}
    assert problem.location.path == str(content / "redirects.yml")
    assert problem.location.line == 2
    before = (content / "redirects.yml").read_bytes()
    result = cjm("rename", "agency", "registry", "registrar", cwd=content.parent)
    assert result.code == 1
    assert "The redirects have errors, and they come first." in result.err
    assert (content / "redirects.yml").read_bytes() == before
    assert (content / "registers/agencies.yml").read_bytes().count(b"registrar") == 0


@pytest.mark.parametrize("redirects", BAD)
def test_bad_redirects_are_errors_of_the_catalogue(content: Path, redirects: str) -> None:
    _with(content, f"# old\n{redirects}\n")
    result = cjm("check", "--format", "line", cwd=content.parent)
    assert result.code == 1
    assert result.out.replace("\\", "/").count("content/redirects.yml:2:") == 1, result.out


def test_a_site_with_bad_redirects_is_not_built(content: Path, tmp_path: Path) -> None:
    bad = {each.split(":")[0]: each for each in BAD if ":" in each and not each.startswith("''")}
    site = build(_with(content, "\n".join(bad.values())), tmp_path / "project")
    assert site.returncode == 1
    assert "Traceback" not in site.log
    assert site.log.replace("\\", "/").count("redirects.yml:1:1: error CJM126") == 1
    assert not list(tmp_path.glob("**/outside*"))
    assert site.files() == []


def test_redirects_that_lead_nowhere_or_stand_on_pages_are_warnings(content: Path, tmp_path: Path) -> None:
    taken = "services/registry/birth: services/home-office/passport\nneeds: services/registry/birth\n"
    gone = "services/old: services/gone\n404: services/registry/birth\nindex: services/registry/birth\n"
    extra = "use_directory_urls: false\nplugins: [search, cjm]"
    site = build(_with(content, taken + gone), tmp_path / "project", extra=extra)
    assert site.returncode == 0, site.log
    assert "there is no page services/gone to lead to" in site.log
    assert "services/registry/birth is a page of the site, and is not redirected" in site.log
    assert "This page has moved" not in site.read("services/registry/birth.html")
    assert "This page has moved" not in site.read("404.html")
    assert "This page has moved" not in site.read("index.html")
    assert site.read("catalogue.json").startswith("{")


def test_text_in_addresses_is_escaped(content: Path, tmp_path: Path) -> None:
    folder = content / "services" / "A & 'B' <i>"
    folder.mkdir()
    (folder / "x.md").write_text("---\ntitle: X\nstatus: published\n---\n", encoding="utf-8")
    site = build(_with(content, "services/o'ld & <b>: \"services/A & 'B' <i>/x\"\n"), tmp_path / "project")
    assert "CJM126" in site.log
    folder = folder.rename(content / "services" / "A & 'B'")
    site = build(_with(content, "services/o'ld & y: \"services/A & 'B'/x\"\n"), tmp_path / "second")
    page = site.read("services/o'ld & y/")
    assert "<b>" not in page
    assert _Page(page).link == "../../services/A%20%26%20%27B%27/x/"
    assert dead_links(site.folder) == []


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", "agencies/x: agencies/registry\n".encode("utf-16"), b"a: [\n"])
def test_redirects_that_cannot_be_read(content: Path, tmp_path: Path, raw: bytes) -> None:
    site = build(_with(content, raw), tmp_path / "project")
    assert site.returncode == 1
    assert "redirects.yml" in site.log
    assert "Traceback" not in site.log


def test_a_link_that_leads_out_is_not_read(content: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.yml").write_text("services/x: services/registry/birth\n", encoding="utf-8")
    (content / "redirects.yml").symlink_to(tmp_path / "outside.yml")
    site = build(content, tmp_path / "project")
    assert site.returncode == 1
    assert "leads out of the folder" in site.log


def test_chains_are_short_and_never_lead_round() -> None:
    known: dict[str, str] = {}
    for old, new in [("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("d", "b"), ("x", "b"), ("b", "x")]:
        known = added(known, old, new)
        assert new not in known
        assert not set(known.values()) & set(known)
        assert known[old] == new
    assert known == {"c": "x", "a": "x", "d": "x", "b": "x"}


def test_going_back_takes_the_redirect_away(content: Path) -> None:
    for old, new in [("registry", "registrar"), ("registrar", "registry")]:
        assert cjm("rename", "agency", old, new, cwd=content.parent).code == 0
    assert read_redirects(content)[0] == {"agencies/registrar": "agencies/registry"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# moved in May\r\nagencies/a: agencies/registry # first\r\n'agencies/b': \"agencies/home-office\"",
            "# moved in May\r\nagencies/a: agencies/registrar # first\r\n'agencies/b': \"agencies/home-office\"\r\n"
            "agencies/registry: agencies/registrar\r\n",
        ),
        ("agencies/registrar: agencies/registry\n# end\n", "# end\nagencies/registry: agencies/registrar\n"),
        ("\ufeff# none yet\n", "\ufeff# none yet\nagencies/registry: agencies/registrar\n"),
        ("", "agencies/registry: agencies/registrar\n"),
        (
            "{agencies/a: agencies/registry}\n",
            "agencies/a: agencies/registrar\nagencies/registry: agencies/registrar\n",
        ),
        ("agencies/registry: agencies/old\n", "agencies/registry: agencies/registrar\n"),
    ],
)
def test_the_rest_of_the_file_stays(content: Path, before: str, after: str) -> None:
    _with(content, before)
    result = cjm("rename", "agency", "registry", "registrar", cwd=content.parent)
    assert result.code == 0, result.err
    assert (content / "redirects.yml").read_bytes().decode() == after


R = "agencies/registry: agencies/registrar\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# old\n{agencies/a: agencies/b}\n", "# old\nagencies/a: agencies/b\n" + R),
        ("# old\n{agencies/a: agencies/registry} # a\n", "# old\nagencies/a: agencies/registrar # a\n" + R),
        ("  agencies/a: agencies/b # a\n  # c\n", "agencies/a: agencies/b # a\n# c\n" + R),
        ("  agencies/registrar: agencies/b\n  agencies/c: agencies/b\n", "agencies/c: agencies/b\n" + R),
        ("agencies/a: agencies/b\n...\n", "agencies/a: agencies/b\n" + R),
        ("agencies/a: agencies/b\n... # end", "agencies/a: agencies/b # end\n" + R),
        (
            "---\n{agencies/a: agencies/b, # a\n  agencies/c: agencies/b}\n",
            "agencies/a: agencies/b # a\nagencies/c: agencies/b\n" + R,
        ),
        ("# h\r\n---\r\n{agencies/a: agencies/b}\r\n", "# h\r\nagencies/a: agencies/b\r\n" + R.replace("\n", "\r\n")),
        ("\ufeff# none\n{} # yet\n", "\ufeff# none\n# yet\n" + R),
        ("# none\n--- # yet\n...\n# end", "# none\n# yet\n# end\n" + R),
        ("---\nagencies/a: agencies/b\n", "---\nagencies/a: agencies/b\n" + R),
        ("{agencies/registrar: agencies/b} # a\n", R),
    ],
)
def test_where_no_line_can_be_added_the_file_is_written_anew(content: Path, before: str, after: str) -> None:
    _with(content, before)
    old = read_redirects(content)
    assert old[1] == ()
    result = cjm("rename", "agency", "registry", "registrar", cwd=content.parent)
    assert result.code == 0, result.err
    assert (content / "redirects.yml").read_bytes().decode() == after
    assert read_redirects(content) == (added(old[0], "agencies/registry", "agencies/registrar"), ())
