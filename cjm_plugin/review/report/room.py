"""Shares the room of a report among what is to be told, and cuts what is too long for its share."""

from collections.abc import Callable, Sequence

_MORE = "…"


def share(lengths: Sequence[int], room: int) -> int:
    """How long each may be: the short ones are whole, and what they leave the long ones share evenly."""
    for place, length in enumerate(sorted(lengths)):
        each = room // (len(lengths) - place)
        if length > each:
            return max(each, 0)
        room -= length
    return max(lengths, default=0)


def cut(text: str, room: int, write: Callable[[str], str]) -> str:
    """As much of a text as, written down, has room: it ends with a word and a sign; empty if there is no room."""
    if len(write(text)) <= room:
        return text
    least, most = 0, min(len(text), max(room, 0))
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if len(write(text[:middle] + _MORE)) <= room else (least, middle - 1)
    while least and len(write(_until_word(text, least) + _MORE)) > room:  # a shorter one may take more signs to write
        least -= 1
    return _until_word(text, least) + _MORE if least else ""


def shown_of(text: str, found: str) -> int:
    """How many characters of a text a cut one shows."""
    return len(found) if found == text else len(found.removesuffix(_MORE))


def _until_word(text: str, end: int) -> str:
    """The beginning of a text without a word that would break; one that is long itself is broken."""
    begin = text[:end]
    word = max(begin.rfind(" "), begin.rfind("\n"))
    return (begin if text[end : end + 1].isspace() or word < end // 2 else begin[:word]).rstrip()
