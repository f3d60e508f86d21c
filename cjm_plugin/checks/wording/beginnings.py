"""How phrases begin, so that only those are tried of which a text may have one."""

import re

_PLAIN = re.compile(r"(?:[а-я ](?![?*+{]))*")
_GROUP = re.compile(r"\((?:\?:)?(?!\?)")
_PIECE = re.compile(r"[^\\()|]+|\\.|.", re.DOTALL)


def beginnings(phrase: str, length: int) -> frozenset[str]:
    r"""The first letters and blanks of whatever fits a phrase (see `Phrases`): `length` of them, or fewer where any
    others may follow.

    >>> sorted(beginnings("(визит|поход) в (школу|лицей)", 3))
    ['виз', 'пох']
    >>> sorted(beginnings("в(ы|)езд", 2))
    ['ве', 'вы']
    >>> sorted(beginnings("в целях|с целью", 3))
    ['в ц', 'с ц']
    >>> sorted(beginnings(r"\w+ая проверка", 2))
    ['']
    """
    whole, _ = _alternatives(f"{phrase})")
    return frozenset[str]().union(*(_of_one(each, length) for each in whole))


def _of_one(phrase: str, length: int) -> frozenset[str]:
    """The same of a phrase whose alternatives all stand in groups."""
    found = _PLAIN.match(phrase)
    letters = found[0][:length] if found else ""
    group = _GROUP.match(phrase, len(letters)) if len(letters) < length else None
    if not group:
        return frozenset({letters})
    alternatives, rest = _alternatives(phrase[group.end() :])
    if rest[:1] in {"*", "+", "{"}:
        return frozenset({letters})
    if rest[:1] == "?":
        alternatives, rest = [*alternatives, ""], rest[1:].removeprefix("?")
    return frozenset[str]().union(*(_of_one(letters + each + rest, length) for each in alternatives))


def _alternatives(inside: str) -> tuple[list[str], str]:
    """The alternatives of a group whose parenthesis was just opened, and what follows the group."""
    found, depth = [""], 0
    for piece in _PIECE.finditer(inside):
        sign = piece[0]
        if sign == ")" and not depth:
            return found, inside[piece.end() :]
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    raise ValueError(f"a parenthesis is not closed: ({inside}")
