"""Every text of a page is told, with its path, and whether the public sees it."""

from cjm_plugin.checks.finding import BODY
from cjm_plugin.checks.texts import Told, texts
from cjm_plugin.model.journey import Service
from cjm_plugin.model.registers import Need

SERVICE = Service.model_validate(
    {
        "id": "spravka",
        "@path": "services/mvd/spravka",
        "@body": "Рассказ <!-- internal -->для своих<!-- /internal --> о карте\n",
        "title": "Справка",
        "owner": "Отдел",
        "url": "https://example.org/",
        "reviewed": "2026-05",
        "agencies": ["mvd"],
        "regulation": ["reg-1", {"title": "Порядок", "number": "821"}],
        "evidence": {
            "talks": {"kind": "interview", "title": "Беседы", "quote": "Долго", "alias": "Анна", "consent": "true"},
            "letter": {"kind": "complaint", "title": "Жалоба", "quote": "Очень долго"},
            "secret": {"kind": "complaint", "title": "Письмо", "x-from": "Пётр", "internal": "true"},
        },
        "needs": {"know-term": "Знать срок"},
        "as_is": {
            "start_event": "Просят справку",
            "outcome": "Вышел на работу",
            "steps": [
                {
                    "id": "apply",
                    "title": "Заявить",
                    "channels": ["portal", "Почта России"],
                    "documents": [{"document": "passport", "when": "Если есть"}, {"title": "fax"}],
                    "cost": {"amount": "100 RUB", "when": "Срочно"},
                    "needs": ["know-term"],
                    "notes": "Уточнить",
                },
                {"id": "use", "title": "Показать", "x-own": {"a": ["раз"], "notes": "два"}},
            ],
        },
        "problems": {"slow": {"text": "Долго <!-- internal -->по словам Анны", "segments": ["a"]}},
        "to_be": {"goals": ["Без визитов"], "steps": [{"id": "t", "title": "Увидеть", "interaction": "proactive"}]},
    }
)


def _told() -> dict[tuple[str | int, ...], list[Told]]:
    found: dict[tuple[str | int, ...], list[Told]] = {}
    for each in texts(SERVICE):
        found.setdefault(each.path, []).append(each)
    return found


def test_every_text_is_told_once_and_nothing_else() -> None:
    step = ("as_is", "steps", 0)
    assert {path: [each.text for each in told] for path, told in _told().items()} == {
        ("title",): ["Справка"],
        ("owner",): ["Отдел"],
        ("regulation", 1, "title"): ["Порядок"],
        ("regulation", 1, "number"): ["821"],
        ("evidence", "talks", "title"): ["Беседы"],
        ("evidence", "talks", "quote"): ["Долго"],
        ("evidence", "talks", "alias"): ["Анна"],
        ("evidence", "letter", "title"): ["Жалоба"],
        ("evidence", "letter", "quote"): ["Очень долго"],
        ("evidence", "secret", "title"): ["Письмо"],
        ("evidence", "secret", "x-from"): ["Пётр"],
        ("needs", "know-term", "title"): ["Знать срок"],
        ("as_is", "start_event"): ["Просят справку"],
        ("as_is", "outcome"): ["Вышел на работу"],
        (*step, "title"): ["Заявить"],
        (*step, "channels", 1, "channel"): ["Почта России"],
        (*step, "documents", 0, "when"): ["Если есть"],
        (*step, "documents", 1, "title"): ["fax"],
        (*step, "cost", "when"): ["Срочно"],
        (*step, "notes"): ["Уточнить"],
        ("as_is", "steps", 1, "title"): ["Показать"],
        ("as_is", "steps", 1, "x-own", "a", 0): ["раз"],
        ("as_is", "steps", 1, "x-own", "notes"): ["два"],
        ("problems", "slow", "text"): ["Долго ", "по словам Анны"],
        ("to_be", "goals", 0): ["Без визитов"],
        ("to_be", "steps", 0, "title"): ["Увидеть"],
        BODY: ["Рассказ  о карте\n", "для своих"],
    }


def test_what_the_public_does_not_see_is_internal() -> None:
    internal = {each.text for told in _told().values() for each in told if each.internal}
    assert internal == {
        *("Отдел", "Очень долго", "Письмо", "Пётр", "Уточнить", "раз", "два", "по словам Анны", "для своих"),
    }


def test_own_keys_leave_in_the_public_data_unless_they_are_notes_or_inside_internal_evidence() -> None:
    assert {each.text for told in _told().values() for each in told if each.own} == {"раз"}


def test_a_list_of_texts_is_told_under_its_key() -> None:
    assert [(each.key, each.path) for each in texts(SERVICE) if each.text in {"Без визитов", "раз"}] == [
        ("x-own", ("as_is", "steps", 1, "x-own", "a", 0)),
        ("goals", ("to_be", "goals", 0)),
    ]


def test_a_need_of_the_register_is_a_page_too() -> None:
    need = Need.model_validate({"id": "n", "title": "Понимать", "summary": "Без юриста", "segments": ["rural"]})
    assert [(each.key, each.text) for each in texts(need)] == [("title", "Понимать"), ("summary", "Без юриста")]
