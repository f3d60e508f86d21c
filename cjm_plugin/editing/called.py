"""What is called otherwise after a change: for what names things of the catalogue by the way to them."""

from collections.abc import Collection
from dataclasses import dataclass

from cjm_plugin.loading.references import Target

KEYS: dict[Target, frozenset[str]] = {
    Target.AGENCY: frozenset({"agencies"}),
    Target.SEGMENT: frozenset({"segments"}),
    Target.CHANNEL: frozenset({"channels"}),
    Target.DOCUMENT: frozenset({"documents", "receives"}),
    Target.REGULATION: frozenset({"regulation"}),
    Target.CATEGORY: frozenset(),
    Target.SERVICE: frozenset({"services"}),
    Target.LIFE_SITUATION: frozenset({"life_situations"}),
    Target.NEED: frozenset({"needs"}),
    Target.PROBLEM: frozenset({"problems", "resolves", "minimises"}),
    Target.RECOMMENDATION: frozenset({"recommendations"}),
    Target.EVIDENCE: frozenset({"evidence"}),
    Target.AS_IS_STEP: frozenset({"steps", "replaces"}),
}
"""The keys below which a thing is named by its id, in a list or as a key."""


@dataclass(frozen=True)
class Called:
    """One thing with another id."""

    target: Target
    old: str
    new: str
    files: Collection[str]
    """The files in which it is meant by the old id; their paths below `content/`."""
    register: str = ""
    """The register whose entry it is."""
    section: str = ""
    """The key of a map below which its entry stands."""
    gone: bool = False
    """Whether that entry is there no more, so that what was said of it is void."""

    def subject(self, path: str, subject: str) -> str | None:
        """What a finding in a file is about, by the new id; `None` where that is no longer there."""
        way, hash_, excerpt = subject.partition("#")
        names = way.split("/")
        if self.register and path == f"registers/{self.register}.yml" and names[0] == self.old:
            names[0] = self.new
            return None if self.gone else "/".join(names) + hash_ + excerpt
        if path not in self.files:
            return subject
        if self.gone and names[:2] == [self.section, self.old]:
            return None
        renamed = [self.new if self._named(names, place) else name for place, name in enumerate(names)]
        return "/".join(renamed) + hash_ + excerpt

    def _named(self, names: list[str], place: int) -> bool:
        return place > 0 and names[place] == self.old and names[place - 1] in KEYS[self.target]
