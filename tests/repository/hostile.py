"""Settings and names by which a repository could make git, or whoever calls it, do something else."""

from tests.repository.repositories import Repository

NAMES = ("-rf.md", "with space.md", "услуга.md", "q'uo\"te.md", "$(touch ran).md", "semi;touch ran;.md", "%A%O.md")
BRANCHES = ("-rf", "a;$(touch${IFS}ran)b", "q'uote\"", "ветка", "%S")


def make_hostile(repo: Repository) -> None:
    """Settings that colour output, sign commits with what does not work, and set other programs for differences."""
    bad = repo.root / "bad.sh"
    bad.write_text("#!/bin/sh\ntouch ran\necho nonsense\n", encoding="utf-8")
    bad.chmod(0o755)
    settings = {
        "diff.external": str(bad),
        "diff.other.textconv": str(bad),
        "merge.tool": "bad",
        "core.fsmonitor": str(bad),
        "commit.gpgSign": "true",
        "gpg.program": "no-such-program",
        "color.ui": "always",
        "color.diff": "always",
        "diff.mnemonicPrefix": "true",
        "diff.noprefix": "true",
        "core.pager": str(bad),
    }
    for key, value in settings.items():
        repo.git("config", key, value)


def ran(repo: Repository) -> bool:
    """Whether something ran that should not have."""
    return any(repo.root.rglob("ran"))
