"""What a journey's page says of its history."""

from dataclasses import dataclass

from cjm_plugin.model.quantities import PartialDate


@dataclass(frozen=True, slots=True)
class Latest:
    """The last change of a journey, and where all of them are told."""

    date: PartialDate
    sentences: tuple[str, ...]
    more: int
    """How many further sentences there are."""
    address: str
