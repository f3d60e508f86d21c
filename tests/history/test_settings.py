"""Histories are the same whatever somebody has set for his git."""

from pathlib import Path

import pytest

from tests.history.telling import MAP, PERMIT, change, told
from tests.repository.hostile import TELLING, with_setting
from tests.repository.repositories import Repository, repository

_NEW = "services/town/new"
_MANY = range(5)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A first commit, a merge, and a commit in which many files are renamed and changed."""
    made = repository(tmp_path_factory.mktemp("settings"))
    for number in _MANY:
        made.write(f"services/town/old-{number}.md", MAP.replace("Parking", f"{number}."))
    made.commit()
    made.write(".mailmap", "Никто <anna@example.org>\n")
    made.git("switch", "--quiet", "--create", "branch")
    change(made, "10 d", "7 d", date="2026-02-01T10:00", author="Пётр")
    made.git("switch", "--quiet", "main")
    change(made, "The story.", "Another story.", date="2026-02-02T10:00")
    made.git("merge", "--quiet", "--no-ff", "--no-edit", "branch", date="2026-03-01T10:00")
    for number in _MANY:
        old = made.content / f"services/town/old-{number}.md"
        text = old.read_text(encoding="utf-8").replace("10 d", f"{number + 1} d")
        old.unlink()
        made.write(f"{_NEW}-{number}.md", text)
    made.commit(date="2026-04-01T10:00")
    return made


def _all_told(content: Path) -> list[list[tuple[str, str, list[str]]]]:
    return [told(content, path) for path in (PERMIT, *(f"{_NEW}-{number}" for number in _MANY))]


@pytest.fixture(scope="module")
def usual(repo: Repository) -> list[list[tuple[str, str, list[str]]]]:
    return _all_told(repo.content)


def test_what_is_compared_here_holds_all_that_settings_may_take(usual: list[list[tuple[str, str, list[str]]]]) -> None:
    permit, *others = usual
    assert [(day, author) for day, author, _ in permit] == [
        ("2026-03-01", "Пётр"),
        ("2026-02-02", "Анна"),
        ("2026-01-01", "Анна"),
    ]
    assert [[day for day, _, _ in each] for each in others] == [["2026-04-01", "2026-01-01"]] * len(_MANY)


@pytest.mark.parametrize(("name", "value"), TELLING)
def test_a_setting_changes_nothing(
    repo: Repository, usual: object, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for variable, text in with_setting(name, value).items():
        monkeypatch.setenv(variable, text)
    assert _all_told(repo.content) == usual
