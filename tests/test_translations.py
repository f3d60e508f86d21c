"""Every text of the interface is translated, whole and in every plural form."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from scripts.messages import ROOT, is_translated, texts, translated_languages, translations, updated, write

LANGUAGES = translated_languages()
PLURAL_FORMS = {"ru": 3}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_texts_of_the_interface(language: str) -> None:
    wanted, there = _keys(texts()), _keys(translations(language))
    assert wanted - there == set(), "run ./run messages, then translate these"
    assert there - wanted == set(), "run ./run messages: nothing uses these any more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_every_form(language: str) -> None:
    catalogue = translations(language)
    assert catalogue.num_plurals == PLURAL_FORMS[language]
    assert [message.id for message in _messages(catalogue) if not is_translated(message, catalogue)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_same_fields_as_the_texts(language: str) -> None:
    different = [
        (message.id, form)
        for message in _messages(translations(language))
        for form in _forms(message.string)
        if _fields(form) != _fields(_forms(message.id)[-1])
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_unsure_or_obsolete(language: str) -> None:
    catalogue = translations(language)
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert list(catalogue.obsolete) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_keeps_every_translation(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = translations(language)
    before = _translated(catalogue)
    monkeypatch.setattr("scripts.messages.catalogue_path", lambda _: tmp_path / "cjm.po")
    write(language, updated(catalogue, texts()))
    assert before.items() <= _translated(translations(language)).items()


def test_a_text_with_a_context_is_found_with_it() -> None:
    assert texts().get("low", context="severity") is not None
    assert texts().get("low", context="level") is not None


def test_texts_of_code_and_of_templates_are_found() -> None:
    folders = {path.split("/")[0] for message in _messages(texts()) for path, _ in message.locations}
    assert folders == {"cjm_plugin", "theme_overrides"}


def test_no_text_hides_inside_another() -> None:
    """Before Python 3.12 a text inside the braces of an f-string is not found, and would never be translated."""
    marked = {"gettext", "ngettext", "pgettext", "N_", "NP_", "_", "say"}
    hidden = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in sorted((ROOT / "cjm_plugin").rglob("*.py"))
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if (call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")) in marked
    ]
    assert hidden == []


def test_what_is_said_by_another_name_is_marked() -> None:
    """Only texts in calls of `gettext` itself are found: those in `say("…")` stood there in English."""
    unmarked = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in sorted((ROOT / "cjm_plugin").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if (call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")) == "say"
    ]
    assert unmarked == []


def test_a_wrong_translation_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "ru.po"
    file.write_text(
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=(n%10==1 ? 0 : n%10==2 ? 1 : 2);\\n"\n\n'
        'msgid "{n} step"\nmsgid_plural "{n} steps"\nmsgstr[0] "{n} шаг"\nmsgstr[1] ""\nmsgstr[2] "шагов"\n',
        encoding="utf-8",
    )
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale="ru")
    (message,) = _messages(catalogue)
    assert not is_translated(message, catalogue)
    assert [_fields(form) for form in message.string] == [{"n"}, set(), set()]


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _keys(catalogue: Catalog) -> set[tuple[str | None, str, bool]]:
    return {(message.context, _forms(message.id)[0], message.pluralizable) for message in _messages(catalogue)}


def _translated(catalogue: Catalog) -> dict[tuple[str | None, str], tuple[str, ...]]:
    return {(message.context, _forms(message.id)[0]): _forms(message.string) for message in _messages(catalogue)}


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _fields(text: str) -> set[str]:
    """The names in braces, and how often `%s` stands there."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return named | {f"%s {text.count('%s')}"} if "%s" in text else named
