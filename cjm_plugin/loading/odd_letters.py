"""Letters of names that are not what they look like: nobody finds the mistake by looking at it."""

from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.lookalikes import HYPHENS, LATIN_BY_CYRILLIC, invisible


def odd_letters(name: str) -> Message | None:
    """What is not to be seen of a name that is meant to be Latin; `None` where nothing is hidden."""
    unseen = invisible(name)
    if unseen:
        return Message(
            N_("A character that is not to be seen stands in it ({code}): write the name anew."),
            {"code": f"U+{ord(unseen[0]):04X}"},
        )
    hyphens = [sign for sign in name if sign in HYPHENS]
    if hyphens:
        return Message(
            N_("The hyphen in it is not the one of the keyboard ({code}): write the name anew."),
            {"code": f"U+{ord(hyphens[0]):04X}"},
        )
    cyrillic = [sign for sign in name if "\u0400" <= sign <= "\u052f"]
    if cyrillic and all(sign in LATIN_BY_CYRILLIC for sign in cyrillic):
        return Message(
            N_("Letters that look Latin are Cyrillic in it ({letters}): write the name anew."),
            {"letters": ", ".join(dict.fromkeys(cyrillic))},
        )
    return None
