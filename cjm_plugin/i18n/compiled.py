"""Compiled translation catalogues: what `cjm.po` says, in the form that is read in no time.

They are made when the package is built or installed. One that is missing, or was made of another `cjm.po`, is passed
over, and the catalogue is read as it is: so a translation that was just changed is seen at once.
"""

import gettext
import hashlib
from io import BytesIO
from pathlib import Path

_DIGEST = 16


def compile_catalogue(source: Path) -> bytes:
    """The compiled form of a `.po` file: the digest of the file, then what gettext reads."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - slow to import, and rarely needed
    from babel.messages.pofile import read_po  # noqa: PLC0415

    raw = source.read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(raw), locale=source.parent.name))
    return digest(raw) + compiled.getvalue()


def digest(raw: bytes) -> bytes:
    """What tells one version of a catalogue from another."""
    return hashlib.blake2b(raw, digest_size=_DIGEST).digest()


def compiled_path(source: Path) -> Path:
    """Where the compiled form of a `.po` file stands."""
    return source.with_suffix(".mo")


def read_catalogue(source: Path) -> gettext.GNUTranslations:
    """The translations of a `.po` file, from its compiled form where that is there and of this very file."""
    compiled = compiled_path(source)
    raw = compiled.read_bytes() if compiled.is_file() else b""
    if raw[:_DIGEST] != digest(source.read_bytes()):
        raw = compile_catalogue(source)
    return gettext.GNUTranslations(BytesIO(raw[_DIGEST:]))
