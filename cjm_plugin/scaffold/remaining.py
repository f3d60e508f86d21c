"""What is still to do on a new page, in the order of the method."""

from collections.abc import Iterator

from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.vocabulary import EvidenceKind
from cjm_plugin.scaffold.draft import Draft


def remaining(draft: Draft) -> Iterator[Message]:
    """Each thing to do, with the field in which it is written."""
    if draft.is_journey:
        yield from _study(draft)
        yield from _steps(draft)
        yield from _from_problems_on(draft)
    else:
        yield from _need(draft)


def _study(draft: Draft) -> Iterator[Message]:
    if not draft.regulation:
        yield Message(N_("regulation: the rules of the service that you have studied."))
    if not draft.evidence:
        yield Message(N_("evidence: what the map rests on. The file holds an example in a comment."))
    elif all(each.kind is EvidenceKind.REGULATION for each in draft.evidence):
        yield Message(N_("evidence: what clients really live through; rules alone do not tell."))
    if draft.kind is FileKind.LIFE_SITUATION and not draft.services:
        yield Message(N_("services: through which services it leads."))
    if not draft.segments:
        yield Message(N_("segments: who walks this path."))


def _steps(draft: Draft) -> Iterator[Message]:
    bare = [step.id for step in draft.steps if not step.needs]
    if bare:
        yield Message(N_("needs: what the client expects at each step. None yet: {steps}."), {"steps": ", ".join(bare)})
    bare = [step.id for step in draft.steps if not step.problems]
    if bare:
        text = N_("problems: what stands in the client's way at each step. None yet: {steps}.")
        yield Message(text, {"steps": ", ".join(bare)})


def _from_problems_on(draft: Draft) -> Iterator[Message]:
    if draft.problems:
        yield Message(N_("problems: how severe each is, and which evidence speaks of it."))
    yield Message(N_("recommendations: what would resolve each problem, looking past the rules of today."))
    yield Message(N_("to_be: the target path (optional)."))
    yield Message(N_("owner: who answers for the map."))
    yield Message(N_("reviewed: when it was last compared with life."))


def _need(draft: Draft) -> Iterator[Message]:
    if not draft.summary:
        yield Message(N_("summary: the need in one sentence."))
    yield Message(N_("Name it where it arises: needs: [{id}] in the steps of maps."), {"id": draft.id})
