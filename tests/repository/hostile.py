"""Settings and names by which a repository could make git, or whoever calls it, do something else."""

from tests.repository.repositories import Repository

NAMES = ("-rf.md", "with space.md", "услуга.md", "q'uo\"te.md", "$(touch ran).md", "semi;touch ran;.md", "%A%O.md")
BRANCHES = ("-rf", "a;$(touch${IFS}ran)b", "q'uote\"", "ветка", "%S")
TELLING = (
    *(("log.diffMerges", value) for value in ("off", "combined", "dense-combined", "remerge", "first-parent")),
    *(("i18n.logOutputEncoding", "KOI8-R"), ("i18n.logOutputEncoding", "utf-16"), ("i18n.commitEncoding", "KOI8-R")),
    *(("log.showRoot", "false"), ("log.date", "relative"), ("log.follow", "true"), ("log.mailmap", "true")),
    *(("log.decorate", "full"), ("log.abbrevCommit", "true"), ("format.pretty", "raw"), ("core.abbrev", "4")),
    *(("diff.renameLimit", "1"), ("diff.renames", "copies"), ("diff.renames", "false"), ("diff.relative", "true")),
    *(("diff.orderFile", "/nonexistent"), ("diff.algorithm", "no-such"), ("diff.colorMoved", "no-such")),
    *(("diff.ignoreSubmodules", "all"), ("diff.submodule", "log"), ("diff.noprefix", "true")),
    *(("core.quotePath", "true"), ("submodule.recurse", "true"), ("status.showUntrackedFiles", "no")),
    *(("color.ui", "always"), ("column.ui", "always"), ("merge.renames", "false")),
)
"""Settings with which git tells people something else, or tells it otherwise; some are mistakes and stop it."""


def with_setting(name: str, value: str) -> dict[str, str]:
    """The variables that make a setting hold for every git that is run with them."""
    return {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": name, "GIT_CONFIG_VALUE_0": value}


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
