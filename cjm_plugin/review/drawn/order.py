"""The order in which the steps of both states stand on one map."""

from collections.abc import Sequence


def together(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Every key once: those of the new state in its order, each that is gone after what stood before it."""
    kept = set(new)
    order = list(new)
    follows: str | None = None
    for key in old:
        if key not in kept:
            order.insert(order.index(follows) + 1 if follows is not None else 0, key)
        follows = key
    return tuple(order)
