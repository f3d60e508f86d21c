"""How the process of a command is set up, before anything large is imported."""

import atexit
import gc
import os


def prepare_process() -> None:
    """Let nothing be looked for that is not there: garbage, and plugins of pydantic in every installed package.

    A command lives for seconds, and nearly all that it makes stays to its end: the collector would walk over it again
    and again, and once more when it ends.
    """
    gc.disable()
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
