"""The JSON Schemas stand on the site, for authors elsewhere."""

from pathlib import Path

from cjm_plugin.schema import schema_texts
from tests.site.building import BuiltSite, build


def test_every_schema_is_at_its_address(public: BuiltSite, internal: BuiltSite) -> None:
    for site in (public, internal):
        there = {file.name: file.read_text(encoding="utf-8") for file in (site.folder / "schema").iterdir()}
        assert there == schema_texts()


def test_a_file_of_the_author_at_such_an_address_stays(content: Path, tmp_path: Path) -> None:
    (content / "schema").mkdir()
    (content / "schema" / "need.json").write_text("{}", encoding="utf-8")
    site = build(content, tmp_path / "project")
    assert site.returncode == 0, site.log
    assert site.read("schema/need.json") == "{}"
    assert site.read("schema/service.json") == schema_texts()["service.json"]
