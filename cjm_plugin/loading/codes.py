"""The codes of what the loader finds, and what each means.

A name is what the code is called where it is raised. A code never changes and is never given to another name.
0: how a file is written. 1: what it says.
"""

from typing import NamedTuple

from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_


class Explained(NamedTuple):
    """A code and a short explanation (English, marked with `N_`): what is wrong, and what to do."""

    code: str
    text: str
    severity: Severity = Severity.ERROR
    """A value that gives no more than a warning is read as if it were not there."""


STRUCTURAL: dict[str, Explained] = {
    "not-utf-8": Explained("CJM001", N_("The file is in another encoding. Save it in UTF-8.")),
    "no-front-matter": Explained(
        "CJM002", N_("The file has no fields at its top. They stand between two lines of three hyphens.")
    ),
    "unclosed-front-matter": Explained(
        "CJM003", N_("The fields at the top of the file have no end. Put a line of three hyphens after the last one.")
    ),
    "unreadable": Explained(
        "CJM004", N_("The file could not be opened, or is a link that leads out of the folder of the catalogue.")
    ),
    "control-character": Explained(
        "CJM005", N_("An invisible character got into the text, most often by copying. Remove it.")
    ),
    "yaml-tab": Explained("CJM010", N_("A line begins with a tab. YAML indents with spaces, two for each level.")),
    "yaml-indentation": Explained(
        "CJM011", N_("A line begins at a column that fits none of those above it. Align it with its neighbours.")
    ),
    "yaml-colon": Explained(
        "CJM012", N_("A colon and a space inside a text make YAML see a field. Put the text in quotes.")
    ),
    "yaml-no-colon": Explained("CJM013", N_("A line is not a field. A field is a name, a colon, a space and a value.")),
    "yaml-hash": Explained(
        "CJM014", N_("A number sign after a space begins a comment and cuts the text short. Put the text in quotes.")
    ),
    "yaml-comma": Explained(
        "CJM015", N_("Inside brackets or braces a comma ends the text. Put the whole text in quotes.")
    ),
    "yaml-unclosed-quote": Explained("CJM016", N_("A quote is opened and not closed.")),
    "yaml-quote": Explained("CJM017", N_("There is text behind the closing quote. Put the whole text in quotes.")),
    "yaml-unclosed-bracket": Explained("CJM018", N_("A bracket or a brace is opened and not closed.")),
    "yaml-brackets": Explained(
        "CJM019", N_("A text begins with a bracket or a brace, so YAML reads a list or fields. Put it in quotes.")
    ),
    "yaml-special": Explained("CJM020", N_("A text begins with a sign that YAML keeps for itself. Put it in quotes.")),
    "yaml-escape": Explained(
        "CJM021", N_("In double quotes a backslash begins a code, and this code does not exist. Use single quotes.")
    ),
    "yaml-duplicate-key": Explained("CJM022", N_("A field is written twice; only one could count. Keep one of them.")),
    "yaml-key": Explained("CJM023", N_("The name of a field is not a plain word.")),
    "yaml-merge-key": Explained("CJM024", N_("Merging of fields is not used here. Write the fields out.")),
    "yaml-anchor": Explained("CJM025", N_("Anchors are not used here. Write the value itself, or put it in quotes.")),
    "yaml-alias": Explained("CJM026", N_("Aliases are not used here. Write the value itself, or put it in quotes.")),
    "yaml-tag": Explained("CJM027", N_("Tags are not used here. If it is a text, put it in quotes.")),
    "yaml-documents": Explained("CJM028", N_("A file holds one document. Remove the line that begins a second one.")),
    "yaml-depth": Explained("CJM029", N_("Values are nested too deep. Most often a bracket is missing.")),
    "yaml-not-mapping": Explained("CJM030", N_("Fields with names are expected, and something else stands there.")),
    "yaml-syntax": Explained("CJM031", N_("This cannot be read as YAML. If it is a text, put it in quotes.")),
    "no-canonical-form": Explained(
        "CJM032", N_("cjm fmt leaves the file as it is, because its canonical form would not say the same.")
    ),
    "bad-file-name": Explained(
        "CJM101", N_("The name of the file cannot be an id. Rename it in small Latin letters, digits and hyphens.")
    ),
    "unknown-register": Explained("CJM102", N_("There is no register of this name.")),
    "missing-key": Explained("CJM103", N_("A field is missing that has to be there.")),
    "missing-value": Explained("CJM104", N_("A field has no value and needs one.")),
    "unknown-key": Explained(
        "CJM105", N_("A field of this name is not known here. Names of your own fields begin with x-.")
    ),
    "unknown-value": Explained("CJM106", N_("The field takes one of a few words, and this is none of them.")),
    "unknown-reference": Explained(
        "CJM107", N_("An id names nothing: there is no such entry in the register, or nothing of that id in the file.")
    ),
    "repeated-id": Explained("CJM108", N_("Two files have the same id. Give one of them another with id:.")),
    "repeated-step": Explained(
        "CJM109", N_("Two steps of one file have the same id; both paths share one set of ids.")
    ),
    "too-few-steps": Explained("CJM110", N_("A path has at least two steps.")),
    "empty-list": Explained("CJM111", N_("The list has to name at least one.")),
    "target-without-today": Explained(
        "CJM112", N_("There is a target path and no path of today to compare it with. Describe as_is: first.")
    ),
    "wrong-type": Explained(
        "CJM113", N_("A text, a list or fields are expected, and something of another kind stands there.")
    ),
    "bad-id": Explained("CJM114", N_("An id is small Latin letters and digits with single hyphens between them.")),
    "bad-one-line": Explained("CJM115", N_("A title is one line of plain text.")),
    "bad-url": Explained("CJM116", N_("A web address begins with https:// or http:// and holds no spaces.")),
    "bad-boolean": Explained("CJM117", N_("The field takes true or false.")),
    "bad-integer": Explained("CJM118", N_("The field takes a whole number.")),
    "bad-count": Explained("CJM119", N_("The field takes a number that is not below zero.")),
    "bad-emotion": Explained("CJM120", N_("An emotion is a whole number from -2 (very bad) to 2 (very good).")),
    "bad-duration": Explained(
        "CJM121", N_("A duration is a number and a unit, as in 30 wd, 10 d, 2 h or 40 min."), Severity.WARNING
    ),
    "bad-date": Explained("CJM122", N_("A date is a day, a month or a year: 2026-05-12, 2026-05 or 2026.")),
    "bad-money": Explained(
        "CJM123", N_("A cost is free, or an amount and its currency, as in 2500 RUB."), Severity.WARNING
    ),
    "bad-mention": Explained(
        "CJM124", N_("A thing is named either by its id or by a text under title:, and not by both.")
    ),
    "bad-rule": Explained("CJM125", N_("The settings name a rule that does not exist.")),
    "bad-pattern": Explained("CJM127", N_("A pattern in the settings is none that .gitignore would take.")),
    "bad-redirect": Explained("CJM126", N_("A redirect leads from one address of the site to another.")),
}

ADJUSTABLE = {each.code: name for name, each in STRUCTURAL.items() if each.severity is not Severity.ERROR}
"""The names of those that settings may make graver or switch off, by their codes: they do not stop a file from being
read.
"""
