"""Why the system refused something, in the reader's language: its own texts follow the settings of the machine."""

import errno

from cjm_plugin.i18n.message import N_, Message

_REASONS = {
    errno.EACCES: N_("permission denied"),
    errno.EPERM: N_("permission denied"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("a file stands where a folder is expected"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("its links lead in a circle"),
    errno.EIO: N_("the disk fails"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
}


def reason_of(error: OSError) -> Message:
    """Why the system refused; what is rare is said in its own words."""
    known = _REASONS.get(error.errno or 0)
    return Message(known) if known else Message("{reason}", {"reason": error.strerror or str(error)})
