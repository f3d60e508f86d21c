"""What holds for every test."""

import os

from hypothesis import settings

# Nothing is said about how long anything takes: machines differ.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

# What a developer has set for an own site must not change what the tests see.
os.environ.pop("CJM_AUDIENCE", None)
os.environ["NO_MKDOCS_2_WARNING"] = "1"
