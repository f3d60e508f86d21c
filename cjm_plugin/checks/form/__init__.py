"""The documentation of the structural codes: what the loader finds, and what is said about acceptances."""

from collections.abc import Mapping

from cjm_plugin.checks.form.acceptances import ACCEPTANCES
from cjm_plugin.checks.form.files import FILES
from cjm_plugin.checks.form.layout import LAYOUT
from cjm_plugin.checks.form.names import NAMES
from cjm_plugin.checks.form.paths import PATHS
from cjm_plugin.checks.form.sample import Form, Sample
from cjm_plugin.checks.form.signs import SIGNS
from cjm_plugin.checks.form.values import VALUES

FORMS: Mapping[str, Form] = {**FILES, **SIGNS, **LAYOUT, **NAMES, **PATHS, **VALUES, **ACCEPTANCES}
"""By the name of the code."""

__all__ = ["FORMS", "Form", "Sample"]
