"""Earlier versions of journeys, as the public of today may see them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from cjm_plugin.audience.cleaner import cleaner_for, internal_evidence
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Evidence, Journey
from cjm_plugin.model.vocabulary import Status
from cjm_plugin.public_text import seen_text

J = TypeVar("J", bound=Journey)
R = TypeVar("R", bound=Entity)
NewIds: TypeAlias = Callable[[Mapping[str, Evidence], Mapping[str, Evidence]], Mapping[str, str]]
"""Finds in two versions of the evidence what has another id in the later one: new ids by old ones."""
_NONE: frozenset[str] = frozenset()


class PublicPast:
    """Leaves out of a version what is not for the public, as far as that is known today.

    That is what was internal then or later, under whatever id, and every quote: a consent may have been taken back
    since. Of the text below a map, which is told of in the form in which it was written, only what its page shows is
    left.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """`catalogue` is all that there is today, drafts too."""
        self._cleaner = cleaner_for(catalogue, past=True)

    def entry(self, entry: R) -> R:
        """What the public may see of an earlier entry of a register, or of an earlier shared need."""
        return self._cleaner.whole(entry)

    def of(self, journey: J, withheld: frozenset[str] = _NONE) -> J | None:
        """What the public may see of a version; `None` when it was not published.

        `withheld` are the ids of evidence to leave out, as the function of this name finds them.
        """
        if journey.status is not Status.PUBLISHED:
            return None
        shown = self._cleaner.whole(journey, withheld)
        silent = {"quote": None, "alias": None, "consent": False}
        evidence = {id_: each.model_copy(update=silent) for id_, each in shown.evidence.items()}
        return shown.model_copy(update={"evidence": evidence, "body": seen_text(shown.body)})


def withheld(versions: Sequence[Journey], new_ids: NewIds) -> list[frozenset[str]]:
    """The ids of the evidence to leave out of each version of one journey; the oldest is the first.

    Evidence that is internal in one version is left out of all earlier ones, also of those in which it was called
    otherwise: there it is recognised by its texts, or as what changed its id from one version to the next. Drafts count
    as well.
    """
    if not any(map(internal_evidence, versions)):
        return [_NONE] * len(versions)
    return list(_latest_first(versions, new_ids))[::-1]


def _latest_first(versions: Sequence[Journey], new_ids: NewIds) -> Iterator[frozenset[str]]:
    ids, later = _NONE, dict[str, Evidence]()
    secret, shown = set[str](), set[str]()
    for version in reversed(versions):
        entries = dict(version.evidence)
        called = new_ids(entries, later)
        same = {id_ for id_ in entries if called.get(id_, id_) in ids}
        alike = {id_ for id_, each in entries.items() if not secret.isdisjoint(_signs(each))}
        # What is not in this version may be in an earlier one, under the id that it has later.
        ids = internal_evidence(version) | same | alike | (ids - entries.keys() - set(called.values()))
        for id_, each in entries.items():
            (secret if id_ in ids else shown).update(_signs(each))
        secret -= shown  # what public evidence says as well is no secret, and nothing is recognised by it
        later = entries
        yield ids


def _signs(evidence: Evidence) -> set[str]:
    """The texts by which evidence is recognised, however they are written."""
    texts = (evidence.title, evidence.finding, evidence.quote, evidence.url)
    return {" ".join(text.casefold().split()) for text in texts if text}
