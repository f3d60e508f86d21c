"""Which documents only show who has come."""

import pytest

from cjm_plugin.checks.documents import asked
from cjm_plugin.checks.subject import Subject
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Service
from cjm_plugin.model.registers import Channel, Document

REGISTERS = Catalogue(
    documents={"passport": Document(id="passport", title="Паспорт гражданина Российской Федерации")},
    channels={
        "office": Channel(id="office", title="Отделение", interaction="visit"),
        "portal": Channel(id="portal", title="Портал", interaction="self_service"),
    },
)


def _asked(document: str, **step: object) -> bool:
    steps = [{"id": "a", "title": "А", "documents": [document], **step}, {"id": "b", "title": "Б"}]
    as_is = {"start_event": "с", "outcome": "и", "steps": steps}
    subject = Subject(Service.model_validate({"id": "s", "title": "У", "as_is": as_is}), REGISTERS)
    return bool(list(asked(subject, subject.as_is_steps)))


@pytest.mark.parametrize(
    "document",
    ["passport", "Паспорт", "Паспорта обоих родителей", "Паспорт или другой документ, удостоверяющий личность"],
)
def test_a_passport_shown_in_person_is_not_asked_for(document: str) -> None:
    assert not _asked(document, interaction="visit")
    assert not _asked(document, channels=["portal", "office"])
    assert _asked(document, interaction="self_service")
    assert _asked(document)


@pytest.mark.parametrize("document", ["Паспорт умершего", "Паспорт транспортного средства", "Паспорт сделки", "СНИЛС"])
def test_another_paper_is_asked_for_at_a_visit_too(document: str) -> None:
    assert _asked(document, interaction="visit")
